#include "widgets/inspector/fields/number_box.h"

#include "widgets/inspector/fields/number_text.h"

#include <QFontMetrics>
#include <QLineEdit>
#include <QStyleOptionSpinBox>
#include <QWheelEvent>

#include <cmath>

namespace netwright {
namespace {

constexpr int kPauseMilliseconds = 600;

} // namespace

NumberBox::NumberBox(const Options& options, QWidget* parent)
    : QAbstractSpinBox(parent), m_options(options)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &NumberBox::endSteps);
    connect(this, &QAbstractSpinBox::editingFinished, this, &NumberBox::commit);
}

void NumberBox::setNumber(const Value& number)
{
    if (m_hasNumber && number == m_number) return;
    show(number);
}

void NumberBox::setPlaceholder(const QString& text)
{
    lineEdit()->setPlaceholderText(text);
}

bool NumberBox::isBeingEdited() const
{
    return m_isStepping || (hasFocus() && lineEdit()->text().trimmed() != m_shown);
}

void NumberBox::stepBy(int steps)
{
    const std::optional<Value> typed = parsed();
    if (isReadOnly() || (!typed && !lineEdit()->text().trimmed().isEmpty())) return;
    const double from = typed ? typed->get<double>() : 0;
    const double to = stepped(from, steps);
    if (typed && to == from) return;
    show(m_options.isWhole ? Value(static_cast<std::int64_t>(to)) : Value(to));
    lineEdit()->selectAll();
    m_isStepping = true;
    m_pause.start();
    emit changed(m_number, true);
}

QValidator::State NumberBox::validate(QString&, int&) const
{
    return QValidator::Acceptable;
}

QSize NumberBox::sizeHint() const
{
    QStyleOptionSpinBox option;
    initStyleOption(&option);
    const QFontMetrics metrics(font());
    const QSize content(metrics.horizontalAdvance("0.000001") + metrics.averageCharWidth(),
        lineEdit()->sizeHint().height());
    return style()->sizeFromContents(QStyle::CT_SpinBox, &option, content, this);
}

QSize NumberBox::minimumSizeHint() const
{
    QStyleOptionSpinBox option;
    initStyleOption(&option);
    const QSize content(
        QFontMetrics(font()).horizontalAdvance("000"), lineEdit()->sizeHint().height());
    return style()->sizeFromContents(QStyle::CT_SpinBox, &option, content, this);
}

QAbstractSpinBox::StepEnabled NumberBox::stepEnabled() const
{
    if (isReadOnly()) return StepNone;
    const std::optional<Value> typed = parsed();
    if (!typed) return lineEdit()->text().trimmed().isEmpty() ? StepUpEnabled : StepNone;
    const double number = typed->get<double>();
    StepEnabled result = StepNone;
    if (stepped(number, 1) > number) result |= StepUpEnabled;
    if (stepped(number, -1) < number) result |= StepDownEnabled;
    return result;
}

void NumberBox::focusOutEvent(QFocusEvent* event)
{
    QAbstractSpinBox::focusOutEvent(event);
    endSteps();
}

void NumberBox::mouseReleaseEvent(QMouseEvent* event)
{
    QAbstractSpinBox::mouseReleaseEvent(event);
    endSteps();
}

void NumberBox::wheelEvent(QWheelEvent* event)
{
    if (hasFocus())
        QAbstractSpinBox::wheelEvent(event);
    else
        event->ignore();
}

void NumberBox::commit()
{
    const QString text = lineEdit()->text().trimmed();
    if (text == m_shown) return;
    m_shown = text;
    const std::optional<Value> number = parsed();
    m_hasNumber = number.has_value();
    if (!number) {
        emit mistyped(text);
        return;
    }
    m_number = *number;
    emit changed(m_number, false);
}

void NumberBox::show(const Value& number)
{
    m_number = number;
    m_hasNumber = true;
    m_shown = numberText(number);
    lineEdit()->setText(m_shown);
    if (!hasFocus()) lineEdit()->setCursorPosition(0);
}

void NumberBox::endSteps()
{
    m_pause.stop();
    if (!m_isStepping) return;
    m_isStepping = false;
    emit stepsFinished();
}

std::optional<Value> NumberBox::parsed() const
{
    const QString text = lineEdit()->text();
    return m_options.isWhole ? parseWhole(text) : parseReal(text);
}

double NumberBox::stepped(double from, int steps) const
{
    // A number of a small range starts with a tenth of it.
    const double first = m_options.maximum && *m_options.maximum <= 1 ? 0.1 : 0.001;
    double to = m_options.isWhole ? std::floor(from) + steps : steppedReal(from, steps, first);
    if (isAllowed(to)) return to;
    if (steps > 0 && m_options.maximum && to >= *m_options.maximum) to = *m_options.maximum;
    if (steps > 0 && m_options.minimum && to <= *m_options.minimum) to = *m_options.minimum;
    if (steps < 0 && m_options.minimum && to <= *m_options.minimum) to = *m_options.minimum;
    if (steps < 0 && m_options.maximum && to >= *m_options.maximum) to = *m_options.maximum;
    return isAllowed(to) ? to : from;
}

bool NumberBox::isAllowed(double number) const
{
    if (m_options.minimum
        && (m_options.excludesMinimum ? number <= *m_options.minimum : number < *m_options.minimum))
        return false;
    return !m_options.maximum
        || (m_options.excludesMaximum ? number < *m_options.maximum : number <= *m_options.maximum);
}

} // namespace netwright
