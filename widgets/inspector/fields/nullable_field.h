#pragma once

#include "widgets/inspector/fields/field_editor.h"

class QToolButton;

namespace netwright {

// Another field with a state "None": while its button is pressed the value is null.
class NullableField final : public FieldEditor {
    Q_OBJECT
public:
    // `first` is the value that comes when None is released for the first time.
    NullableField(FieldEditor* inner, Value first, QWidget* parent = nullptr);

    void setValue(const Value& value) override;
    void setMixed() override;
    void setPlaceholder(const QString& text) override;
    void setLabel(const QString& label, const QString& toolTip) override;
    QWidget* details() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    FieldEditor* m_inner;
    QToolButton* m_none;
    Value m_last; // the last value that was not null
};

} // namespace netwright
