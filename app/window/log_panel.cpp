#include "app/window/log_panel.h"

#include "widgets/common/theme.h"

#include <QEvent>
#include <QTime>

namespace netwright {
namespace {

constexpr int kLinesKept = 2000;

QColor colorOf(LogPanel::Kind kind)
{
    switch (kind) {
    case LogPanel::Kind::warning: return theme().warning;
    case LogPanel::Kind::error: return theme().error;
    case LogPanel::Kind::message: break;
    }
    return theme().text;
}

} // namespace

LogPanel::LogPanel(QWidget* parent) : QPlainTextEdit(parent)
{
    setObjectName("log");
    setReadOnly(true);
    setMaximumBlockCount(kLinesKept);
    setFrameShape(QFrame::NoFrame);
    retranslate();
}

void LogPanel::add(Kind kind, const QString& sentence)
{
    QTextCharFormat format;
    format.setForeground(colorOf(kind));
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    if (!document()->isEmpty()) cursor.insertBlock();
    QTextCharFormat muted;
    muted.setForeground(theme().mutedText);
    cursor.insertText(QTime::currentTime().toString("HH:mm:ss") + "  ", muted);
    cursor.insertText(sentence, format);
    ensureCursorVisible();
}

void LogPanel::retranslate()
{
    setAccessibleName(tr("Log"));
    setPlaceholderText(tr("What trainings and files have to say appears here."));
}

void LogPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QPlainTextEdit::changeEvent(event);
}

} // namespace netwright
