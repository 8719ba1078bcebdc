#include "tests/engine/applications/network.h"

#include "engine/formats/json.h"
#include "engine/models/model.h"
#include "engine/saving/load.h"
#include "tests/support/places.h"

#include <QFileInfo>

#include <functional>
#include <map>

namespace netwright::test {
namespace {

std::string referenceFolder()
{
    const auto shared = sharedFolder();
    return shared ? shared->toStdString() + "/reference/visible/" : std::string();
}

std::string tableFolder()
{
    return referenceFolder() + "applications/";
}

// Keras notes the shapes of more layers than are built here; reading needs none of them.
Value withoutBuildShapes(Value config)
{
    for (Value& layer : config["config"]["layers"]) layer.erase("build_config");
    config.erase("build_config");
    return config;
}

double countOf(const Layer& layer)
{
    double count = 0;
    for (const LayerWeight* weight : layer.weights()) {
        double product = 1;
        for (const Dimension length : weight->spec.shape) product *= static_cast<double>(length);
        count += product;
    }
    return count;
}

// A row as the tables have it: [name, class, output shape, parameters, inbound layers].
Value rowOf(const Model::Call& call)
{
    Value from = Value::array();
    for (const TensorKey& key : call.from) from.push_back(key.layer);
    return {call.layer->name, call.layer->schema().name, writeShape(call.outputs.at(0).shape),
        static_cast<std::int64_t>(countOf(*call.layer)), from};
}

std::string faultOfModel(const Model& model, const Value& table)
{
    std::map<std::string, Value> rows;
    for (const Model::Call& call : model.calls()) rows[call.layer->name] = rowOf(call);
    std::size_t number = 0;
    for (const Layer* layer : model.layers()) {
        if (number >= table["layers"].size()) return "there are more layers than in Keras";
        const Value& expected = table["layers"][number++];
        const Value& row = rows[layer->name];
        if (row != expected) return row.dump() + ", in Keras " + expected.dump();
    }
    if (number != table["layers"].size()) return "there are fewer layers than in Keras";
    if (model.name != table["model_name"]) return "the model's name is " + model.name;
    if (countOf(model) != table["count_params"].get<double>()) return "other parameters";
    if (model.weights().size() != table["num_weights"].get<std::size_t>()) return "other weights";
    return {};
}

} // namespace

Value applicationConfig(const std::string& name, const Config& arguments)
{
    return create<Application>(name, arguments)->config();
}

NetworkFacts factsOf(const std::string& name, const Config& arguments)
{
    const auto model = Model::builtFrom(applicationConfig(name, arguments));
    return {model->name, countOf(*model), model->outputs().at(0).info.shape,
        model->layers().back()->name};
}

std::string textOf(const NetworkFacts& facts)
{
    return facts.name + ", " + std::to_string(static_cast<std::int64_t>(facts.parameters)) + ", "
        + facts.output.text() + ", " + facts.lastLayer;
}

Value layerConfig(const Value& config, const std::string& layer)
{
    for (const Value& entry : config["config"]["layers"])
        if (entry["name"] == layer) return entry["config"];
    return Value();
}

void applicationRows(const std::string& family)
{
    QTest::addColumn<bool>("isRow");
    for (const Schema* schema : Registry::instance().all(Application::kKind))
        if (schema->category == family) QTest::newRow(schema->name.c_str()) << true;
}

std::string faultAgainstKeras(const std::string& application)
{
    const Value table = readJsonFile(tableFolder() + application + ".json");
    return faultOfModel(*Model::builtFrom(applicationConfig(application)), table);
}

std::string faultAgainstCase(
    const std::string& referenceCase, const std::string& application, const Config& arguments)
{
    const auto saved = loadModel(referenceFolder() + "predict/" + referenceCase + "/model.keras");
    const auto made = Model::builtFrom(applicationConfig(application, arguments));
    const Value difference
        = Value::diff(withoutBuildShapes(saved->config()), withoutBuildShapes(made->config()));
    return difference.empty() ? std::string() : difference[0].dump();
}

bool hasKerasTables()
{
    return QFileInfo::exists(QString::fromStdString(tableFolder() + "MobileNet.json"));
}

} // namespace netwright::test
