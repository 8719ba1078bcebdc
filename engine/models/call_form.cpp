#include "engine/models/call_form.h"

#include "engine/layers/layer.h"
#include "engine/models/wiring.h"

#include <algorithm>

namespace netwright {

bool takesList(const std::string& className, const Value& config)
{
    const Schema* schema = Registry::instance().find(Layer::kKind, className);
    if (schema == nullptr) return false;
    if (schema->name == "Functional")
        return config.is_object() && !isTensorKey(config.value("input_layers", Value()));
    const auto object = schema->make();
    const auto* layer = dynamic_cast<const Layer*>(object.get());
    return layer != nullptr && layer->takesList();
}

Value plainArgs(const std::string& className, const Value& config, int count)
{
    Value inputs = Value::array();
    for (int port = 0; port < count; ++port) inputs.push_back({{"input", port}});
    return takesList(className, config) ? Value::array({inputs}) : inputs;
}

bool isCountedFromOne(const std::vector<int>& uses, int calls, bool isKeras2)
{
    if (uses.empty()) return false;
    const auto [least, most] = std::minmax_element(uses.begin(), uses.end());
    return *least >= 1 && (isKeras2 || *most >= calls);
}

int callOfOutput(int number, int calls)
{
    return number > 0 ? number - 1 : std::max(calls - 1, 0);
}

} // namespace netwright
