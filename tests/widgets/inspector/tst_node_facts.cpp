#include "widgets/inspector/node_facts.h"

#include "tests/widgets/inspector/parts.h"

using namespace netwright;
using namespace netwright::test;

class NodeFactsTest : public QObject {
    Q_OBJECT
private slots:

    void findsWhereNodesDiffer()
    {
        const Schema& schema = Registry::instance().get("layer", "Dense");
        const CommonSettings settings = commonSettings(schema,
            {{.id = 1, .className = "Dense", .config = {{"units", 3}, {"use_bias", true}}},
                {.id = 2, .className = "Dense", .config = {{"units", 4}}}});
        QCOMPARE(settings.mixed, QStringList{"units"});
    }

    void hidesWhatNotAllHave()
    {
        const NodeFacts dense{.id = 1, .className = "Dense"},
            dropout{.id = 2, .className = "Dropout"};
        QCOMPARE(hiddenKeys({dense}), QStringList{"name"});
        const QStringList hidden = hiddenKeys({dense, dropout});
        QVERIFY(hidden.contains("units"));
        QVERIFY(hidden.contains("kernel_initializer"));
        QVERIFY(!hidden.contains("trainable"));
    }
};

NW_TEST(NodeFactsTest)
#include "tst_node_facts.moc"
