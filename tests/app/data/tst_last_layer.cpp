#include "app/data/last_layer.h"

#include "tests/app/data/facts.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

namespace {

LastLayer lastOf(const Blueprint& network, int node)
{
    Checker checker;
    return lastLayer(network, checker.check(network), node);
}

const Value kFourNumbers = Value::array({nullptr, 4});

} // namespace

class LastLayerTest : public QObject {
    Q_OBJECT
private slots:
    void aDenseLayerHasUnitsAndActivation()
    {
        const Blueprint network = chain(kFourNumbers, 3, "softmax");
        const LastLayer last = lastOf(network, 3);
        QCOMPARE(last.units->id, 3);
        QCOMPARE(last.activated->id, 3);
        QCOMPARE(last.activation, std::string("softmax"));
        QVERIFY(last.isSetting);
    }

    void layersThatPassOnAreLookedThrough()
    {
        Blueprint network = chain(kFourNumbers, 6, "sigmoid");
        network.add("Dropout", {{"name", "dropout"}, {"rate", 0.5}});
        network.add("Reshape", {{"name", "reshape"}, {"target_shape", {2, 3}}});
        network.connect({3, 0}, {4, 0});
        network.connect({4, 0}, {5, 0});
        QCOMPARE(lastOf(network, 4).units->id, 3);
        QCOMPARE(lastOf(network, 5).activation, std::string("sigmoid"));
        QCOMPARE(lastOf(network, 5).units, nullptr); // another shape
        network.find(5)->isBypassed = true;
        QCOMPARE(lastOf(network, 5).units->id, 3);
    }

    void aLinearLayerBehindASoftmaxLayer()
    {
        Blueprint network = chain(kFourNumbers, 6, "linear");
        network.add("Softmax", {{"name", "shares"}});
        network.connect({3, 0}, {4, 0});
        const LastLayer last = lastOf(network, 4);
        QCOMPARE(last.activation, std::string("softmax"));
        QVERIFY(!last.isSetting);
        QCOMPARE(last.activated->id, 4);
        QCOMPARE(last.units->id, 3);
    }

    void anActivationMayBeAnObject()
    {
        Blueprint network = chain(kFourNumbers, 6, "linear");
        network.nodes[2].config["activation"] = {{"class_name", "Softmax"}, {"config", {}}};
        QCOMPARE(lastOf(network, 3).activation, std::string("softmax"));
        network.nodes[2].config["activation"] = nullptr;
        QCOMPARE(lastOf(network, 3).activation, std::string("linear"));
    }

    void whereNothingIsKnownNothingIsSaid()
    {
        Blueprint network = chain(kFourNumbers, 6, "linear");
        network.nodes[2].className = "NoSuchLayer";
        const LastLayer last = lastOf(network, 3);
        QCOMPARE(last.units, nullptr);
        QVERIFY(last.activation.empty());
        QCOMPARE(lastOf(network, 99).units, nullptr);
    }

    void settingsStandAtTheFirstOfASharedLayer()
    {
        Blueprint network = chain(kFourNumbers, 6, "linear");
        network.add("Dense", {}).layer = 3;
        QCOMPARE(settingsOwner(network, network.nodes.back()).id, 3);
        QCOMPARE(settingsOwner(network, network.nodes[0]).id, 1);
    }
};

NW_TEST(LastLayerTest)
#include "tst_last_layer.moc"
