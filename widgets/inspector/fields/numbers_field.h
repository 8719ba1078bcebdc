#pragma once

#include "widgets/inspector/fields/field_editor.h"

#include <vector>

class QToolButton;

namespace netwright {

class NumberBox;

// A tuple of so many numbers, a box for each: the (3, 3) of a kernel. While the button "=" is
// pressed (as it is where all are equal) a change goes to all of them.
class NumbersField final : public FieldEditor {
    Q_OBJECT
public:
    NumbersField(const Param& param, int length, QWidget* parent = nullptr);

    void setValue(const Value& value) override;
    void setMixed() override;
    void setPlaceholder(const QString& text) override;
    void setLabel(const QString& label, const QString& toolTip) override;

private:
    void change(std::size_t index, const Value& number, bool isStep);

    std::vector<NumberBox*> m_boxes;
    QToolButton* m_equal = nullptr;
};

} // namespace netwright
