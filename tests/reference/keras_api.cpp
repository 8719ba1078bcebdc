#include "tests/reference/keras_api.h"

#include "engine/formats/json.h"
#include "tests/reference/reference_case.h"

#include <algorithm>

namespace netwright::test {
namespace {

// The Registry's kinds and the modules of Keras.
const std::map<std::string, std::string> kModules = {
    {"activation", "keras.activations"},
    {"callback", "keras.callbacks"},
    {"constraint", "keras.constraints"},
    {"initializer", "keras.initializers"},
    {"layer", "keras.layers"},
    {"loss", "keras.losses"},
    {"metric", "keras.metrics"},
    {"optimizer", "keras.optimizers"},
    {"regularizer", "keras.regularizers"},
    {"schedule", "keras.optimizers.schedules"},
};

KerasEntry entryFrom(const Value& json)
{
    KerasEntry entry{.name = json["name"],
        .aliasOf = json.value("alias_of", ""),
        .isClass = json["type"] == "class"};
    for (const Value& param : json["params"]) {
        const std::string kind = param["kind"];
        if (kind == "var_keyword") entry.takesFurtherKeys = true;
        if (kind.starts_with("var_")) continue;
        KerasParam& added = entry.params.emplace_back(KerasParam{.name = param["name"]});
        if (param.contains("default")) added.standard = fromPython(param["default"]);
    }
    return entry;
}

} // namespace

const KerasParam* KerasEntry::find(const std::string& param) const
{
    const auto found = std::find_if(
        params.begin(), params.end(), [&](const KerasParam& one) { return one.name == param; });
    return found == params.end() ? nullptr : &*found;
}

KerasApi::KerasApi()
{
    const Value file = readJsonFile(referenceFolder() / "keras-api.json");
    for (const auto& [kind, module] : kModules)
        for (const Value& json : file["modules"][module])
            m_entries[kind].push_back(entryFrom(json));
}

const std::vector<KerasEntry>& KerasApi::entries(const std::string& kind) const
{
    return m_entries.at(kind);
}

const KerasEntry* KerasApi::find(const std::string& kind, const std::string& name) const
{
    const std::vector<KerasEntry>& all = entries(kind);
    const auto found = std::find_if(
        all.begin(), all.end(), [&](const KerasEntry& entry) { return entry.name == name; });
    return found == all.end() ? nullptr : &*found;
}

Value fromPython(const std::string& literal)
{
    if (literal == "None") return nullptr;
    if (literal == "True") return true;
    if (literal == "False") return false;
    if (literal.size() >= 2 && literal.front() == '\'')
        return literal.substr(1, literal.size() - 2);
    std::string json = literal;
    std::replace(json.begin(), json.end(), '(', '[');
    std::replace(json.begin(), json.end(), ')', ']');
    std::replace(json.begin(), json.end(), '\'', '"');
    return parseJson(json, literal);
}

} // namespace netwright::test
