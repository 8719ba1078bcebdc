#include "tests/support/conforms.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::builtLayer;
using test::expectConforms;

class ReshapeTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "Reshape",
            .config = {{"target_shape", {4, 3}}},
            .input = {2, 12},
            .output = {2, 4, 3}});
    }
    void worksOutOneLength()
    {
        expectConforms({.layer = "Reshape",
            .config = {{"target_shape", {-1, 3}}},
            .input = {2, 4, 3},
            .output = {2, 4, 3}});
        expectConforms({.layer = "Reshape",
            .config = {{"target_shape", {2, -1}}},
            .input = {2, 4, 3},
            .output = {2, 2, 6}});
    }
    void readsAKerasTuple()
    {
        const Config tuple = {{"class_name", "__tuple__"}, {"items", {4, 3}}};
        const auto layer = create<Layer>("Reshape", {{"target_shape", tuple}});
        QCOMPARE(configOf(*layer)["target_shape"], Value::array({4, 3}));
    }
    void refusesCountsThatDiffer_data()
    {
        QTest::addColumn<int>("rows");
        QTest::newRow("too many") << 5;
        QTest::newRow("too few") << 3;
    }
    void refusesCountsThatDiffer()
    {
        QFETCH(int, rows);
        QVERIFY_THROWS_EXCEPTION(
            ShapeError, builtLayer("Reshape", {{"target_shape", {rows, 3}}}, {{kUnknown, 12}}));
        QVERIFY_THROWS_EXCEPTION(
            ShapeError, builtLayer("Reshape", {{"target_shape", {-1, 5}}}, {{kUnknown, 12}}));
    }
    void refusesLengthsWhoseProductIsTooLarge()
    {
        const std::vector<int> lengths(4, 65536); // 2 to the power of 64
        const Config whole = {{"target_shape", lengths}};
        QVERIFY_THROWS_EXCEPTION(ShapeError, builtLayer("Reshape", whole, {{2, 12}}));
        Config open = whole;
        open["target_shape"].push_back(-1);
        QVERIFY_THROWS_EXCEPTION(ShapeError, builtLayer("Reshape", open, {{2, 12}}));
    }
    void refusesTwoOpenLengths()
    {
        QVERIFY_THROWS_EXCEPTION(
            ConfigError, create<Layer>("Reshape", {{"target_shape", {-1, -1}}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("Reshape", {{"target_shape", {0, 2}}}));
        QVERIFY_THROWS_EXCEPTION(
            ConfigError, create<Layer>("Reshape", {{"target_shape", {-2, 2}}}));
    }
};

NW_TEST(ReshapeTest)

} // namespace netwright

#include "tst_reshape.moc"
