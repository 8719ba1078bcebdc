#pragma once

#include "engine/base/text.h"

#include <QPlainTextEdit>

namespace netwright {

// What the program and its trainings told, with the time; the newest at the end.
class LogPanel final : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit LogPanel(QWidget* parent = nullptr);

    enum class Kind { message, warning, error };
    void add(Kind kind, const QString& sentence);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
};

} // namespace netwright
