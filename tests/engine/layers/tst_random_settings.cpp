#include "engine/base/random.h"
#include "engine/program/program.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

#include <cmath>
#include <optional>
#include <set>

namespace netwright {
namespace {

constexpr int kTrials = 80; // of each layer
constexpr double kSet = 0.35; // how often an optional setting is given
constexpr double kWrong = 0.08; // how often a value is taken from anywhere

// Draws settings that a schema allows, and sometimes others, and small inputs.
class Lottery {
public:
    explicit Lottery(std::uint64_t seed, std::uint64_t trial) : m_random(seed, trial) { }

    bool chance(double probability) { return m_random.uniform() < probability; }
    int between(int low, int high)
    {
        return low + static_cast<int>(m_random.below(static_cast<std::uint64_t>(high - low + 1)));
    }
    template <class T>
    const T& oneOf(const std::vector<T>& values)
    {
        return values[m_random.below(values.size())];
    }

    Config settings(const Schema& schema)
    {
        Config config = Config::object();
        for (const Param& param : schema.params)
            if (param.key != "name" && (param.limits.isRequired || chance(kSet)))
                config[param.key] = chance(kWrong) ? anything(2) : value(param);
        return config;
    }

    Array input(const Shape& shape)
    {
        const DType dtype
            = oneOf<DType>({DType::float32, DType::float32, DType::float32, DType::int32});
        Array result(shape, dtype);
        for (std::size_t i = 0; i < result.count(); ++i)
            result.set(i, isFloat(dtype) ? m_random.normal() : between(0, 4));
        return result;
    }
    Shape shape()
    {
        Shape result;
        for (int rank = between(2, 5); rank > 0; --rank) result.push_back(between(1, 5));
        return result;
    }

private:
    Value number(const Param& param)
    {
        const double low = param.limits.minimum.value_or(-1);
        const double high = std::min(param.limits.maximum.value_or(low + 3), low + 3);
        if (param.type == ParamType::integer || param.type == ParamType::integers)
            return between(static_cast<int>(std::ceil(low)), static_cast<int>(high));
        // Away from the ends: a denominator of 0 is no valid setting.
        return low + (high - low) * m_random.uniform(0.05, 0.95);
    }
    Value text(const Param& param)
    {
        if (!param.limits.choices.empty()) return oneOf(param.limits.choices);
        if (param.key.ends_with("dtype"))
            return oneOf<std::string>({"float32", "float32", "float64", "mixed_float"});
        return oneOf<std::string>({"relu", "abc,cde->abe", "upper", ""});
    }
    Value list(const Param& param)
    {
        Value result = Value::array();
        for (int count = between(1, 3); count > 0; --count)
            result.push_back(param.type == ParamType::strings ? text(param) : number(param));
        return result;
    }
    // A variance that starts below 0 is no valid setting.
    Value reference(const Param& param)
    {
        if (param.key.ends_with("variance_initializer")) return "ones";
        return reference(param.kind);
    }
    Value reference(const std::string& kind)
    {
        const auto published = Registry::instance().all(kind);
        const Schema& schema = *oneOf(published);
        return {{"class_name", schema.name}, {"config", required(schema)}};
    }
    Config required(const Schema& schema)
    {
        Config config = Config::object();
        for (const Param& param : schema.params)
            if (param.limits.isRequired && param.kind != schema.kind)
                config[param.key] = value(param);
        return config;
    }
    Value value(const Param& param)
    {
        if (param.isNullable && chance(0.2)) return nullptr;
        switch (param.type) {
        case ParamType::boolean: return chance(0.5);
        case ParamType::integer:
        case ParamType::real: return number(param);
        case ParamType::string: return text(param);
        case ParamType::integers:
        case ParamType::reals: return chance(0.5) ? number(param) : list(param);
        case ParamType::strings: return list(param);
        case ParamType::reference: return reference(param);
        case ParamType::any: break;
        }
        return anything(2);
    }
    Value anything(int depth)
    {
        switch (between(0, depth > 0 ? 6 : 5)) {
        case 0: return nullptr;
        case 1: return chance(0.5);
        case 2: return between(-2, 3);
        case 3: return m_random.uniform(-1, 2);
        case 4: return oneOf<std::string>({"", "same", "abc", "a,b->c"});
        case 5: return Value::object();
        default: break;
        }
        Value result = Value::array();
        for (int count = between(0, 3); count > 0; --count) result.push_back(anything(depth - 1));
        return result;
    }

