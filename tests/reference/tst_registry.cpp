#include "engine/base/registry.h"
#include "tests/reference/keras_api.h"
#include "tests/support/test.h"

#include <algorithm>

using namespace netwright;
using namespace netwright::test;

namespace {

const std::vector<std::string> kKinds = {"activation", "callback", "constraint", "initializer",
    "layer", "loss", "metric", "optimizer", "regularizer"};

// What must be there, whatever else Keras has.
const std::vector<std::pair<std::string, std::vector<std::string>>> kNeeded = {
    {"layer",
        {"InputLayer", "Dense", "Activation", "Flatten", "Reshape", "Dropout", "Conv2D",
            "MaxPooling2D", "AveragePooling2D", "GlobalAveragePooling2D", "BatchNormalization",
            "Add", "Concatenate", "Rescaling"}},
    {"activation",
        {"celu", "elu", "exponential", "gelu", "glu", "hard_shrink", "hard_sigmoid", "hard_silu",
            "hard_swish", "hard_tanh", "leaky_relu", "linear", "log_sigmoid", "log_softmax", "mish",
            "relu", "relu6", "selu", "sigmoid", "silu", "soft_shrink", "softmax", "softplus",
            "softsign", "sparse_plus", "sparse_sigmoid", "sparsemax", "squareplus", "swish", "tanh",
            "tanh_shrink", "threshold"}},
    {"initializer",
        {"Constant", "GlorotNormal", "GlorotUniform", "HeNormal", "HeUniform", "Identity",
            "LecunNormal", "LecunUniform", "Ones", "Orthogonal", "RandomNormal", "RandomUniform",
            "TruncatedNormal", "VarianceScaling", "Zeros"}},
    {"regularizer", {"L1", "L2", "L1L2", "OrthogonalRegularizer"}},
    {"constraint", {"MaxNorm", "MinMaxNorm", "NonNeg", "UnitNorm"}},
    {"loss",
        {"MeanSquaredError", "BinaryCrossentropy", "CategoricalCrossentropy",
            "SparseCategoricalCrossentropy"}},
    {"metric",
        {"Accuracy", "BinaryAccuracy", "CategoricalAccuracy", "SparseCategoricalAccuracy",
            "MeanAbsoluteError", "MeanSquaredError"}},
    {"optimizer", {"SGD", "Adam", "RMSprop"}},
    {"callback",
        {"EarlyStopping", "ModelCheckpoint", "ReduceLROnPlateau", "CSVLogger", "TerminateOnNaN",
            "LearningRateScheduler"}},
};

struct Exception {
    std::string kind;
    std::string name;
    std::string param; // empty: the class
    const char* reason;
};

const std::vector<Exception> kExceptions = {
    {"layer", "Functional", {}, "Published in keras.models; a layer here."},
    {"layer", "Sequential", {}, "Published in keras.models; a layer here."},
    {"layer", "Dense", "lora_rank", "Adapters are switched on after building, not by a setting."},
    {"layer", "Dense", "lora_alpha", "As lora_rank."},
    {"layer", "InputLayer", "input_tensor", "A Tensor of a program, which no file can hold."},
};

bool isExcepted(const Schema& schema, const std::string& param)
{
    return std::any_of(kExceptions.begin(), kExceptions.end(), [&](const Exception& one) {
        return one.kind == schema.kind && one.name == schema.name && one.param == param;
    });
}

// What Keras's None stands for.
bool isLeftOpen(const std::string& key, const Value& value)
{
    if (key == "name") return value == "";
    if (key == "activation") return value == "linear";
    if (key == "data_format") return value == "channels_last";
    if (key == "sparse" || key == "ragged") return value == false;
    if (key != "dtype") return false;
    return value == "float32" || (value.is_object() && value["config"]["name"] == "float32");
}

// Whether our default means what Keras's means: names for objects, a number for each axis.
bool isSameDefault(const Param& param, const Value& ours, const Value& keras)
{
    if (ours == keras) return true;
    if (keras.is_null()) return isLeftOpen(param.key, ours);
    if (keras.is_number() && ours.is_array()) return ours == Value::array({keras});
    if (!keras.is_string() || !ours.is_object()) return false;
    const Registry& registry = Registry::instance();
    const Schema* const schema = registry.find(param.kind, keras);
    return schema != nullptr
        && ours
        == serialize(*registry.create(*schema, Config::object(), Registry::UnknownKeys::refuse));
}

std::string faultOfDefault(const Schema& schema, const Param& param, const KerasParam& keras)
{
    if (param.limits.isRequired != !keras.standard)
        return param.key + (keras.standard ? " has a default in Keras" : " has none in Keras");
    if (!keras.standard) return {};
    const Value ours = schema.defaultOf(param);
    if (isSameDefault(param, ours, *keras.standard)) return {};
    return param.key + " is " + ours.dump() + ", in Keras " + keras.standard->dump();
}

} // namespace

