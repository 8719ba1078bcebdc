#include "engine/graph/weight.h"

#include "engine/graph/node.h"
#include "engine/ops/math.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;

class WeightTest : public QObject {
    Q_OBJECT
private slots:
    void hasNoStorageUntilItIsAllocated()
    {
        const auto variable = makeVariable("dense/kernel", {2, 3}, DType::float32, true);
        QVERIFY(!variable->isAllocated);
        allocate(*variable);
        QVERIFY(variable->isAllocated);
        QCOMPARE(variable->value.shape(), (Shape{2, 3}));
        QCOMPARE(variable->value.at(5), 0.0);
        QCOMPARE(variable->placement, std::uint64_t(1));
    }

    void allocatingTwiceKeepsTheValues()
    {
        const auto variable = makeVariable("a", {1}, DType::float32, true);
        allocate(*variable);
        variable->value.set(0, 3);
        allocate(*variable);
        QCOMPARE(variable->value.at(0), 3.0);
        QCOMPARE(variable->placement, std::uint64_t(1));
    }

    void isTheSameNodeEachTimeItIsRead()
    {
        const auto variable = makeVariable("a", {1}, DType::float32, true);
        const Tensor first = read(variable);
        QVERIFY(read(variable) == first);
        QCOMPARE(first.node().name, std::string("a"));
    }

    void readsLikeATensorInAFormula()
    {
        const auto variable = makeVariable("a", {2}, DType::float32, true);
        allocate(*variable);
        variable->value.assign(Array::of<float>({2}, {3, 4}));
        const Weight weight(variable);
        QVERIFY(bool(weight) && !Weight());
        QCOMPARE(test::valuesOf(ops::square(weight)), (std::vector<double>{9, 16}));
    }

    // The node holds the variable and the variable only a weak pointer to the node.
    void doesNotKeepItselfAlive()
    {
        auto variable = makeVariable("a", {1}, DType::float32, true);
        const std::weak_ptr<Variable> watched = variable;
        Tensor leaf = read(variable);
        variable.reset();
        QVERIFY(!watched.expired());
        leaf = Tensor();
        QVERIFY(watched.expired());
    }
};

NW_TEST(WeightTest)
#include "tst_weight.moc"
