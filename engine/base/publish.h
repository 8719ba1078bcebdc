#pragma once

#include "engine/base/registry.h"

#include <algorithm>

namespace netwright {

// Puts a class into the Registry; call it for the value of a constant of the class's own file:
//   const bool published = publish<Layer, Dense>({.name = "Dense", …});
// Kind is the abstract class; it has kKind ("layer"), kModule ("keras.layers") and
// inheritedParams(), the parameters that all classes of the kind share; it may have
// inheritedLegacyKeys(), keys that older files hold for all of them.
template <class Kind, class Class>
bool publish(Schema schema)
{
    schema.kind = Kind::kKind;
    schema.module = Kind::kModule;
    schema.make = [] { return std::make_unique<Class>(); };
    std::vector<Param> params = Kind::inheritedParams();
    std::erase_if(params, [&schema](const Param& inherited) {
        return std::any_of(schema.params.begin(), schema.params.end(),
            [&inherited](const Param& own) { return own.key == inherited.key; });
    });
    params.insert(params.end(), std::make_move_iterator(schema.params.begin()),
        std::make_move_iterator(schema.params.end()));
    schema.params = std::move(params);
    if constexpr (requires { Kind::inheritedLegacyKeys(); })
        for (std::string& key : Kind::inheritedLegacyKeys())
            schema.legacyKeys.push_back(std::move(key));
    Registry::instance().add(std::move(schema));
    return true;
}

} // namespace netwright
