#pragma once

#include "engine/base/value.h"

#include <QFrame>

#include <string>

class QCheckBox;
class QToolButton;

namespace netwright {

class ParamForm;
class Section;

// One object of a list: its name, a switch, its settings folded below, a button that removes it.
class ObjectCard final : public QFrame {
    Q_OBJECT
public:
    ObjectCard(std::string kind, bool hasSwitch, QWidget* parent = nullptr);

    ~ObjectCard() override;

    void setValue(const Value& value);
    const Value& value() const { return m_value; }
    void setReadOnly(bool isReadOnly);
    void setExpanded(bool isExpanded);

signals:
    void edited(bool isStep); // value() is new
    void stepsFinished();
    void removeRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    bool isOn() const;
    bool isAutomatic() const; // compile() chooses the class
    void show();
    void showSettings();
    void switchTo(bool isOn);
    void change(const std::string& key, const Value* setting, bool isStep);

    std::string m_kind;
    bool m_hasSwitch;
    bool m_isReadOnly = false;
    Value m_value;
    Section* m_section;
    QCheckBox* m_switch;
    QToolButton* m_remove;
    ParamForm* m_form = nullptr; // made when it is first seen
};

// Whether a metric is the word "accuracy", which compile() replaces by the kind that fits.
bool isAutomaticMetric(const Value& value);

} // namespace netwright
