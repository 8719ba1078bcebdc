#include "app/window/nested_view.h"

#include "app/documents/document.h"
#include "app/documents/nested_model.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/common/strings.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace netwright {

NestedView::NestedView(const Document& document, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_canvas(new CanvasView(this)),
      m_trail(new QHBoxLayout)
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    m_trail->setContentsMargins(8, 4, 8, 4);
    m_trail->setSpacing(4);
    column->addLayout(m_trail);
    column->addWidget(m_canvas, 1);
    connect(m_canvas, &CanvasView::openInsideRequested, this, &NestedView::open);
}

NestedView::~NestedView()
{
    m_canvas->setModel(nullptr);
}

void NestedView::open(int node)
{
    const Blueprint& outside = m_models.empty() ? m_document.network() : m_models.back()->network();
    const BlueprintNode* const nested = outside.find(node);
    if (nested == nullptr) return;
    m_models.push_back(std::make_unique<NestedModel>(*nested));
    show(m_models.size());
}

void NestedView::leave()
{
    m_canvas->setModel(nullptr);
    m_models.clear();
    emit left();
}

void NestedView::show(std::size_t depth)
{
    if (depth == 0) return leave();
    m_canvas->setModel(m_models[depth - 1].get());
    m_models.resize(depth);
    rebuildTrail();
    m_canvas->setFocus();
    QMetaObject::invokeMethod(
        m_canvas, [this] { m_canvas->fitAll(); }, Qt::QueuedConnection);
}

void NestedView::rebuildTrail()
{
    while (QLayoutItem* const item = m_trail->takeAt(0)) {
        if (item->widget() != nullptr) item->widget()->deleteLater();
        delete item;
    }
    for (std::size_t depth = 0; depth <= m_models.size(); ++depth) {
        auto* const step = new QToolButton(this);
        step->setAutoRaise(true);
        step->setObjectName(QString("step%1").arg(depth));
        step->setText(depth == 0 ? tr("Drawing") : toQt(m_models[depth - 1]->network().name));
        step->setEnabled(depth < m_models.size());
        connect(step, &QToolButton::clicked, this, [this, depth] { show(depth); });
        m_trail->addWidget(step);
        if (depth == m_models.size()) break;
        auto* const arrow = new QLabel("›", this);
        m_trail->addWidget(arrow);
    }
    m_trail->addStretch(1);
    m_trail->addWidget(new QLabel(m_models.back()->problem().isEmpty()
            ? tr("A look inside: nothing can be changed here.")
            : m_models.back()->problem(),
        this));
}

void NestedView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && !m_models.empty()) rebuildTrail();
    QWidget::changeEvent(event);
}

void NestedView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        show(m_models.empty() ? 0 : m_models.size() - 1);
    else
        QWidget::keyPressEvent(event);
}

} // namespace netwright
