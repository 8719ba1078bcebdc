#include "app/documents/adapters.h"

#include "app/documents/network_edits.h"
#include "tests/app/documents/drawings.h"
#include "tests/support/test.h"

using namespace netwright;

namespace {

std::vector<std::string> offered(const Blueprint& network, WireEnd from, WireEnd to)
{
    Checker checker;
    std::vector<std::string> names;
    for (const AdapterLayer& layer : adapters(network, checker.check(network), from, to))
        names.push_back(layer.className);
    return names;
}

Blueprint between(const Value& shape, const std::string& className)
{
    Blueprint network;
    network.add("InputLayer", test::inputOf(shape));
    addNode(network, {.className = className});
    return network;
}

bool contains(const std::vector<std::string>& names, const char* name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

} // namespace

class AdaptersTest : public QObject {
    Q_OBJECT
private slots:
    void makeARowIntoAPicture()
    {
        const Blueprint network = between({nullptr, 784}, "Conv2D");
        QCOMPARE(offered(network, {1, 0}, {2, 0}), std::vector<std::string>{"Reshape"});
        Checker checker;
        const AdapterLayer layer
            = adapters(network, checker.check(network), {1, 0}, {2, 0}).front();
        QCOMPARE(layer.config["target_shape"], Value(Value::array({28, 28, 1})));
        QCOMPARE(layer.output.shape, (Shape{kUnknown, 28, 28, 1}));
    }
    void bringABranchToTheOtherOnesShape()
    {
        Blueprint network = between({nullptr, 8, 8, 3}, "Add");
        const int other = network.add("InputLayer", test::inputOf({nullptr, 8, 8, 16})).id;
        connectPorts(network, {other, 0}, {2, 0});
        const auto names = offered(network, {1, 0}, {2, 1});
        QVERIFY(!names.empty());
        QCOMPARE(names.front(), std::string("Conv2D"));
    }
    void flattenBeforeWhatWantsARow()
    {
        Blueprint network = between({nullptr, 8, 8, 3}, "Concatenate");
        const int other = network.add("InputLayer", test::inputOf({nullptr, 5})).id;
        connectPorts(network, {other, 0}, {2, 0});
        const auto names = offered(network, {1, 0}, {2, 1});
        QVERIFY(contains(names, "Flatten"));
        QVERIFY(contains(names, "GlobalAveragePooling2D"));
    }
    void knowNothingOfWhatIsNotKnown()
    {
        const Blueprint network = between({nullptr, 784}, "Conv2D");
        QVERIFY(offered(network, {2, 0}, {1, 0}).empty());
        QVERIFY(offered(network, {7, 0}, {8, 0}).empty());
    }
};

NW_TEST(AdaptersTest)
#include "tst_adapters.moc"
