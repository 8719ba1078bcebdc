#include "app/window/actions.h"

#include "app/settings/preferences.h"
#include "tests/support/test.h"

#include <QSettings>

namespace netwright::test {
namespace {

class ActionsTest final : public QObject {
    Q_OBJECT
private slots:
    void init() { QSettings().clear(); }

    void findsEachActionOfTheTable()
    {
        Preferences preferences;
        const Actions actions(preferences);
        for (const ActionEntry& entry : Actions::table()) {
            QAction& action = actions[entry.id];
            QCOMPARE(actions.idOf(action), QString(entry.id));
            QVERIFY(!action.text().isEmpty());
            QVERIFY(!action.toolTip().isEmpty());
            QCOMPARE(action.icon().isNull(), *entry.icon == '\0');
        }
        QCOMPARE(actions.all().size(), Actions::table().size());
    }

    void takesANewShortcutAndGivesTheUsualOneBack()
    {
        Preferences preferences;
        Actions actions(preferences);
        actions.setShortcut("file.save", QKeySequence("Ctrl+Alt+Shift+S"));
        QCOMPARE(actions["file.save"].shortcut(), QKeySequence("Ctrl+Alt+Shift+S"));
        QVERIFY(actions["file.save"].toolTip().contains("Ctrl+Alt+Shift+S"));
        actions.resetShortcut("file.save");
        QCOMPARE(actions["file.save"].shortcut(), QKeySequence("Ctrl+S"));
    }

    void remembersAShortcutAndThatThereIsNone()
    {
        Preferences preferences;
        Actions(preferences).setShortcut("file.save", QKeySequence());
        QVERIFY(Actions(preferences)["file.save"].shortcut().isEmpty());
    }

    void leavesOutTheMnemonicOfATextInPlainWords()
    {
        QCOMPARE(Actions::plainText(Actions::table().first()), QString("New"));
    }
};

NW_TEST(ActionsTest)

} // namespace
} // namespace netwright::test

#include "tst_actions.moc"
