#include "engine/saving/keras_assets.h"

#include "engine/base/error.h"
#include "engine/base/registry.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <vector>

namespace netwright {
namespace {

constexpr std::string_view kWeights = "/vars/idf_weights";

bool isLookup(const std::string& className)
{
    return className == "StringLookup" || className == "IntegerLookup"
        || className == "TextVectorization";
}

// As Keras's readers take them: empty lines at the end do not count.
std::vector<std::string> linesOf(const std::string& text)
{
    std::vector<std::string> lines;
    for (std::size_t start = 0; start <= text.size();) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        lines.push_back(text.substr(start, end - start));
        if (lines.back().ends_with('\r')) lines.back().pop_back();
        start = end + 1;
    }
    while (!lines.empty() && lines.back().empty()) lines.pop_back();
    return lines;
}

Value tokensOf(const std::vector<std::string>& lines, const std::string& className)
{
    if (className != "IntegerLookup") return lines;
    Value numbers = Value::array();
    for (const std::string& line : lines) {
        std::int64_t number = 0;
        const char* const end = line.data() + line.size();
        const auto result = std::from_chars(line.data(), end, number);
        if (result.ec != std::errc() || result.ptr != end)
            throw FormatError(NW_TEXT("%1: the vocabulary must be whole numbers, received \"%2\"."),
                className, line);
        numbers.push_back(number);
    }
    return numbers;
}

bool lacks(const Value& config, const char* key)
{
    return !config.contains(key) || config[key].is_null();
}

class Completion {
public:
    explicit Completion(const KerasAssets& assets) : m_assets(assets) { }

    void visit(Value& object, const std::string& path) const
    {
        if (!object.is_object() || !object.contains("config") || !object["config"].is_object())
            return;
        const Value className = object.value("class_name", Value());
        Value& config = object["config"];
        if (className.is_string() && isLookup(className.get<std::string>()))
            return complete(config, className.get<std::string>(), path);
        if (!config.contains("layers") || !config["layers"].is_array()) return;
        std::map<std::string, int> counts;
        for (Value& layer : config["layers"]) {
            const Value inner = layer.is_object() ? layer.value("class_name", Value()) : Value();
            if (!inner.is_string()) continue;
            std::string attribute = snakeCase(inner.get<std::string>());
            const int number = counts[attribute]++;
            if (number > 0) attribute += "_" + std::to_string(number);
            visit(layer, (path.empty() ? "layers/" : path + "/layers/") + attribute);
        }
    }

private:
    void complete(Value& config, const std::string& className, const std::string& path) const
    {
        if (!lacks(config, "vocabulary")) return;
        const auto text = m_assets.text("assets/" + path + "/vocabulary.txt");
        if (!text) return;
        const std::vector<std::string> lines = linesOf(*text);
        if (lines.empty()) return;
        const Value mode = config.value("output_mode", Value());
        if (mode == "tf_idf" || mode == "tf-idf") {
            const Value weights = weightsOf(config, path, lines.size());
            if (weights.is_null()) return;
            config["idf_weights"] = weights;
        }
        config["vocabulary"] = tokensOf(lines, className);
    }

    Value weightsOf(const Value& config, const std::string& path, std::size_t tokens) const
    {
        const Value padded = config.value("pad_to_max_tokens", Value());
        const Value most = config.value("max_tokens", Value());
        auto length = static_cast<Dimension>(tokens);
        if (padded == true && most.is_number_integer()) length = most.get<Dimension>();
        if (length < static_cast<Dimension>(tokens)) return {};
        const auto numbers = m_assets.numbers(path + std::string(kWeights), length);
        if (!numbers) return {};
        Value result = Value::array();
        for (std::size_t i = 0; i < tokens; ++i) result.push_back(numbers->at(i));
        return result;
    }

    const KerasAssets& m_assets;
};

} // namespace

Value withVocabularies(Value config, const KerasAssets& assets)
{
    Completion(assets).visit(config, {});
    return config;
}

// Source: IndexLookup.set_vocabulary: unknown tokens weigh the mean of the others.
std::optional<Array> vocabularyWeightsOf(const Layer& layer)
{
    if (!isLookup(layer.schema().name)) return std::nullopt;
    const Config config = configOf(layer);
    if (config["output_mode"] != "tf_idf" || lacks(config, "idf_weights")) return std::nullopt;
    const Value& tokens = config["vocabulary"];
    auto weights = config["idf_weights"].get<std::vector<float>>();
    const auto unknown = static_cast<std::size_t>(config.value("num_oov_indices", 1));
    const Value oov = config.value("oov_token", Value("[UNK]"));
    const bool hasSpecial = tokens.size() >= unknown
        && std::all_of(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(unknown),
            [&oov](const Value& token) { return token == oov; });
    if (!hasSpecial) {
        float sum = 0;
        for (const float weight : weights) sum += weight;
        weights.insert(weights.begin(), unknown, sum / static_cast<float>(weights.size()));
    }
    if (config["pad_to_max_tokens"] == true)
        weights.resize(config["max_tokens"].get<std::size_t>(), 0);
    return Array::of(Shape{static_cast<Dimension>(weights.size())}, weights);
}

std::vector<std::string> innerVocabularyGroups(const Layer& layer)
{
    if (layer.schema().name != "TextVectorization") return {};
    return {"_lookup_layer"};
}

bool isVocabularyWeight(const std::string& path)
{
    return path.ends_with(kWeights);
}

} // namespace netwright
