#include "app/window/shortcuts_dialog.h"

#include "app/settings/preferences.h"
#include "app/window/actions.h"
#include "tests/support/test.h"
#include "tests/support/window/driver.h"

#include <QKeySequenceEdit>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QTreeWidget>

namespace netwright::test {
namespace {

QTreeWidgetItem* rowOf(const QTreeWidget& list, const QString& id)
{
    for (int group = 0; group < list.topLevelItemCount(); ++group)
        for (int row = 0; row < list.topLevelItem(group)->childCount(); ++row)
            if (list.topLevelItem(group)->child(row)->data(0, Qt::UserRole) == id)
                return list.topLevelItem(group)->child(row);
    return nullptr;
}

class ShortcutsDialogTest final : public QObject {
    Q_OBJECT
private slots:
    void init() { QSettings().clear(); }

    void setsKeysAndGoesBackToTheUsualOnes()
    {
        Preferences preferences;
        Actions actions(preferences);
        ShortcutsDialog dialog(actions);
        showAndWait(dialog);
        auto* const list = dialog.findChild<QTreeWidget*>();
        list->setCurrentItem(rowOf(*list, "edit.layout"));
        dialog.findChild<QKeySequenceEdit*>()->setKeySequence(QKeySequence("Ctrl+Alt+T"));
        const auto buttons = dialog.findChildren<QPushButton*>();
        QTest::mouseClick(buttons[0], Qt::LeftButton);
        QCOMPARE(actions["edit.layout"].shortcut(), QKeySequence("Ctrl+Alt+T"));
        QTest::mouseClick(buttons[1], Qt::LeftButton);
        QCOMPARE(actions["edit.layout"].shortcut(), QKeySequence("Ctrl+L"));
    }

    void refusesKeysOfAnotherAction()
    {
        Preferences preferences;
        Actions actions(preferences);
        ShortcutsDialog dialog(actions);
        showAndWait(dialog);
        auto* const list = dialog.findChild<QTreeWidget*>();
        list->setCurrentItem(rowOf(*list, "edit.layout"));
        dialog.findChild<QKeySequenceEdit*>()->setKeySequence(QKeySequence("Ctrl+S"));
        QTest::mouseClick(dialog.findChildren<QPushButton*>()[0], Qt::LeftButton);
        QCOMPARE(actions["edit.layout"].shortcut(), QKeySequence("Ctrl+L"));
        QVERIFY(dialog.findChild<QLabel*>("state")->text().contains("Save"));
    }
};

NW_TEST(ShortcutsDialogTest)

} // namespace
} // namespace netwright::test

#include "tst_shortcuts_dialog.moc"
