#include "engine/layers/layer.h"
#include "engine/layers/lengths.h"

namespace netwright {
namespace {

// Where data enters a model. Takes the placeholder that the model makes for it and returns it.
class InputLayer final : public Layer {
public:
    std::optional<Lengths> batchShape;
    std::optional<Lengths> shape; // without the batch; becomes batchShape
    std::optional<int> batchSize;
    std::string inputType = "float32";
    bool sparse = false;
    bool ragged = false;
    bool optional = false;

    void configured() override
    {
        if (shape) {
            batchShape = Lengths{batchSize};
            batchShape->insert(batchShape->end(), shape->begin(), shape->end());
        }
        shape.reset();
        batchSize.reset();
        if (!batchShape || batchShape->empty())
            throw ConfigError(
                NW_TEXT("InputLayer: batch_shape or shape must be given, received neither."));
        if (sparse || ragged)
            throw ConfigError(NW_TEXT(
                "InputLayer: sparse and ragged inputs cannot be read here; both must be false."));
        dtypeFromName(inputType);
        dtype.name = inputType;
    }

    Tensors call(const CallArguments& arguments, CallContext&) override
    {
        Shape expected;
        for (const std::optional<int>& length : *batchShape)
            expected.push_back(length ? *length : kUnknown);
        const Shape& received = arguments.inputs.front().shape();
        if (!compatible(expected, received))
            throw ShapeError(NW_TEXT("InputLayer: data of the shape %1 was expected, received %2."),
                expected, received);
        return arguments.inputs;
    }

    bool castsInputs() const override { return false; }
    double flops(const std::vector<Shape>&, const std::vector<Shape>&) const override { return 0; }
};

// A setting that Keras does not write unless it was given.
Param quiet(Param param)
{
    param.isInherited = true;
    return param;
}

Param typeParam()
{
    Param result = param("dtype", &InputLayer::inputType, "The numbers that the data consists of.");
    result.isNullable = true;
    result.set = [](Configurable& object, const Value& value) {
        DTypePolicy policy;
        Field<DTypePolicy>::read(value, policy);
        dynamic_cast<InputLayer&>(object).inputType = policy.name;
    };
    return result;
}

Param shapeParam()
{
    Param result = param("batch_shape", &InputLayer::batchShape,
        "Lengths of all axes, the batch first; null where data decides.", atLeast(0));
    return std::move(result).alias("batch_input_shape");
}

const bool published = publish<Layer, InputLayer>({
    .name = "InputLayer",
    .category = "core",
    .summary = "Where data enters the model.",
    .params = {
        quiet(param("trainable", &Layer::trainable, "Of no effect: there are no weights.")),
        shapeParam(),
        typeParam(),
        param("sparse", &InputLayer::sparse, "Whether the data is sparse; must be false here."),
        param("ragged", &InputLayer::ragged, "Whether rows differ in length; must be false here."),
        quiet(param("optional", &InputLayer::optional, "Whether the input may be left out.")),
        quiet(param("shape", &InputLayer::shape,
            "Lengths of the axes without the batch; becomes batch_shape.", atLeast(0))),
        quiet(param("batch_size", &InputLayer::batchSize,
            "Length of the batch, beside shape.", atLeast(1))),
    },
});

} // namespace
} // namespace netwright
