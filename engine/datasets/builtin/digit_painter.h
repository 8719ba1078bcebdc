#pragma once

#include "engine/datasets/builtin/exact.h"

#include <span>

namespace netwright {

inline constexpr int kDigitSide = 28;

struct DigitStyle {
    double noise = 0.03; // standard deviation of what is added to each pixel
    double distortion = 1.0; // strength of the affine and elastic changes
};

// Writes one digit, by hand as it were, into 28 x 28 pixels from 0 (paper) to 1 (ink): one of the
// digit's outlines, its points shifted, bent by a random field, slanted, turned and stretched,
// drawn with a pen of random width. All values are multiples of 1/255.
void paintDigit(int digit, const DigitStyle& style, exact::Noise& random, std::span<float> pixels);

} // namespace netwright
