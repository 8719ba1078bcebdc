#include "widgets/inspector/node_header.h"

#include "engine/base/registry.h"
#include "widgets/common/icons.h"
#include "widgets/common/shape_text.h"
#include "widgets/common/strings.h"
#include "widgets/common/theme.h"
#include "widgets/inspector/tone_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace netwright {
namespace {

QString shapesText(const std::vector<TensorInfo>& tensors)
{
    QStringList parts;
    for (const TensorInfo& tensor : tensors) parts << shapeText(tensor.shape);
    return parts.join("\n");
}

} // namespace

NodeHeader::NodeHeader(QWidget* parent)
    : QWidget(parent),
      m_picture(new QLabel),
      m_title(new QLineEdit),
      m_class(new ToneLabel(ToneLabel::Tone::muted)),
      m_summary(new ToneLabel(ToneLabel::Tone::plain)),
      m_shapes(new QLabel),
      m_costs(new ToneLabel(ToneLabel::Tone::muted))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto* top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_picture, 0, Qt::AlignTop);
    auto* names = new QVBoxLayout;
    names->setSpacing(2);
    names->addWidget(m_title);
    names->addWidget(m_class);
    top->addLayout(names, 1);
    column->addLayout(top);
    column->addWidget(m_summary);
    column->addWidget(m_shapes);
    column->addWidget(m_costs);
    m_title->setObjectName("title");
    m_title->setMinimumWidth(1);
    m_shapes->setObjectName("shapes");
    m_shapes->setTextFormat(Qt::PlainText);
    m_shapes->setMinimumWidth(1);
    m_shapes->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_costs->setObjectName("costs");
    connect(m_title, &QLineEdit::editingFinished, this, &NodeHeader::commit);
    connect(&Look::instance(), &Look::changed, this, &NodeHeader::refreshPicture);
}

void NodeHeader::showNode(const NodeFacts& node)
{
    const bool isSame = m_count == 1 && m_node.id == node.id && m_node.config == node.config;
    m_node = node;
    m_count = 1;
    refresh();
    if (isSame) return; // keeps what is being typed
    const auto name = node.config.find("name");
    const bool hasName = name != node.config.end() && name->is_string();
    m_title->setText(hasName ? toQt(name->get_ref<const std::string&>()) : QString());
    m_title->setModified(false);
}

void NodeHeader::showCount(int nodes, const QString& className)
{
    m_node = {};
    m_node.className = fromQt(className);
    m_count = nodes;
    refresh();
}

void NodeHeader::setReadOnly(bool isReadOnly)
{
    m_title->setReadOnly(isReadOnly);
}

void NodeHeader::focusName()
{
    m_title->setFocus();
    m_title->selectAll();
}

void NodeHeader::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) refresh();
}

void NodeHeader::refresh()
{
    const Schema* schema = Registry::instance().find("layer", m_node.className);
    // An operation is shown without its kind in front.
    const QString className = toQt(schema != nullptr ? schema->name : m_node.className);
    m_category = schema != nullptr ? toQt(schema->category) : QString("unknown");
    m_title->setVisible(m_count == 1);
    m_title->setPlaceholderText(tr("without a name"));
    m_title->setAccessibleName(tr("Name of the layer"));
    m_title->setToolTip(tr("The name of the layer; Enter keeps a change."));
    if (m_count == 1)
        m_class->setText(className);
    else if (className.isEmpty())
        m_class->setText(tr("%n layers of different classes", nullptr, m_count));
    else
        m_class->setText(tr("%n layers of the class %1", nullptr, m_count).arg(className));
    const bool hasSummary = schema != nullptr && m_count == 1;
    m_summary->setText(hasSummary ? translated(schema->summary) : QString());
    m_summary->setVisible(hasSummary);

    const QString in = shapesText(m_node.inputs);
    const QString out = shapesText(m_node.outputs);
    if (!in.isEmpty() && !out.isEmpty())
        m_shapes->setText(tr("%1  →  %2").arg(in, out));
    else
        m_shapes->setText(in.isEmpty() ? out : in);
    m_shapes->setVisible(!m_shapes->text().isEmpty());
    m_shapes->setToolTip(tr("Shapes that go in and come out; ? is the size of the batch."));
    const bool hasCosts = m_count == 1 && !m_node.outputs.empty();
    m_costs->setVisible(hasCosts);
    m_costs->setText(tr("%1 parameters, %2 FLOPs for a sample")
                         .arg(shortCountText(m_node.parameters), shortCountText(m_node.flops)));
    m_costs->setToolTip(tr("%1 parameters, %2 floating-point operations")
                            .arg(countText(m_node.parameters), countText(m_node.flops)));
    refreshPicture();
}

void NodeHeader::refreshPicture()
{
    const int size = static_cast<int>(24 * Look::instance().scale());
    m_picture->setPixmap(categoryIcon(m_category).pixmap(QSize(size, size), devicePixelRatioF()));
    QFont font = this->font();
    font.setBold(true);
    m_title->setFont(font);
}

void NodeHeader::commit()
{
    if (!m_title->isModified() || m_title->isReadOnly()) return;
    m_title->setModified(false);
    emit renamed(m_title->text().trimmed());
}

} // namespace netwright
