#include "widgets/lenses/prediction_bars.h"

#include "tests/support/test.h"
#include "tests/support/window/driver.h"
#include "widgets/common/theme.h"

#include <limits>

using namespace netwright;
using namespace netwright::test;

class PredictionBarsTest : public QObject {
    Q_OBJECT
private slots:
    void cleanup() { Look::instance().apply(Theme::Kind::light, 100); }

    void theStrongestClassStandsFirst()
    {
        PredictionBars bars;
        bars.setPrediction({.values = {0.1F, 0.7F, 0.2F}, .truth = {2}, .names = {"a", "b", "c"}});
        const QStringList spoken = bars.accessibleDescription().split('\n');
        QCOMPARE(spoken.size(), 3);
        QVERIFY(spoken[0].startsWith("b: 70"));
        QVERIFY(spoken[1].contains("true class"));
    }

    void oneProbabilityIsThatOfTheSecondClass()
    {
        PredictionBars bars;
        bars.setPrediction({.values = {0.25F}, .truth = {0}, .names = {"no", "yes"}});
        const QStringList spoken = bars.accessibleDescription().split('\n');
        QCOMPARE(spoken.size(), 2);
        QVERIFY(spoken[0].startsWith("no: 75"));
        QVERIFY(spoken[0].contains("true class"));
    }

    void theTrueClassIsAmongTheTenThatAreShown()
    {
        PredictionBars bars;
        Prediction prediction{.values = std::vector<float>(30, 0.03F), .truth = {29}, .names = {}};
        bars.setPrediction(prediction);
        const QStringList spoken = bars.accessibleDescription().split('\n');
        QCOMPARE(spoken.size(), 10);
        QVERIFY(spoken.last().startsWith("29"));
        prediction.truth.assign(30, 0);
        prediction.truth[28] = 1; // one-hot
        bars.setPrediction(prediction);
        QVERIFY(bars.accessibleDescription().split('\n').last().startsWith("28"));
    }

    void numbersStandBesideTheTrueOnes()
    {
        PredictionBars bars;
        bars.setPrediction(
            {.values = {1.5F}, .truth = {2}, .names = {}, .isClassification = false});
        QVERIFY(bars.accessibleDescription().contains("1.5"));
        QVERIFY(bars.accessibleDescription().contains("true: 2"));
    }

    void valuesThatAreNotFiniteGoLast()
    {
        PredictionBars bars;
        bars.setPrediction({.values = {std::numeric_limits<float>::quiet_NaN(), 0.5F, 0.5F},
            .truth = {},
            .names = {}});
        QVERIFY(bars.accessibleDescription().split('\n').last().startsWith("0"));
    }

    void looksRight()
    {
        for (const auto kind : {Theme::Kind::light, Theme::Kind::dark})
            for (const int percent : {100, 200}) {
                Look::instance().apply(kind, percent);
                PredictionBars bars;
                bars.setPrediction({.values
                    = {0.01F, 0.02F, 0.005F, 0.55F, 0.005F, 0.3F, 0.05F, 0.03F, 0.02F, 0.01F},
                    .truth = {5},
                    .names = {}});
                bars.resize(bars.sizeHint());
                showAndWait(bars);
                keepPicture(bars, QString("prediction_%1_%2").arg(int(kind)).arg(percent));
            }
        Look::instance().apply(Theme::Kind::light, 100);
        PredictionBars bars;
        bars.resize(280, 100);
        keepPicture(bars, "prediction_empty");
        bars.setPrediction({.values = std::vector<float>(20, 0.25F),
            .truth = std::vector<float>(20, 0.2F),
            .names = {},
            .isClassification = false});
        bars.resize(bars.sizeHint());
        keepPicture(bars, "prediction_numbers");
    }
};

NW_TEST(PredictionBarsTest)
#include "tst_prediction_bars.moc"
