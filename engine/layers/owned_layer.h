#pragma once

#include "engine/layers/layer.h"

#include <memory>
#include <utility>

namespace netwright {

// A setting that is a layer of the owner's own: the cell of an RNN, the layer that a wrapper calls.
// Unlike a Ref it is not shared, for it has weights. Null means none. The owner lists it in
// sublayers() under Keras's attribute name.
class OwnedLayer {
public:
    OwnedLayer() = default;
    explicit OwnedLayer(const Value& given) : m_layer(deserialize<Layer>(given))
    {
        if (given.is_object() && given.contains("build_config"))
            m_buildConfig = given["build_config"];
    }
    explicit OwnedLayer(std::unique_ptr<Layer> layer) : m_layer(std::move(layer)) { }

    explicit operator bool() const { return m_layer != nullptr; }
    Layer& operator*() const { return *m_layer; }
    Layer* operator->() const { return m_layer.get(); }
    Layer* get() const { return m_layer.get(); }
    // As a file has it; what the layer was built with is kept from the file that it came from.
    Value value() const
    {
        if (!m_layer) return Value();
        Value result = serialize(*m_layer);
        if (!m_buildConfig.is_null()) result["build_config"] = m_buildConfig;
        return result;
    }
    // A fresh layer with the same settings.
    OwnedLayer copy() const { return m_layer ? OwnedLayer(value()) : OwnedLayer(); }

private:
    std::unique_ptr<Layer> m_layer;
    Value m_buildConfig;
};

template <>
struct Field<OwnedLayer> {
    static constexpr ParamType type = ParamType::reference;
    static constexpr bool isNullable = true;
    static std::string kind() { return Layer::kKind; }
    static Value write(const OwnedLayer& layer) { return layer.value(); }
    static void read(const Value& value, OwnedLayer& member)
    {
        member = value.is_null() ? OwnedLayer() : OwnedLayer(value);
    }
};

} // namespace netwright
