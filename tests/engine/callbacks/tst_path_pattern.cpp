#include "engine/callbacks/path_pattern.h"

#include "tests/support/test.h"

using namespace netwright;

class PathPatternTest : public QObject {
    Q_OBJECT
private slots:
    void formatsAsPythonDoes_data()
    {
        QTest::addColumn<QByteArray>("pattern");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* pattern, const char* expected) {
            QTest::newRow(pattern) << QByteArray(pattern) << QByteArray(expected);
        };
        row("plain", "plain");
        row("{epoch}", "7");
        row("{epoch:03d}", "007");
        row("{epoch:3}", "  7");
        row("{batch}", "5");
        row("{loss}", "0.125");
        row("{loss:.1f}", "0.1");
        row("{loss:8.3f}", "   0.125");
        row("{loss:08.3f}", "0000.125");
        row("{loss:.2e}", "1.25e-01");
        row("{loss:.1%}", "12.5%");
        row("{{{epoch}}}", "{7}");
    }

    void formatsAsPythonDoes()
    {
        QFETCH(QByteArray, pattern);
        QFETCH(QByteArray, expected);
        Logs logs;
        logs.set("loss", 0.125);
        QCOMPARE(QByteArray::fromStdString(fillPathPattern(pattern.toStdString(), {7, 4, &logs})),
            expected);
    }
};

NW_TEST(PathPatternTest)
#include "tst_path_pattern.moc"
