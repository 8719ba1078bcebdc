#include "app/window/banner.h"

#include "tests/support/test.h"
#include "tests/support/window/driver.h"

#include <QPushButton>
#include <QToolButton>

namespace netwright::test {
namespace {

class BannerTest final : public QObject {
    Q_OBJECT
private slots:
    void saysItsSentenceAndDoesWhatWasChosen()
    {
        Banner banner;
        int chosen = 0;
        banner.tell(Banner::Kind::warning, "disk", "The file changed.",
            {{"Read", [&chosen] { chosen = 1; }}, {"Keep", [&chosen] { chosen = 2; }}});
        showAndWait(banner);
        QCOMPARE(banner.sentence(), QString("The file changed."));
        const auto buttons = banner.findChildren<QPushButton*>();
        QCOMPARE(buttons.size(), 2);
        QTest::mouseClick(buttons.last(), Qt::LeftButton);
        QCOMPARE(chosen, 2);
        QVERIFY(banner.isHidden());
    }

    void isClosedWithoutDoingAnything()
    {
        Banner banner;
        banner.tell(Banner::Kind::error, "file", "It was not saved.");
        showAndWait(banner);
        QTest::mouseClick(banner.findChild<QToolButton*>(), Qt::LeftButton);
        QVERIFY(banner.isHidden());
    }

    void goesAwayWithWhatItIsAbout()
    {
        Banner banner;
        banner.tell(Banner::Kind::info, "file", "Saved.");
        banner.hideIf("disk");
        QVERIFY(!banner.isHidden());
        banner.hideIf("file");
        QVERIFY(banner.isHidden());
    }
};

NW_TEST(BannerTest)

} // namespace
} // namespace netwright::test

#include "tst_banner.moc"
