#include "app/documents/network_patch.h"

#include "tests/app/documents/drawings.h"
#include "tests/support/test.h"

#include <algorithm>
#include <random>

using namespace netwright;

namespace {

std::string text(const Blueprint& network)
{
    return writeBlueprint(network).dump();
}

void expectThereAndBack(const Blueprint& before, const Blueprint& after)
{
    const NetworkPatch patch = difference(before, after);
    Blueprint network = before;
    applyPatch(network, patch);
    QCOMPARE(text(network), text(after));
    applyPatch(network, inverse(patch));
    QCOMPARE(text(network), text(before));
}

} // namespace

class NetworkPatchTest : public QObject {
    Q_OBJECT
private slots:
    void equalDrawingsDifferInNothing()
    {
        QVERIFY(difference(test::smallNetwork(), test::smallNetwork()).isEmpty());
    }
    void holdsOnlyWhatDiffers()
    {
        Blueprint after = test::smallNetwork();
        after.nodes[1].config["units"] = 9;
        const NetworkPatch patch = difference(test::smallNetwork(), after);
        QCOMPARE(patch.nodes.removed.size(), std::size_t(1));
        QCOMPARE(patch.nodes.added.front().first, std::size_t(1));
        QVERIFY(patch.wires.isEmpty());
    }
    void keepsTheOrder()
    {
        const Blueprint before = test::smallNetwork();
        Blueprint after = before;
        after.nodes.erase(after.nodes.begin());
        after.nodes.insert(after.nodes.begin() + 1, BlueprintNode{.id = 9});
        std::swap(after.wires[0], after.wires[1]);
        after.connect({1, 0}, {3, 0});
        expectThereAndBack(before, after);
        expectThereAndBack(after, before);
        expectThereAndBack({}, after);
        expectThereAndBack(after, {});
    }
    void holdsEqualWires()
    {
        Blueprint before = test::smallNetwork();
        before.wires.push_back(before.wires[0]);
        Blueprint after = before;
        after.wires.erase(after.wires.begin());
        expectThereAndBack(before, after);
    }
    void holdsNameAndOutputs()
    {
        Blueprint after = test::smallNetwork();
        after.name = "other";
        after.outputs = Value::array({2, 0});
        expectThereAndBack(test::smallNetwork(), after);
    }
    void survivesRandomDrawings()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 300; ++round) {
            Blueprint drawings[2];
            for (Blueprint& drawing : drawings) {
                std::vector<int> ids{1, 2, 3, 4, 5, 6};
                std::shuffle(ids.begin(), ids.end(), random);
                for (int i = 0; i < static_cast<int>(random() % 6); ++i) {
                    BlueprintNode node{.id = ids[static_cast<std::size_t>(i)]};
                    node.x = static_cast<double>(random() % 2);
                    drawing.nodes.push_back(node);
                    const int other = static_cast<int>(random() % 3);
                    drawing.connect({other, 0}, {static_cast<int>(random() % 3), 0});
                }
            }
            expectThereAndBack(drawings[0], drawings[1]);
        }
    }
};

NW_TEST(NetworkPatchTest)
#include "tst_network_patch.moc"
