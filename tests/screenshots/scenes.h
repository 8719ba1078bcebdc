#pragma once

#include <QSize>
#include <QString>

namespace netwright {

class Preferences;

namespace screenshots {

// Opens a window, brings it into all its states and writes a picture of each into the folder, as
// 01_welcome.png and so on. Returns how many.
int takePictures(Preferences& preferences, QSize size, const QString& folder);

} // namespace screenshots
} // namespace netwright
