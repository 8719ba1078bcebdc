#pragma once

#include "engine/base/value.h"

#include <QWidget>

class QLabel;

namespace netwright {

class AnyField;
class ObjectEditor;
class ObjectList;
class ToneLabel;

// Optimizer, loss and metrics. What a network of several outputs may have instead (lists, objects
// by output) is one line of JSON.
class CompileForm final : public QWidget {
    Q_OBJECT
public:
    explicit CompileForm(QWidget* parent = nullptr);

    void setValue(const Value& compile);
    void setReadOnly(bool isReadOnly);

signals:
    void edited(const QString& key, const netwright::Value& value, bool isStep);
    void stepsFinished();

protected:
    void changeEvent(QEvent* event) override;

private:
    // A setting that is usually one thing and may be another structure.
    struct Part {
        QString key;
        QLabel* name = nullptr;
        QWidget* usual = nullptr;
        AnyField* line = nullptr;
        ToneLabel* mistake = nullptr;
    };

    Part makePart(const QString& key, QWidget* usual);
    void show(Part& part, const Value& value, bool isUsual);
    void retranslate();

    ObjectEditor* m_optimizer;
    ObjectEditor* m_loss;
    ObjectList* m_metrics;
    Part m_optimizerPart, m_lossPart, m_metricsPart;
};

} // namespace netwright
