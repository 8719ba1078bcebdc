#include "app/window/primary_button.h"

#include "widgets/common/icons.h"
#include "widgets/common/theme.h"

#include <QAction>

namespace netwright {

PrimaryButton::PrimaryButton(QAction& action, QWidget* parent) : QPushButton(parent)
{
    setProperty("primary", true);
    setObjectName(action.objectName());
    setIcon(netwright::icon("play", &Theme::accentText));
    connect(this, &QPushButton::clicked, &action, &QAction::trigger);
    connect(&action, &QAction::changed, this, [this, &action] { follow(action); });
    follow(action);
}

void PrimaryButton::follow(const QAction& action)
{
    setText(action.text());
    setToolTip(action.toolTip());
    setEnabled(action.isEnabled());
}

} // namespace netwright
