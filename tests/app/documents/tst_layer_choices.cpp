#include "app/documents/layer_choices.h"

#include "engine/base/registry.h"
#include "tests/app/documents/drawings.h"
#include "tests/support/test.h"

using namespace netwright;

namespace {

QList<LayerChoice> choicesIn(
    const Blueprint& network, std::optional<WireEnd> from, std::optional<WireEnd> to = {})
{
    Checker checker;
    return layerChoices(network, checker.check(network), from, to);
}

QString refusalOf(const QList<LayerChoice>& choices, const QString& name)
{
    for (const LayerChoice& choice : choices)
        if (choice.className == name) return choice.refusal;
    return "absent";
}

} // namespace

class LayerChoicesTest : public QObject {
    Q_OBJECT
private slots:
    void offersAllThoseUsedMostFirst()
    {
        Blueprint network;
        network.add("Flatten");
        const QList<LayerChoice> choices = choicesIn(network, {});
        QCOMPARE(std::size_t(choices.size()), Registry::instance().all("layer").size());
        QCOMPARE(choices.front().className, QString("Flatten"));
        for (const LayerChoice& choice : choices) {
            QVERIFY(choice.refusal.isEmpty());
            QVERIFY(!choice.summary.isEmpty());
        }
    }
    void thoseThatDoNotFitComeLastAndSayWhy()
    {
        const QList<LayerChoice> choices = choicesIn(test::smallNetwork(), WireEnd{3, 0});
        QVERIFY(refusalOf(choices, "Dense").isEmpty());
        QVERIFY(!refusalOf(choices, "Conv2D").isEmpty());
        QVERIFY(!refusalOf(choices, "InputLayer").isEmpty());
        QVERIFY(choices.front().refusal.isEmpty());
        QVERIFY(!choices.back().refusal.isEmpty());
    }
    void whatFollowsCountsToo()
    {
        const Blueprint network = test::chain({{"InputLayer", test::inputOf({nullptr, 8, 8, 3})},
            {"Conv2D", {{"filters", 4}, {"kernel_size", {3, 3}}}}});
        const auto choices = choicesIn(network, WireEnd{1, 0}, WireEnd{2, 0});
        QVERIFY(refusalOf(choices, "MaxPooling2D").isEmpty());
        QVERIFY(!refusalOf(choices, "Flatten").isEmpty());
    }
    void backwardsFromAnInputAnythingMayCome()
    {
        const auto choices = choicesIn(test::smallNetwork(), {}, WireEnd{2, 0});
        QVERIFY(refusalOf(choices, "InputLayer").isEmpty());
    }
};

NW_TEST(LayerChoicesTest)
#include "tst_layer_choices.moc"
