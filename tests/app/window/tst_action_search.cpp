#include "app/window/action_search.h"

#include "app/settings/preferences.h"
#include "app/window/actions.h"
#include "tests/support/test.h"
#include "tests/support/window/driver.h"

#include <QLineEdit>
#include <QListWidget>

namespace netwright::test {
namespace {

class ActionSearchTest final : public QObject {
    Q_OBJECT
private slots:
    void doesWhatWasFoundWithTheKeyboardAlone()
    {
        Preferences preferences;
        Actions actions(preferences);
        const QSignalSpy spy(&actions["edit.layout"], &QAction::triggered);
        auto* const search = new ActionSearch(actions);
        showAndWait(*search);
        auto* const words = search->findChild<QLineEdit*>();
        typeText(*words, "tidy");
        QTest::keyClick(words, Qt::Key_Return);
        QVERIFY(waitFor([&spy] { return spy.count() == 1; }));
    }

    void findsByAllWordsInAnyOrder()
    {
        Preferences preferences;
        Actions actions(preferences);
        ActionSearch search(actions);
        search.setAttribute(Qt::WA_DeleteOnClose, false);
        typeText(*search.findChild<QLineEdit*>(), "epoch step");
        const auto* const list = search.findChild<QListWidget*>();
        QCOMPARE(list->count(), 1);
        QVERIFY(list->item(0)->text().contains("Step an Epoch"));
    }

    void passesOverWhatCannotBeDoneNow()
    {
        Preferences preferences;
        Actions actions(preferences);
        actions["training.stop"].setEnabled(false);
        const QSignalSpy spy(&actions["training.stop"], &QAction::triggered);
        auto* const search = new ActionSearch(actions);
        showAndWait(*search);
        auto* const words = search->findChild<QLineEdit*>();
        typeText(*words, "stop and keep");
        QTest::keyClick(words, Qt::Key_Return);
        QCoreApplication::processEvents();
        QCOMPARE(spy.count(), 0);
        search->close();
    }
};

NW_TEST(ActionSearchTest)

} // namespace
} // namespace netwright::test

#include "tst_action_search.moc"
