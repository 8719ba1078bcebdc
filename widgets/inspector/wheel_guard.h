#pragma once

#include <QWidget>

namespace netwright {

// From now on the wheel reaches the widget only while it has the focus; else it scrolls what the
// widget lies in.
void guardWheel(QWidget* widget);

} // namespace netwright
