#include "engine/base/error.h"
#include "engine/formats/file.h"
#include "engine/formats/image.h"
#include "engine/formats/png.h"
#include "tests/engine/formats/hostile.h"
#include "tests/support/places.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

namespace {

Array pixel(const std::vector<std::uint8_t>& values)
{
    return Array::of<std::uint8_t>({1, 1, static_cast<Dimension>(values.size())}, values);
}

std::vector<std::uint8_t> valuesOf(const Array& image)
{
    const auto values = image.as<std::uint8_t>();
    return {values.begin(), values.end()};
}

} // namespace

class ImageTest : public QObject {
    Q_OBJECT
private slots:
    void tellsKindsByTheirFirstBytes()
    {
        const std::filesystem::path path = temporaryFolder().toStdString() + "/picture.jpg";
        writeFileAtomically(path, writePng(pixel({1, 2, 3})));
        QCOMPARE(valuesOf(readImageFile(path)), std::vector<std::uint8_t>({1, 2, 3}));
        QCOMPARE(refusal([] { readImage(bytesOf("text"), "m"); }),
            std::string("m: expected a PNG or JPEG image, received something else."));
    }

    void changesChannels()
    {
        using List = std::vector<std::uint8_t>;
        QCOMPARE(valuesOf(withChannels(pixel({10, 20, 30}), 1)), List({18}));
        QCOMPARE(valuesOf(withChannels(pixel({10, 20, 30, 40}), 1)), List({18}));
        QCOMPARE(valuesOf(withChannels(pixel({255, 255, 255}), 1)), List({255}));
        QCOMPARE(valuesOf(withChannels(pixel({7}), 3)), List({7, 7, 7}));
        QCOMPARE(valuesOf(withChannels(pixel({7}), 4)), List({7, 7, 7, 255}));
        QCOMPARE(valuesOf(withChannels(pixel({1, 2, 3}), 4)), List({1, 2, 3, 255}));
        QCOMPARE(valuesOf(withChannels(pixel({1, 2, 3, 4}), 3)), List({1, 2, 3}));
        QCOMPARE(valuesOf(withChannels(pixel({1, 2, 3}), 3)), List({1, 2, 3}));
    }

    void refusesOtherArrays()
    {
        QVERIFY_THROWS_EXCEPTION(ShapeError, withChannels(pixel({1, 2}), 3));
        QVERIFY_THROWS_EXCEPTION(ShapeError, withChannels(pixel({1}), 2));
        QVERIFY_THROWS_EXCEPTION(ShapeError, withChannels(Array({1, 1, 1}, DType::float32), 3));
    }
};
NW_TEST(ImageTest)
#include "tst_image.moc"
