#pragma once

#include <QString>

namespace netwright {

struct Theme;

// The style sheet of the application: what ControlStyle does not paint. A button is the one to
// press where its property "primary" is true; "quiet" buttons have no border.
// `textHeight` is that of a line in the font of the application.
QString styleSheet(const Theme& theme, double scale, int textHeight);

} // namespace netwright
