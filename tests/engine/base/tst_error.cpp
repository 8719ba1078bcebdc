#include "engine/base/error.h"

#include "tests/support/test.h"

using namespace netwright;

class ErrorTest : public QObject {
    Q_OBJECT
private slots:
    void saysWhoWhatWasExpectedAndWhatWasReceived()
    {
        const ConfigError error("%1: %2 must be at least %3, received %4.", "Dense", "units", 1, 0);
        QCOMPARE(std::string(error.what()), "Dense: units must be at least 1, received 0.");
    }

    void keepsSourceAndValuesForTranslation()
    {
        const ShapeError error("Expected %1, received %2.", 2, 3.5);
        QCOMPARE(error.text().source, "Expected %1, received %2.");
        QCOMPARE(error.text().arguments, (std::vector<std::string>{"2", "3.5"}));
    }

    void allKindsAreCaughtAsError()
    {
        QVERIFY_EXCEPTION_THROWN(throw ConfigError(Text("a")), Error);
        QVERIFY_EXCEPTION_THROWN(throw ShapeError(Text("b")), Error);
        QVERIFY_EXCEPTION_THROWN(throw FormatError(Text("c")), Error);
    }
};

NW_TEST(ErrorTest)
#include "tst_error.moc"
