#include "engine/formats/jpeg.h"
#include "tests/engine/formats/hostile.h"
#include "tests/support/test.h"

#include <cstdio>
#include <cstdlib>

#include <jpeglib.h>

using namespace netwright;
using namespace netwright::test;

namespace {

// A smooth image of 20 x 30 pixels, made by the library.
Bytes smoothImage(int channels)
{
    jpeg_compress_struct state = {};
    jpeg_error_mgr errors = {};
    state.err = jpeg_std_error(&errors);
    jpeg_create_compress(&state);
    unsigned char* memory = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&state, &memory, &size);
    state.image_width = 30;
    state.image_height = 20;
    state.input_components = channels;
    state.in_color_space = channels == 1 ? JCS_GRAYSCALE : channels == 3 ? JCS_RGB : JCS_CMYK;
    jpeg_set_defaults(&state);
    jpeg_set_quality(&state, 95, TRUE);
    jpeg_start_compress(&state, TRUE);
    for (int y = 0; y < 20; ++y) {
        std::vector<unsigned char> row;
        for (int x = 0; x < 30; ++x)
            for (int c = 0; c < channels; ++c)
                row.push_back(static_cast<unsigned char>(50 * c + 2 * x + 3 * y));
        JSAMPROW pixels = row.data();
        jpeg_write_scanlines(&state, &pixels, 1);
    }
    jpeg_finish_compress(&state);
    const auto* const start = reinterpret_cast<const std::byte*>(memory);
    Bytes file(start, start + size);
    jpeg_destroy_compress(&state);
    std::free(memory);
    return file;
}

} // namespace

class JpegTest : public QObject {
    Q_OBJECT
private slots:
    void readsGreyAndColors()
    {
        for (const int channels : {1, 3}) {
            const Bytes file = smoothImage(channels);
            QVERIFY(isJpeg(file));
            const Array image = readJpeg(file, "test");
            QCOMPARE(image.shape(), Shape({20, 30, channels}));
            for (std::size_t i = 0; i < image.count(); ++i) {
                const std::size_t c = i % static_cast<std::size_t>(channels);
                const std::size_t pixel = i / static_cast<std::size_t>(channels);
                const auto expected
                    = static_cast<double>(50 * c + 2 * (pixel % 30) + 3 * (pixel / 30));
                QVERIFY(std::abs(image.at(i) - expected) <= 6);
            }
        }
    }

    void refusesWhatIsNotForScreens()
    {
        QCOMPARE(refusal([] { readJpeg(smoothImage(4), "m"); }),
            std::string("m: the JPEG image is damaged, or neither grey nor red, green and blue."));
        QCOMPARE(refusal([] { readJpeg(bytesOf("no image"), "m"); }),
            std::string("m: expected a JPEG image, received something else."));
    }

    void saysThatTheEndIsMissing()
    {
        Bytes file = smoothImage(3);
        file.resize(file.size() - 100);
        QCOMPARE(refusal([&] { readJpeg(file, "m"); }),
            std::string("m: the JPEG image is damaged or cut off."));
    }

    void survivesDamage()
    {
        const auto read = [](const Bytes& bytes) { readJpeg(bytes, "test"); };
        QCOMPARE(surviveDamage(smoothImage(3), 5'000, read), std::string());
    }
};
NW_TEST(JpegTest)
#include "tst_jpeg.moc"
