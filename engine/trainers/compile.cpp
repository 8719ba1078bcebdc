#include "engine/trainers/compile.h"

#include "engine/metrics/metric_choice.h"

#include <algorithm>
#include <cctype>
#include <map>

namespace netwright {
namespace {

bool isObject(const Value& value)
{
    return value.is_object() && value.contains("class_name");
}
bool isKeyed(const Value& value)
{
    return value.is_object() && !value.contains("class_name");
}
bool isOne(const Value& value)
{
    return value.is_string() || isObject(value);
}

// Names by which a configuration may speak of the outputs.
struct OutputNames {
    std::vector<std::string> names; // of the layers
    std::vector<std::string> keys; // of the dict that the model returns; may be empty

    std::size_t size() const { return names.size(); }
    // Throws ConfigError.
    std::size_t find(const std::string& name, const char* setting) const
    {
        for (const auto* list : {&names, &keys}) {
            const auto found = std::find(list->begin(), list->end(), name);
            if (found != list->end()) return static_cast<std::size_t>(found - list->begin());
        }
        std::string known;
        for (const std::string& candidate : names) known += (known.empty() ? "" : ", ") + candidate;
        throw ConfigError(NW_TEXT("compile: %1 speaks of an output \"%2\"; the outputs are %3."),
            setting, name, known);
    }
};

// One entry for each output from a list or keyed object; null where there is none.
std::vector<Value> spread(const Value& value, const OutputNames& names, const char* setting)
{
    std::vector<Value> result(names.size());
    if (value.is_array()) {
        if (value.size() != names.size())
            throw ConfigError(
                NW_TEXT("compile: %1 must have one entry for each of the %2 outputs, received %3."),
                setting, names.size(), value.size());
        for (std::size_t i = 0; i < names.size(); ++i) result[i] = value[i];
    } else {
        for (const auto& [key, entry] : value.items()) result[names.find(key, setting)] = entry;
    }
    return result;
}

std::vector<Value> spreadLosses(const Value& loss, const OutputNames& names)
{
    if (loss.is_null()) return std::vector<Value>(names.size());
    if (isOne(loss)) return std::vector<Value>(names.size(), loss);
    if (!loss.is_array() && !isKeyed(loss))
        throw ConfigError(NW_TEXT("compile: loss must be a name, an object, a list or an object "
                                  "keyed by outputs, received %1."),
            loss.dump());
    return spread(loss, names, "loss");
}

std::vector<double> spreadWeights(const Value& weights, const OutputNames& names)
{
    std::vector<double> result(names.size(), 1);
    if (weights.is_null()) return result;
    if (weights.is_number()) {
        if (names.size() != 1)
            throw ConfigError(NW_TEXT("compile: loss_weights must be a list or an object for a "
                                      "model of several outputs."));
        return {weights.get<double>()};
    }
    const std::vector<Value> entries = spread(weights, names, "loss_weights");
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (entries[i].is_null()) continue;
        if (!entries[i].is_number())
            throw ConfigError(
                NW_TEXT("compile: loss_weights must be numbers, received %1."), entries[i].dump());
        result[i] = entries[i].get<double>();
    }
    return result;
}

// A list of metrics for each output.
std::vector<std::vector<Value>> spreadMetrics(
    const Value& metrics, const OutputNames& names, const char* setting)
{
    std::vector<std::vector<Value>> result(names.size());
    if (metrics.is_null() || (metrics.is_array() && metrics.empty())) return result;
    const auto addAll = [setting](const Value& entry, std::vector<Value>& list) {
        if (isOne(entry)) list.push_back(entry);
        if (!entry.is_array()) return;
        for (const Value& item : entry) {
            if (item.is_null()) continue;
            if (!isOne(item))
                throw ConfigError(NW_TEXT("compile: %1 must be names or objects, received %2."),
                    setting, item.dump());
            list.push_back(item);
        }
    };
    if (isKeyed(metrics)) {
        const std::vector<Value> entries = spread(metrics, names, setting);
        for (std::size_t i = 0; i < names.size(); ++i) addAll(entries[i], result[i]);
        return result;
    }
    if (names.size() == 1) {
        // A list for the one output may be written as a list of one list.
        const bool isNested = metrics.is_array() && metrics.size() == 1 && metrics[0].is_array();
        addAll(isNested ? metrics[0] : metrics, result[0]);
        return result;
    }
    if (!metrics.is_array())
        throw ConfigError(NW_TEXT("compile: %1 must be a list with one entry for each of the %2 "
                                  "outputs, or an object keyed by them."),
            setting, names.size());
    const std::vector<Value> entries = spread(metrics, names, setting);
    for (std::size_t i = 0; i < names.size(); ++i) addAll(entries[i], result[i]);
    return result;
}

std::string lowered(const Value& identifier)
{
    if (!identifier.is_string()) return {};
    std::string text = identifier.get<std::string>();
    std::transform(text.begin(), text.end(), text.begin(),
        [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

// Source: keras compile_utils.get_loss.
std::shared_ptr<Loss> makeLoss(const Value& identifier, const Shape& yTrue, const Shape& yPred)
{
    const std::string name = lowered(identifier);
    if (name != "crossentropy" && name != "ce") return deserialize<Loss>(identifier);
    if (yPred.back() == 1) return create<Loss>("BinaryCrossentropy");
    const bool isSparse = yTrue.rank() < yPred.rank() || (yTrue.back() == 1 && yPred.back() > 1);
    return create<Loss>(isSparse ? "SparseCategoricalCrossentropy" : "CategoricalCrossentropy");
}

// Figures of equal names are told apart as in CompileMetrics.result.
class FigureNames {
public:
    std::string plain(const std::string& name)
    {
        const int index = m_counts[name]++;
        return index == 0 ? name : name + "_" + std::to_string(index);
    }
    std::string weighted(const std::string& prefix, const std::string& name)
    {
        if (m_counts[prefix + name] == 0) return plain(prefix + name);
        return plain(prefix + "weighted_" + name);
    }

private:
    std::map<std::string, int> m_counts;
};

// The target of each output: all outputs have one, or those with a loss.
std::vector<int> matchTargets(const std::vector<Value>& losses, std::size_t targets)
{
    const auto hasLoss = [](const Value& loss) { return !loss.is_null(); };
    const auto withLoss
        = static_cast<std::size_t>(std::count_if(losses.begin(), losses.end(), hasLoss));
    const bool isForAll = targets == losses.size();
    if (!isForAll && targets != withLoss)
        throw ConfigError(NW_TEXT("compile: the model has %1 outputs, %2 of them with a loss, but "
                                  "the data has %3 targets."),
            losses.size(), withLoss, targets);
    std::vector<int> result;
    int next = 0;
    for (const Value& loss : losses) result.push_back(isForAll || hasLoss(loss) ? next++ : -1);
    return result;
}

} // namespace

CompileSettings CompileSettings::fromValue(const Value& value)
{
    CompileSettings settings;
    if (value.is_null()) return settings;
    if (!value.is_object())
        throw ConfigError(NW_TEXT("compile: an object was expected, received %1."), value.dump());
    for (const auto& [key, entry] : value.items()) {
        if (key == "optimizer")
            settings.optimizer = entry;
        else if (key == "loss")
            settings.loss = entry;
        else if (key == "loss_weights")
            settings.lossWeights = entry;
        else if (key == "metrics")
            settings.metrics = entry;
        else if (key == "weighted_metrics")
            settings.weightedMetrics = entry;
        else
            settings.others[key] = entry;
    }
    return settings;
}

Value CompileSettings::value() const
{
    Value result = Value::object();
    result["optimizer"] = optimizer;
    result["loss"] = loss;
    result["loss_weights"] = lossWeights;
    result["metrics"] = metrics;
    result["weighted_metrics"] = weightedMetrics;
    result["run_eagerly"] = false;
    result["steps_per_execution"] = 1;
    result["jit_compile"] = false;
    for (const auto& [key, entry] : others.items()) result[key] = entry;
    return result;
}

CompiledOutputs::CompiledOutputs(
    const CompileSettings& settings, const Model& model, const std::vector<Shape>& targets)
{
    const std::vector<Model::Port> ports = model.outputs();
    OutputNames names;
    for (const Model::Port& port : ports) names.names.push_back(port.name);
    names.keys = model.outputKeys();

    const std::vector<Value> losses = spreadLosses(settings.loss, names);
    const std::vector<double> weights = spreadWeights(settings.lossWeights, names);
    const auto metrics = spreadMetrics(settings.metrics, names, "metrics");
    const auto weightedMetrics = spreadMetrics(settings.weightedMetrics, names, "weighted_metrics");
    m_targets = matchTargets(losses, targets.size());
    for (std::size_t i = 0; i < ports.size(); ++i) {
        m_outputs.push_back({.name = ports[i].name, .lossWeight = weights[i]});
        if (losses[i].is_null()) continue;
        const Shape& yTrue = targets[static_cast<std::size_t>(m_targets[i])];
        m_outputs[i].loss = makeLoss(losses[i], yTrue, ports[i].info.shape);
    }

    FigureNames figures;
    for (const bool isWeighted : {false, true}) {
        for (std::size_t i = 0; i < ports.size(); ++i) {
            CompiledOutput& output = m_outputs[i];
            const auto& wanted = isWeighted ? weightedMetrics[i] : metrics[i];
            if (m_targets[i] < 0) {
                if (wanted.empty()) continue;
                throw ConfigError(
                    NW_TEXT("compile: the output \"%1\" has metrics but no target."), output.name);
            }
            const Shape& yTrue = targets[static_cast<std::size_t>(m_targets[i])];
            const Shape& yPred = ports[i].info.shape;
            const std::string prefix = ports.size() > 1 ? output.name + "_" : "";
            for (const Value& identifier : wanted) {
                std::shared_ptr<Metric> metric = metricFor(identifier, yTrue, yPred);
                const std::string& name = metric->displayName();
                if (isWeighted)
                    output.weightedMetrics.push_back({figures.weighted(prefix, name), metric});
                else
                    output.metrics.push_back({figures.plain(prefix + name), metric});
            }
        }
    }
}

bool CompiledOutputs::hasOutputLosses() const
{
    return std::count_if(m_outputs.begin(), m_outputs.end(), [](const CompiledOutput& output) {
        return output.loss != nullptr;
    }) > 1;
}

} // namespace netwright
