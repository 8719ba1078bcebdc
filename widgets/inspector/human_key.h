#pragma once

#include <QString>

#include <string>

namespace netwright {

// A key as a person reads it: kernel_size becomes "Kernel size", in the language of the window
// where there is a translation.
QString humanKey(const std::string& key);

} // namespace netwright
