#pragma once

#include "engine/base/schema.h"

#include <QStringList>
#include <QWidget>

#include <memory>

namespace netwright {

// Edits the settings of one object (or of several of one class). Made from the Schema alone: a new
// layer needs no code here. The form reports what the user asked for, and shows what setValues()
// gives it. A value that the Schema refuses is never reported: the field says in its place what
// was expected, and keeps what was typed.
class ParamForm final : public QWidget {
    Q_OBJECT
public:
    explicit ParamForm(QWidget* parent = nullptr);
    ~ParamForm() override;

    // Null: an empty form. Settings named in `hidden` are left out.
    void setSchema(const Schema* schema, const QStringList& hidden = {});
    const Schema* schema() const;
    // Keys that are absent show their default; `mixed` are those that differ between the objects.
    void setValues(const Config& values, const QStringList& mixed = {});
    void setReadOnly(bool isReadOnly);
    // Shows a sentence below the field; empty takes it away.
    void setProblem(const QString& key, const QString& sentence);
    // Takes away what was typed and refused: another object is shown from now on.
    void forgetTyped();
    void focusField(const QString& key);
    // Unfolds what is shared by all classes of a kind, and initializers and the like.
    void setAdvancedOpen(bool isOpen);

signals:
    // isStep: one of several changes of one drag or spin, which are one step of undo.
    void edited(const QString& key, const netwright::Value& value, bool isStep);
    void restoreRequested(const QString& key); // back to the default
    // All steps of a drag or spin are done.
    void stepsFinished(const QString& key);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> m_private;
};

} // namespace netwright
