#include "engine/models/summary.h"

#include "engine/models/layer_entry.h"
#include "engine/models/text_table.h"

#include <array>
#include <cstdio>

namespace netwright {
namespace {

double bytesOf(const TensorInfo& info)
{
    double bytes = static_cast<double>(sizeOf(info.dtype));
    for (const Dimension length : info.shape)
        bytes *= length == kUnknown ? 1.0 : static_cast<double>(length);
    return bytes;
}

struct Weights {
    double count = 0;
    double bytes = 0;
};

Weights sum(const std::vector<const LayerWeight*>& weights)
{
    Weights result;
    for (const LayerWeight* weight : weights) {
        const Variable& variable = weight->weight.variable();
        result.count += static_cast<double>(variable.shape.count());
        result.bytes += bytesOf({variable.shape, variable.dtype});
    }
    return result;
}

std::vector<Shape> shapesOf(const std::vector<TensorInfo>& infos)
{
    std::vector<Shape> result;
    for (const TensorInfo& info : infos) result.push_back(info.shape);
    return result;
}

Value shapesValue(const std::vector<TensorInfo>& infos)
{
    if (infos.size() == 1) return writeShape(infos[0].shape);
    Value result = Value::array();
    for (const TensorInfo& info : infos) result.push_back(writeShape(info.shape));
    return result;
}

double activationBytes(const Model& model)
{
    double total = 0;
    for (const Model::Call& call : model.calls()) {
        const auto* inner = dynamic_cast<const Model*>(call.layer);
        if (inner != nullptr) {
            total += activationBytes(*inner);
            continue;
        }
        for (const TensorInfo& info : call.outputs) total += bytesOf(info);
    }
    return total;
}

std::string keyText(const TensorKey& key)
{
    return key.layer + "[" + std::to_string(key.call) + "][" + std::to_string(key.tensor) + "]";
}

// Counts are whole numbers.
void writeWhole(Value& object)
{
    for (auto& [key, value] : object.items())
        if (value.is_number_float()) value = static_cast<std::int64_t>(value.get<double>());
}

Value layerValue(const Model& model, const Layer& layer, const SummaryOptions& options);

Value layersValue(const Model& model, const SummaryOptions& options)
{
    Value result = Value::array();
    for (const Layer* layer : model.operations())
        result.push_back(layerValue(model, *layer, options));
    return result;
}

Value layerValue(const Model& model, const Layer& layer, const SummaryOptions& options)
{
    Value result = Value::object();
    result["name"] = layer.name;
    result["class_name"] = layer.schema().name;
    result["output_shape"] = Value();
    result["parameters"] = sum(layer.weights()).count;
    result["trainable"] = layer.trainable;
    double flops = 0;
    Value from = Value::array();
    for (const Model::Call& call : model.calls()) {
        if (call.layer != &layer) continue;
        if (result["output_shape"].is_null()) result["output_shape"] = shapesValue(call.outputs);
        if (!isInputLayer(layer))
            flops += layer.flops(shapesOf(call.inputs), shapesOf(call.outputs));
        for (const TensorKey& key : call.from) from.push_back(keyText(key));
    }
    result["flops"] = flops;
    result["connected_to"] = from;
    const auto* inner = dynamic_cast<const Model*>(&layer);
    if (inner != nullptr && options.expandNested) result["layers"] = layersValue(*inner, options);
    writeWhole(result);
    return result;
}

std::string shapeText(const Value& shape)
{
    if (shape.is_null()) return "?";
    if (shape.empty() || !shape[0].is_array()) return kerasShape(readShape(shape, "summary"));
    std::string result;
    for (const Value& one : shape)
        result += (result.empty() ? "[" : ", ") + kerasShape(readShape(one, "summary"));
    return result + "]";
}

// Layers of a model inside are moved to the right.
void addRows(TextTable& table, const Value& layers, const std::string& indent, bool showsWires)
{
    for (const Value& layer : layers) {
        std::vector<std::string> row{indent + layer["name"].get<std::string>() + " ("
                + layer["class_name"].get<std::string>() + ")",
            shapeText(layer["output_shape"]), withCommas(layer["parameters"].get<double>())};
        if (showsWires) {
            std::string wires;
            for (const Value& from : layer["connected_to"])
                wires += (wires.empty() ? "" : ", ") + from.get<std::string>();
            row.push_back(wires.empty() ? "-" : wires);
        }
        table.rows.push_back(std::move(row));
        if (layer.contains("layers"))
            addRows(
                table, layer["layers"], indent.empty() ? "    └ " : "    " + indent, showsWires);
    }
}

std::string amount(const Value& value, const char* count, const char* bytes)
{
    return withCommas(value[count].get<double>()) + " (" + readableBytes(value[bytes].get<double>())
        + ")\n";
}

} // namespace

std::string kerasShape(const Shape& shape)
{
    std::string result = "(";
    for (int axis = 0; axis < shape.rank(); ++axis) {
        if (axis > 0) result += ", ";
        result += shape[axis] == kUnknown ? "None" : std::to_string(shape[axis]);
    }
    return result + (shape.rank() == 1 ? ",)" : ")");
}

std::string withCommas(double number)
{
    char digits[400];
    std::snprintf(digits, sizeof digits, "%.0f", number);
    std::string result = digits;
    for (int at = static_cast<int>(result.size()) - 3; at > 0; at -= 3)
        result.insert(static_cast<std::size_t>(at), ",");
    return result;
}

std::string readableBytes(double bytes)
{
    constexpr std::array units = {"B", "KB", "MB", "GB", "TB"};
    std::size_t unit = 0;
    while (bytes >= 1024 && unit + 1 < units.size()) {
        bytes /= 1024;
        ++unit;
    }
    char text[400];
    std::snprintf(text, sizeof text, "%.2f %s", bytes, units[unit]);
    return text;
}

Value summaryValue(const Model& model, const SummaryOptions& options)
{
    const Weights all = sum(model.weights());
    const Weights trained = sum(model.trainableWeights());
    Value result = Value::object();
    result["name"] = model.name;
    result["class_name"] = model.schema().name;
    result["layers"] = layersValue(model, options);
    result["total_parameters"] = all.count + options.optimizerParameters;
    result["trainable_parameters"] = trained.count;
    result["non_trainable_parameters"] = all.count - trained.count;
    result["optimizer_parameters"] = options.optimizerParameters;
    result["flops"] = model.flops({}, {});
    result["weight_bytes"] = all.bytes;
    result["trainable_bytes"] = trained.bytes;
    result["non_trainable_bytes"] = all.bytes - trained.bytes;
    result["optimizer_bytes"] = options.optimizerBytes;
    result["total_bytes"] = all.bytes + options.optimizerBytes;
    result["activation_bytes"] = activationBytes(model);
    writeWhole(result);
    return result;
}

std::string summaryText(const Model& model, const SummaryOptions& options)
{
    const Value value = summaryValue(model, options);
    const bool showsWires = model.schema().name == "Functional";
    TextTable table;
    table.columns
        = {{"Layer (type)", 40}, {"Output Shape", 26}, {"Param #", 16, TextTable::Align::right}};
    if (showsWires) table.columns.push_back({"Connected to", 34});
    addRows(table, value["layers"], "", showsWires);
    std::string text = "Model: \"" + model.name + "\"\n" + table.text();
    text += " Total params: " + amount(value, "total_parameters", "total_bytes");
    text += " Trainable params: " + amount(value, "trainable_parameters", "trainable_bytes");
    text += " Non-trainable params: "
        + amount(value, "non_trainable_parameters", "non_trainable_bytes");
    if (options.optimizerParameters > 0)
        text += " Optimizer params: " + amount(value, "optimizer_parameters", "optimizer_bytes");
    text += " FLOPs (batch of 1): " + withCommas(value["flops"].get<double>()) + "\n";
    text += " Activations (batch of 1): " + readableBytes(value["activation_bytes"].get<double>())
        + "\n";
    return text;
}

} // namespace netwright
