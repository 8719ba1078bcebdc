#pragma once

#include "engine/base/value.h"

#include <QStringList>
#include <QWidget>

#include <memory>
#include <string>

namespace netwright {

// A list of published objects of one kind as cards: callbacks, metrics. Each card has its name,
// a switch where `hasSwitches` (an object that is off keeps its settings: "is_on": false beside
// class_name), its settings in a ParamForm, and a button that removes it. The value is a list.
class ObjectList final : public QWidget {
    Q_OBJECT
public:
    struct Options {
        std::string kind;
        bool hasSwitches = false;
        QString addText = {}; // "Add a callback"
        QString emptyText = {}; // what an empty list says
        QStringList first = {}; // offered before the others
        Config starts = Config::object(); // class -> settings that a new card begins with
    };
    explicit ObjectList(const Options& options, QWidget* parent = nullptr);
    ~ObjectList() override;

    void setValue(const Value& list);
    const Value& value() const;
    void setReadOnly(bool isReadOnly);
    // The texts of the options in another language.
    void setTexts(const QString& addText, const QString& emptyText);

signals:
    void edited(const netwright::Value& list, bool isStep);
    void stepsFinished();

protected:
    void changeEvent(QEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> m_private;
};

} // namespace netwright
