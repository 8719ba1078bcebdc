#include "engine/initializers/initializer.h"

namespace netwright {
namespace {

class Constant final : public Initializer {
public:
    double value = 0;

    Array make(const Shape& shape, DType dtype, Random&) const override
    {
        return Array::filled(shape, value, dtype);
    }
};

const bool published = publish<Initializer, Constant>({
    .name = "Constant",
    .category = "initializers",
    .summary = "All values are the same number.",
    .params = {param("value", &Constant::value, "The number.")},
});

} // namespace
} // namespace netwright
