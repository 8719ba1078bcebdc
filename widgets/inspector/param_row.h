#pragma once

#include "engine/base/schema.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QToolButton;

namespace netwright {

class FieldEditor;
class ToneLabel;
class ValueJudge;

// One setting in a form: its name, its field, a button back to the default, and below what is
// wrong with it.
class ParamRow final : public QWidget {
    Q_OBJECT
public:
    ParamRow(const ValueJudge& judge, const Param& param, QWidget* parent = nullptr);

    const Param& param() const { return m_param; }
    // Null pointer: absent. A refused text stays as long as the value does not change.
    void setValue(const Value* value);
    void setMixed();
    void setReadOnly(bool isReadOnly);
    void setLabelWidth(int width);
    int labelHint() const;
    void setProblem(const QString& sentence); // from outside
    void refuse(const QString& sentence); // what was typed is not taken
    void accept();
    bool isRefused() const { return !m_refusal.isEmpty(); }
    void focusField();

signals:
    void proposed(const netwright::Value& value, bool isStep);
    void stepsFinished();
    void restoreRequested();

private:
    void describe();
    void propose(const Value& value, bool isStep);
    void showProblem();

    const ValueJudge& m_judge;
    const Param& m_param;
    QGridLayout* m_grid;
    QLabel* m_label;
    FieldEditor* m_editor;
    QToolButton* m_restore;
    ToneLabel* m_problemLabel = nullptr;
    QString m_problem;
    QString m_refusal;
    Value m_value; // the one that is set
    bool m_isKnown = false; // m_value is shown: neither absent nor several
    bool m_isReadOnly = false;
    bool m_differs = false;
};

} // namespace netwright
