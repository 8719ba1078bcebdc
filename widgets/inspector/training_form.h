#pragma once

#include "engine/base/value.h"

#include <QWidget>

class QTabWidget;

namespace netwright {

class CompileForm;
class HelpStrip;
class ObjectList;
class ParamForm;
class ToneLabel;

// How a project is trained: compile (optimizer, loss, metrics), fit (epochs, batch size …) and
// callbacks. Shows values and reports edits.
class TrainingForm final : public QWidget {
    Q_OBJECT
public:
    explicit TrainingForm(QWidget* parent = nullptr);

    void setProject(const Value& compile, const Value& fit, const Value& callbacks);
    void setReadOnly(bool isReadOnly);

signals:
    // Paths as "compile/loss", "fit/epochs", "callbacks". Null takes the entry away.
    void settingEdited(const QString& path, const netwright::Value& value, bool isStep);
    void stepsFinished();

protected:
    void changeEvent(QEvent* event) override;

private:
    void addTab(QWidget* content, const QString& name);
    void retranslate();

    QTabWidget* m_tabs;
    CompileForm* m_compile;
    ParamForm* m_fit;
    ObjectList* m_callbacks;
    HelpStrip* m_help;
};

} // namespace netwright
