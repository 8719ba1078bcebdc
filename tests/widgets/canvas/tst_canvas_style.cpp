#include "widgets/canvas/canvas_style.h"

#include "tests/support/test.h"
#include "widgets/common/theme.h"

#include <QPainter>
#include <QPixmap>

using namespace netwright;

class CanvasStyleTest : public QObject {
    Q_OBJECT
private slots:
    void cleanup() { Look::instance().apply(Theme::Kind::light, 100); }

    void theDrawingKeepsItsMeasuresWhateverTheText()
    {
        const int size = canvasFont().pixelSize();
        QVERIFY(canvasSmallFont().pixelSize() < canvasTitleFont().pixelSize());
        Look::instance().apply(Theme::Kind::light, 200);
        QVERIFY(std::abs(canvasFont().pixelSize() - size) <= 1);
        QCOMPARE(grown(8), 16.0);
    }

    void detailIsToldByThePainter()
    {
        QPixmap pixmap(1, 1);
        QPainter painter(&pixmap);
        painter.scale(0.8, 0.8);
        QCOMPARE(detailOf(painter), Detail::full);
        Look::instance().apply(Theme::Kind::light, 200);
        QCOMPARE(detailOf(painter), Detail::noText);
    }

    void colorsAreMixed()
    {
        QCOMPARE(mixed(Qt::black, Qt::white, 0), QColor(Qt::black));
        QCOMPARE(mixed(Qt::black, QColor(200, 100, 0), 0.5), QColor(100, 50, 0));
        QCOMPARE(readableOn(Qt::yellow), QColor(Qt::black));
        QCOMPARE(readableOn(Qt::darkBlue), QColor(Qt::white));
    }

    void thereIsLessToSeeFromFarAway()
    {
        QCOMPARE(detailAt(1), Detail::full);
        QCOMPARE(detailAt(0.6), Detail::full);
        QCOMPARE(detailAt(0.59), Detail::noText);
        QCOMPARE(detailAt(0.29), Detail::blocks);
    }
};

NW_TEST(CanvasStyleTest)
#include "tst_canvas_style.moc"
