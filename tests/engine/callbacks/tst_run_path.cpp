#include "engine/callbacks/run_path.h"

#include "engine/base/error.h"
#include "tests/support/test.h"

using namespace netwright;

class RunPathTest : public QObject {
    Q_OBJECT
private slots:
    void staysInTheFolder()
    {
        QCOMPARE(runPath("X", "run", "a/../log.csv"), std::filesystem::path("run/log.csv"));
        QCOMPARE(runPath("X", "run", "deep/log.csv"), std::filesystem::path("run/deep/log.csv"));
    }

    void refusesToLeaveIt()
    {
        for (const char* file : {"../log.csv", "/etc/passwd", "a/../../log.csv", "", "a/"})
            QVERIFY_EXCEPTION_THROWN(runPath("X", "run", file), ConfigError);
    }
};

NW_TEST(RunPathTest)
#include "tst_run_path.moc"