    Random m_random;
};

bool isDrawable(const Schema& schema)
{
    static const std::set<std::string> others = {"InputLayer", "Functional", "Sequential"};
    return others.count(schema.name) == 0;
}

struct Trial {
    const Schema* schema = nullptr;
    Config config;
    std::vector<Array> inputs;
    CallContext::Mode mode = CallContext::Mode::inference;
};

// How many inputs the layer takes; settings that are refused need none.
std::pair<int, int> inputCount(const Trial& trial)
{
    try {
        return create<Layer>(trial.schema->name, trial.config)->inputCount();
    } catch (const Error&) {
        return {1, 1};
    }
}

Trial drawn(const Schema& schema, int number)
{
    Lottery lottery(hashOf(schema.name), static_cast<std::uint64_t>(number));
    Trial trial{.schema = &schema, .config = lottery.settings(schema)};
    const auto [least, most] = inputCount(trial);
    const Shape shape = lottery.shape();
    for (int i = lottery.between(least, std::min(most, least + 1)); i > 0; --i)
        trial.inputs.push_back(lottery.input(lottery.chance(0.8) ? shape : lottery.shape()));
    if (lottery.chance(0.5)) trial.mode = CallContext::Mode::training;
    return trial;
}

struct Traced {
    std::unique_ptr<Layer> layer;
    Tensors inputs;
    Tensors outputs;
};

Traced traced(const Trial& trial, bool isBatchKnown)
{
    Traced result{create<Layer>(trial.schema->name, trial.config), {}, {}};
    result.layer->name = "drawn";
    for (const Array& input : trial.inputs) {
        Shape shape = input.shape();
        if (!isBatchKnown) shape.at(0) = kUnknown;
        result.inputs.push_back(placeholder(shape, input.dtype()));
    }
    CallContext context(trial.mode);
    result.outputs = (*result.layer)({.inputs = result.inputs}, context);
    return result;
}

bool hasNan(const Array& values)
{
    for (std::size_t i = 0; i < values.count(); ++i)
        if (std::isnan(values.at(i))) return true;
    return false;
}

// What the layer gives; throws Error where it says what is wrong. A sentence where it should have
// said so.
std::string fault(const Trial& trial)
{
    const Traced known = traced(trial, true);
    test::initializeWeights(*known.layer);
    Program program({.inputs = known.inputs, .outputs = known.outputs});
    for (std::size_t i = 0; i < trial.inputs.size(); ++i)
        program.bindInput(static_cast<int>(i), trial.inputs[i].data());
    program.run({.seed = 1, .step = 1});
    for (std::size_t i = 0; i < known.outputs.size(); ++i) {
        const Array output = program.output(static_cast<int>(i));
        if (isFloat(output.dtype()) && hasNan(output)) return "an output is not a number";
        if (output.shape() != known.outputs[i].shape()) return "an output has another shape";
    }
    return {};
}

// What works with a known batch works with an unknown one, or needs that length.
std::string faultOfUnknownBatch(const Trial& trial)
{
    try {
        const Tensors known = traced(trial, true).outputs;
        const Tensors unknown = traced(trial, false).outputs;
        for (std::size_t i = 0; i < known.size(); ++i)
            if (!compatible(known[i].shape(), unknown[i].shape()))
                return "with an unknown batch the shape is " + unknown[i].shape().text();
    } catch (const Error& error) {
        const std::string sentence = error.what();
        if (sentence.find(" known") != sentence.npos) return {};
        return "with an unknown batch: " + sentence;
    }
    return {};
}

} // namespace

// Whatever a layer is given, it computes or says what is wrong.
class RandomSettingsTest : public QObject {
    Q_OBJECT
private slots:
    void eitherWorkOrAreExplained_data()
    {
        QTest::addColumn<QString>("name");
        for (const Schema* schema : Registry::instance().all(Layer::kKind))
            if (isDrawable(*schema))
                QTest::newRow(schema->name.c_str()) << QString::fromStdString(schema->name);
    }
    void eitherWorkOrAreExplained()
    {
        QFETCH(QString, name);
        const Schema& schema = Registry::instance().get(Layer::kKind, name.toStdString());
        for (int number = 0; number < kTrials; ++number) {
            const Trial trial = drawn(schema, number);
            std::string found;
            try {
                found = fault(trial);
                if (found.empty()) found = faultOfUnknownBatch(trial);
            } catch (const Error& error) {
                if (std::string(error.what()).size() < 10) found = "an error without a sentence";
            } catch (const std::exception& error) {
                found = std::string("an error of another kind: ") + error.what();
            }
            if (!found.empty()) QFAIL(described(trial, found).c_str());
        }
    }

private:
    static std::string described(const Trial& trial, const std::string& found)
    {
        std::string shapes;
        for (const Array& input : trial.inputs) shapes += " " + input.shape().text();
        return found + "; settings " + trial.config.dump() + ", inputs" + shapes
            + (trial.mode == CallContext::Mode::training ? ", training" : "");
    }
};

NW_TEST(RandomSettingsTest)

} // namespace netwright

#include "tst_random_settings.moc"
