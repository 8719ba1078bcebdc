#pragma once

#include "engine/base/configurable.h"
#include "engine/base/field.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace netwright {

// What a parameter may be, beside its type.
struct Limits {
    bool isRequired = false;
    std::optional<double> minimum;
    std::optional<double> maximum;
    bool excludesMinimum = false;
    bool excludesMaximum = false;
    std::vector<std::string> choices;
};

Limits required();
Limits atLeast(double minimum);
Limits above(double minimum);
Limits between(double minimum, double maximum);
Limits oneOf(std::vector<std::string> choices);
// Both hold.
Limits operator&(const Limits& a, const Limits& b);

// One setting of a published class.
struct Param {
    std::string key; // as in Keras: "kernel_size"
    std::string help; // one sentence
    Limits limits;
    ParamType type = ParamType::any;
    bool isNullable = false;
    std::string kind; // of a reference: "initializer"
    std::vector<std::string> aliases; // older names of the key
    bool isInherited = false; // written only where it differs from its default
    std::function<Value(const Configurable&)> get;
    std::function<void(Configurable&, const Value&)> set; // throws ConfigError

    // Defined once: a list of parameters is long.
    Param();
    Param(const Param&);
    Param(Param&&) noexcept;
    Param& operator=(const Param&);
    Param& operator=(Param&&) noexcept;
    ~Param();

    Param alias(std::string name) &&
    {
        aliases.push_back(std::move(name));
        return std::move(*this);
    }
};

// What a published class says of itself. Forms, palette, catalogue, help, files and the
// conformance tests read nothing else.
struct Schema {
    std::string name; // the class name of Keras: "Dense"
    std::string category; // its folder: "core"
    std::string summary; // one sentence
    std::vector<std::string> aliases; // other names: "mse"
    std::vector<Param> params;
    std::vector<std::string> legacyKeys; // read and dropped: keys of Keras 2 without meaning now
    std::string kind; // set by publish: "layer"
    std::string module; // set by publish: "keras.layers"
    // Another kind as which the class can be had, by a name with its own kind in front: as the
    // layer "operation:Add".
    std::string alsoKind;
    std::function<std::unique_ptr<Configurable>()> make; // set by publish

    ~Schema();
    const Param* find(const std::string& key) const; // by key or alias; null where absent
    // Value of a parameter in a fresh object.
    Value defaultOf(const Param& param) const;
};

// Throws ConfigError naming the owner, the key, what was expected and what was received.
void checkLimits(const std::string& owner, const Param& param, const Value& value);

// A parameter that stands in a member. The class must be default constructible.
template <class Class, class T>
Param param(const char* key, T Class::*member, const char* help, Limits limits = {})
{
    Param result;
    result.key = key;
    result.help = help;
    result.limits = std::move(limits);
    result.type = Field<T>::type;
    result.isNullable = Field<T>::isNullable;
    result.kind = Field<T>::kind();
    result.get = [member](const Configurable& object) {
        return Field<T>::write(dynamic_cast<const Class&>(object).*member);
    };
    result.set = [member](Configurable& object, const Value& value) {
        Field<T>::read(value, dynamic_cast<Class&>(object).*member);
    };
    return result;
}

} // namespace netwright
