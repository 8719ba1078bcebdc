#include "tests/support/test.h"
#include "widgets/common/style_sheet.h"
#include "widgets/common/theme.h"

using namespace netwright;

class StyleSheetTest : public QObject {
    Q_OBJECT
private slots:
    void everyMarkIsReplaced()
    {
        for (const auto kind : {Theme::Kind::light, Theme::Kind::dark, Theme::Kind::highContrast}) {
            const QString sheet = styleSheet(makeTheme(kind), 1, 16);
            QVERIFY(!sheet.contains('@'));
            QVERIFY(!sheet.contains(QRegularExpression("\\d+u\\b")));
            QVERIFY(!sheet.contains("#000000;") || kind == Theme::Kind::highContrast);
        }
    }

    void spacesGrowWithTheText()
    {
        const Theme theme = makeTheme(Theme::Kind::light);
        QVERIFY(styleSheet(theme, 1, 16).contains("padding: 5px 14px;"));
        QVERIFY(styleSheet(theme, 2, 32).contains("padding: 10px 28px;"));
        QVERIFY(styleSheet(theme, 2, 32).contains("min-height: 46px;"));
    }

    void coloursAreThoseOfTheTheme()
    {
        const Theme theme = makeTheme(Theme::Kind::dark);
        QVERIFY(styleSheet(theme, 1, 16).contains(theme.accent.name()));
    }
};

NW_TEST(StyleSheetTest)
#include "tst_style_sheet.moc"
