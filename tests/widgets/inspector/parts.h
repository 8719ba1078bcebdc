#pragma once

#include "engine/base/registry.h"
#include "tests/support/test.h"
#include "tests/support/window/driver.h"
#include "widgets/inspector/fields/field_editor.h"

#include <QtWidgets>

namespace netwright::test {

inline const Param& paramOf(const char* kind, const char* className, const char* key)
{
    return *Registry::instance().get(kind, className).find(key);
}

// A control inside a widget, by its objectName; the first of its class without one.
template <class Control>
Control& part(QWidget& widget, const QString& name = {})
{
    auto* control = widget.findChild<Control*>(name);
    Q_ASSERT(control != nullptr);
    return *control;
}

// The control of the row of one setting.
template <class Control>
Control& control(QWidget& form, const QString& key)
{
    return part<Control>(part<QWidget>(form, key));
}

// What a field reported.
struct Proposals {
    std::vector<Value> values;
    std::vector<bool> steps;
    QStringList mistakes;
    int ends = 0;

    explicit Proposals(FieldEditor& field)
    {
        QObject::connect(&field, &FieldEditor::proposed, [this](const Value& value, bool isStep) {
            values.push_back(value);
            steps.push_back(isStep);
        });
        QObject::connect(&field, &FieldEditor::mistyped,
            [this](const QString& sentence) { mistakes << sentence; });
        QObject::connect(&field, &FieldEditor::stepsFinished, [this] { ++ends; });
    }
};

// Replaces what stands in a line, as a hand does, and presses Enter.
inline void retype(QWidget& widget, const QString& text)
{
    widget.setFocus();
    press(widget, QKeySequence::SelectAll);
    QTest::keyClick(&widget, Qt::Key_Delete);
    typeText(widget, text);
    QTest::keyClick(&widget, Qt::Key_Return);
}

// A turn of the wheel above the middle of a widget; up: away from the user.
inline void turnWheel(QWidget& widget, int turns)
{
    const QPointF at = widget.rect().center();
    QWheelEvent event(at, widget.mapToGlobal(at), {}, {0, 120 * turns}, Qt::NoButton,
        Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&widget, &event);
}

} // namespace netwright::test
