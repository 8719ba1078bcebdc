#pragma once

#include "engine/base/registry.h"

#include <string>

namespace netwright::test {

// What every published class owes the rest: a summary, each parameter explained, a configuration
// that survives writing and reading, unknown keys refused. Empty where all is well.
template <class Kind>
std::string publicationFault(const std::string& name, const Config& config = Config::object())
{
    const auto object = create<Kind>(name, config);
    const Schema& schema = object->schema();
    if (schema.summary.empty() || schema.category.empty()) return name + " has no summary";
    for (const Param& param : schema.params)
        if (param.help.empty()) return name + ": " + param.key + " is not explained";
    const Value written = serialize(*object);
    if (serialize(*deserialize<Kind>(written)) != written)
        return name + ": its configuration changes when it is read again";
    Config unknown = config;
    unknown["no_such_setting"] = 1;
    try {
        create<Kind>(name, unknown);
    } catch (const ConfigError&) {
        return {};
    }
    return name + " takes a setting that does not exist";
}

} // namespace netwright::test

#define NW_EXPECT_PUBLISHED(Kind, ...)                                                             \
    do {                                                                                           \
        const auto nwFault = netwright::test::publicationFault<netwright::Kind>(__VA_ARGS__);      \
        QVERIFY2(nwFault.empty(), nwFault.c_str());                                                \
    } while (false)
