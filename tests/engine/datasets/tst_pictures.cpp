#include "engine/datasets/pictures.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class PicturesTest : public QObject {
    Q_OBJECT
private slots:
    void valuesAreStretched()
    {
        const Array image = arrayToImage(Array::of<float>({1, 3, 1}, {-1, 0, 1}));
        QVERIFY(image.dtype() == DType::uint8);
        NW_COMPARE(valuesOf(image), {0, 127, 255});
    }
    void valuesStayWithoutScale()
    {
        const PictureRule plain{.isScaled = false};
        NW_COMPARE(
            valuesOf(arrayToImage(Array::of<float>({1, 2, 1}, {1.9F, 300}), plain)), {1, 300});
        const PictureRule first{.channels = ChannelOrder::first, .isScaled = false};
        const Array image = arrayToImage(Array::of<float>({3, 1, 2}, {1, 2, 3, 4, 5, 6}), first);
        QCOMPARE(image.shape().text(), "(1, 2, 3)");
        NW_COMPARE(valuesOf(image), {1, 3, 5, 2, 4, 6});
        QVERIFY_THROWS_EXCEPTION(ShapeError, arrayToImage(Array::of<float>({1, 1, 2}, {1, 2})));
    }
    void applicationsGetWhatTheyWant()
    {
        const Array red = Array::of<float>({1, 1, 3}, {255, 0, 0});
        NW_COMPARE(valuesOf(preprocessInput(red, "tf")), {1, -1, -1});
        NW_COMPARE(valuesOf(preprocessInput(red, "none")), {255, 0, 0});
        NW_COMPARE(valuesOf(preprocessInput(red, "caffe")), {-103.939, -116.779, 131.32});
        NW_COMPARE(valuesOf(preprocessInput(red, "torch")), {2.2489083, -2.0357143, -1.8044444});
        const Array first = Array::of<float>({3, 1, 1}, {255, 0, 0});
        NW_COMPARE(valuesOf(preprocessInput(first, "caffe", ChannelOrder::first)),
            {-103.939, -116.779, 131.32});
        QVERIFY_THROWS_EXCEPTION(ConfigError, preprocessInput(red, "other"));
        QVERIFY_THROWS_EXCEPTION(
            ShapeError, preprocessInput(Array::of<float>({1, 1, 1}, {1}), "caffe"));
    }
    void familiesHaveModes()
    {
        QCOMPARE(preprocessingMode("vgg16"), "caffe");
        QCOMPARE(preprocessingMode("densenet"), "torch");
        QVERIFY_THROWS_EXCEPTION(ConfigError, preprocessingMode("unknown"));
    }
};

NW_TEST(PicturesTest)
#include "tst_pictures.moc"
