#include "engine/initializers/initializer.h"

namespace netwright {
namespace {

class Ones final : public Initializer {
public:
    Array make(const Shape& shape, DType dtype, Random&) const override
    {
        return Array::filled(shape, 1, dtype);
    }
};

const bool published = publish<Initializer, Ones>({
    .name = "Ones",
    .category = "initializers",
    .summary = "All values are 1.",
    .aliases = {"one"},
});

} // namespace
} // namespace netwright
