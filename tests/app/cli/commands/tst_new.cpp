#include "tests/app/cli/folder.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class NewTest : public QObject {
    Q_OBJECT
private slots:
    void writesAProject()
    {
        const Folder folder;
        NW_EXPECT_DONE(folder.run({"new", "digits", "a.netwright"}));
        const Value project = folder.readJson("a.netwright");
        QCOMPARE(project["netwright"], Value(1));
        QVERIFY(project["model"].contains("blueprint"));
    }

    void keepsWhatIsThere()
    {
        const Folder folder;
        folder.write("a.netwright", "mine");
        NW_EXPECT_FAILURE(folder.run({"new", "digits", "a.netwright"}), 1, "--force");
        QCOMPARE(folder.content("a.netwright"), QByteArray("mine"));
        NW_EXPECT_DONE(folder.run({"new", "digits", "a.netwright", "--force"}));
    }

    void refusesOtherNames()
    {
        const Folder folder;
        NW_EXPECT_FAILURE(folder.run({"new", "cats", "a.netwright"}), 1, "digits");
        NW_EXPECT_FAILURE(folder.run({"new", "digits", "a.json"}), 1, ".netwright");
    }
};

NW_TEST(NewTest)
#include "tst_new.moc"
