#include "app/window/primary_button.h"

#include "tests/support/test.h"
#include "tests/support/window/driver.h"

#include <QAction>

namespace netwright::test {
namespace {

class PrimaryButtonTest final : public QObject {
    Q_OBJECT
private slots:
    void doesItsActionAndFollowsIt()
    {
        QAction action("&Train");
        PrimaryButton button(action);
        showAndWait(button);
        const QSignalSpy spy(&action, &QAction::triggered);
        QTest::mouseClick(&button, Qt::LeftButton);
        QCOMPARE(spy.count(), 1);
        action.setEnabled(false);
        action.setText("&Go On");
        QVERIFY(!button.isEnabled());
        QCOMPARE(button.text(), QString("&Go On"));
    }
};

NW_TEST(PrimaryButtonTest)

} // namespace
} // namespace netwright::test

#include "tst_primary_button.moc"
