#include "engine/base/registry.h"
#include "tests/support/test.h"
#include "widgets/common/strings.h"
#include "widgets/common/theme.h"

#include <QApplication>

using namespace netwright;

namespace {

constexpr Theme::Kind kKinds[]{Theme::Kind::light, Theme::Kind::dark, Theme::Kind::highContrast};

void addKinds()
{
    QTest::addColumn<Theme::Kind>("kind");
    QTest::newRow("light") << Theme::Kind::light;
    QTest::newRow("dark") << Theme::Kind::dark;
    QTest::newRow("high contrast") << Theme::Kind::highContrast;
}

double leastOf(Theme::Kind kind)
{
    return kind == Theme::Kind::highContrast ? 7.0 : 4.5;
}

struct Named {
    const char* name;
    QColor color;
};

void expectContrast(const QList<Named>& inks, const QList<Named>& grounds, double least)
{
    for (const Named& ink : inks) {
        for (const Named& ground : grounds) {
            const double found = contrast(ink.color, ground.color);
            const QString who = QString("%1 on %2: %3").arg(ink.name, ground.name).arg(found);
            QVERIFY2(found >= least, qPrintable(who));
        }
    }
}

} // namespace

class ThemeTest : public QObject {
    Q_OBJECT
private slots:
    void contrastIsThatOfTheGuidelines()
    {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
        QVERIFY(std::abs(contrast(QColor("#777777"), Qt::white) - 4.48) < 0.01);
    }

    void textCanBeReadOnItsGrounds_data() { addKinds(); }
    void textCanBeReadOnItsGrounds()
    {
        QFETCH(Theme::Kind, kind);
        const Theme theme = makeTheme(kind);
        const double least = leastOf(kind);
        const QList<Named> grounds{{"window", theme.window}, {"panel", theme.panel},
            {"field", theme.field}, {"canvas", theme.canvas}};
        expectContrast({{"text", theme.text}, {"mutedText", theme.mutedText},
                           {"disabledText", theme.disabledText}, {"error", theme.error},
                           {"warning", theme.warning}, {"success", theme.success}},
            grounds, least);
        expectContrast({{"text", theme.text}, {"mutedText", theme.mutedText}},
            {{"hover", theme.hover}, {"chart", theme.chartGround}}, least);
        expectContrast({{"accentText", theme.accentText}}, {{"accent", theme.accent}}, least);
        expectContrast(
            {{"selectionText", theme.selectionText}}, {{"selection", theme.selection}}, least);
        expectContrast({{"nodeText", theme.nodeText}}, {{"node", theme.node}}, least);
    }

    void whatIsDrawnStandsOut_data() { addKinds(); }
    void whatIsDrawnStandsOut()
    {
        QFETCH(Theme::Kind, kind);
        const Theme theme = makeTheme(kind);
        expectContrast({{"wire", theme.wire}, {"good", theme.wireGood}, {"bad", theme.wireBad}},
            {{"canvas", theme.canvas}}, 3);
        expectContrast({{"focus", theme.focus}, {"accent", theme.accent}},
            {{"window", theme.window}, {"panel", theme.panel}}, 3);
        for (const QColor& color : theme.series)
            expectContrast({{"series", color}}, {{"chart", theme.chartGround}}, 3);
    }

    void seriesColoursAreManyAndDifferent_data() { addKinds(); }
    void seriesColoursAreManyAndDifferent()
    {
        QFETCH(Theme::Kind, kind);
        const Theme theme = makeTheme(kind);
        QVERIFY(theme.series.size() >= 10);
        QSet<QString> names;
        for (const QColor& color : theme.series) names << color.name();
        QCOMPARE(names.size(), theme.series.size());
        QCOMPARE(theme.seriesColor(11), theme.series[1]);
    }

    void everyCategoryHasAReadableColourOfItsOwn_data() { addKinds(); }
    void everyCategoryHasAReadableColourOfItsOwn()
    {
        QFETCH(Theme::Kind, kind);
        const Theme theme = makeTheme(kind);
        QSet<QString> colors;
        for (const Schema* schema : Registry::instance().all("layer")) {
            const QString category = toQt(schema->category);
            QVERIFY2(theme.categories.contains(category), qPrintable(category));
        }
        for (const QColor& color : theme.categories) {
            colors << color.name();
            expectContrast({{"category", color}},
                {{"node", theme.node}, {"panel", theme.panel}, {"canvas", theme.canvas}},
                leastOf(kind));
        }
        QCOMPARE(colors.size(), theme.categories.size());
        QCOMPARE(theme.category("no such category"), theme.category("unknown"));
    }

    void aCategoryKeepsItsHueInEveryTheme()
    {
        for (const QString category : {"core", "pooling", "merging", "activations"}) {
            const int hue = makeTheme(Theme::Kind::light).category(category).hslHue();
            for (const Theme::Kind kind : kKinds)
                QVERIFY(std::abs(makeTheme(kind).category(category).hslHue() - hue) <= 3);
        }
    }

    void mixingGoesFromOneColourToTheOther()
    {
        QCOMPARE(mixed(Qt::black, Qt::white, 0), QColor(Qt::black));
        QCOMPARE(mixed(Qt::black, Qt::white, 1), QColor(Qt::white));
        QCOMPARE(mixed(Qt::black, Qt::white, 0.5).red(), 128);
    }

    void applyingSetsPaletteFontAndTellsIt()
    {
        Look& look = Look::instance();
        QSignalSpy changed(&look, &Look::changed);
        const double before = QApplication::font().pointSizeF();
        look.apply(Theme::Kind::dark, 200);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(theme().kind, Theme::Kind::dark);
        QCOMPARE(look.scale(), 2.0);
        QCOMPARE(QApplication::font().pointSizeF(), before * 2);
        QCOMPARE(QApplication::palette().color(QPalette::Window), theme().window);
        look.apply(Theme::Kind::light, 100);
        QCOMPARE(QApplication::font().pointSizeF(), before);
    }

    void theSizeOfTextIsKeptWithinLimits()
    {
        Look& look = Look::instance();
        look.apply(Theme::Kind::light, 500);
        QCOMPARE(look.textPercent(), 200);
        look.apply(Theme::Kind::light, 10);
        QCOMPARE(look.textPercent(), 100);
    }
};

NW_TEST(ThemeTest)
#include "tst_theme.moc"
