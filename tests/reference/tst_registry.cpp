#include "engine/base/registry.h"
#include "tests/reference/keras_api.h"
#include "tests/support/test.h"

#include <algorithm>

using namespace netwright;
using namespace netwright::test;

namespace {

const std::vector<std::string> kKinds = {"activation", "callback", "constraint", "initializer",
    "layer", "loss", "metric", "optimizer", "regularizer", "schedule"};

// Kinds of which all classes of Keras are here; of the others, what must be here.
const std::vector<std::string> kWholeKinds
    = {"activation", "constraint", "initializer", "layer", "optimizer", "regularizer", "schedule"};
const std::vector<std::pair<std::string, std::vector<std::string>>> kNeeded = {
    {"loss",
        {"MeanSquaredError", "BinaryCrossentropy", "CategoricalCrossentropy",
            "SparseCategoricalCrossentropy"}},
    {"metric",
        {"Accuracy", "BinaryAccuracy", "CategoricalAccuracy", "SparseCategoricalAccuracy",
            "MeanAbsoluteError", "MeanSquaredError"}},
    {"callback",
        {"EarlyStopping", "ModelCheckpoint", "ReduceLROnPlateau", "CSVLogger", "TerminateOnNaN",
            "LearningRateScheduler"}},
};

// Names that Keras publishes and that are not here.
struct Absence {
    std::string kind;
    std::string name;
    const char* reason;
};

const std::vector<Absence> kAbsences = {
    {"activation", "deserialize", "A function of Python; the Registry reads objects."},
    {"activation", "get", "As deserialize."},
    {"activation", "serialize", "As deserialize."},
    {"constraint", "Constraint", "The base class, of which no object is made."},
    {"constraint", "deserialize", "A function of Python; the Registry reads objects."},
    {"constraint", "get", "As deserialize."},
    {"constraint", "serialize", "As deserialize."},
    {"initializer", "Initializer", "The base class, of which no object is made."},
    {"initializer", "deserialize", "A function of Python; the Registry reads objects."},
    {"initializer", "get", "As deserialize."},
    {"initializer", "serialize", "As deserialize."},
    {"layer", "FlaxLayer", "Runs a module of another framework, which is code."},
    {"layer", "JaxLayer", "As FlaxLayer."},
    {"layer", "TFSMLayer", "As FlaxLayer."},
    {"layer", "TorchModuleWrapper", "As FlaxLayer."},
    {"layer", "Layer", "The base class, of which no object is made."},
    {"layer", "Wrapper", "As Layer."},
    {"layer", "Input", "A function that makes an InputLayer."},
    {"layer", "InputSpec", "What a layer of Python says of its inputs; no layer."},
    {"layer", "add", "A function that calls the layer Add; in a drawing the layer stands itself."},
    {"layer", "average", "As add."},
    {"layer", "concatenate", "As add."},
    {"layer", "dot", "As add."},
    {"layer", "maximum", "As add."},
    {"layer", "minimum", "As add."},
    {"layer", "multiply", "As add."},
    {"layer", "subtract", "As add."},
    {"layer", "deserialize", "A function of Python; the Registry reads objects."},
    {"layer", "serialize", "As deserialize."},
    {"optimizer", "Optimizer", "The base class, of which no object is made."},
    {"optimizer", "deserialize", "A function of Python; the Registry reads objects."},
    {"optimizer", "get", "As deserialize."},
    {"optimizer", "serialize", "As deserialize."},
    {"schedule", "LearningRateSchedule", "The base class, of which no object is made."},
    {"schedule", "deserialize", "A function of Python; the Registry reads objects."},
    {"schedule", "serialize", "As deserialize."},
    {"regularizer", "Regularizer", "The base class, of which no object is made."},
    {"regularizer", "deserialize", "A function of Python; the Registry reads objects."},
    {"regularizer", "get", "As deserialize."},
    {"regularizer", "serialize", "As deserialize."},
};

// Classes that Keras 3 has not, and settings that only one side has or whose defaults differ.
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
    {"layer", "EinsumDense", "lora_rank", "As with Dense."},
    {"layer", "EinsumDense", "lora_alpha", "As with Dense."},
    {"layer", "EinsumDense", "gptq_unpacked_column_size",
        "Of quantized kernels, which are not here."},
    {"layer", "LayerNormalization", "rms_scaling", "Keras takes it among **kwargs and writes it."},
    {"layer", "AdditiveAttention", "seed", "Keras takes it among **kwargs, for Attention."},
    {"layer", "LayerScale", {}, "Keras makes it for its ConvNeXt and does not export it."},
    {"layer", "StochasticDepth", {}, "As LayerScale."},
    {"layer", "ThresholdedReLU", {}, "A layer of Keras 2."},
    {"layer", "RandomHeight", {}, "A layer of Keras 2."},
    {"layer", "RandomWidth", {}, "A layer of Keras 2."},
    {"layer", "Embedding", "weights", "Arrays of first values, which no configuration holds."},
    {"layer", "Embedding", "lora_rank", "As with Dense."},
    {"layer", "Embedding", "lora_alpha", "As with Dense."},
    {"layer", "CategoryEncoding", "num_tokens", "Keras refuses its own default, None."},
    {"layer", "AutoContrast", "data_format", "Keras takes it among **kwargs, for the base class."},
    {"layer", "RandomBrightness", "data_format", "As with AutoContrast."},
    {"layer", "RandomContrast", "data_format", "As with AutoContrast."},
    {"layer", "Solarization", "data_format", "As with AutoContrast."},
    {"layer", "Bidirectional", "weights", "Arrays of a program, which no file holds."},
    {"layer", "ConvLSTM1D", "unroll", "Keras takes it among **kwargs of RNN and writes it."},
    {"layer", "ConvLSTM1D", "zero_output_for_mask", "As unroll."},
    {"layer", "ConvLSTM2D", "unroll", "As with ConvLSTM1D."},
    {"layer", "ConvLSTM2D", "zero_output_for_mask", "As with ConvLSTM1D."},
    {"layer", "ConvLSTM3D", "unroll", "As with ConvLSTM1D."},
    {"layer", "ConvLSTM3D", "zero_output_for_mask", "As with ConvLSTM1D."},
    {"layer", "GRU", "zero_output_for_mask", "As with ConvLSTM1D."},
    {"layer", "LSTM", "zero_output_for_mask", "As with ConvLSTM1D."},
    {"layer", "SimpleRNN", "zero_output_for_mask", "As with ConvLSTM1D."},
    {"metric", "MeanMetricWrapper", "kwargs", "Keras takes them as **kwargs and writes them."},
    {"metric", "BinaryIoU", "dtype", "Keras puts an integer where None is given: it counts."},
    {"metric", "IoU", "dtype", "As with BinaryIoU."},
    {"metric", "MeanIoU", "dtype", "As with BinaryIoU."},
    {"metric", "OneHotIoU", "dtype", "As with BinaryIoU."},
    {"metric", "OneHotMeanIoU", "dtype", "As with BinaryIoU."},
};

