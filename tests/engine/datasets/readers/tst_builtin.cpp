#include "engine/datasets/builtin_dataset.h"
#include "engine/datasets/data_source.h"
#include "tests/engine/datasets/samples.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class BuiltinTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(DataSource, "dataset", {{"dataset", "spiral"}}); }

    void passesSettingsOn()
    {
        const auto data = DataFolder().open("{'dataset': 'spiral', 'samples': 30, 'arms': 3}");
        QCOMPARE(data->size(), Dimension{30});
        QCOMPARE(data->classNames().size(), std::size_t{3});
    }

    void namesWhatIsUnknown()
    {
        const DataFolder folder;
        QCOMPARE(folder.refusal("{'dataset': 'spirals'}"),
            "There is no dataset named \"spirals\"; did you mean spiral?");
        QCOMPARE(folder.refusal("{'dataset': 'spiral', 'arm': 3}"),
            "spiral: there is no setting named \"arm\"; did you mean arms?");
        QVERIFY(folder.refusal("{'dataset': 'spiral', 'samples': 0}").find("samples")
            != std::string::npos);
    }
};

NW_TEST(BuiltinTest)
#include "tst_builtin.moc"
