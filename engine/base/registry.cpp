#include "engine/base/registry.h"

#include "engine/base/publish.h"

#include <algorithm>
#include <cassert>
#include <cctype>
#include <iterator>

namespace netwright {
namespace {

bool isUpper(char c)
{
    return std::isupper(static_cast<unsigned char>(c)) != 0;
}
bool isLower(char c)
{
    return std::islower(static_cast<unsigned char>(c)) != 0;
}

// Levenshtein's distance, for "did you mean".
std::size_t distance(const std::string& a, const std::string& b)
{
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t swap = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, swap}));
        }
    }
    return row[b.size()];
}

std::string closest(const std::string& name, const std::vector<std::string>& known)
{
    std::string best;
    std::size_t least = std::max<std::size_t>(3, name.size() / 3 + 1);
    for (const std::string& candidate : known) {
        const std::size_t d = distance(name, candidate);
        if (d < least) {
            least = d;
            best = candidate;
        }
    }
    return best;
}

std::string shorten(const Value& value)
{
    std::string text = value.dump(-1, ' ', false, Value::error_handler_t::replace);
    if (text.size() > 60) text = text.substr(0, 57) + "...";
    return text;
}

void setChecked(
    Configurable& object, const std::string& owner, const Param& param, const Value& value)
{
    checkLimits(owner, param, value);
    try {
        param.set(object, value);
    } catch (const WrongType&) {
        throw ConfigError(NW_TEXT("%1: %2 must be %3, received %4."), owner, param.key,
            nameOf(param.type), shorten(value));
    }
}

} // namespace

