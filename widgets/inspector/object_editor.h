#pragma once

#include "engine/base/value.h"

#include <QWidget>

#include <memory>
#include <string>

namespace netwright {

// Chooses a published object of one kind ("optimizer", "loss", "initializer", …) by name and edits
// its settings in a ParamForm below. The value is a name, or {"class_name", "config"} where a
// setting differs from its default, or null where that is allowed.
class ObjectEditor final : public QWidget {
    Q_OBJECT
public:
    struct Options {
        std::string kind;
        bool isNullable = false;
        QString nullText = {}; // the entry for null: "None"
        bool isOpen = false; // its settings are unfolded at first
    };
    explicit ObjectEditor(const Options& options, QWidget* parent = nullptr);
    ~ObjectEditor() override;

    void setValue(const Value& value);
    const Value& value() const;
    void setReadOnly(bool isReadOnly);
    // Several objects differ: shows no name.
    void setMixed();
    void setPlaceholder(const QString& text);
    // The settings as a widget of their own, which the caller places elsewhere and owns.
    QWidget* takeDetails();

signals:
    void edited(const netwright::Value& value, bool isStep);
    void stepsFinished();

protected:
    void changeEvent(QEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> m_private;
};

} // namespace netwright
