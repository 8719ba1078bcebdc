#include "app/window/log_panel.h"

#include "tests/support/test.h"

namespace netwright::test {
namespace {

class LogPanelTest final : public QObject {
    Q_OBJECT
private slots:
    void addsLinesWithTheTimeInFront()
    {
        LogPanel log;
        log.add(LogPanel::Kind::message, "The training is complete.");
        log.add(LogPanel::Kind::error, "No space is left.");
        const QStringList lines = log.toPlainText().split('\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY(QRegularExpression("^\\d\\d:\\d\\d:\\d\\d  The training is complete\\.$")
                    .match(lines.first())
                    .hasMatch());
        QVERIFY(lines.last().endsWith("No space is left."));
    }

    void keepsOnlySoManyLines()
    {
        LogPanel log;
        for (int i = 0; i < 2500; ++i) log.add(LogPanel::Kind::message, QString::number(i));
        QCOMPARE(log.document()->blockCount(), 2000);
        QVERIFY(log.toPlainText().endsWith("2499"));
    }
};

NW_TEST(LogPanelTest)

} // namespace
} // namespace netwright::test

#include "tst_log_panel.moc"
