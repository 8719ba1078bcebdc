#include "widgets/canvas/glyphs.h"

#include "tests/support/test.h"

using namespace netwright;

namespace {

using Paint = void (*)(QPainter&, const QRectF&, const QColor&);

QImage paintedGlyph(Paint paint)
{
    QImage image(32, 32, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paint(painter, {8, 8, 16, 16}, Qt::darkRed);
    return image;
}

} // namespace

class GlyphsTest : public QObject {
    Q_OBJECT
private slots:
    void staysInItsPlace_data()
    {
        QTest::addColumn<int>("sign");
        for (int i = 0; i < 4; ++i) QTest::addRow("%d", i) << i;
    }
    void staysInItsPlace()
    {
        QFETCH(const int, sign);
        const Paint paints[] = {paintErrorSign, paintWarningSign, paintLinkSign, paintInsideSign};
        const QImage image = paintedGlyph(paints[sign]);
        int inside = 0;
        for (int y = 0; y < 32; ++y)
            for (int x = 0; x < 32; ++x) {
                if (qAlpha(image.pixel(x, y)) == 0) continue;
                QVERIFY2(QRect(6, 6, 20, 20).contains(x, y), qPrintable(QString::number(sign)));
                ++inside;
            }
        QVERIFY(inside > 30);
    }

    void errorAndWarningDifferInShape()
    {
        QVERIFY(paintedGlyph(paintErrorSign) != paintedGlyph(paintWarningSign));
    }
};

NW_TEST(GlyphsTest)
#include "tst_glyphs.moc"
