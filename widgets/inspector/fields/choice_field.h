#pragma once

#include "widgets/inspector/fields/field_editor.h"

class QComboBox;

namespace netwright {

// One of a few words; where the setting may be null, "None" is one more.
class ChoiceField final : public FieldEditor {
    Q_OBJECT
public:
    explicit ChoiceField(const Param& param, QWidget* parent = nullptr);

    void setValue(const Value& value) override;
    void setMixed() override;
    void setPlaceholder(const QString& text) override;

private:
    QComboBox* m_box;
    int m_firstWord = 0; // behind "None"
    int m_words = 0; // what follows was found in a file and is no choice
};

} // namespace netwright
