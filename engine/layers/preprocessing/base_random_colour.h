#pragma once

#include "engine/layers/preprocessing/base_random_image.h"

namespace netwright {

// A layer that changes the values of cells, which lie within value_range. Outside training the
// images stay as they are, whole numbers too.
class BaseRandomColour : public BaseRandomImage {
public:
    ValueRange valueRange = kBytes;

    void configured() override { checkValueRange(schema().name, valueRange); }

protected:
    bool castsWhenOff() const override { return false; }
    Tensor withinRange(const Tensor& images) const
    {
        return ops::clip(images, valueRange[0], valueRange[1]);
    }
};

} // namespace netwright
