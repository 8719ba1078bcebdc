#include "engine/models/check.h"

#include "engine/base/error.h"
#include "tests/support/test.h"

using namespace netwright;

namespace {

Blueprint chain(const std::vector<std::pair<std::string, Value>>& layers)
{
    Blueprint blueprint;
    for (const auto& [className, config] : layers) {
        const int id = blueprint.add(className, config).id;
        if (id > 1) blueprint.connect({id - 1, 0}, {id, 0});
    }
    return blueprint;
}

Value inputNode(const Value& shape)
{
    return {{"batch_shape", shape}, {"name", "in"}};
}

std::vector<Issue> errorsOf(const Blueprint& blueprint)
{
    Checker checker;
    std::vector<Issue> result;
    for (const Issue& issue : checker.check(blueprint).issues)
        if (issue.severity == Issue::Severity::error) result.push_back(issue);
    return result;
}

} // namespace

class CheckTest : public QObject {
    Q_OBJECT
private slots:
    void findsShapesAndCosts();
    void findsACircle();
    void missesInputsAndOutputs();
    void offersAFixForNoUnits();
    void offersAFixForALargeKernel();
    void namesTheCauseOfAWrongShape();
    void knowsNotEveryClass();
    void wantsDifferentNames();
    void countsSharedLayersOnce();
    void passesBypassedNodes();
};

void CheckTest::findsShapesAndCosts()
{
    Checker checker;
    const CheckResult& result = checker.check(
        chain({{"InputLayer", inputNode({nullptr, 4})}, {"Dense", {{"units", 3}}}}));
    QVERIFY(!result.hasErrors());
    QCOMPARE(result.nodes[1].outputs[0].shape, (Shape{kUnknown, 3}));
    QCOMPARE(result.parameters, 15.0);
    QCOMPARE(result.trainableParameters, 15.0);
    QCOMPARE(result.weightBytes, 60.0);
    QVERIFY(result.flops >= 24);
}

void CheckTest::findsACircle()
{
    Blueprint blueprint = chain({{"InputLayer", inputNode({nullptr, 4})}, {"Add", Value::object()},
        {"Dense", {{"units", 4}}}, {"Dense", {{"units", 4}}}});
    blueprint.connect({3, 0}, {2, 1});
    const auto errors = errorsOf(blueprint);
    QCOMPARE(errors.size(), 1U);
    QVERIFY(errors[0].text.english().find("circle") != std::string::npos);
    QVERIFY(errors[0].node == 2 || errors[0].node == 3);
}

void CheckTest::missesInputsAndOutputs()
{
    QCOMPARE(errorsOf({}).size(), 2U);
    QCOMPARE(errorsOf(chain({{"InputLayer", inputNode({nullptr, 4})}})).size(), 1U);
    QCOMPARE(errorsOf(chain({{"Dense", {{"units", 4}}}})).size(), 2U);
}

void CheckTest::offersAFixForNoUnits()
{
    const auto errors = errorsOf(chain({{"InputLayer", inputNode({nullptr, 4})},
        {"Dense", {{"units", 0}}}, {"Dense", {{"units", 2}}}}));
    QCOMPARE(errors.size(), 1U);
    QCOMPARE(errors[0].node, std::optional(2));
    QCOMPARE(errors[0].key, std::string("units"));
    QVERIFY(errors[0].fix && errors[0].fix->key == "units" && errors[0].fix->value == 1);
}

void CheckTest::offersAFixForALargeKernel()
{
    const auto errors = errorsOf(chain({{"InputLayer", inputNode({nullptr, 4, 4, 1})},
        {"Conv2D", {{"filters", 2}, {"kernel_size", 5}}}}));
    QCOMPARE(errors.size(), 1U);
    QCOMPARE(errors[0].key, std::string("kernel_size"));
    QVERIFY(errors[0].fix && errors[0].fix->key == "padding" && errors[0].fix->value == "same");
}

void CheckTest::namesTheCauseOfAWrongShape()
{
    Blueprint blueprint = chain({{"InputLayer", inputNode({nullptr, 4})}, {"Dense", {{"units", 3}}},
        {"Add", Value::object()}});
    blueprint.connect({1, 0}, {3, 1});
    const auto errors = errorsOf(blueprint);
    QCOMPARE(errors.size(), 1U);
    QCOMPARE(errors[0].node, std::optional(3));
    QVERIFY(errors[0].causeNode.has_value());
}

void CheckTest::knowsNotEveryClass()
{
    const auto errors
        = errorsOf(chain({{"InputLayer", inputNode({nullptr, 4})}, {"Dens", {{"units", 3}}}}));
    QCOMPARE(errors.size(), 1U);
    QVERIFY(errors[0].fix && errors[0].fix->value == "Dense");
}

void CheckTest::wantsDifferentNames()
{
    const auto errors = errorsOf(chain({{"InputLayer", inputNode({nullptr, 4})},
        {"Dense", {{"units", 3}, {"name", "a"}}}, {"Dense", {{"units", 3}, {"name", "a"}}}}));
    QCOMPARE(errors.size(), 1U);
    QVERIFY(errors[0].fix && errors[0].fix->value == "a_1");
}

void CheckTest::countsSharedLayersOnce()
{
    Blueprint blueprint = chain({{"InputLayer", inputNode({nullptr, 4})}, {"Dense", {{"units", 4}}},
        {"Dense", {{"units", 4}}}});
    blueprint.nodes[2].layer = 2;
    Checker checker;
    QCOMPARE(checker.check(blueprint).parameters, 20.0);
}

void CheckTest::passesBypassedNodes()
{
    Blueprint blueprint = chain({{"InputLayer", inputNode({nullptr, 4})}, {"Dense", {{"units", 9}}},
        {"Dense", {{"units", 2}}}});
    blueprint.nodes[1].isBypassed = true;
    Checker checker;
    const CheckResult& result = checker.check(blueprint);
    QVERIFY(!result.hasErrors());
    QCOMPARE(result.parameters, 10.0);
}

NW_TEST(CheckTest)
#include "tst_check.moc"
