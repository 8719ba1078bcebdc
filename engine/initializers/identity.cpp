#include "engine/initializers/initializer.h"

#include <algorithm>

namespace netwright {
namespace {

class Identity final : public Initializer {
public:
    double gain = 1;

    Array make(const Shape& shape, DType dtype, Random&) const override
    {
        if (shape.rank() != 2)
            throw ShapeError(
                NW_TEXT("Identity: the weight must have 2 axes, received shape %1."), shape);
        Array values(shape, dtype);
        for (Dimension i = 0; i < std::min(shape[0], shape[1]); ++i)
            values.set(static_cast<std::size_t>(i * shape[1] + i), gain);
        return values;
    }
};

const bool published = publish<Initializer, Identity>({
    .name = "Identity",
    .category = "initializers",
    .summary = "A number on the diagonal of a matrix, 0 elsewhere.",
    .aliases = {"IdentityInitializer"},
    .params = {param("gain", &Identity::gain, "The number on the diagonal.")},
});

} // namespace
} // namespace netwright
