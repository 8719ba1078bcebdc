#include "tests/support/test.h"
#include "widgets/charts/curve_painter.h"

#include <QImage>
#include <QPainter>

namespace netwright {
namespace {

class CurvePainterTest : public QObject {
    Q_OBJECT
private slots:
    void drawsEverySpikeOfADenseCurve()
    {
        Curve curve;
        for (int i = 0; i < 20000; ++i) curve.append(i, i == 7777 ? 9 : 1);
        const QImage image = drawn(curve, {.color = Qt::red});
        const int column = 7777 * 200 / 20000;
        for (const int y : {15, 40, 80}) QCOMPARE(image.pixelColor(column, y), QColor(Qt::red));
        QCOMPARE(image.pixelColor(column + 5, 15), QColor(Qt::white));
    }
    void fillsItsColumnsAtTwiceTheSize()
    {
        Curve curve;
        for (int i = 0; i < 20000; ++i) curve.append(i, i % 2 == 0 ? 2 : 8);
        QImage image(400, 200, QImage::Format_RGB32);
        image.setDevicePixelRatio(2);
        const QImage picture = drawn(curve, {.color = Qt::red}, image);
        for (int x = 4; x < 396; ++x) QCOMPARE(picture.pixelColor(x, 100), QColor(Qt::red));
    }
    void breaksTheLineWhereItIsNotFinite()
    {
        Curve curve;
        for (int i = 0; i <= 10; ++i) curve.append(i * 2000, i == 5 ? qQNaN() : 5);
        const QImage image = drawn(curve, {.color = Qt::red, .width = 3});
        QCOMPARE(image.pixelColor(100, 50), QColor(Qt::white));
        QVERIFY(image.pixelColor(50, 50) != QColor(Qt::white));
    }
    void marksWhatIsNotFiniteAndWhatIsCut()
    {
        Curve curve;
        for (int i = 0; i < 20000; ++i) curve.append(i, i == 10000 ? qQNaN() : i == 5000 ? 99 : 5);
        QImage image(200, 100, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        const PlotArea area{QRectF(0, 0, 200, 100), {0, 20000, false}, {0, 10, false}};
        drawNotFinite(painter, curve, area, Qt::red, 8);
        drawCut(painter, curve, area, Qt::blue, 8);
        painter.end();
        QCOMPARE(image.pixelColor(100, 97), QColor(Qt::red));
        QCOMPARE(image.pixelColor(50, 5), QColor(Qt::blue));
        QCOMPARE(image.pixelColor(150, 97), QColor(Qt::white));
    }

private:
    static QImage drawn(const Curve& curve, const CurveStyle& style,
        QImage image = QImage(200, 100, QImage::Format_RGB32))
    {
        image.fill(Qt::white);
        QPainter painter(&image);
        drawCurve(
            painter, curve, {QRectF(0, 0, 200, 100), {0, 20000, false}, {0, 10, false}}, style);
        painter.end();
        return image;
    }
};

} // namespace
} // namespace netwright

using netwright::CurvePainterTest;
NW_TEST(CurvePainterTest)
#include "tst_curve_painter.moc"
