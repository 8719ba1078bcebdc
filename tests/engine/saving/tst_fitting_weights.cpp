#include "engine/saving/fitting_weights.h"

#include "engine/base/error.h"
#include "engine/models/model.h"
#include "engine/saving/load.h"
#include "tests/support/places.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class FittingWeightsTest : public QObject {
    Q_OBJECT

    // 2 -> 3 -> `outputs`.
    static std::unique_ptr<Model> chain(int outputs, std::uint64_t seed)
    {
        const auto layer = [](const char* className, const Config& config) {
            return Value{{"class_name", className}, {"config", config}};
        };
        const Value layers = Value::array({layer("InputLayer", {{"batch_shape", {nullptr, 2}}}),
            layer("Dense", {{"name", "hidden"}, {"units", 3}}),
            layer("Dense", {{"name", "out"}, {"units", outputs}})});
        return Model::fromConfig(
            {{"class_name", "Sequential"}, {"config", {{"name", "small"}, {"layers", layers}}}},
            seed);
    }

    static Array first(const Model& model, std::size_t layer)
    {
        return model.layers()[layer]->weights().front()->weight.variable().value;
    }

private slots:
    void takesTheLayersThatAreAsTheyWere()
    {
        const std::filesystem::path file = temporaryFolder().toStdString() + "/m.keras";
        const auto stored = chain(1, 1);
        saveModel(*stored, nullptr, file);
        const auto changed = chain(3, 2);
        const Array before = first(*changed, 1).clone();
        const FittingWeights fitting = loadFittingWeights(*changed, file);
        QCOMPARE(fitting.taken, std::size_t(1));
        QCOMPARE(fitting.left, std::size_t(1));
        const auto valuesOf = [](const Array& array) {
            const auto values = array.as<float>();
            return std::vector<float>(values.begin(), values.end());
        };
        QVERIFY(valuesOf(first(*changed, 0)) == valuesOf(first(*stored, 0)));
        QVERIFY(valuesOf(first(*changed, 1)) == valuesOf(before));
    }

    void refusesWhatIsNoModel()
    {
        const auto model = chain(1, 1);
        QVERIFY_EXCEPTION_THROWN(loadFittingWeights(*model, "/no/such/model.keras"), FormatError);
        QVERIFY_EXCEPTION_THROWN(loadFittingWeights(*model, "w.npz"), FormatError);
    }
};

NW_TEST(FittingWeightsTest)
#include "tst_fitting_weights.moc"