bool isExcepted(const Schema& schema, const std::string& param)
{
    return std::any_of(kExceptions.begin(), kExceptions.end(), [&](const Exception& one) {
        return one.kind == schema.kind && one.name == schema.name && one.param == param;
    });
}

// What Keras's None stands for.
bool isLeftOpen(const Schema& schema, const std::string& key, const Value& value)
{
    if (key == "name") return value == "" || value == snakeCase(schema.name);
    if (key == "activation") return value == "linear";
    if (key == "data_format") return value == "channels_last";
    if (key == "sparse" || key == "ragged") return value == false;
    if (key != "dtype") return false;
    return value == "float32" || (value.is_object() && value["config"]["name"] == "float32");
}

// Whether our default means what Keras's means: names for objects, a number for each axis, a
// number for both sides.
bool isSameDefault(const Schema& owner, const Param& param, const Value& ours, const Value& keras)
{
    if (ours == keras) return true;
    if (keras.is_null()) return isLeftOpen(owner, param.key, ours);
    if (keras.is_number() && ours.is_array())
        return std::all_of(
            ours.begin(), ours.end(), [&keras](const Value& one) { return one == keras; });
    if (keras.is_array() && ours.is_array() && keras.size() == ours.size())
        return std::equal(
            keras.begin(), keras.end(), ours.begin(), [](const Value& one, const Value& both) {
                return both == Value::array({one, one});
            });
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
    if (isSameDefault(schema, param, ours, *keras.standard)) return {};
    return param.key + " is " + ours.dump() + ", in Keras " + keras.standard->dump();
}

} // namespace

