#include "engine/base/process.h"

#include "tests/support/test.h"

using namespace netwright;

class ProcessTest : public QObject {
    Q_OBJECT
private slots:
    void passesTextThrough();
    void saysWhatIsMissing();
    void stopsAtTheLimit();
    void survivesAProgramThatDoesNotRead();
};

void ProcessTest::passesTextThrough()
{
    const std::string text(300000, 'x');
    const ProcessResult result = runProcess({.program = "cat", .input = text});
    QCOMPARE(result.exitCode, 0);
    QVERIFY(result.out == text);
}

void ProcessTest::saysWhatIsMissing()
{
    QVERIFY(!runProcess({.program = "no-such-program-here"}).wasFound);
}

void ProcessTest::stopsAtTheLimit()
{
    const ProcessResult result
        = runProcess({.program = "sleep", .arguments = {"30"}, .timeLimitSeconds = 0.2});
    QVERIFY(result.wasKilled);
    QVERIFY(result.exitCode != 0);
}

void ProcessTest::survivesAProgramThatDoesNotRead()
{
    const ProcessResult result
        = runProcess({.program = "true", .input = std::string(1000000, 'x')});
    QCOMPARE(result.exitCode, 0);
}

NW_TEST(ProcessTest)
#include "tst_process.moc"
