#include "engine/formats/gzip.h"
#include "engine/formats/idx.h"
#include "tests/engine/formats/hostile.h"
#include "tests/support/places.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class IdxTest : public QObject {
    Q_OBJECT
private slots:
    void keepsEveryDtype()
    {
        for (const DType dtype : {DType::uint8, DType::int8, DType::int16, DType::int32,
                 DType::float32, DType::float64}) {
            Array array({2, 3}, dtype);
            for (std::size_t i = 0; i < 6; ++i) array.set(i, static_cast<double>(i));
            for (const Bytes& file : {writeIdx(array), gzip(writeIdx(array))}) {
                const Array read = readIdx(file, "test");
                QCOMPARE(read.dtype(), dtype);
                QCOMPARE(read.shape(), array.shape());
                for (std::size_t i = 0; i < 6; ++i) QCOMPARE(read.at(i), array.at(i));
            }
        }
    }

    void isBigEndian()
    {
        QCOMPARE(textOf(writeIdx(Array::of<std::int16_t>({1}, {258}))),
            std::string("\0\0\x0B\1\0\0\0\1\1\2", 10));
    }

    void refusesMissingAndLeftOverBytes()
    {
        Bytes file = writeIdx(Array({2, 3}, DType::uint8));
        file.pop_back();
        QCOMPARE(refusal([&] { readIdx(file, "m"); }),
            std::string("m: expected 6 bytes for shape (2, 3), received 5."));
        file.resize(file.size() + 2);
        QCOMPARE(refusal([&] { readIdx(file, "m"); }),
            std::string("m: expected 6 bytes for shape (2, 3), received 7."));
        file.resize(7);
        QCOMPARE(
            refusal([&] { readIdx(file, "m"); }), std::string("m: the IDX header is cut off."));
    }

    void refusesWhatIsNoIdx()
    {
        for (const std::string& text : {std::string(), std::string("\0\0", 2),
                 std::string("\0\0\x0A\1\0\0\0\0", 8), std::string("some text")})
            QCOMPARE(refusal([&] { readIdx(bytesOf(text), "m"); }),
                std::string("m: expected an IDX file as the MNIST digits are, received something "
                            "else."));
        QCOMPARE(refusal([] {
            readIdx(bytesOf({"\0\0\x08\2\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF", 12}), "m");
        }),
            std::string("m: the array of shape (4294967295, 4294967295) is larger than allowed."));
    }

    void readsTheDigits()
    {
        const auto shared = sharedFolder();
        if (!shared) QSKIP("there is no folder of data beside the sources");
        const std::filesystem::path folder = shared->toStdString() + "/data/mnist";
        const Array images = readIdxFile(folder / "t10k-images-idx3-ubyte.gz");
        const Array labels = readIdxFile(folder / "t10k-labels-idx1-ubyte.gz");
        QCOMPARE(images.shape(), Shape({10'000, 28, 28}));
        QCOMPARE(labels.shape(), Shape({10'000}));
        const int first[] = {7, 2, 1, 0, 4};
        for (std::size_t i = 0; i < 5; ++i) QCOMPARE(static_cast<int>(labels.at(i)), first[i]);
    }

    void survivesDamage()
    {
        const auto read = [](const Bytes& bytes) { readIdx(bytes, "test"); };
        const Bytes file = writeIdx(Array({4, 5}, DType::int16));
        QCOMPARE(surviveDamage(file, 5'000, read), std::string());
        QCOMPARE(surviveDamage(gzip(file), 5'000, read), std::string());
    }
};
NW_TEST(IdxTest)
#include "tst_idx.moc"
