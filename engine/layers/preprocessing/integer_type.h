#pragma once

#include "engine/layers/layer.h"

namespace netwright {

// The setting "dtype" of hashing layers, whose default depends on what they put out: int64 for
// indices, float32 for encodings. An empty name is a type that was not given. Keras writes the name
// of the type for some layers (kWritesTypeName), a DTypePolicy for others.
template <class Class>
Param hashTypeParam()
{
    Param result = param("dtype", &Layer::dtype,
        "The numbers that the layer puts out; int64 for indices, float32 for encodings.");
    result.get = [](const Configurable& object) {
        const auto& layer = dynamic_cast<const Class&>(object);
        if (layer.dtype.name.empty()) return Value();
        return Class::kWritesTypeName ? Value(layer.dtype.name)
                                      : Field<DTypePolicy>::write(layer.dtype);
    };
    result.set = [](Configurable& object, const Value& value) {
        DTypePolicy& policy = dynamic_cast<Class&>(object).dtype;
        if (value.is_null())
            policy.name.clear();
        else
            Field<DTypePolicy>::read(value, policy);
    };
    return result;
}

// What is put out: the given type, else the default. Throws ConfigError for indices that should be
// no integers.
inline DType hashTypeOf(const std::string& who, const DTypePolicy& given, const std::string& mode)
{
    if (given.name.empty()) return mode == "int" ? DType::int64 : DType::float32;
    const DType type = given.compute();
    if (type == DType::string || (mode == "int" && type != DType::int32 && type != DType::int64))
        throw ConfigError(
            NW_TEXT("%1: dtype must be int32 or int64 where output_mode is int, received %2."), who,
            given.name);
    return type;
}

} // namespace netwright