std::string snakeCase(std::string_view className)
{
    std::string result;
    for (std::size_t i = 0; i < className.size(); ++i) {
        const char c = className[i];
        const bool startsWord = isUpper(c) && i > 0 && className[i - 1] != '_'
            && (isLower(className[i - 1])
                || (i + 1 < className.size() && isLower(className[i + 1])));
        if (startsWord) result += '_';
        result += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    return result;
}

Registry& Registry::instance()
{
    static Registry registry;
    return registry;
}

void Registry::add(Schema schema)
{
    auto& aliases = m_aliases[schema.kind];
    aliases.emplace(snakeCase(schema.name), schema.name);
    for (const std::string& alias : schema.aliases) aliases.emplace(alias, schema.name);
    const std::string kind = schema.kind;
    const std::string name = schema.name;
    [[maybe_unused]] const bool isNew = m_schemas[kind].emplace(name, std::move(schema)).second;
    assert(isNew && "two published classes of one kind and name");
}

const Schema* Registry::find(const std::string& kind, const std::string& name) const
{
    const std::size_t mark = name.find(':');
    if (mark != std::string::npos && mark == name.rfind(':')) {
        const Schema* other = find(name.substr(0, mark), name.substr(mark + 1));
        if (other != nullptr && other->alsoKind == kind) return other;
    }
    const auto schemas = m_schemas.find(kind);
    if (schemas == m_schemas.end()) return nullptr;
    if (const auto found = schemas->second.find(name); found != schemas->second.end())
        return &found->second;
    const auto& aliases = m_aliases.at(kind);
    const auto alias = aliases.find(name);
    return alias == aliases.end() ? nullptr : &schemas->second.at(alias->second);
}

const Schema& Registry::get(const std::string& kind, const std::string& name) const
{
    if (const Schema* schema = find(kind, name)) return *schema;
    std::vector<std::string> known;
    for (const Schema* schema : all(kind)) known.push_back(schema->name);
    const std::string near = closest(name, known);
    if (near.empty()) throw ConfigError(NW_TEXT("There is no %1 named \"%2\" here."), kind, name);
    throw ConfigError(NW_TEXT("There is no %1 named \"%2\"; did you mean %3?"), kind, name, near);
}

std::vector<const Schema*> Registry::all(const std::string& kind) const
{
    std::vector<const Schema*> result;
    if (const auto found = m_schemas.find(kind); found != m_schemas.end())
        for (const auto& [name, schema] : found->second) result.push_back(&schema);
    std::stable_sort(result.begin(), result.end(),
        [](const Schema* a, const Schema* b) { return a->category < b->category; });
    return result;
}

std::vector<std::string> Registry::kinds() const
{
    std::vector<std::string> result;
    for (const auto& [kind, schemas] : m_schemas) result.push_back(kind);
    return result;
}

std::unique_ptr<Configurable> Registry::create(
    const Schema& schema, const Config& config, UnknownKeys unknownKeys) const
{
    if (!config.is_object())
        throw ConfigError(
            NW_TEXT("%1: config must be an object, received %2."), schema.name, shorten(config));
    auto object = schema.make();
    object->m_schema = &schema;
    std::vector<const Param*> given;
    for (const auto& [key, value] : config.items()) {
        const Param* param = schema.find(key);
        if (param != nullptr) {
            setChecked(*object, schema.name, *param, value);
            given.push_back(param);
        } else if (unknownKeys == UnknownKeys::keep) {
            const auto& legacy = schema.legacyKeys;
            if (std::find(legacy.begin(), legacy.end(), key) == legacy.end())
                object->m_unknownKeys[key] = value;
        } else {
            std::vector<std::string> known;
            for (const Param& candidate : schema.params) known.push_back(candidate.key);
            const std::string near = closest(key, known);
            if (near.empty())
                throw ConfigError(
                    NW_TEXT("%1: there is no setting named \"%2\"."), schema.name, key);
            throw ConfigError(NW_TEXT("%1: there is no setting named \"%2\"; did you mean %3?"),
                schema.name, key, near);
        }
    }
    for (const Param& param : schema.params)
        if (param.limits.isRequired && std::find(given.begin(), given.end(), &param) == given.end())
            throw ConfigError(NW_TEXT("%1: the setting %2 is missing; it has no default."),
                schema.name, param.key);
    object->configured();
    return object;
}

std::unique_ptr<Configurable> deserializeAny(const std::string& kind, const Value& value)
{
    const Registry& registry = Registry::instance();
    if (value.is_string())
        return registry.create(registry.get(kind, value.get<std::string>()), Config::object(),
            Registry::UnknownKeys::keep);
    if (!value.is_object() || !value.contains("class_name") || !value["class_name"].is_string())
        throw ConfigError(
            NW_TEXT("%1: expected a name or an object with class_name and config, received %2."),
            kind, shorten(value));
    std::string name = value["class_name"].get<std::string>();
    if (name == "function" && value.contains("config") && value["config"].is_string())
        return deserializeAny(kind, value["config"]);
    if (const std::size_t mark = name.rfind('>'); mark != std::string::npos)
        name = name.substr(mark + 1); // "Custom>Adam"
    const Config config = value.contains("config") && !value["config"].is_null() ? value["config"]
                                                                                 : Config::object();
    return registry.create(registry.get(kind, name), config, Registry::UnknownKeys::keep);
}

Config configOf(const Configurable& object)
{
    const Schema& schema = object.schema();
    Config config = Config::object();
    for (const Param& param : schema.params) {
        Value value = param.get(object);
        if (!param.isInherited || value != schema.defaultOf(param))
            config[param.key] = std::move(value);
    }
    for (const auto& [key, value] : object.unknownKeys().items()) config[key] = value;
    object.written(config);
    return config;
}

Value serialize(const Configurable& object)
{
    const Schema& schema = object.schema();
    Value result = Value::object();
    result["module"] = schema.module;
    result["class_name"] = schema.name;
    result["config"] = configOf(object);
    // What Keras does not export it writes as if a user had registered it.
    const bool isExported = !schema.module.starts_with("keras.src.");
    result["registered_name"] = isExported ? Value() : Value(schema.name);
    return result;
}

void setParam(Configurable& object, const std::string& key, const Value& value)
{
    const Schema& schema = object.schema();
    const Param* param = schema.find(key);
    if (param == nullptr)
        throw ConfigError(NW_TEXT("%1: there is no setting named \"%2\"."), schema.name, key);
    const Value before = param->get(object);
    setChecked(object, schema.name, *param, value);
    try {
        object.configured();
    } catch (const Error&) {
        param->set(object, before);
        throw;
    }
}

bool publishClass(Schema schema, KindTraits kind, std::unique_ptr<Configurable> (*make)())
{
    schema.kind = kind.name;
    if (schema.module.empty()) schema.module = kind.module;
    schema.make = make;
    std::erase_if(kind.params, [&schema](const Param& inherited) {
        return std::any_of(schema.params.begin(), schema.params.end(),
            [&inherited](const Param& own) { return own.key == inherited.key; });
    });
    schema.params.insert(schema.params.begin(), std::make_move_iterator(kind.params.begin()),
        std::make_move_iterator(kind.params.end()));
    schema.legacyKeys.insert(
        schema.legacyKeys.end(), kind.legacyKeys.begin(), kind.legacyKeys.end());
    Registry::instance().add(std::move(schema));
    return true;
}

} // namespace netwright
