#include "app/documents/layer_trial.h"

#include "tests/support/test.h"

using namespace netwright;

namespace {

BlueprintNode dense(const Value& units)
{
    BlueprintNode node;
    node.className = "Dense";
    node.config = {{"name", "d"}, {"units", units}};
    return node;
}

} // namespace

class LayerTrialTest : public QObject {
    Q_OBJECT
private slots:
    void tellsWhatComesOut()
    {
        const LayerTrial trial = tryLayer(dense(3), {{Shape{kUnknown, 8}}});
        QVERIFY(trial.refusal.empty());
        QCOMPARE(trial.outputs.at(0).shape, (Shape{kUnknown, 3}));
    }
    void tellsWhyNot()
    {
        const std::vector<TensorInfo> two(2, {Shape{kUnknown, 8}});
        QVERIFY(!tryLayer(dense(3), two).refusal.empty());
        QVERIFY(!tryLayer(dense(0), {two[0]}).refusal.empty());
    }
    void keepsTheWeightsOfASharedLayer()
    {
        const TensorInfo wide{Shape{kUnknown, 8}}, narrow{Shape{kUnknown, 4}};
        QVERIFY(tryShared(dense(3), {wide}, dense(3), {wide}).refusal.empty());
        QVERIFY(!tryShared(dense(3), {wide}, dense(3), {narrow}).refusal.empty());
    }
    void knowsWrongSettings()
    {
        QVERIFY(!areSettingsWrong(dense(3)));
        QVERIFY(areSettingsWrong(dense(0)));
        QVERIFY(areSettingsWrong(BlueprintNode{.className = "NoSuchLayer"}));
        BlueprintNode odd = dense(3);
        odd.config = 5;
        QVERIFY(areSettingsWrong(odd));
    }
};

NW_TEST(LayerTrialTest)
#include "tst_layer_trial.moc"
