#include "widgets/inspector/tone_label.h"

#include "widgets/common/theme.h"

namespace netwright {
namespace {

QColor colorOf(ToneLabel::Tone tone)
{
    switch (tone) {
    case ToneLabel::Tone::muted: return theme().mutedText;
    case ToneLabel::Tone::error: return theme().error;
    case ToneLabel::Tone::warning: return theme().warning;
    case ToneLabel::Tone::plain: break;
    }
    return theme().text;
}

} // namespace

ToneLabel::ToneLabel(Tone tone, QWidget* parent) : QLabel(parent), m_tone(tone)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    // Long words must not widen a narrow dock.
    setMinimumWidth(1);
    restyle();
    connect(&Look::instance(), &Look::changed, this, &ToneLabel::restyle);
}

void ToneLabel::setTone(Tone tone)
{
    if (m_tone == tone) return;
    m_tone = tone;
    restyle();
}

void ToneLabel::restyle()
{
    setStyleSheet(QString("color: %1;").arg(colorOf(m_tone).name()));
}

} // namespace netwright
