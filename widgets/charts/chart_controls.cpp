#include "widgets/charts/chart_controls.h"

#include "widgets/charts/flow_layout.h"
#include "widgets/common/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include <cmath>

namespace netwright {
namespace {

constexpr int kSteps = 999; // of the slider; a step is a thousandth

QToolButton* toggle(const QString& name, QWidget* parent)
{
    auto* const button = new QToolButton(parent);
    button->setObjectName(name);
    button->setCheckable(true);
    button->setProperty("outlined", true);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void name(QWidget& widget, const QString& accessibleName, const QString& toolTip)
{
    widget.setAccessibleName(accessibleName);
    widget.setToolTip(toolTip);
}

} // namespace

ChartControls::ChartControls(QWidget* parent)
    : QWidget(parent),
      m_axisName(new QLabel(this)),
      m_smoothingName(new QLabel(this)),
      m_weight(new QLabel(this)),
      m_axis(new QComboBox(this)),
      m_horizontalLog(toggle("logHorizontal", this)),
      m_verticalLog(toggle("logVertical", this)),
      m_clip(toggle("clipOutliers", this)),
      m_smoothing(new QSlider(Qt::Horizontal, this))
{
    m_axis->setObjectName("horizontalAxis");
    m_smoothing->setObjectName("smoothing");
    m_smoothing->setRange(0, kSteps);
    m_smoothing->setPageStep(50);
    m_smoothing->setSingleStep(10);
    m_axisName->setBuddy(m_axis);
    m_smoothingName->setBuddy(m_smoothing);
    for (int i = 0; i < 3; ++i) m_axis->addItem(QString());
    auto* const row = new FlowLayout(this);
    row->addWidget(group({m_axisName, m_axis}));
    row->addWidget(group({m_horizontalLog, m_verticalLog, m_clip}));
    row->addWidget(group({m_smoothingName, m_smoothing, m_weight}));

    connect(m_axis, &QComboBox::currentIndexChanged, this,
        [this](int index) { emit axisChosen(static_cast<ChartAxis>(index)); });
    for (const QToolButton* button : {m_horizontalLog, m_verticalLog}) {
        connect(button, &QToolButton::toggled, this, [this] {
            emit logarithmicChosen(m_horizontalLog->isChecked(), m_verticalLog->isChecked());
        });
    }
    connect(m_clip, &QToolButton::toggled, this, &ChartControls::clippingChosen);
    connect(m_smoothing, &QSlider::valueChanged, this, [this](int value) {
        showWeight();
        emit smoothingChosen(value / 1000.0);
    });
    connect(&Look::instance(), &Look::changed, this, &ChartControls::restyle);
    retranslate();
    restyle();
    showSmoothing(0.6);
}

QWidget* ChartControls::group(const QList<QWidget*>& widgets)
{
    auto* const box = new QWidget(this);
    auto* const row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    for (QWidget* widget : widgets) row->addWidget(widget);
    return box;
}

void ChartControls::restyle()
{
    const double scale = Look::instance().scale();
    const auto scaled = [scale](int pixels) { return static_cast<int>(pixels * scale); };
    layout()->setContentsMargins(scaled(8), scaled(8), scaled(8), scaled(8));
    layout()->setSpacing(scaled(16));
    for (int i = 0; i < layout()->count(); ++i)
        layout()->itemAt(i)->widget()->layout()->setSpacing(scaled(8));
    m_smoothing->setFixedWidth(scaled(112));
    // As wide as its widest number, so that nothing jumps while the slider moves.
    m_weight->setFixedWidth(m_weight->fontMetrics().horizontalAdvance("0.0000"));
    layout()->invalidate();
    updateGeometry();
}

void ChartControls::retranslate()
{
    const QSignalBlocker blocker(m_axis);
    m_axisName->setText(tr("Across"));
    m_axis->setItemText(0, tr("Step"));
    m_axis->setItemText(1, tr("Epoch"));
    m_axis->setItemText(2, tr("Time"));
    name(*m_axis, tr("Horizontal axis"), tr("What the horizontal axis of all charts counts."));
    m_horizontalLog->setText(tr("Log x"));
    name(*m_horizontalLog, tr("Logarithmic horizontal axis"),
        tr("Draw the horizontal axis by logarithm."));
    m_verticalLog->setText(tr("Log y"));
    name(*m_verticalLog, tr("Logarithmic vertical axis"),
        tr("Draw the vertical axis by logarithm. Values that are not above 0 are left out."));
    m_clip->setText(tr("Clip outliers"));
    name(*m_clip, tr("Clip outliers"),
        tr("Leave out the outermost hundredth of the values; small triangles show where."));
    m_smoothingName->setText(tr("Smoothing"));
    name(*m_smoothing, tr("Smoothing of the batch curve"),
        tr("Weight of the earlier batches in the strong line. The faint line shows each batch as "
           "it came."));
}

void ChartControls::showWeight()
{
    m_weight->setText(QLocale().toString(m_smoothing->value() / 1000.0, 'g', 3));
}

void ChartControls::showAxis(ChartAxis axis)
{
    const QSignalBlocker blocker(m_axis);
    m_axis->setCurrentIndex(static_cast<int>(axis));
}

void ChartControls::showLogarithmic(bool isHorizontal, bool isVertical)
{
    const QSignalBlocker horizontalBlocker(m_horizontalLog), verticalBlocker(m_verticalLog);
    m_horizontalLog->setChecked(isHorizontal);
    m_verticalLog->setChecked(isVertical);
}

void ChartControls::showSmoothing(double weight)
{
    const QSignalBlocker blocker(m_smoothing);
    m_smoothing->setValue(static_cast<int>(std::lround(weight * 1000)));
    showWeight();
}

void ChartControls::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        restyle();
        showWeight();
    }
    QWidget::changeEvent(event);
}

} // namespace netwright
