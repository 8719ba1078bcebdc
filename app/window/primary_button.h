#pragma once

#include <QPushButton>

class QAction;

namespace netwright {

// The one button that a first-time user should press: an action in the accent colour, with its
// text.
class PrimaryButton final : public QPushButton {
    Q_OBJECT
public:
    // The action outlives the button.
    explicit PrimaryButton(QAction& action, QWidget* parent = nullptr);

private:
    void follow(const QAction& action);
};

} // namespace netwright
