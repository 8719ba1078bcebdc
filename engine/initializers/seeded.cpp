#include "engine/initializers/seeded.h"

#include <cmath>

namespace netwright {
namespace {

template <class Draw>
Array drawn(const Shape& shape, DType dtype, Draw draw)
{
    Array values(shape, dtype);
    if (dtype == DType::float32) {
        for (float& value : values.as<float>()) value = static_cast<float>(draw());
    } else {
        for (std::size_t i = 0; i < values.count(); ++i) values.set(i, draw());
    }
    return values;
}

const Value& seedIn(const Value& value)
{
    const bool isGenerator = value.is_object() && value.contains("config")
        && value["config"].is_object() && value["config"].contains("seed");
    return isGenerator ? value["config"]["seed"] : value;
}

} // namespace

Param SeededInitializer::seedParam()
{
    Param result = param("seed", &SeededInitializer::seed,
        "Makes the values repeat; none: the seed of the run decides.");
    result.set = [set = result.set](
                     Configurable& object, const Value& value) { set(object, seedIn(value)); };
    return result;
}

Array uniformValues(const Shape& shape, DType dtype, Random& random, double low, double high)
{
    return drawn(shape, dtype, [&] { return random.uniform(low, high); });
}

Array normalValues(const Shape& shape, DType dtype, Random& random, const Normal& normal)
{
    return drawn(shape, dtype, [&] { return normal.mean + normal.deviation * random.normal(); });
}

Array truncatedNormalValues(const Shape& shape, DType dtype, Random& random, const Normal& normal)
{
    return drawn(shape, dtype, [&] {
        double value = random.normal();
        while (std::fabs(value) > 2) value = random.normal();
        return normal.mean + normal.deviation * value;
    });
}

} // namespace netwright
