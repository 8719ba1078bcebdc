#pragma once

#include "engine/base/registry.h"

namespace netwright {

// What all classes of a kind share.
struct KindTraits {
    const char* name = nullptr; // "layer"
    const char* module = nullptr; // "keras.layers"
    std::vector<Param> params; // go before the class's own, unless it has one of that key
    std::vector<std::string> legacyKeys;
};
bool publishClass(Schema schema, KindTraits kind, std::unique_ptr<Configurable> (*make)());

// Puts a class into the Registry; call it for the value of a constant of the class's own file:
//   const bool published = publish<Layer, Dense>({.name = "Dense", …});
// Kind is the abstract class; it has kKind ("layer"), kModule ("keras.layers") and
// inheritedParams(), the parameters that all classes of the kind share; it may have
// inheritedLegacyKeys(), keys that older files hold for all of them.
template <class Kind, class Class>
bool publish(Schema schema)
{
    KindTraits kind{.name = Kind::kKind, .module = Kind::kModule};
    kind.params = Kind::inheritedParams();
    if constexpr (requires { Kind::inheritedLegacyKeys(); })
        kind.legacyKeys = Kind::inheritedLegacyKeys();
    return publishClass(std::move(schema), std::move(kind),
        []() -> std::unique_ptr<Configurable> { return std::make_unique<Class>(); });
}

} // namespace netwright
