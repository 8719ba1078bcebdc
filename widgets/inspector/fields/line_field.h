#pragma once

#include "widgets/inspector/fields/field_editor.h"

#include <QString>

#include <optional>

class QLineEdit;

namespace netwright {

// A setting that is typed as one line. Enter and leaving the line commit.
class LineField : public FieldEditor {
    Q_OBJECT
public:
    explicit LineField(QWidget* parent = nullptr);

    void setValue(const Value& value) override;
    void setMixed() override;
    void setPlaceholder(const QString& text) override;
    void setReadOnly(bool isReadOnly) override;

protected:
    virtual QString textOf(const Value& value) const = 0;
    // Nothing where the text is no value; `mistake` says what was expected then.
    virtual std::optional<Value> parse(const QString& text, QString& mistake) const = 0;

private:
    void commit();

    QLineEdit* m_line;
    QString m_shown;
    Value m_value;
    bool m_hasValue = false;
};

} // namespace netwright
