#include "engine/layers/rnn/recurrent_settings.h"

#include "tests/support/tensors.h"
#include "tests/support/test.h"

namespace netwright {
using test::valuesOf;

class RecurrentSettingsTest : public QObject {
    Q_OBJECT
private slots:
    void offersParametersInTheOrderAsked()
    {
        const std::vector<Param> params = recurrentParams({"seed", "units", "dropout"});
        QCOMPARE(params.size(), std::size_t{3});
        QCOMPARE(params[0].key, std::string("seed"));
        QCOMPARE(params[1].key, std::string("units"));
        QVERIFY(params[1].limits.isRequired);
        QCOMPARE(params[2].limits.maximum.value(), 1.0);
    }
    void writesNoActivationAsLinear()
    {
        RecurrentSettings settings;
        settings.activation = Ref<Activation>();
        settings.settleActivations();
        QCOMPARE(settings.activation.value(), Value("linear"));
        QCOMPARE(settings.recurrentActivation.value(), Value("sigmoid"));
    }
    void opensForgetGates()
    {
        RecurrentSettings settings;
        settings.biasInitializer
            = Ref<Initializer>(Value{{"class_name", "Constant"}, {"config", {{"value", 3.0}}}});
        Random random(1);
        const auto values = [&random](const Ref<Initializer>& initializer) {
            return valuesOf(initializer->make({8}, DType::float32, random));
        };
        QCOMPARE(
            values(settings.forgetInitializer()), (std::vector<double>{3, 3, 1, 1, 3, 3, 3, 3}));
        settings.biasInitializer = Ref<Initializer>();
        QCOMPARE(
            values(settings.forgetInitializer()), (std::vector<double>{0, 0, 1, 1, 0, 0, 0, 0}));
        settings.unitForgetBias = false;
        QVERIFY(!settings.forgetInitializer());
    }
    void drawsTheBiasByItsOwnSeed()
    {
        RecurrentSettings settings;
        settings.biasInitializer
            = Ref<Initializer>(Value{{"class_name", "RandomNormal"}, {"config", {{"seed", 7}}}});
        QCOMPARE(settings.forgetInitializer()->ownSeed(), std::optional<int>(7));
    }
};

NW_TEST(RecurrentSettingsTest)

} // namespace netwright

#include "tst_recurrent_settings.moc"
