#include "app/window/lens_page.h"

#include "tests/support/test.h"
#include "widgets/common/empty_note.h"

#include <QLabel>

namespace netwright::test {
namespace {

class LensPageTest final : public QObject {
    Q_OBJECT
private slots:
    void showsALensOrWhyThereIsNone()
    {
        auto* const lens = new QLabel("lens");
        LensPage page(lens);
        page.showNote("Press Train to see this.");
        QVERIFY(page.hasNote());
        QCOMPARE(page.findChild<EmptyNote*>()->sentence(), QString("Press Train to see this."));
        page.showLens();
        QVERIFY(!page.hasNote());
        QCOMPARE(page.currentWidget(), lens);
    }
};

NW_TEST(LensPageTest)

} // namespace
} // namespace netwright::test

#include "tst_lens_page.moc"
