#include "tests/engine/optimizers/stepper.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

namespace {

// The iteration enlarges the rounding of float32.
bool areNear(const std::vector<float>& actual, const std::vector<double>& expected)
{
    bool result = actual.size() == expected.size();
    for (std::size_t i = 0; result && i < actual.size(); ++i)
        result = std::abs(actual[i] - expected[i]) < 2e-5;
    return result;
}

} // namespace

class MuonTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Optimizer, "Muon"); }

    // Keras's formula in float64; the vector is Adam's.
    void turnsTallMatrices()
    {
        Stepper muon("Muon", {{"learning_rate", 0.1}}, {1, 2, 3, -1, -2, 1, 1, 2},
            {{"dense/kernel", Shape{3, 2}}, {"dense/bias", Shape{2}}});
        muon.step({1, 2, 0.5F, -1, 0, 1, 1, -3});
        muon.step({2, -1, 1, 1, -1, 0.5F, 0.5F, 1});
        QVERIFY(areNear(muon.weights(),
            {0.80316454, 1.86533555, 2.82599103, -0.96435041, -1.90574779, 0.85411031, 0.96087826,
                1.97410217}));
    }

    void leavesNesterovOut()
    {
        Stepper muon("Muon", {{"learning_rate", 0.1}, {"nesterov", false}, {"ns_steps", 3}},
            {1, 3, -2, 2, -1, 1, 1, 2}, {{"dense/kernel", Shape{2, 3}}, {"dense/bias", Shape{2}}});
        muon.step({1, 0.5F, 0, 2, -1, 1, 1, -3});
        muon.step({2, 1, -1, -1, 1, 0.5F, 0.5F, 1});
        QVERIFY(areNear(muon.weights(),
            {0.85646595, 2.82614046, -1.9044933, 1.87787343, -0.92828444, 0.8491785, 0.96087826,
                1.97410217}));
    }

    // Momentum and velocity where Adam is used, momentum alone elsewhere.
    void leavesToAdamWhatIsNoMatrix()
    {
        Stepper muon("Muon", {{"exclude_layers", {"out.*"}}}, std::vector<float>(44),
            {{"dense/kernel", Shape{2, 2}}, {"dense/bias", Shape{2}},
                {"conv/kernel", Shape{1, 2, 2, 2}}, {"attention/kernel", Shape{2, 2, 2}},
                {"Embedding/table", Shape{5, 2}}, {"output/kernel", Shape{4, 3}}});
        QStringList names;
        for (const auto& state : muon.optimizer().state())
            names << QString::fromStdString(state.name);
        QCOMPARE(names.mid(2),
            QStringList({"dense_kernel_momentum", "dense_bias_momentum", "dense_bias_velocity",
                "conv_kernel_momentum", "conv_kernel_velocity", "attention_kernel_momentum",
                "Embedding_table_momentum", "Embedding_table_velocity", "output_kernel_momentum",
                "output_kernel_velocity"}));
    }

    void givesTheSameOnSeveralThreads()
    {
        std::vector<float> results[2];
        for (const int i : {0, 1}) {
            std::vector<float> weights(600 * 300, 1), gradients(600 * 300);
            for (std::size_t k = 0; k < gradients.size(); ++k)
                gradients[k] = static_cast<float>(k % 17) - 8;
            auto muon = create<Optimizer>("Muon");
            muon->setThreads(i == 0 ? 1 : 4);
            muon->build({{"dense/kernel", Shape{600, 300}, 0}}, weights, gradients);
            muon->apply();
            results[i] = weights;
        }
        QCOMPARE(results[0], results[1]);
    }

    void continuesFromItsState()
    {
        Stepper muon("Muon", {{"learning_rate", 0.1}}, {1, 2, 3, -1, -2, 1, 1, 2},
            {{"dense/kernel", Shape{3, 2}}, {"dense/bias", Shape{2}}});
        muon.step({1, 2, 0.5F, -1, 0, 1, 1, -3});
        QVERIFY(muon.continuesFromItsState({2, -1, 1, 1, -1, 0.5F, 0.5F, 1}));
    }

    void refusesWhatIsNoPattern()
    {
        QVERIFY_EXCEPTION_THROWN(
            create<Optimizer>("Muon", {{"exclude_layers", {"(("}}}), ConfigError);
    }
};

NW_TEST(MuonTest)
#include "tst_muon.moc"
