#include "engine/base/error.h"
#include "engine/formats/npz.h"
#include "engine/formats/zip_writer.h"
#include "tests/engine/formats/hostile.h"
#include "tests/support/places.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class NpzTest : public QObject {
    Q_OBJECT
private slots:
    void keepsNamesOrderAndNumbers()
    {
        const NamedArrays arrays = {{"x1", Array::of<float>({2}, {1.5F, 2})},
            {"x0", Array::of<std::int32_t>({1, 1}, {7})}, {"dense/kernel:0", Array::scalar(3)}};
        const std::filesystem::path path = temporaryFolder().toStdString() + "/a.npz";
        writeNpzFile(path, arrays);
        const NamedArrays read = readNpzFile(path);
        QCOMPARE(read.size(), std::size_t{3});
        for (std::size_t i = 0; i < 3; ++i) {
            QCOMPARE(read[i].first, arrays[i].first);
            QCOMPARE(read[i].second.shape(), arrays[i].second.shape());
            QCOMPARE(read[i].second.dtype(), arrays[i].second.dtype());
            QCOMPARE(read[i].second.at(0), arrays[i].second.at(0));
        }
        QCOMPARE(findArray(read, "x0")->at(0), 7.0);
        QVERIFY(findArray(read, "y") == nullptr);
    }

    void namesTheArrayThatIsDamaged()
    {
        ZipWriter zip;
        zip.add("x0.npy", "no array, just a text");
        zip.add("readme.txt", "left out");
        QCOMPARE(refusal([&] { readNpz(zip.finish(), "in.npz"); }),
            std::string("in.npz: x0: expected a .npy array, received something else."));
    }

    void readsWhatNumPyCompressed()
    {
        const auto shared = sharedFolder();
        if (!shared) QSKIP("there is no folder of reference cases beside the sources");
        const std::filesystem::path cases = shared->toStdString() + "/reference/visible/predict";
        int read = 0;
        for (const auto& entry : std::filesystem::directory_iterator(cases)) {
            if (!std::filesystem::exists(entry.path() / "inputs.npz")) continue;
            QVERIFY(!readNpzFile(entry.path() / "inputs.npz").empty());
            ++read;
        }
        QVERIFY(read > 100);
    }

    void survivesDamage()
    {
        const Bytes file = writeNpz({{"a", Array({3}, DType::float32)}, {"b", Array()}});
        const auto read = [](const Bytes& bytes) { readNpz(bytes, "test"); };
        QCOMPARE(surviveDamage(file, 5'000, read), std::string());
    }
};
NW_TEST(NpzTest)
#include "tst_npz.moc"
