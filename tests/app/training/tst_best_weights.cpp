#include "app/training/best_weights.h"

#include "tests/app/training/small_project.h"
#include "tests/engine/callbacks/fake_training.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class BestWeightsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Model> m_model;
    FakeTraining m_training;

    // The weights of an epoch are its number.
    void fill(float value)
    {
        for (const LayerWeight* weight : m_model->weights()) {
            const auto values = weight->weight.variable().value.as<float>();
            std::fill(values.begin(), values.end(), value);
        }
    }
    float weight() const
    {
        return std::as_const(m_model->weights()[0]->weight.variable().value).as<float>()[0];
    }
    void epoch(BestWeights& best, int number, const std::vector<double>& lossAndValidation)
    {
        fill(static_cast<float>(number));
        Logs logs;
        logs.set("loss", lossAndValidation[0]);
        if (lossAndValidation.size() > 1) logs.set("val_loss", lossAndValidation[1]);
        best.onEpochEnd(m_training, number, logs);
    }

private slots:
    void init() { m_model = projectModel(smallProject(1), {}, 1); }

    void restoresTheEpochWithTheBestValidation()
    {
        BestWeights best(*m_model);
        epoch(best, 0, {3, 3});
        epoch(best, 1, {2, 1});
        epoch(best, 2, {1, 2});
        epoch(best, 3, {0, NAN});
        QVERIFY(best.restore());
        QCOMPARE(weight(), 1.0F);
        QCOMPARE(best.epoch(), 1);
        QCOMPARE(best.monitor(), std::string("val_loss"));
        QCOMPARE(best.value(), 1.0);
    }

    void looksAtTheLossWhereThereIsNoValidation()
    {
        BestWeights best(*m_model);
        epoch(best, 0, {3});
        epoch(best, 1, {1});
        epoch(best, 2, {2});
        QVERIFY(best.restore());
        QCOMPARE(weight(), 1.0F);
    }

    void comparesValidatedEpochsAlone()
    {
        BestWeights best(*m_model);
        epoch(best, 0, {1});
        epoch(best, 1, {1, 5});
        epoch(best, 2, {0.1});
        QVERIFY(best.restore());
        QCOMPARE(weight(), 1.0F);
    }

    void keepsTheBestOfSeveralRuns()
    {
        BestWeights best(*m_model);
        best.onTrainBegin(m_training);
        epoch(best, 0, {3, 1});
        best.onTrainEnd(m_training, {});
        best.onTrainBegin(m_training);
        epoch(best, 1, {3, 2});
        QVERIFY(best.restore());
        QCOMPARE(weight(), 0.0F);
    }

    void hasNothingToRestoreAtFirst()
    {
        BestWeights best(*m_model);
        fill(7);
        QVERIFY(!best.restore());
        epoch(best, 0, {1, 1});
        best.forget();
        fill(7);
        QVERIFY(!best.restore());
        QCOMPARE(weight(), 7.0F);
    }
};

NW_TEST(BestWeightsTest)
#include "tst_best_weights.moc"
