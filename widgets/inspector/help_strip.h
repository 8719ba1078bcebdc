#pragma once

#include <QWidget>

namespace netwright {

class ToneLabel;

// The property in which a row keeps its help sentence.
inline constexpr const char* kHelpProperty = "helpSentence";

// Three quiet lines that explain the setting which has the focus, wherever it stands in `scope`.
// Their height does not change, so that nothing moves under the hand.
class HelpStrip final : public QWidget {
    Q_OBJECT
public:
    explicit HelpStrip(QWidget* scope, QWidget* parent = nullptr);

    QString sentence() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void follow(QWidget* focused);
    void retranslate();
    void resizeLines();

    QWidget* m_scope;
    ToneLabel* m_label;
    bool m_isEmpty = true;
};

} // namespace netwright
