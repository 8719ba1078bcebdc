#pragma once

#include "engine/base/value.h"

#include <QAbstractSpinBox>
#include <QTimer>

#include <optional>

namespace netwright {

// A box for a whole or real number with arrows. Anything can be typed; Enter and leaving the box
// commit. Arrows, arrow keys and the wheel (only with the focus) step within the limits; a step is
// a tenth of a real number, so that 1e-6 can be set as well as 10. Page Up and Page Down: ten
// times, or ten more of a whole number.
class NumberBox final : public QAbstractSpinBox {
    Q_OBJECT
public:
    struct Options {
        bool isWhole = true;
        std::optional<double> minimum = {};
        std::optional<double> maximum = {};
        bool excludesMinimum = false;
        bool excludesMaximum = false;
    };
    explicit NumberBox(const Options& options, QWidget* parent = nullptr);

    // Keeps what is being typed where the number is the one that is shown.
    void setNumber(const Value& number);
    const Value& number() const { return m_number; }
    void setPlaceholder(const QString& text);
    // Something was typed or stepped and is not committed or finished yet.
    bool isBeingEdited() const;

    void stepBy(int steps) override;
    QValidator::State validate(QString& text, int& position) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void changed(const netwright::Value& number, bool isStep);
    void mistyped(const QString& text);
    void stepsFinished();

protected:
    StepEnabled stepEnabled() const override;
    void focusOutEvent(QFocusEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void commit();
    void show(const Value& number);
    void endSteps();
    std::optional<Value> parsed() const;
    double stepped(double from, int steps) const;
    bool isAllowed(double number) const;

    Options m_options;
    Value m_number;
    QString m_shown; // the text that stands for m_number
    bool m_hasNumber = false; // false after something that is no number
    bool m_isStepping = false;
    QTimer m_pause;
};

} // namespace netwright
