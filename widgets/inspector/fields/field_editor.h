#pragma once

#include "engine/base/schema.h"

#include <QWidget>

namespace netwright {

// Shows and takes the value of one setting. It judges nothing: whether a value may be is said by
// the form, which sets it then, or says below the field what was expected.
class FieldEditor : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual void setValue(const Value& value) = 0;
    // Several objects differ: shows none of their values.
    virtual void setMixed() = 0;
    // What an empty field says: "needed".
    virtual void setPlaceholder(const QString& text);
    virtual void setReadOnly(bool isReadOnly);
    // What screen readers call the control.
    virtual void setLabel(const QString& label, const QString& toolTip);
    // More of the field that stands below it, as wide as the form; null: nothing.
    virtual QWidget* details();

signals:
    void proposed(const netwright::Value& value, bool isStep);
    // Something was typed that is no value at all; the sentence says what was expected.
    void mistyped(const QString& sentence);
    void stepsFinished();
};

} // namespace netwright
