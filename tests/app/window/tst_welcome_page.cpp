#include "app/window/welcome_page.h"

#include "app/cli/project_templates.h"
#include "app/documents/recent_files.h"
#include "app/settings/preferences.h"
#include "app/window/template_card.h"
#include "tests/support/places.h"
#include "tests/support/test.h"
#include "tests/support/window/driver.h"

#include <QComboBox>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>

namespace netwright::test {
namespace {

class WelcomePageTest final : public QObject {
    Q_OBJECT
private slots:
    void init() { QSettings().clear(); }

    void hasACardForEachTemplate()
    {
        Preferences preferences;
        WelcomePage page(preferences);
        page.resize(1200, 700);
        showAndWait(page);
        const auto cards = page.findChildren<TemplateCard*>();
        QCOMPARE(std::size_t(cards.size()), projectTemplates().size());
        QSignalSpy spy(&page, &WelcomePage::templateChosen);
        QTest::mouseClick(cards.first(), Qt::LeftButton);
        QCOMPARE(spy.first().first().toString(), cards.first()->name());
        cards.last()->setFocus();
        QTest::keyClick(cards.last(), Qt::Key_Space);
        QCOMPARE(spy.last().first().toString(), cards.last()->name());
    }

    void showsFilesOpenedLast()
    {
        const QString path = temporaryFolder() + "/mine.netwright";
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        Preferences preferences;
        WelcomePage page(preferences);
        page.resize(1200, 900);
        showAndWait(page);
        auto* const list = page.findChild<QListWidget*>("recent");
        QVERIFY(!list->isVisible());
        RecentFiles::add(path);
        page.refreshRecent();
        QVERIFY(list->isVisible());
        QSignalSpy spy(&page, &WelcomePage::fileChosen);
        QTest::mouseClick(
            list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(0)).center());
        QVERIFY(!spy.isEmpty());
        QCOMPARE(spy.first().first().toString(), path);
    }

    void switchesTheLanguage()
    {
        Preferences preferences;
        preferences.setLanguage("en");
        WelcomePage page(preferences);
        showAndWait(page);
        auto* const language = page.findChild<QComboBox*>("language");
        const QString before = page.findChild<QPushButton*>("welcomeNew")->text();
        language->setFocus();
        QTest::keyClick(language, Qt::Key_Down);
        QCOMPARE(preferences.language(), QString("zh_CN"));
        QCoreApplication::processEvents();
        QVERIFY(page.findChild<QPushButton*>("welcomeNew")->text() != before);
        preferences.setLanguage("en"); // as the menu does
        QCoreApplication::processEvents();
        QCOMPARE(language->currentData().toString(), QString("en"));
    }
};

NW_TEST(WelcomePageTest)

} // namespace
} // namespace netwright::test

#include "tst_welcome_page.moc"
