#include "engine/base/error.h"
#include "engine/formats/hdf5_reader.h"
#include "engine/formats/hdf5_writer.h"
#include "tests/engine/formats/hostile.h"
#include "tests/support/places.h"
#include "tests/support/test.h"

#include <thread>

using namespace netwright;
using namespace netwright::test;

namespace {

Bytes written()
{
    Hdf5Writer writer;
    writer.writeArray("layers/dense/vars/0", Array::of<float>({2, 2}, {1, 2, 3, 4}));
    writer.createGroup("vars");
    writer.setText("vars", "name", "sequential");
    writer.setTextList("/", "names", {"a", "bc"});
    return writer.bytes();
}

} // namespace

class Hdf5WriterTest : public QObject {
    Q_OBJECT
private slots:
    void keepsEveryDtypeAndShape()
    {
        Hdf5Writer writer;
        constexpr int kDtypes = static_cast<int>(DType::float64) + 1;
        for (int i = 0; i < kDtypes; ++i) {
            Array array({2, 3}, static_cast<DType>(i));
            for (std::size_t k = 0; k < array.count(); ++k)
                array.set(k, static_cast<double>(k % 2));
            writer.writeArray("arrays/" + std::to_string(i), array);
        }
        writer.writeArray("scalar", Array::scalar(2.5));
        writer.writeArray("empty", Array({0, 4}, DType::int32));
        const Hdf5Reader reader(writer.bytes(), "test");
        for (int i = 0; i < kDtypes; ++i) {
            const Array array = reader.array("arrays/" + std::to_string(i));
            QCOMPARE(array.dtype(), static_cast<DType>(i));
            QCOMPARE(array.shape(), Shape({2, 3}));
            for (std::size_t k = 0; k < array.count(); ++k)
                QCOMPARE(array.at(k), static_cast<double>(k % 2));
        }
        QCOMPARE(reader.array("scalar").shape(), Shape());
        QCOMPARE(reader.array("scalar").at(0), 2.5);
        QCOMPARE(reader.array("empty").shape(), Shape({0, 4}));
    }

    void writesTheEarliestLayout()
    {
        const Bytes file = written();
        QCOMPARE(textOf(file).substr(0, 9), std::string("\x89HDF\r\n\x1A\n\0", 9));
    }

    void givesEqualBytesForEqualContent() { QVERIFY(written() == written()); }

    void canGoOnAfterItGaveBytes()
    {
        Hdf5Writer writer;
        writer.writeArray("a", Array::scalar(1));
        QCOMPARE(Hdf5Reader(writer.bytes(), "m").datasets("/"), std::vector<std::string>{"a"});
        writer.writeArray("b", Array::scalar(2));
        const Hdf5Reader reader(writer.bytes(), "m");
        QCOMPARE(reader.array("a").at(0) + reader.array("b").at(0), 3.0);
    }

    void refusesNamesThatAreTaken()
    {
        Hdf5Writer writer;
        writer.writeArray("a/b", Array());
        writer.createGroup("a");
        QCOMPARE(refusal([&] { writer.writeArray("a/b", Array()); }),
            std::string("HDF5: expected each name once, \"a/b\" exists already."));
        QCOMPARE(refusal([&] { writer.writeArray("a/b/c", Array()); }),
            std::string("HDF5: \"a/b/c\" cannot be written."));
        QVERIFY_THROWS_EXCEPTION(FormatError, writer.setText("none", "name", "x"));
    }

    void keepsLongTexts()
    {
        Hdf5Writer writer;
        const std::string text = std::string(1'000'000, 'x') + "\xC3\xA9";
        writer.setText("/", "model_config", text, Hdf5Writer::Tag::ascii);
        writer.setText("/", "empty", "");
        const Hdf5Reader reader(writer.bytes(), "test");
        QCOMPARE(reader.text("/", "model_config"), std::optional(text));
        QCOMPARE(reader.text("/", "empty"), std::optional(std::string()));
    }

    void splitsListsThatDoNotFit()
    {
        std::vector<std::string> longNames, manyNames;
        for (int i = 0; i < 200; ++i)
            longNames.push_back("layer_" + std::string(681 - i % 3, 'x') + std::to_string(i));
        for (int i = 0; i < 6'000; ++i) manyNames.push_back("l" + std::to_string(i));
        Hdf5Writer writer;
        writer.createGroup("model_weights");
        writer.setTextList("model_weights", "layer_names", longNames);
        writer.setTextList("model_weights", "many", manyNames);
        writer.setTextList("model_weights", "none", {});
        const Hdf5Reader reader(writer.bytes(), "test");
        QVERIFY(!reader.textList("model_weights", "layer_names2x"));
        QVERIFY(reader.text("model_weights", "layer_names") == std::nullopt);
        QVERIFY(reader.textList("model_weights", "layer_names0").has_value());
        QVERIFY(reader.textList("model_weights", "layer_names") == longNames);
        QVERIFY(reader.textList("model_weights", "many") == manyNames);
        QVERIFY(reader.textList("model_weights", "none")->empty());
        QCOMPARE(refusal([&] { writer.setTextList("/", "n", {std::string(64'513, 'x')}); }),
            std::string("HDF5: expected names of at most 64512 bytes in \"n\", received 64513 "
                        "bytes."));
    }

    void severalThreadsMayWriteAndReadFilesOfTheirOwn()
    {
        // That of g++ 12 does not hold its allocator while a process forks, so that the reader's
        // process may wait for ever for a lock of the other thread.
        if (test::isSanitized()) QSKIP("The address sanitizer cannot fork beside another thread.");
        const auto work = [] {
            for (int i = 0; i < 10; ++i) Hdf5Reader(written(), "m").array("layers/dense/vars/0");
        };
        std::thread first(work), second(work);
        first.join();
        second.join();
    }
};
NW_TEST(Hdf5WriterTest)
#include "tst_hdf5_writer.moc"
