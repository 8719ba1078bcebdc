#include "tests/support/test.h"
#include "widgets/common/strings.h"

#include <QTranslator>

#include <cmath>
#include <limits>

using namespace netwright;

namespace {

// Says everything of the engine backwards in order: what comes second stands first.
class Turned final : public QTranslator {
public:
    QString translate(const char* context, const char* source, const char*, int) const override
    {
        if (qstrcmp(context, "engine") != 0) return {};
        return qstrcmp(source, "%1 needs %2.") == 0 ? "%2 <- %1" : QString();
    }
    bool isEmpty() const override { return false; }
};

constexpr double kInfinity = std::numeric_limits<double>::infinity();

} // namespace

class StringsTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void aSentenceOfTheEngineIsTranslatedThenFilled()
    {
        const Text text("%1 needs %2.", "Dense", 3);
        QCOMPARE(translated(text), QString("Dense needs 3."));
        Turned turned;
        QCoreApplication::installTranslator(&turned);
        QCOMPARE(translated(text), QString("3 <- Dense"));
        QCoreApplication::removeTranslator(&turned);
        QCOMPARE(translated(Text()), QString());
        QCOMPARE(translated(std::string()), QString());
    }

    void aMarkInsideAnArgumentStays()
    {
        QCOMPARE(translated(Text("%1 and %2", "%2", "x")), QString("%2 and x"));
        QCOMPARE(translated(Text("100 % of %3", "a")), QString("100 % of %3"));
    }

    void categoriesHaveNamesForPeople()
    {
        QCOMPARE(categoryTitle("rnn"), QString("Recurrent"));
        QCOMPARE(categoryTitle("my_own"), QString("My own"));
    }

    void countsHaveSeparators()
    {
        QCOMPARE(countText(1234567), QString("1,234,567"));
        QCOMPARE(shortCountText(9999), QString("9,999"));
        QCOMPARE(shortCountText(12345), QString("12.3 k"));
        QCOMPARE(shortCountText(999600), QString("1 M"));
        QCOMPARE(shortCountText(1234567), QString("1.23 M"));
        QCOMPARE(shortCountText(2.5e9), QString("2.5 G"));
        QCOMPARE(shortCountText(7e12), QString("7 T"));
    }

    void bytesAreInStepsOf1024()
    {
        QCOMPARE(bytesText(0), QString("0 B"));
        QCOMPARE(bytesText(1023), QString("1023 B").replace("1023", "1,023"));
        QCOMPARE(bytesText(1024), QString("1 KB"));
        QCOMPARE(bytesText(1024 * 1024 * 1.25), QString("1.3 MB"));
        QCOMPARE(bytesText(std::pow(1024.0, 5)), QString("1,024 TB"));
    }

    void figuresHaveFewDigits()
    {
        QCOMPARE(figureText(0), QString("0"));
        QCOMPARE(figureText(0.123456), QString("0.1235"));
        QCOMPARE(figureText(0.5), QString("0.5"));
        QCOMPARE(figureText(12345.6), QString("12,346"));
        QCOMPARE(figureText(-2.00001), QString("-2"));
        QCOMPARE(figureText(0.0000123456, 3).toLower(), QString("1.23e-05"));
        QCOMPARE(figureText(1e9).toLower(), QString("1e+09"));
        QCOMPARE(figureText(std::nan("")), QString("NaN"));
        QCOMPARE(figureText(kInfinity), QString::fromUtf8("∞"));
        QCOMPARE(figureText(-kInfinity), QString::fromUtf8("−∞"));
    }

    void figuresFollowTheLanguage()
    {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QCOMPARE(figureText(0.25), QString("0,25"));
        QCOMPARE(valueText(0.25), QString("0,25"));
    }

    void durationsAreAsOnAClock()
    {
        QCOMPARE(durationText(0), QString("0:00"));
        QCOMPARE(durationText(41.7), QString("0:42"));
        QCOMPARE(durationText(3909), QString("1:05:09"));
        QCOMPARE(durationText(-1), QString::fromUtf8("–"));
        QCOMPARE(durationText(kInfinity), QString::fromUtf8("–"));
    }

    void settingsAreWrittenAsPeopleWriteThem()
    {
        QCOMPARE(valueText("relu"), QString("relu"));
        QCOMPARE(valueText(Value::array({3, 3})), QString("(3, 3)"));
        QCOMPARE(valueText(0.5), QString("0.5"));
        QCOMPARE(valueText(10000), QString("10000"));
        QCOMPARE(valueText(true), QString("yes"));
        QCOMPARE(valueText(nullptr), QString::fromUtf8("–"));
        const Value l2{{"class_name", "L2"}, {"config", {{"l2", 0.01}, {"seed", nullptr}}}};
        QCOMPARE(valueText(l2), QString("L2 (l2: 0.01)"));
        QCOMPARE(valueText(Value{{"a", 1}, {"b", "x"}}), QString("a: 1, b: x"));
    }
};

NW_TEST(StringsTest)
#include "tst_strings.moc"
