#include "engine/kernels/chain.h"

#include "tests/support/test.h"

using namespace netwright;

class ChainTest : public QObject {
    Q_OBJECT
private slots:
    void elementwiseOpsAreKnown()
    {
        QVERIFY(chainOpFor("add") == ChainOp::add);
        QVERIFY(chainOpFor("cast") == ChainOp::copy);
        QVERIFY(chainOpFor("clip") == ChainOp::clip);
        QVERIFY(!chainOpFor("matmul"));
        QVERIFY(!chainOpFor(""));
    }

    // Element i of the result reads element i / inner % length.
    void repeatsAreFoundWithTwoNumbers_data()
    {
        QTest::addColumn<std::vector<Dimension>>("from");
        QTest::addColumn<int>("inner");
        QTest::addColumn<int>("length");
        using Lengths = std::vector<Dimension>;
        QTest::newRow("the same") << Lengths{2, 3, 4} << 1 << 24;
        QTest::newRow("scalar") << Lengths{} << 24 << 1;
        QTest::newRow("ones") << Lengths{1, 1, 1} << 24 << 1;
        QTest::newRow("row") << Lengths{4} << 1 << 4;
        QTest::newRow("matrix") << Lengths{3, 4} << 1 << 12;
        QTest::newRow("column") << Lengths{3, 1} << 4 << 3;
        QTest::newRow("columns") << Lengths{2, 3, 1} << 4 << 6;
        QTest::newRow("first axis") << Lengths{2, 1, 1} << 12 << 2;
    }

    void repeatsAreFoundWithTwoNumbers()
    {
        QFETCH(std::vector<Dimension>, from);
        QFETCH(int, inner);
        QFETCH(int, length);
        const auto access = chainAccess(Shape(from), {2, 3, 4});
        QVERIFY(access.has_value());
        QCOMPARE(static_cast<int>(access->inner), inner);
        QCOMPARE(static_cast<int>(access->length), length);
    }

    void twoLevelsOfRepeatsAreFound()
    {
        const auto access = chainAccess({2, 1, 4}, {2, 3, 4});
        QVERIFY(access.has_value());
        QCOMPARE(access->inner, std::size_t(1));
        QCOMPARE(access->length, std::size_t(4));
        QCOMPARE(access->repeat, std::size_t(3));
        QVERIFY(!chainAccess({2, 1, 4, 1, 6}, {2, 3, 4, 5, 6}));
    }

    // Against NumPy's definition, element by element.
    void everyAccessFindsTheRightElement()
    {
        const Shape to{2, 3, 4, 5};
        for (int repeated = 0; repeated < 16; ++repeated) {
            Shape from = to;
            for (int axis = 0; axis < 4; ++axis)
                if ((repeated >> axis & 1) != 0) from.at(axis) = 1;
            const auto access = chainAccess(from, to);
            if (!access) continue;
            for (std::size_t i = 0; i < static_cast<std::size_t>(to.count()); ++i) {
                std::size_t expected = 0, rest = i;
                std::size_t stride = 1;
                for (int axis = 3; axis >= 0; --axis) {
                    const auto length = static_cast<std::size_t>(to[axis]);
                    if (from[axis] != 1) expected += rest % length * stride;
                    stride *= static_cast<std::size_t>(from[axis]);
                    rest /= length;
                }
                const std::size_t q = i / access->inner;
                const std::size_t base = access->repeat == 0
                    ? 0
                    : q / (access->length * access->repeat) * access->length;
                QCOMPARE(base + q % access->length, expected);
            }
        }
    }
};

NW_TEST(ChainTest)
#include "tst_chain.moc"
