#include "widgets/lenses/to_image.h"

#include "tests/support/test.h"

#include <limits>

using namespace netwright;

class ToImageTest : public QObject {
    Q_OBJECT
private slots:
    void greyGoesFromTheLeastToTheGreatestNumber()
    {
        const QImage image = toImage(Array::of<float>({2, 2}, {0, 1, 2, 4}));
        QCOMPARE(image.size(), QSize(2, 2));
        QCOMPARE(qGray(image.pixel(0, 0)), 0);
        QCOMPARE(qGray(image.pixel(0, 1)), 128);
        QCOMPARE(qGray(image.pixel(1, 1)), 255);
    }

    void aRangeIsKeptToAndNumbersBeyondAreCut()
    {
        const QImage image
            = toImage(Array::of<float>({1, 3, 1}, {-5, 5, 50}), {.minimum = 0, .maximum = 10});
        QCOMPARE(qGray(image.pixel(0, 0)), 0);
        QCOMPARE(qGray(image.pixel(1, 0)), 128);
        QCOMPARE(qGray(image.pixel(2, 0)), 255);
    }

    void threeChannelsAreColours()
    {
        const Array pixel = Array::of<std::uint8_t>({1, 1, 3}, {255, 0, 51});
        const QImage image = toImage(pixel, {.minimum = 0, .maximum = 255});
        QCOMPARE(image.pixelColor(0, 0), QColor(255, 0, 51));
    }

    void oneChannelOfSeveralCanBeShown()
    {
        const Array two = Array::of<float>({1, 2, 2}, {0, 1, 1, 0});
        QCOMPARE(qGray(toImage(two, {}, 0).pixel(1, 0)), 255);
        QCOMPARE(qGray(toImage(two, {}, 1).pixel(1, 0)), 0);
        QCOMPARE(toImage(two), toImage(two, {}, 0));
    }

    void signedNumbersGoFromBlueOverWhiteToRed()
    {
        const QImage image = toImage(Array::of<float>({1, 3}, {-2, 0, 2}), {.isSigned = true});
        QVERIFY(image.pixelColor(0, 0).blue() > image.pixelColor(0, 0).red());
        QCOMPARE(image.pixelColor(1, 0), QColor(Qt::white));
        QVERIFY(image.pixelColor(2, 0).red() > image.pixelColor(2, 0).blue());
    }

    void numbersThatAreNotFiniteAreMagenta()
    {
        const float nan = std::numeric_limits<float>::quiet_NaN();
        const QImage image = toImage(Array::of<float>({1, 3}, {0, nan, 1}));
        QCOMPARE(image.pixelColor(1, 0), QColor(Qt::magenta));
        QCOMPARE(qGray(image.pixel(2, 0)), 255);
    }

    void whatIsNoImageGivesNone()
    {
        QVERIFY(toImage(Array({4}, DType::float32)).isNull());
        QVERIFY(toImage(Array({0, 4}, DType::float32)).isNull());
        QVERIFY(toImage(Array({2, 2, 2, 2}, DType::float32)).isNull());
    }
};

NW_TEST(ToImageTest)
#include "tst_to_image.moc"