// The classes and functions that stand in the Registry take what those of Keras take, with the
// same defaults.
class ReferenceRegistryTest : public QObject {
    Q_OBJECT

    const KerasApi m_keras;

    // Whether a class of Keras takes the key, itself or through its base class.
    bool takes(const KerasEntry& entry, const std::string& key) const
    {
        if (entry.find(key) != nullptr) return true;
        return entry.takesFurtherKeys && m_keras.find("layer", "Layer")->find(key) != nullptr;
    }

    std::string faultOf(const Schema& schema, const KerasEntry& entry) const
    {
        for (const KerasParam& keras : entry.params) {
            if (!entry.isClass && keras.name == "x") continue; // what a function is called with
            const Param* const ours = schema.find(keras.name);
            if (ours == nullptr && !isExcepted(schema, keras.name))
                return keras.name + " is missing";
            if (ours == nullptr) continue;
            const std::string fault = faultOfDefault(schema, *ours, keras);
            if (!fault.empty()) return fault;
        }
        for (const Param& param : schema.params)
            if (!takes(entry, param.key)) return param.key + " is unknown to Keras";
        return {};
    }

private slots:
    void hasTheParametersOfKeras_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("name");
        for (const std::string& kind : kKinds)
            for (const Schema* schema : Registry::instance().all(kind))
                if (!isExcepted(*schema, {}))
                    QTest::newRow((kind + ' ' + schema->name).c_str())
                        << QString::fromStdString(kind) << QString::fromStdString(schema->name);
    }

    void hasTheParametersOfKeras()
    {
        QFETCH(QString, kind);
        QFETCH(QString, name);
        const KerasEntry* const entry = m_keras.find(kind.toStdString(), name.toStdString());
        QVERIFY2(entry != nullptr, "Keras has nothing of this name.");
        const Schema& schema = Registry::instance().get(kind.toStdString(), name.toStdString());
        const std::string fault = faultOf(schema, *entry);
        QVERIFY2(fault.empty(), fault.c_str());
    }

    void hasWhatIsNeeded()
    {
        for (const auto& [kind, names] : kNeeded)
            for (const std::string& name : names)
                QVERIFY2(Registry::instance().find(kind, name) != nullptr,
                    ("There is no " + kind + ' ' + name).c_str());
    }

    void answersToAllNamesThatKerasGives()
    {
        const Registry& registry = Registry::instance();
        for (const std::string& kind : kKinds)
            for (const KerasEntry& entry : m_keras.entries(kind)) {
                if (entry.aliasOf.empty()) continue;
                QVERIFY2(registry.find(kind, entry.name) == registry.find(kind, entry.aliasOf),
                    (kind + ": " + entry.name + " is not " + entry.aliasOf).c_str());
            }
    }

    void needsItsExceptions()
    {
        for (const Exception& one : kExceptions) {
            const Schema* const schema = Registry::instance().find(one.kind, one.name);
            QVERIFY2(schema != nullptr, one.name.c_str());
            if (one.param.empty())
                QVERIFY2(m_keras.find(one.kind, one.name) == nullptr, one.name.c_str());
            else
                QVERIFY2(schema->find(one.param) == nullptr, one.param.c_str());
        }
    }
};

NW_TEST(ReferenceRegistryTest)
#include "tst_registry.moc"
