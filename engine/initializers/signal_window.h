#pragma once

#include <optional>
#include <string>
#include <vector>

namespace netwright {

// The values of a window of scipy.signal.windows by its name or one of its other names there
// ("hann", "hamming", "blackman", "tukey" …); nothing where there is no such window or where it
// needs a parameter. A periodic window is one value of a longer one short, for spectra.
std::optional<std::vector<double>> signalWindow(
    const std::string& name, int length, bool isPeriodic);

} // namespace netwright
