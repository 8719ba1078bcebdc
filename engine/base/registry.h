#pragma once

#include "engine/base/schema.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace netwright {

// "MaxPooling2D" -> "max_pooling2d", as Keras names layers.
std::string snakeCase(std::string_view className);

// All published classes by (kind, name). Filled before main() by publish() and constant since;
// any thread may read it.
class Registry {
public:
    static Registry& instance();

    void add(Schema schema); // asserts that (kind, name) is new
    // By class name, snake-case name or alias; null where absent.
    const Schema* find(const std::string& kind, const std::string& name) const;
    // Throws ConfigError: "layer: there is no class named Dens; did you mean Dense?"
    const Schema& get(const std::string& kind, const std::string& name) const;
    // Sorted by category, then name.
    std::vector<const Schema*> all(const std::string& kind) const;
    std::vector<std::string> kinds() const;

    enum class UnknownKeys { refuse, keep };
    // A configured object. Throws ConfigError for a class or key that does not exist, a value of
    // the wrong type or outside its limits, and a required key that is missing.
    std::unique_ptr<Configurable> create(
        const Schema& schema, const Config& config, UnknownKeys unknownKeys) const;

private:
    std::map<std::string, std::map<std::string, Schema>> m_schemas; // kind -> name ->
    std::map<std::string, std::map<std::string, std::string>> m_aliases;
};

// A fresh object of a kind, by name. Unknown keys are refused.
template <class Kind>
std::unique_ptr<Kind> create(const std::string& name, const Config& config = Config::object())
{
    const Registry& registry = Registry::instance();
    auto object
        = registry.create(registry.get(Kind::kKind, name), config, Registry::UnknownKeys::refuse);
    return std::unique_ptr<Kind>(dynamic_cast<Kind*>(object.release()));
}

// An object as a file writes it: a name, or {"class_name", "config", …} read by class_name.
// Unknown keys are kept. Throws ConfigError.
std::unique_ptr<Configurable> deserializeAny(const std::string& kind, const Value& value);
template <class Kind>
std::unique_ptr<Kind> deserialize(const Value& value)
{
    return std::unique_ptr<Kind>(dynamic_cast<Kind*>(deserializeAny(Kind::kKind, value).release()));
}

// All settings: key -> value, unknown keys last.
Config configOf(const Configurable& object);
// {"module", "class_name", "config", "registered_name": null}, as Keras 3 writes it.
Value serialize(const Configurable& object);
// Sets one parameter by key or alias; throws ConfigError and leaves the object as it was.
void setParam(Configurable& object, const std::string& key, const Value& value);

} // namespace netwright
