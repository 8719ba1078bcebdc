#include "widgets/inspector/totals.h"

#include "widgets/common/strings.h"
#include "widgets/inspector/tone_label.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace netwright {
namespace {

constexpr int kSpace = 8; // between columns

} // namespace

Totals::Totals(QWidget* parent) : QWidget(parent)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(kSpace);
    grid->setVerticalSpacing(4);
    constexpr std::array kNames{"parameters", "trained", "flops", "weights", "activations"};
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        Entry& entry = m_entries[i];
        entry.box = new QWidget;
        entry.box->setObjectName(QString(kNames[i]) + "Box");
        auto* column = new QVBoxLayout(entry.box);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        entry.name = new ToneLabel(ToneLabel::Tone::muted);
        entry.name->setWordWrap(false);
        entry.figure = new QLabel;
        entry.figure->setObjectName(kNames[i]);
        entry.figure->setMinimumWidth(1); // columns follow the width, not the other way round
        column->addWidget(entry.name);
        column->addWidget(entry.figure);
    }
    retranslate();
}

void Totals::setTotals(const CheckResult& result)
{
    const std::array values{result.parameters, result.trainableParameters, result.flops,
        result.weightBytes, result.activationBytes};
    for (std::size_t i = 0; i < values.size(); ++i) m_entries[i].value = values[i];
    retranslate();
}

void Totals::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::FontChange) arrange();
}

void Totals::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void Totals::retranslate()
{
    const std::array<QString, kCount> names{
        tr("Parameters"), tr("Trained"), tr("FLOPs"), tr("Weights"), tr("Activations")};
    const std::array<QString, kCount> exact{
        tr("%1 parameters in all layers").arg(countText(m_entries[0].value)),
        tr("%1 parameters that training changes").arg(countText(m_entries[1].value)),
        tr("%1 floating-point operations for one sample; a multiply-add counts 2")
            .arg(countText(m_entries[2].value)),
        tr("%1 bytes for the weights").arg(countText(m_entries[3].value)),
        tr("%1 bytes for what the layers put out for one sample")
            .arg(countText(m_entries[4].value)),
    };
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        Entry& entry = m_entries[i];
        const bool isCount = i < 3;
        entry.name->setText(names[i]);
        entry.figure->setText(isCount ? shortCountText(entry.value) : bytesText(entry.value));
        entry.box->setToolTip(exact[i]);
        entry.figure->setAccessibleName(exact[i]);
    }
    arrange();
}

void Totals::arrange()
{
    int widest = 0;
    for (const Entry& entry : m_entries)
        widest
            = std::max({widest, entry.name->sizeHint().width(), entry.figure->sizeHint().width()});
    const auto isRoomFor
        = [&](int columns) { return columns * widest + (columns - 1) * kSpace <= width(); };
    const int columns = isRoomFor(kCount) ? kCount : isRoomFor(3) ? 3 : 2;
    if (columns == m_columns) return;
    m_columns = columns;
    auto* grid = static_cast<QGridLayout*>(layout());
    for (int i = 0; i < kCount; ++i) {
        QWidget* box = m_entries[static_cast<std::size_t>(i)].box;
        grid->removeWidget(box);
        grid->addWidget(box, i / columns, i % columns);
    }
    for (int i = 0; i < kCount; ++i) grid->setColumnStretch(i, i < columns ? 1 : 0);
}

} // namespace netwright
