#include "app/cli/command.h"
#include "app/cli/project_templates.h"
#include "engine/base/error.h"
#include "engine/base/registry.h"
#include "engine/formats/json.h"

#include <algorithm>
#include <iostream>

namespace netwright {
namespace {

constexpr const char* kTemplates = "template";

const char* typeName(ParamType type)
{
    switch (type) {
    case ParamType::boolean: return "boolean";
    case ParamType::integer: return "integer";
    case ParamType::real: return "real";
    case ParamType::string: return "string";
    case ParamType::integers: return "integers";
    case ParamType::reals: return "reals";
    case ParamType::strings: return "strings";
    case ParamType::reference: return "reference";
    case ParamType::any: break;
    }
    return "any";
}

Value limitsValue(const Limits& limits)
{
    Value result = Value::object();
    if (limits.minimum) result[limits.excludesMinimum ? "above" : "minimum"] = *limits.minimum;
    if (limits.maximum) result[limits.excludesMaximum ? "below" : "maximum"] = *limits.maximum;
    if (!limits.choices.empty()) result["choices"] = limits.choices;
    return result;
}

Value paramValue(const Schema& schema, const Param& param)
{
    Value result = {{"name", param.key}, {"type", typeName(param.type)}};
    if (!param.kind.empty()) result["kind"] = param.kind;
    result["nullable"] = param.isNullable;
    result["required"] = param.limits.isRequired;
    result["default"] = param.limits.isRequired ? Value() : schema.defaultOf(param);
    result["allowed"] = limitsValue(param.limits);
    result["description"] = param.help;
    return result;
}

Value schemaValue(const Schema& schema)
{
    Value result = {{"kind", schema.kind}, {"name", schema.name}, {"category", schema.category},
        {"description", schema.summary}, {"aliases", schema.aliases}};
    result["parameters"] = Value::array();
    for (const Param& param : schema.params)
        result["parameters"].push_back(paramValue(schema, param));
    return result;
}

Value templateValue(const ProjectTemplate& entry)
{
    return {{"kind", kTemplates}, {"name", entry.name}, {"category", "project"},
        {"description", entry.summary}, {"aliases", Value::array()},
        {"parameters", Value::array()}};
}

std::vector<std::string> kinds()
{
    std::vector<std::string> result = Registry::instance().kinds();
    result.emplace_back(kTemplates);
    std::sort(result.begin(), result.end());
    return result;
}

// "losses" -> "loss", "layers" -> "layer"; a name that is a kind stays.
std::string plural(const std::string& kind)
{
    if (kind.back() == 's') return kind + "es";
    if (kind.back() == 'y') return kind.substr(0, kind.size() - 1) + "ies";
    return kind + "s";
}

std::string kindFor(const std::string& given)
{
    std::string known;
    for (const std::string& kind : kinds()) {
        if (given == kind || given == plural(kind)) return kind;
        known += (known.empty() ? "" : ", ") + plural(kind);
    }
    throw UsageError("There is no kind " + given + "; kinds are " + known + ".");
}

Value entriesOf(const std::string& kind)
{
    Value result = Value::array();
    if (kind == kTemplates)
        for (const ProjectTemplate& entry : projectTemplates())
            result.push_back(templateValue(entry));
    for (const Schema* schema : Registry::instance().all(kind))
        result.push_back(schemaValue(*schema));
    return result;
}

void printEntry(const Value& entry)
{
    std::cout << entry["name"].get<std::string>() << " (" << entry["kind"].get<std::string>()
              << ", " << entry["category"].get<std::string>()
              << "): " << entry["description"].get<std::string>() << '\n';
    for (const Value& param : entry["parameters"]) {
        std::cout << "  " << param["name"].get<std::string>() << ": "
                  << param["description"].get<std::string>() << " ["
                  << param["type"].get<std::string>();
        if (param["required"] == true)
            std::cout << ", required";
        else
            std::cout << ", default " << writeJson(param["default"]);
        for (const auto& [key, value] : param["allowed"].items())
            std::cout << ", " << key << ' ' << writeJson(value);
        std::cout << "]\n";
    }
}

void printList(const std::string& kind, const Value& entries)
{
    std::cout << plural(kind) << '\n';
    std::size_t width = 0;
    for (const Value& entry : entries)
        width = std::max(width, entry["name"].get<std::string>().size());
    for (const Value& entry : entries) {
        const auto name = entry["name"].get<std::string>();
        std::cout << "  " << name << std::string(width - name.size() + 2, ' ')
                  << entry["description"].get<std::string>() << '\n';
    }
}

class Catalog final : public Command {
public:
    void addOptions(CLI::App& options) override
    {
        options.add_option("kind", m_kind, "layers, losses, templates …; without it, everything.");
        options.add_option("name", m_name, "One entry of the kind, with its parameters.");
        options.add_flag("--json", m_json, "Prints a JSON list with all that is known.");
    }

    int run() override
    {
        if (!m_name.empty()) return showOne();
        const std::vector<std::string> chosen
            = m_kind.empty() ? kinds() : std::vector{kindFor(m_kind)};
        Value all = Value::array();
        for (const std::string& kind : chosen) {
            const Value entries = entriesOf(kind);
            if (!m_json) printList(kind, entries);
            all.insert(all.end(), entries.begin(), entries.end());
        }
        if (m_json) std::cout << writeJson(all, 2) << '\n';
        return 0;
    }

private:
    int showOne() const
    {
        const std::string kind = kindFor(m_kind);
        const Value entry = kind == kTemplates
            ? templateValue(projectTemplate(m_name))
            : schemaValue(Registry::instance().get(kind, m_name));
        if (m_json)
            std::cout << writeJson(Value::array({entry}), 2) << '\n';
        else
            printEntry(entry);
        return 0;
    }

    std::string m_kind, m_name;
    bool m_json = false;
};

const bool published = publishCommand<Catalog>(
    "catalog", "Lists layers, losses, metrics, optimizers, data sets, templates and the rest.");

} // namespace
} // namespace netwright
