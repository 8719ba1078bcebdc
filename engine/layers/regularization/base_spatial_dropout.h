#pragma once

#include "engine/layers/data_format.h"
#include "engine/layers/regularization/base_dropout.h"
#include "engine/layers/shapes.h"

namespace netwright {

// What SpatialDropout1D, SpatialDropout2D and SpatialDropout3D share: whole channels are dropped.
// Source: Tompson et al. 2014; Keras BaseSpatialDropout.
template <int rank>
class BaseSpatialDropout : public Layer {
public:
    double rate = 0.5;
    std::optional<int> seed;
    DataFormat dataFormat; // channels-last of series, where it is no setting

    Tensor call(const Tensor& input, CallContext& context) override
    {
        expectRank(schema().name, input.shape(), rank + 2);
        if (!context.isTraining() || rate == 0) return input;
        Shape noise = input.shape();
        for (int i = 0; i < rank; ++i) noise.at(i + (dataFormat.isChannelsFirst ? 2 : 1)) = 1;
        return dropped(floating(input), rate, noise, context.stream(seed));
    }

    double flops(const std::vector<Shape>&, const std::vector<Shape>&) const override { return 0; }

protected:
    // Keras's layers of this kind know no trainable, which so is only written where it is false.
    static std::vector<Param> commonParams()
    {
        Param trainable = param(
            "trainable", &Layer::trainable, "Whether training changes the layer's weights.");
        trainable.isInherited = true;
        // They write the name of their dtype and not its policy.
        Param type = param("dtype", &Layer::dtype,
            "The numbers that the layer computes with, such as float32 or mixed_bfloat16.");
        type.get = [](const Configurable& object) -> Value {
            return dynamic_cast<const Layer&>(object).dtype.name;
        };
        return {std::move(trainable), std::move(type),
            param("rate", &BaseSpatialDropout::rate,
                "The share of channels that is dropped, from 0 to 1.", required() & between(0, 1)),
            param("seed", &BaseSpatialDropout::seed, kSeedHelp)};
    }
};

} // namespace netwright