// The classes and functions that stand in the Registry take what those of Keras take, with the
// same defaults.
class ReferenceRegistryTest : public QObject {
    Q_OBJECT

    const KerasApi m_keras;

    // Whether a class of Keras takes the key, itself or through its base class. Every layer here
    // has the settings of all layers, also where Keras's constructor hides them.
    bool takes(const KerasEntry& entry, const Schema& schema, const std::string& key) const
    {
        if (entry.find(key) != nullptr) return true;
        const bool hasBase = entry.takesFurtherKeys || schema.kind == "layer";
        return hasBase && m_keras.find("layer", "Layer")->find(key) != nullptr;
    }

    std::string faultOf(const Schema& schema, const KerasEntry& entry) const
    {
        for (const KerasParam& keras : entry.params) {
            if (!entry.isClass && keras.name == "x") continue; // what a function is called with
            if (isExcepted(schema, keras.name)) continue;
            const Param* const ours = schema.find(keras.name);
            if (ours == nullptr) return keras.name + " is missing";
            const std::string fault = faultOfDefault(schema, *ours, keras);
            if (!fault.empty()) return fault;
        }
        for (const Param& param : schema.params)
            if (!takes(entry, schema, param.key) && !isExcepted(schema, param.key))
                return param.key + " is unknown to Keras";
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

    void hasAllThatKerasHas()
    {
        QStringList missing;
        for (const std::string& kind : kWholeKinds)
            for (const KerasEntry& entry : m_keras.entries(kind)) {
                const bool isAbsent = std::any_of(kAbsences.begin(), kAbsences.end(),
                    [&](const Absence& one) { return one.kind == kind && one.name == entry.name; });
                if (!isAbsent && Registry::instance().find(kind, entry.name) == nullptr)
                    missing << QString::fromStdString(kind + ' ' + entry.name);
            }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(", ")));
    }

    void needsItsAbsences()
    {
        for (const Absence& one : kAbsences) {
            QVERIFY2(m_keras.find(one.kind, one.name) != nullptr, one.name.c_str());
            const Schema* const schema = Registry::instance().find(one.kind, one.name);
            // A class is found by its name in snake case, too: "add" is Add, which is the layer.
            QVERIFY2(schema == nullptr || schema->name != one.name, one.name.c_str());
        }
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
            const KerasEntry* const entry = m_keras.find(one.kind, one.name);
            if (one.param.empty()) {
                QVERIFY2(entry == nullptr, one.name.c_str());
                continue;
            }
            QVERIFY2(entry != nullptr, one.name.c_str());
            const Param* const ours = schema->find(one.param);
            const KerasParam* const keras = entry->find(one.param);
            const bool isAgreed = ours != nullptr && keras != nullptr
                && faultOfDefault(*schema, *ours, *keras).empty();
            QVERIFY2(!isAgreed, (one.name + ": " + one.param).c_str());
        }
    }
};

NW_TEST(ReferenceRegistryTest)
#include "tst_registry.moc"
