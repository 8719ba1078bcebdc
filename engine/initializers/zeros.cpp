#include "engine/initializers/initializer.h"

namespace netwright {
namespace {

class Zeros final : public Initializer {
public:
    Array make(const Shape& shape, DType dtype, Random&) const override
    {
        return Array(shape, dtype);
    }
};

const bool published = publish<Initializer, Zeros>({
    .name = "Zeros",
    .category = "initializers",
    .summary = "All values are 0.",
    .aliases = {"zero"},
});

} // namespace
} // namespace netwright
