#pragma once

#include "engine/base/schema.h"
#include "engine/graph/tensor.h"

namespace netwright {

// The setting "data_format" of layers that tell channels from other axes. Data is channels-last
// inside; where the user's is channels-first it is transposed on the way in and out. Null is
// Keras's default, channels_last.
struct DataFormat {
    bool isChannelsFirst = false;

    // (batch, channels, spatial…) to (batch, spatial…, channels), and back.
    Tensor toChannelsLast(const Tensor& x) const;
    Tensor fromChannelsLast(const Tensor& x) const;
    Shape toChannelsLast(const Shape& shape) const;
};

template <>
struct Field<DataFormat> {
    static constexpr ParamType type = ParamType::string;
    static constexpr bool isNullable = true;
    static std::string kind() { return {}; }
    static Value write(const DataFormat& format);
    static void read(const Value& value, DataFormat& format);
};

template <class Class>
Param dataFormatParam(DataFormat Class::*member)
{
    return param("data_format", member,
        "Where the channels stand: behind the other axes or before them.",
        oneOf({"channels_last", "channels_first"}));
}

} // namespace netwright
