#pragma once

#include "engine/base/publish.h"

#include <cstdint>

namespace netwright {

// The learning rate as a function of the step. Constant once configured.
class Schedule : public Configurable {
public:
    static constexpr const char* kKind = "schedule";
    static constexpr const char* kModule = "keras.optimizers.schedules";
    static constexpr bool kIsWrittenAsName = false;
    static std::vector<Param> inheritedParams() { return {}; }

    // The rate of a step; steps count from 0. In float32 all along, as Keras computes it.
    virtual float at(std::int64_t step) const = 0;
};

// A number of steps, which is written as a whole number where it is one.
template <class Class>
Param stepsParam(const char* key, double Class::*member, const char* help, Limits limits)
{
    Param result = param(key, member, help, std::move(limits));
    result.get = [member](const Configurable& object) -> Value {
        const double steps = dynamic_cast<const Class&>(object).*member;
        const bool isWhole = steps > -1e15 && steps < 1e15
            && steps == static_cast<double>(static_cast<std::int64_t>(steps));
        return isWhole ? Value(static_cast<std::int64_t>(steps)) : Value(steps);
    };
    return result;
}

} // namespace netwright
