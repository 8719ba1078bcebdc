#include "app/settings/preferences.h"

#include "tests/support/test.h"

#include <QApplication>
#include <QSettings>

namespace netwright::test {
namespace {

class PreferencesTest final : public QObject {
    Q_OBJECT
private slots:
    void init() { QSettings().clear(); }
    void cleanup()
    {
        QSettings().clear();
        Preferences().setLanguage("en");
        Preferences().apply();
    }

    void speaksEnglishAndChinese()
    {
        QStringList codes;
        for (const Preferences::Language& language : Preferences::languages())
            codes.append(language.code);
        QCOMPARE(codes, QStringList({"en", "zh_CN"}));
    }

    void switchesTheLanguageWhileItRuns()
    {
        Preferences preferences;
        const QSignalSpy spy(&preferences, &Preferences::languageChanged);
        preferences.setLanguage("zh_CN");
        QCOMPARE(spy.count(), 1);
        QCOMPARE(QLocale().language(), QLocale::Chinese);
        QVERIFY(QCoreApplication::translate("Actions", "&Save") != "&Save");
        preferences.setLanguage("en");
        QCOMPARE(QCoreApplication::translate("Actions", "&Save"), QString("&Save"));
    }

    void remembersThemeAndTextSize()
    {
        Preferences().setTheme(Theme::Kind::dark);
        Preferences().setTextPercent(150);
        QCOMPARE(Preferences().theme(), Theme::Kind::dark);
        QCOMPARE(Preferences().textPercent(), 150);
        QCOMPARE(Look::instance().theme().kind, Theme::Kind::dark);
        QCOMPARE(Look::instance().textPercent(), 150);
    }

    void keepsTheTextSizeWithinItsLimits()
    {
        Preferences preferences;
        preferences.setTextPercent(500);
        QCOMPARE(preferences.textPercent(), 200);
        preferences.setTextPercent(10);
        QCOMPARE(preferences.textPercent(), 100);
    }

    void projectsInLargeTextAndComesBack()
    {
        Preferences preferences;
        preferences.setTheme(Theme::Kind::light);
        preferences.setProjecting(true);
        QCOMPARE(theme().kind, Theme::Kind::highContrast);
        QVERIFY(Look::instance().textPercent() >= 160);
        preferences.setProjecting(false);
        QCOMPARE(theme().kind, Theme::Kind::light);
        QCOMPARE(Look::instance().textPercent(), 100);
    }

    void remembersShortcutsAndLayouts()
    {
        Preferences preferences;
        QVERIFY(!preferences.shortcut("file.save"));
        preferences.setShortcut("file.save", QKeySequence("F9"));
        QCOMPARE(*Preferences().shortcut("file.save"), QKeySequence("F9"));
        preferences.resetShortcut("file.save");
        QVERIFY(!Preferences().shortcut("file.save"));
        preferences.setLayout("last", "state");
        QCOMPARE(Preferences().layout("last"), QByteArray("state"));
    }
};

NW_TEST(PreferencesTest)

} // namespace
} // namespace netwright::test

#include "tst_preferences.moc"
