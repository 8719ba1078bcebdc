#include "engine/layers/layer.h"
#include "engine/ops/math.h"

namespace netwright {
namespace {

// One number, or one for each channel.
struct PerChannel {
    std::vector<double> values;
    bool isList = false;

    Tensor tensor(DType dtype) const
    {
        const auto count = static_cast<Dimension>(values.size());
        const Array array = Array::of(isList ? Shape{count} : Shape{}, values);
        return constant(array.cast(dtype));
    }
};

} // namespace

template <>
struct Field<PerChannel> {
    static constexpr ParamType type = ParamType::any;
    static constexpr bool isNullable = false;
    static std::string kind() { return {}; }
    static Value write(const PerChannel& given)
    {
        return given.isList ? Value(given.values) : Value(given.values.front());
    }
    static void read(const Value& value, PerChannel& member)
    {
        PerChannel given{.values = {0}, .isList = !value.is_number()};
        if (given.isList)
            Field<std::vector<double>>::read(value, given.values);
        else
            Field<double>::read(value, given.values.front());
        if (given.values.empty()) throw WrongType{};
        member = std::move(given);
    }
};

namespace {

class Rescaling final : public Layer {
public:
    PerChannel scale{.values = {1.0}};
    PerChannel offset{.values = {0.0}};

    Tensor call(const Tensor& x, CallContext&) override
    {
        const DType dtype = computeDType();
        return ops::cast(x, dtype) * scale.tensor(dtype) + offset.tensor(dtype);
    }

    double flops(const std::vector<Shape>& inputs, const std::vector<Shape>& outputs) const override
    {
        return 2 * Layer::flops(inputs, outputs);
    }
};

const bool published = publish<Layer, Rescaling>({
    .name = "Rescaling",
    .category = "preprocessing",
    .summary = "Multiplies by a scale and adds an offset: 1/255 takes bytes to 0 … 1.",
    .params = {
        param("scale", &Rescaling::scale,
            "What is multiplied by: a number, or a list of one for each channel.", required()),
        param("offset", &Rescaling::offset,
            "What is added after that: a number, or a list of one for each channel."),
    },
});

} // namespace
} // namespace netwright
