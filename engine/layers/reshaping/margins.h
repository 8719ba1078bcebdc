#pragma once

#include "engine/layers/data_format.h"
#include "engine/layers/shapes.h"
#include "engine/ops/shape.h"

#include <array>

namespace netwright {

// The setting "cropping" or "padding": cells before and behind along each of the spatial axes. One
// number stands for all of them, a number in place of a pair for both. Of one axis it is a pair.
template <int rank>
struct Margins {
    using Pair = std::array<int, 2>;
    std::array<Pair, static_cast<std::size_t>(rank)> cells{};

    static Margins filled(int count)
    {
        Margins result;
        result.cells.fill({count, count});
        return result;
    }
    // For all axes of data (batch, spatial…, channels) or (batch, channels, spatial…).
    std::vector<ops::Margin> ofAllAxes(const DataFormat& format) const
    {
        std::vector<ops::Margin> result(cells.size() + 2);
        for (std::size_t i = 0; i < cells.size(); ++i)
            result[i + (format.isChannelsFirst ? 2 : 1)] = {cells[i][0], cells[i][1]};
        return result;
    }
};

template <int rank>
struct Field<Margins<rank>> {
    using Pairs = decltype(Margins<rank>::cells);
    static constexpr ParamType type = rank == 1 ? ParamType::integers : ParamType::any;
    static constexpr bool isNullable = false;
    static std::string kind() { return {}; }
    static Value write(const Margins<rank>& margins)
    {
        if constexpr (rank == 1) return Field<std::array<int, 2>>::write(margins.cells.front());
        Value result = Value::array();
        for (const auto& pair : margins.cells)
            result.push_back(Field<std::array<int, 2>>::write(pair));
        return result;
    }
    static void read(const Value& value, Margins<rank>& member)
    {
        Pairs pairs{};
        if (value.is_number() || rank == 1) {
            Field<std::array<int, 2>>::read(value, pairs.front());
            pairs.fill(pairs.front());
        } else {
            const Value& items = listItems(value);
            if (items.size() != pairs.size()) throw WrongType{};
            for (std::size_t i = 0; i < pairs.size(); ++i)
                Field<std::array<int, 2>>::read(items[i], pairs[i]);
        }
        member.cells = pairs;
    }
};

// A parameter of this kind; says in full what it expects.
template <int rank, class Class>
Param marginsParam(const char* key, Margins<rank> Class::*member, const char* help)
{
    Param result = param(key, member, help, atLeast(0));
    result.set = [member, key](Configurable& object, const Value& value) {
        Margins<rank> margins;
        try {
            Field<Margins<rank>>::read(value, margins);
        } catch (const WrongType&) {
            if (rank == 1) throw;
            throw ConfigError(NW_TEXT("%1: %2 must be one whole number, or for each of the %3 axes "
                                      "a whole number or a pair of them, received %4."),
                object.schema().name, key, rank, value.dump());
        }
        for (const auto& pair : margins.cells)
            for (const int count : pair)
                if (count < 0)
                    throw ConfigError(NW_TEXT("%1: %2 must be at least %3, received %4."),
                        object.schema().name, key, 0, count);
        dynamic_cast<Class&>(object).*member = margins;
    };
    return result;
}

} // namespace netwright
