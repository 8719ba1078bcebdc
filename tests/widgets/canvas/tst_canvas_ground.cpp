#include "widgets/canvas/canvas_ground.h"

#include "tests/support/test.h"
#include "widgets/common/theme.h"

using namespace netwright;

namespace {

int dotsAt(double zoom)
{
    QImage image(200, 200, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.scale(zoom, zoom);
    paintCanvasGround(painter, QRectF(0, 0, 200 / zoom, 200 / zoom));
    int count = 0;
    for (int y = 0; y < 200; ++y)
        for (int x = 0; x < 200; ++x)
            if (image.pixelColor(x, y) != theme().canvas) ++count;
    return count;
}

} // namespace

class CanvasGroundTest : public QObject {
    Q_OBJECT
private slots:
    void dotsThinOutFromFarAway()
    {
        QVERIFY(dotsAt(1) > 50);
        QVERIFY(dotsAt(0.05) > 10);
        QVERIFY(dotsAt(0.05) < 4000);
    }

    void theHintIsLegible()
    {
        QImage image(400, 200, QImage::Format_RGB32);
        image.fill(theme().canvas);
        const QImage blank = image;
        QPainter painter(&image);
        paintCanvasHint(painter, image.rect());
        painter.end();
        QVERIFY(image != blank);
        QVERIFY(contrast(theme().mutedText, theme().canvas) >= 4.5);
    }
};

NW_TEST(CanvasGroundTest)
#include "tst_canvas_ground.moc"
