#include "widgets/canvas/wire_pill.h"

#include "tests/support/test.h"

using namespace netwright;

namespace {

QImage paintedPill(const PillLook& look)
{
    QImage image(120, 40, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintWirePill(painter, {60, 20}, "? × 32", look);
    return image;
}

} // namespace

class WirePillTest : public QObject {
    Q_OBJECT
private slots:
    void isAsWideAsItsText()
    {
        QVERIFY(wirePillSize("? × 28 × 28 × 1").width() > wirePillSize("? × 32").width());
        QCOMPARE(wirePillSize("? × 32").height(), wirePillSize("").height());
    }

    void showsFaultsSelectionAndChanges()
    {
        const QImage plain = paintedPill({});
        QVERIFY(paintedPill({.isFaulty = true}) != plain);
        QVERIFY(paintedPill({.isSelected = true}) != plain);
        QVERIFY(paintedPill({.flash = 1}) != plain);
    }
};

NW_TEST(WirePillTest)
#include "tst_wire_pill.moc"
