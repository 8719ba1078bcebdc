#include "engine/base/error.h"
#include "engine/formats/png.h"
#include "tests/engine/formats/hostile.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

namespace {

Array pattern(Dimension channels)
{
    Array image({5, 7, channels}, DType::uint8);
    for (std::size_t i = 0; i < image.count(); ++i) image.set(i, static_cast<double>(i * 37 % 251));
    return image;
}

} // namespace

class PngTest : public QObject {
    Q_OBJECT
private slots:
    void readsWhatItWrote()
    {
        for (const Dimension channels : {1, 3, 4}) {
            const Array image = pattern(channels);
            const Bytes file = writePng(image);
            QVERIFY(isPng(file));
            const Array read = readPng(file, "test");
            QCOMPARE(read.shape(), image.shape());
            for (std::size_t i = 0; i < image.count(); ++i) QCOMPARE(read.at(i), image.at(i));
        }
    }

    void refusesToWriteOtherArrays()
    {
        QVERIFY_THROWS_EXCEPTION(ShapeError, writePng(Array({5, 7, 2}, DType::uint8)));
        QVERIFY_THROWS_EXCEPTION(ShapeError, writePng(Array({5, 7, 3}, DType::float32)));
        QVERIFY_THROWS_EXCEPTION(ShapeError, writePng(Array({0, 7, 3}, DType::uint8)));
        QVERIFY_THROWS_EXCEPTION(ShapeError, writePng(Array({5, 7}, DType::uint8)));
    }

    void readsOtherKinds_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<std::vector<int>>("lengths");
        QTest::addColumn<std::vector<int>>("values");
        using List = std::vector<int>;
        QTest::newRow("palette") << QByteArray(
            "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABAQMAAADO7O3JAAAABlBMVEX/AAAAAP9sof2OAAAA"
            "CklEQVR42mNwAAAAQgBBhL+OYgAAAABJRU5ErkJggg==")
                                 << List{1, 2, 3} << List{255, 0, 0, 0, 0, 255};
        QTest::newRow("palette with opacity")
            << QByteArray("iVBORw0KGgoAAAANSUhEUgAAAAIAAAABAQMAAADO7O3JAAAABlBMVEX/AAAAAP9sof2OAAAA"
                          "AnRSTlOA/2ASuv4AAAAKSURBVHjaY3AAAABCAEGEv45iAAAAAElFTkSuQmCC")
            << List{1, 2, 4} << List{255, 0, 0, 128, 0, 0, 255, 255};
        QTest::newRow("one bit") << QByteArray(
            "iVBORw0KGgoAAAANSUhEUgAAAAMAAAABAQAAAAAzmykZAAAACklEQVR42mNYAAAAogChcQXL"
            "QQAAAABJRU5ErkJggg==")
                                 << List{1, 3, 1} << List{255, 0, 255};
        QTest::newRow("sixteen bits")
            << QByteArray("iVBORw0KGgoAAAANSUhEUgAAAAIAAAABEAAAAACB2fwVAAAADUlEQVR42mP4/7+BAQAH/gJ/"
                          "rYOSJQAAAABJRU5ErkJggg==")
            << List{1, 2, 1} << List{255, 128};
        QTest::newRow("grey with opacity")
            << QByteArray("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mMQUAAAAEMAMXl5"
                          "xCoAAAAASUVORK5CYII=")
            << List{1, 1, 4} << List{16, 16, 16, 32};
    }
    void readsOtherKinds()
    {
        QFETCH(QByteArray, file);
        QFETCH(std::vector<int>, lengths);
        QFETCH(std::vector<int>, values);
        const Array image = readPng(bytesOf(QByteArray::fromBase64(file).toStdString()), "test");
        QCOMPARE(image.shape(), Shape({lengths[0], lengths[1], lengths[2]}));
        for (std::size_t i = 0; i < values.size(); ++i)
            QCOMPARE(static_cast<int>(image.at(i)), values[i]);
    }

    void refusesImagesThatCannotBeInTheirFile()
    {
        const QByteArray large
            = "iVBORw0KGgoAAAANSUhEUgAAPoAAAD6ACAIAAADOHEiJAAAACUlEQVR42mMAAAABAAGx"
              "DbaTAAAAAElFTkSuQmCC";
        const Bytes file = bytesOf(QByteArray::fromBase64(large).toStdString());
        QCOMPARE(refusal([&] { readPng(file, "m"); }),
            std::string("m: the image of 16000 x 16000 is larger than allowed."));
    }

    void refusesDamage()
    {
        QCOMPARE(refusal([] { readPng(bytesOf("GIF89a, not a PNG"), "m"); }),
            std::string("m: expected a PNG image, received something else."));
        Bytes file = writePng(pattern(3));
        file.resize(file.size() - 20);
        QCOMPARE(refusal([&] { readPng(file, "m"); }),
            std::string("m: the PNG image is damaged or cut off."));
    }

    void survivesDamage()
    {
        const auto read = [](const Bytes& bytes) { readPng(bytes, "test"); };
        QCOMPARE(surviveDamage(writePng(pattern(4)), 5'000, read), std::string());
    }
};
NW_TEST(PngTest)
#include "tst_png.moc"
