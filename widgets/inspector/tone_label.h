#pragma once

#include <QLabel>

namespace netwright {

// A sentence in a colour of the theme that wraps and can be selected with the mouse.
class ToneLabel final : public QLabel {
    Q_OBJECT
public:
    enum class Tone { plain, muted, error, warning };
    explicit ToneLabel(Tone tone, QWidget* parent = nullptr);

    void setTone(Tone tone);
    Tone tone() const { return m_tone; }

private:
    void restyle();

    Tone m_tone;
};

} // namespace netwright
