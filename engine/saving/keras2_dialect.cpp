#include "engine/saving/keras2_dialect.h"

#include "engine/base/error.h"
#include "engine/models/wiring.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace netwright {
namespace {

// Layers that came with Keras 3.
constexpr std::array kNewLayers = {"AugMix", "AutoContrast", "CutMix", "Equalization", "FlaxLayer",
    "GroupedQueryAttention", "GroupQueryAttention", "JaxLayer", "MaxNumBoundingBoxes",
    "MelSpectrogram", "MixUp", "Pipeline", "RMSNormalization", "RandAugment",
    "RandomColorDegeneration", "RandomColorJitter", "RandomElasticTransform", "RandomErasing",
    "RandomGaussianBlur", "RandomGrayscale", "RandomHue", "RandomInvert", "RandomPerspective",
    "RandomPosterization", "RandomSaturation", "RandomSharpness", "RandomShear",
    "ReversibleEmbedding", "STFTSpectrogram", "Solarization", "TFSMLayer", "TorchModuleWrapper"};
constexpr std::array kNewActivations = {"celu", "glu", "hard_shrink", "hard_silu", "hard_swish",
    "hard_tanh", "leaky_relu", "log_sigmoid", "log_softmax", "relu6", "soft_shrink", "sparse_plus",
    "sparse_sigmoid", "sparsemax", "squareplus", "tanh_shrink", "threshold"};

// Settings that came with Keras 3, with the classes that have them; "" means all.
struct NewSetting {
    std::string_view key;
    std::array<std::string_view, 4> classes;
};
constexpr std::array kNewSettings = {
    NewSetting{"optional", {"InputLayer"}},
    NewSetting{"synchronized", {"BatchNormalization"}},
    NewSetting{"zero_output_for_mask", {"LSTM", "GRU", "SimpleRNN", "RNN"}},
    NewSetting{"seed", {"LSTM", "GRU", "SimpleRNN", "MultiHeadAttention"}},
    NewSetting{"seed", {"LSTMCell", "GRUCell", "SimpleRNNCell", "Attention"}},
    NewSetting{"seed", {"ConvLSTM1D", "ConvLSTM2D", "ConvLSTM3D", "AdditiveAttention"}},
    NewSetting{"flash_attention", {"MultiHeadAttention"}},
    NewSetting{"use_gate", {"MultiHeadAttention"}},
    NewSetting{"fill_mode", {"Resizing"}},
    NewSetting{"fill_value", {"Resizing"}},
    NewSetting{"pad_to_aspect_ratio", {"Resizing"}},
    NewSetting{"antialias", {"Resizing"}},
    NewSetting{"data_format", {"Resizing", "CenterCrop", "RandomFlip", "RandomRotation"}},
    NewSetting{"data_format", {"RandomCrop", "RandomZoom", "RandomTranslation"}},
    NewSetting{"quantization_config", {""}},
    NewSetting{"loss_scale_factor", {""}},
    NewSetting{"gradient_accumulation_steps", {""}},
};

bool isNew(std::string_view key, std::string_view className)
{
    return std::any_of(kNewSettings.begin(), kNewSettings.end(), [&](const NewSetting& setting) {
        return setting.key == key
            && (setting.classes[0].empty()
                || std::find(setting.classes.begin(), setting.classes.end(), className)
                    != setting.classes.end());
    });
}

bool isObject(const Value& value)
{
    return value.is_object() && value.contains("class_name") && value["class_name"].is_string();
}

std::string nameIn(const Value& config)
{
    const Value name = config.is_object() ? config.value("name", Value()) : Value();
    return name.is_string() ? name.get<std::string>() : std::string();
}

void refuseNew(const Value& entry)
{
    const auto className = entry["class_name"].get<std::string>();
    const Value config = entry.value("config", Value::object());
    const Value module = entry.value("module", Value());
    const bool isOperation
        = module.is_string() && module.get<std::string>().starts_with("keras.src.ops");
    if (isOperation
        || std::find(kNewLayers.begin(), kNewLayers.end(), className) != kNewLayers.end())
        throw ConfigError(
            NW_TEXT("Keras 2 has no %1, which the layer \"%2\" is; save for Keras 3."), className,
            nameIn(config));
    if (!config.is_object() || !config.contains("activation")) return;
    const Value& activation = config["activation"];
    if (activation.is_string()
        && std::find(kNewActivations.begin(), kNewActivations.end(), activation)
            != kNewActivations.end())
        throw ConfigError(NW_TEXT("Keras 2 has no activation %1, which the layer \"%2\" uses; save "
                                  "for Keras 3."),
            activation.get<std::string>(), nameIn(config));
}

// The rank of the input that build_config tells; 0 where it does not.
int rankOf(const Value& entry)
{
    const Value shape = entry.value("build_config", Value::object()).value("input_shape", Value());
    return shape.is_array() ? static_cast<int>(shape.size()) : 0;
}

Value convertedConfig(const Value& entry)
{
    const auto className = entry["class_name"].get<std::string>();
    Value result = Value::object();
    for (const auto& [key, value] : entry["config"].items()) {
        if (isNew(key, className)) continue;
        if (className == "InputLayer" && key == "batch_shape")
            result["batch_input_shape"] = value;
        else if (className == "LeakyReLU" && key == "negative_slope")
            result["alpha"] = value;
        else if (value == "silu" && key == "activation")
            result[key] = "swish";
        else
            result[key] = keras2Settings(value);
    }
    if (className == "BatchNormalization" && result.contains("axis")
        && result["axis"].is_number_integer()) {
        const int axis = result["axis"].get<int>();
        result["axis"] = Value::array({axis < 0 ? axis + rankOf(entry) : axis});
        if (rankOf(entry) == 0) result["axis"] = axis;
    }
    return result;
}

Value writeNode(const TensorKey& key, const Value& kwargs)
{
    return Value::array({key.layer, key.call, key.tensor, kwargs});
}

// Names of the positional arguments behind the first, where a call may give them.
std::vector<std::string> furtherArguments(const std::string& className)
{
    if (className == "MultiHeadAttention") return {"value", "key"};
    if (className == "TimeDistributed") return {"training", "mask"};
    return {"initial_state", "mask"};
}

bool takesState(const std::string& className)
{
    constexpr std::array classes = {"RNN", "LSTM", "GRU", "SimpleRNN", "Bidirectional",
        "ConvLSTM1D", "ConvLSTM2D", "ConvLSTM3D"};
    return std::find(classes.begin(), classes.end(), className) != classes.end();
}

// {"args", "kwargs"} -> [["dense", 0, 0, {}], …]
Value writeCall(const Value& call, const std::string& className, const std::string& layer)
{
    const Value args = call.value("args", Value::array());
    Value given = call.value("kwargs", Value::object());
    const std::vector<std::string> further = furtherArguments(className);
    for (std::size_t i = 1; i < args.size(); ++i) {
        if (i > further.size())
            throw ConfigError(
                NW_TEXT("Keras 2: the layer \"%1\" is called with %2 arguments, which cannot be "
                        "written; save for Keras 3."),
                layer, args.size());
        given[further[i - 1]] = args[i];
    }
    std::vector<TensorKey> inputs
        = args.empty() ? std::vector<TensorKey>() : tensorsIn(Value::array({args[0]}));
    Value kwargs = Value::object();
    for (const auto& [key, value] : given.items()) {
        if (value.is_null()) continue;
        if (key == "initial_state" && takesState(className)) {
            for (const TensorKey& state : tensorsIn(value)) inputs.push_back(state);
        } else {
            kwargs[key] = mapTensors(value, writeTensorKey);
        }
    }
    Value result = Value::array();
    for (const TensorKey& input : inputs) result.push_back(writeNode(input, kwargs));
    return result;
}

Value writeEnds(const Value& structure)
{
    Value result = Value::array();
    for (const TensorKey& key : flattenKeys(structure, "Keras 2"))
        result.push_back(writeTensorKey(key));
    return result;
}

Value writeEntry(const Value& entry);

Value modelConfig(const Value& entry)
{
    const Value& config = entry["config"];
    const bool isFunctional = entry["class_name"] != "Sequential";
    Value result = Value::object();
    result["name"] = config.value("name", Value());
    if (isFunctional) result["trainable"] = config.value("trainable", Value(true));
    result["layers"] = Value::array();
    for (const Value& layer : config["layers"]) result["layers"].push_back(writeEntry(layer));
    if (!isFunctional) return result;
    for (const char* key : {"input_layers", "output_layers"}) result[key] = writeEnds(config[key]);
    return result;
}

Value writeEntry(const Value& entry)
{
    refuseNew(entry);
    const auto className = entry["class_name"].get<std::string>();
    const bool isModel = entry["config"].is_object() && entry["config"].contains("layers");
    Value result = Value::object();
    result["class_name"] = className;
    result["config"] = isModel ? modelConfig(entry) : convertedConfig(entry);
    if (!entry.contains("inbound_nodes")) return result;
    result["name"] = entry.value("name", Value());
    result["inbound_nodes"] = Value::array();
    for (const Value& call : entry["inbound_nodes"])
        result["inbound_nodes"].push_back(writeCall(call, className, nameIn(entry["config"])));
    return result;
}

} // namespace

Value keras2Config(const Value& config)
{
    return writeEntry(config);
}

Value keras2Settings(const Value& settings)
{
    if (settings.is_array()) {
        Value result = Value::array();
        for (const Value& element : settings) result.push_back(keras2Settings(element));
        return result;
    }
    if (!settings.is_object()) return settings;
    if (isObject(settings) && settings.contains("config") && settings["config"].is_object()) {
        if (settings["class_name"] == "DTypePolicy")
            return settings["config"].value("name", Value());
        return writeEntry(settings);
    }
    Value result = Value::object();
    for (const auto& [key, value] : settings.items()) result[key] = keras2Settings(value);
    return result;
}

} // namespace netwright
