#include "app/cli/catalogue_call.h"

#include "app/cli/nested_lists.h"
#include "app/cli/utility_call.h"
#include "engine/base/random.h"
#include "engine/layers/operations/operation.h"
#include "engine/losses/loss.h"
#include "engine/metrics/metric.h"
#include "engine/optimizers/optimizer.h"
#include "engine/program/program.h"

#include <cctype>
#include <map>

namespace netwright {
namespace {

struct Call {
    std::string name; // "relu"
    Config config;
    const Value& arguments;

    // The only argument.
    const Value& argument() const
    {
        if (!arguments.is_array() || arguments.size() != 1)
            throw FormatError(
                NW_TEXT("%1: args must be a list of one, received %2."), name, arguments.dump());
        return arguments[0];
    }
    bool has(const char* key) const
    {
        return arguments.is_object() && arguments.contains(key) && !arguments[key].is_null();
    }
    const Value& argument(const char* key) const
    {
        if (!has(key)) throw FormatError(NW_TEXT("%1: args lacks %2."), name, key);
        return arguments[key];
    }
};

Tensor tensorOf(const Value& lists, const std::string& who)
{
    return constant(arrayOf(lists, who));
}

Tensor optionalTensor(const Value& arguments, const char* key, const std::string& who)
{
    const bool isGiven = arguments.contains(key) && !arguments[key].is_null();
    return isGiven ? tensorOf(arguments[key], who + ", " + key) : Tensor();
}

Value valueOf(const Tensor& tensor)
{
    return nestedLists(evaluate(tensor));
}

// An activation, a regularizer or a constraint: one Tensor in, one out.
template <class Kind>
Value applyTo(const Call& call)
{
    const auto object = create<Kind>(call.name, call.config);
    return valueOf((*object)(tensorOf(call.argument(), call.name)));
}

Value computeLoss(Call call)
{
    if (call.has("loss")) {
        call.name = call.argument("loss").get<std::string>();
        if (call.has("config")) call.config = call.arguments["config"];
    }
    if (call.has("reduction")) call.config["reduction"] = call.arguments["reduction"];
    const auto loss = create<Loss>(call.name, call.config);
    const Tensor yTrue = tensorOf(call.argument("y_true"), call.name + ", y_true");
    const Tensor yPred = tensorOf(call.argument("y_pred"), call.name + ", y_pred");
    // Functions such as keras.losses.mean_squared_error give one value a sample.
    const bool isClass = std::isupper(static_cast<unsigned char>(call.name.front())) != 0;
    if (!isClass) return valueOf(loss->values(yTrue, yPred));
    const Tensor weight = optionalTensor(call.arguments, "sample_weight", call.name);
    return valueOf((*loss)(yTrue, yPred, weight, {}));
}

// Functions such as keras.metrics.binary_accuracy: one value a sample.
Value computeMetricValues(const Call& call)
{
    const auto metric
        = create<Metric>("MeanMetricWrapper", {{"fn", call.name}, {"kwargs", call.config}});
    const Tensor yTrue = tensorOf(call.argument("y_true"), call.name + ", y_true");
    const Tensor yPred = tensorOf(call.argument("y_pred"), call.name + ", y_pred");
    return valueOf(dynamic_cast<const MeanMetric&>(*metric).values(yTrue, yPred));
}

void updateMetric(Metric& metric, const Value& update)
{
    const std::string& who = metric.schema().name;
    if (!update.is_object())
        throw FormatError(
            NW_TEXT("%1: an update must be an object, received %2."), who, update.dump());
    const char* const first = update.contains("values") ? "values" : "y_true";
    const Tensor yTrue = optionalTensor(update, first, who);
    const Tensor yPred = optionalTensor(update, "y_pred", who);
    if (!yTrue) throw FormatError(NW_TEXT("%1: an update lacks %2."), who, first);
    if (metric.states().empty()) metric.build(yTrue.shape(), yPred ? yPred.shape() : yTrue.shape());
    CallContext context(CallContext::Mode::inference);
    metric.update(yTrue, yPred, optionalTensor(update, "sample_weight", who), context);
    Program(ProgramRequest{.assignments = context.assignments()}).run();
}

// The result after each update.
Value computeMetric(const Call& call)
{
    if (call.has("y_true")) return computeMetricValues(call);
    const auto metric = create<Metric>(call.name, call.config);
    Value results = Value::array();
    for (const Value& update : call.argument("updates")) {
        updateMetric(*metric, update);
        CallContext context(CallContext::Mode::inference);
        results.push_back(valueOf(metric->result(context)));
    }
    return results;
}

Shape shapeIn(const Value& list, const std::string& who)
{
    if (!list.is_array())
        throw FormatError(NW_TEXT("%1: a shape must be a list, received %2."), who, list.dump());
    Shape shape;
    for (const Value& length : list) {
        const bool isLength = length.is_number_integer() && length.get<std::int64_t>() >= 0;
        if (!length.is_null() && !isLength)
            throw FormatError(
                NW_TEXT("%1: a length of a shape must be a whole number or null, received %2."),
                who, length.dump());
        shape.push_back(length.is_null() ? kUnknown : length.get<Dimension>());
    }
    return shape;
}

Value drawInitialValues(const Call& call)
{
    const auto initializer = create<Initializer>(call.name, call.config);
    const Shape shape = shapeIn(call.argument(), call.name);
    if (!shape.isKnown())
        throw FormatError(NW_TEXT("%1: all lengths of the shape must be known."), call.name);
    Random random(static_cast<std::uint64_t>(initializer->ownSeed().value_or(1)));
    return nestedLists(initializer->make(shape, DType::float32, random));
}

Value scheduledRate(const Call& call)
{
    const Value& step = call.argument();
    if (!step.is_number())
        throw FormatError(
            NW_TEXT("%1: a step must be a number, received %2."), call.name, step.dump());
    return create<Schedule>(call.name, call.config)->at(step.get<std::int64_t>());
}

// What keras.Layer.compute_output_shape gives.
Value outputShape(const Call& call)
{
    const auto name = call.argument("layer").get<std::string>();
    const auto layer
        = create<Layer>(name, call.has("config") ? call.arguments["config"] : Config::object());
    CallContext context(CallContext::Mode::inference);
    const Tensor input = placeholder(shapeIn(call.argument("input_shape"), name));
    const Tensors outputs = (*layer)({.inputs = {input}}, context);
    Value lengths = Value::array();
    for (const Dimension length : outputs.at(0).shape())
        lengths.push_back(length == kUnknown ? Value() : Value(length));
    return lengths;
}

// A function of keras.ops; args are its positional arguments, or an object of keyword arguments.
Value callOperation(const Call& call)
{
    const Schema& schema = Registry::instance().get(Operation::kKind, call.name);
    const bool isNamed = call.arguments.is_object();
    const Tensors results = Operation::apply(schema, isNamed ? Value::array() : call.arguments,
        isNamed ? call.arguments : call.config, {});
    if (results.size() == 1) return valueOf(results.front());
    Value list = Value::array();
    for (const Tensor& result : results) list.push_back(valueOf(result));
    return list;
}

// A utility, whose settings may stand beside its arguments.
Value useUtility(const Call& call)
{
    Value arguments = call.config;
    if (!call.arguments.is_object()) return callUtility(call.name, call.arguments);
    arguments.update(call.arguments);
    return callUtility(call.name, arguments);
}

using Caller = Value (*)(const Call&);

const std::map<std::string, Caller>& callers()
{
    static const std::map<std::string, Caller> table = {
        {"keras.activations", applyTo<Activation>},
        {"keras.regularizers", applyTo<Regularizer>},
        {"keras.constraints", applyTo<Constraint>},
        {"keras.losses", [](const Call& call) { return computeLoss(call); }},
        {"keras.metrics", computeMetric},
        {"keras.initializers", drawInitialValues},
        {"keras.optimizers.schedules", scheduledRate},
        {"keras.ops.shape_arithmetic", outputShape},
        {"keras.ops", callOperation},
        {"keras.ops.numpy", callOperation},
        {"keras.ops.nn", callOperation},
        {"keras.utils", useUtility},
        {"keras.preprocessing.sequence", useUtility},
        {"keras.preprocessing.image", useUtility},
        {"keras.applications", useUtility},
    };
    return table;
}

} // namespace

Value callCatalogueEntry(const std::string& function, const Config& config, const Value& arguments)
{
    if (const auto whole = callers().find(function); whole != callers().end())
        return whole->second({.config = config, .arguments = arguments});
    const std::size_t dot = function.rfind('.');
    const auto found = callers().find(function.substr(0, dot));
    if (dot == std::string::npos || found == callers().end())
        throw ConfigError(NW_TEXT("function: there is nothing named %1; names are those of Keras, "
                                  "as in keras.activations.relu."),
            function);
    return found->second({function.substr(dot + 1), config, arguments});
}

} // namespace netwright
