#include "engine/callbacks/weight_image.h"

#include "tests/support/test.h"

#include <cmath>
#include <limits>

using namespace netwright;

class WeightImageTest : public QObject {
    Q_OBJECT

    static Array weight(const Shape& shape, const std::vector<float>& values)
    {
        Array array(shape, DType::float32);
        std::copy(values.begin(), values.end(), array.as<float>().data());
        return array;
    }
    static Array counting(const Shape& shape)
    {
        Array array(shape, DType::float32);
        for (std::size_t i = 0; i < static_cast<std::size_t>(array.count()); ++i)
            array.as<float>().data()[i] = static_cast<float>(i) / 255.0F;
        return array;
    }
    static std::vector<int> pixels(const Array& image)
    {
        const auto* const begin = image.as<std::uint8_t>().data();
        return {begin, begin + image.count()};
    }

private slots:
    void isBlackAtZeroAndWhiteAtOne()
    {
        constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();
        const std::vector<Array> images = imagesOf(weight({6}, {0, 1, 0.5F, -1, 2, kNaN}));
        QCOMPARE(images.size(), std::size_t(1));
        QVERIFY(images[0].shape() == Shape({6, 1, 1}));
        QCOMPARE(pixels(images[0]), (std::vector<int>{0, 255, 127, 0, 255, 0}));
    }

    void matricesLie()
    {
        const std::vector<Array> wide = imagesOf(counting({2, 3})),
                                 high = imagesOf(counting({3, 2}));
        QCOMPARE(wide.size(), std::size_t(1));
        QVERIFY(wide[0].shape() == Shape({2, 3, 1}));
        QCOMPARE(pixels(wide[0]), (std::vector<int>{0, 1, 2, 3, 4, 5}));
        QVERIFY(high[0].shape() == Shape({2, 3, 1}));
        QCOMPARE(pixels(high[0]), (std::vector<int>{0, 2, 4, 1, 3, 5}));
    }

    void kernelsOfImagesAreOneForEachFilterUpToThree()
    {
        const std::vector<Array> images = imagesOf(counting({2, 2, 1, 5}));
        QCOMPARE(images.size(), std::size_t(3));
        QVERIFY(images[0].shape() == Shape({2, 2, 1}));
        QCOMPARE(pixels(images[1]), (std::vector<int>{1, 6, 11, 16}));
    }

    void fourAxesAreColoursOrNothing()
    {
        const std::vector<Array> images = imagesOf(counting({2, 2, 2, 3}));
        QCOMPARE(images.size(), std::size_t(2));
        QVERIFY(images[1].shape() == Shape({2, 2, 3}));
        QCOMPARE(pixels(images[1]).front(), 12);
        QVERIFY(imagesOf(counting({2, 2, 2, 5})).empty());
    }

    void whatHasNoAxesHasNoImage()
    {
        QVERIFY(imagesOf(weight({}, {1})).empty());
        QVERIFY(imagesOf(weight({1, 1}, {1})).empty());
        QVERIFY(imagesOf(weight({0, 3}, {})).empty());
    }
};

NW_TEST(WeightImageTest)
#include "tst_weight_image.moc"
