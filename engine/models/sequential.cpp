#include "engine/models/layer_entry.h"
#include "engine/models/model.h"

#include <algorithm>

namespace netwright {
namespace {

struct SequentialKind : Layer {
    static constexpr const char* kModule = "keras";
};

// A chain of layers. An InputLayer in front, or the shape that the file states, tells what goes
// in; without both the model takes the shape of its first call, as a part of another model.
// Source: keras.Sequential.
class Sequential final : public Model {
public:
    void configured() override
    {
        if (m_isGivenNew) readLayers();
        m_isGivenNew = false;
        if (!trainable) freeze(*this);
    }

    void build(const std::vector<Shape>& shapes) override
    {
        if (m_layers.empty() && !m_input)
            throw ConfigError(NW_TEXT("%1: a model must have layers, received none."), title());
        m_info.dtype = m_input ? inputInfo(*m_input).dtype : m_info.dtype;
        m_info.shape = declaredShape().value_or(shapes.front());
        m_buildInputShape = writeShape(m_info.shape);
        startNoting();
        if (m_input) note({.layer = m_input.get(), .inputs = {m_info}, .outputs = {m_info}});
        CallContext context(CallContext::Mode::inference);
        context.enter(title());
        const Values values = run({buildInputs({m_info}, context), Tensors(1)}, context);
        stopNoting();
        m_outputInfos.clear();
        for (const Tensor& output : values.tensors) m_outputInfos.push_back(output.info());
    }

    Tensors call(const CallArguments& arguments, CallContext& context) override
    {
        Values values{arguments.inputs, arguments.masks};
        values.masks.resize(values.tensors.size());
        values = run(std::move(values), context);
        keepMasks(values.masks);
        return values.tensors;
    }

    std::vector<Port> inputs() const override
    {
        return {{m_input ? m_input->name : "input_layer", declaredInputs().front()}};
    }

    std::vector<Port> outputs() const override
    {
        std::string last = m_input ? m_input->name : title();
        if (!m_layers.empty()) last = m_layers.back().layer->name;
        std::vector<Port> result;
        for (const TensorInfo& info : m_outputInfos) result.push_back({last, info});
        return result;
    }

    std::vector<Layer*> layers() const override
    {
        std::vector<Layer*> result;
        for (const LayerEntry& entry : m_layers) result.push_back(entry.layer.get());
        return result;
    }

    std::pair<int, int> inputCount() const override { return {1, 1}; }

    Value writtenLayers() const
    {
        if (m_isGivenNew) return m_given;
        Value result = Value::array();
        if (m_input) {
            result.push_back(serialize(*m_input));
        } else if (!m_outputInfos.empty()) {
            result.push_back(serialize(*makeInputLayer("input_layer", m_info)));
        }
        for (const LayerEntry& entry : m_layers) result.push_back(writeLayerEntry(entry));
        return result;
    }

    void giveLayers(const Value& value)
    {
        m_given = value;
        m_isGivenNew = true;
    }

    const Value& buildInputShape() const { return m_buildInputShape; }
    void setBuildInputShape(const Value& value) { m_buildInputShape = value; }

protected:
    std::vector<TensorInfo> declaredInputs() const override
    {
        if (!m_outputInfos.empty()) return {m_info};
        const std::optional<Shape> shape = declaredShape();
        if (!shape)
            throw ConfigError(NW_TEXT("%1: the shape of the input is not known; begin with an "
                                      "InputLayer or give build_input_shape."),
                title());
        const DType dtype = m_input ? inputInfo(*m_input).dtype : DType::float32;
        return {{*shape, dtype}};
    }

    Value buildShape() const override { return m_buildInputShape; }

private:
    std::string title() const { return name.empty() ? "Sequential" : name; }

    void readLayers()
    {
        if (!m_given.is_array())
            throw ConfigError(
                NW_TEXT("Sequential: layers must be a list, received %1."), shortened(m_given));
        m_input.reset();
        m_layers.clear();
        m_outputInfos.clear();
        for (const Value& value : m_given) {
            LayerEntry entry = readLayerEntry(value);
            if (!isInputLayer(*entry.layer)) {
                m_layers.push_back(std::move(entry));
                continue;
            }
            if (m_input || !m_layers.empty())
                throw ConfigError(NW_TEXT("%1: an InputLayer must be the first layer, received "
                                          "\"%2\" behind others."),
                    title(), entry.layer->name);
            m_input = std::move(entry.layer);
        }
        std::vector<Layer*> all = layers();
        if (m_input) all.insert(all.begin(), m_input.get());
        nameLayers(all, title());
    }

    std::optional<Shape> declaredShape() const
    {
        if (m_input) return inputInfo(*m_input).shape;
        if (!m_layers.empty() && m_layers.front().inputShape) return m_layers.front().inputShape;
        if (m_buildInputShape.is_array() && !m_buildInputShape.empty())
            return readShape(m_buildInputShape, title());
        const auto* first
            = m_layers.empty() ? nullptr : dynamic_cast<Model*>(m_layers.front().layer.get());
        if (first == nullptr || first->schema().name != "Functional") return std::nullopt;
        const std::vector<Port> ports = first->inputs();
        if (ports.size() != 1) return std::nullopt;
        return ports[0].info.shape;
    }

    Values run(Values values, CallContext& context)
    {
        std::vector<TensorKey> from;
        for (std::size_t i = 0; i < values.tensors.size(); ++i)
            from.push_back({m_input ? m_input->name : "input_layer", 0, static_cast<int>(i)});
        for (const LayerEntry& entry : m_layers) {
            values = callLayer(
                *entry.layer, {.inputs = values.tensors, .masks = values.masks}, context);
            if (isNoting()) lastCall().from = from;
            from.clear();
            for (std::size_t i = 0; i < values.tensors.size(); ++i)
                from.push_back({entry.layer->name, 0, static_cast<int>(i)});
        }
        return values;
    }

    Value m_given = Value::array();
    bool m_isGivenNew = false;
    Value m_buildInputShape;
    std::unique_ptr<Layer> m_input;
    std::vector<LayerEntry> m_layers;
    TensorInfo m_info; // of the input, once built
    std::vector<TensorInfo> m_outputInfos;
};

Param layersParam()
{
    Param result;
    result.key = "layers";
    result.help = "The layers in their order, an InputLayer first where the shape is known.";
    result.isNullable = true;
    result.get = [](const Configurable& object) {
        return dynamic_cast<const Sequential&>(object).writtenLayers();
    };
    result.set = [](Configurable& object, const Value& value) {
        dynamic_cast<Sequential&>(object).giveLayers(value.is_null() ? Value::array() : value);
    };
    return result;
}

Param shapeParam()
{
    Param result;
    result.key = "build_input_shape";
    result.help = "The shape, batch included, for which the weights were made.";
    result.isNullable = true;
    result.get = [](const Configurable& object) {
        return dynamic_cast<const Sequential&>(object).buildInputShape();
    };
    result.set = [](Configurable& object, const Value& value) {
        dynamic_cast<Sequential&>(object).setBuildInputShape(value);
    };
    return result;
}

const bool published = publish<SequentialKind, Sequential>({
    .name = "Sequential",
    .category = "models",
    .summary = "A model in which every layer takes what the layer before it gives.",
    .params = {layersParam(), shapeParam()},
});

} // namespace
} // namespace netwright
