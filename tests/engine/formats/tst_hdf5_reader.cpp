#include "engine/base/error.h"
#include "engine/formats/file.h"
#include "engine/formats/hdf5_reader.h"
#include "engine/formats/hdf5_writer.h"
#include "engine/formats/zip_reader.h"
#include "tests/engine/formats/hostile.h"
#include "tests/support/places.h"
#include "tests/support/test.h"

#include <functional>
#include <hdf5.h>

using namespace netwright;
using namespace netwright::test;

namespace {

using Names = std::vector<std::string>;

Bytes example()
{
    Hdf5Writer writer;
    writer.writeArray("layers/dense/vars/0", Array::of<float>({2, 3}, {1, 2, 3, 4, 5, 6}));
    writer.writeArray("layers/dense/vars/1", Array::of<std::int32_t>({2}, {7, 8}));
    writer.createGroup("layers/dropout/vars");
    writer.setText("layers/dense/vars", "name", "dense");
    return writer.bytes();
}

// A file that the library itself makes as the function says.
Bytes made(const std::function<void(hid_t)>& fill)
{
    const std::string path = temporaryFolder().toStdString() + "/made.h5";
    const hid_t file = H5Fcreate(path.c_str(), H5F_ACC_TRUNC, H5P_DEFAULT, H5P_DEFAULT);
    fill(file);
    H5Fclose(file);
    return readFile(path);
}

// A dataset of int32 0, 1, 2 … with these creation properties.
void addDataset(hid_t file, const char* name, hid_t type, hid_t properties)
{
    const hsize_t lengths[] = {4, 6};
    const hid_t space = H5Screate_simple(2, lengths, nullptr);
    const hid_t dataset = H5Dcreate2(file, name, type, space, H5P_DEFAULT, properties, H5P_DEFAULT);
    std::vector<std::int32_t> values(24);
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = static_cast<std::int32_t>(i);
    H5Dwrite(dataset, H5T_NATIVE_INT32, H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data());
    H5Dclose(dataset);
    H5Sclose(space);
}

hid_t datasetProperties()
{
    return H5Pcreate(H5P_DATASET_CREATE);
}

void readEverything(const Hdf5Reader& reader, const std::string& group)
{
    reader.text(group, "name");
    reader.textList(group, "weight_names");
    for (const std::string& name : reader.datasets(group)) {
        try {
            reader.array(group + "/" + name);
        } catch (const FormatError&) {
            continue; // the rest is read still
        }
    }
    for (const std::string& name : reader.groups(group)) readEverything(reader, group + "/" + name);
}

} // namespace

class Hdf5ReaderTest : public QObject {
    Q_OBJECT
private slots:
    void listsGroupsAndDatasets()
    {
        const Hdf5Reader reader(example(), "test");
        QCOMPARE(reader.groups("/"), Names{"layers"});
        QCOMPARE(reader.groups("/layers/"), Names({"dense", "dropout"}));
        QCOMPARE(reader.datasets("layers/dense/vars"), Names({"0", "1"}));
        QVERIFY(reader.exists("layers/dense/vars/0") && reader.isGroup("layers"));
        QVERIFY(!reader.exists("layers/none") && !reader.isGroup("layers/dense/vars/0"));
        QVERIFY(reader.groups("none").empty() && reader.datasets("none").empty());
        QCOMPARE(reader.shapeOf("layers/dense/vars/0"), Shape({2, 3}));
        QCOMPARE(reader.dtypeOf("layers/dense/vars/1"), DType::int32);
        QCOMPARE(reader.text("layers/dense/vars", "name"), std::optional<std::string>("dense"));
        QVERIFY(!reader.text("layers", "name") && !reader.text("none", "name"));
    }

    void givesTheArraysThatAreExpected()
    {
        const std::vector<Hdf5Expectation> expectations
            = {{"layers/dense/vars/1", {2}, DType::float32},
                {"layers/dense/vars/0", {2, 3}, DType::float64}};
        const std::vector<Array> arrays = readHdf5(example(), expectations, "test");
        QCOMPARE(arrays[0].dtype(), DType::float32);
        QCOMPARE(arrays[0].at(1), 8.0);
        QCOMPARE(arrays[1].dtype(), DType::float64);
        QCOMPARE(arrays[1].at(5), 6.0);
    }

    void namesWhatDiffers()
    {
        const Hdf5Reader reader(example(), "m.h5");
        const auto attempt = [&](const char* path, const Shape& shape, DType dtype) {
            return refusal([&] { reader.array(path, shape, dtype); });
        };
        QCOMPARE(attempt("layers/dense/vars/0", {3, 2}, DType::float32),
            std::string("m.h5: expected \"layers/dense/vars/0\" of shape (3, 2), received "
                        "(2, 3)."));
        QCOMPARE(attempt("layers/dense/vars/0", {2, 3}, DType::int32),
            std::string("m.h5: expected \"layers/dense/vars/0\" of type int32, received "
                        "float32."));
        QCOMPARE(attempt("layers/dense/vars/2", {2}, DType::float32),
            std::string("m.h5: expected an array \"layers/dense/vars/2\", there is none."));
        QCOMPARE(attempt("layers", {2}, DType::float32),
            std::string("m.h5: expected an array \"layers\", there is none."));
    }

    void refusesWhatIsNotHdf5()
    {
        for (const char* text : {"", "no HDF5", "\x89HDF\r\n\x1A\n"})
            QCOMPARE(refusal([&] { Hdf5Reader(bytesOf(text), "m"); }),
                std::string("m: expected an HDF5 file, received something else or a damaged one."));
    }

    void readsEveryStorage()
    {
        const Bytes file = made([](hid_t out) {
            const hsize_t chunk[] = {3, 4};
            const hid_t chunked = datasetProperties();
            H5Pset_chunk(chunked, 2, chunk);
            addDataset(out, "chunked", H5T_STD_I32LE, chunked);
            H5Pset_shuffle(chunked);
            H5Pset_deflate(chunked, 6);
            addDataset(out, "packed", H5T_STD_I32BE, chunked);
            const hid_t compact = datasetProperties();
            H5Pset_layout(compact, H5D_COMPACT);
            addDataset(out, "compact", H5T_STD_I64BE, compact);
            addDataset(out, "contiguous", H5T_IEEE_F64BE, H5P_DEFAULT);
            H5Pclose(chunked);
            H5Pclose(compact);
        });
        const Hdf5Reader reader(file, "test");
        std::vector<Hdf5Expectation> expectations;
        for (const std::string& name : reader.datasets("/"))
            expectations.push_back({name, {4, 6}, DType::float32});
        QCOMPARE(expectations.size(), std::size_t{4});
        for (const Array& array : reader.arrays(expectations))
            for (std::size_t i = 0; i < 24; ++i) QCOMPARE(array.at(i), static_cast<double>(i));
    }

    void readsFixedLengthTexts()
    {
        const Bytes file = made([](hid_t out) {
            const hid_t type = H5Tcopy(H5T_C_S1);
            H5Tset_size(type, 6);
            H5Tset_strpad(type, H5T_STR_SPACEPAD);
            const hsize_t length = 2;
            const hid_t space = H5Screate_simple(1, &length, nullptr);
            const hid_t names = H5Acreate2(out, "names", type, space, H5P_DEFAULT, H5P_DEFAULT);
            H5Awrite(names, type, "dense conv2d");
            const hid_t scalar = H5Screate(H5S_SCALAR);
            H5Tset_strpad(type, H5T_STR_NULLTERM);
            const hid_t one = H5Acreate2(out, "one", type, scalar, H5P_DEFAULT, H5P_DEFAULT);
            H5Awrite(one, type, "2.9\0xx");
            H5Aclose(names);
            H5Aclose(one);
            H5Sclose(space);
            H5Sclose(scalar);
            H5Tclose(type);
        });
        const Hdf5Reader reader(file, "test");
        QCOMPARE(reader.textList("/", "names").value(), Names({"dense", "conv2d"}));
        QCOMPARE(reader.text("/", "one").value(), std::string("2.9"));
    }

    void refusesOtherFiles()
    {
        const Bytes link = made([](hid_t out) {
            H5Lcreate_external("other.h5", "/a", out, "elsewhere", H5P_DEFAULT, H5P_DEFAULT);
        });
        QCOMPARE(refusal([&] { Hdf5Reader(link, "m"); }),
            std::string(
                "m: expected everything in one file, \"/elsewhere\" is a link to another."));
        const Bytes external = made([](hid_t out) {
            const hid_t properties = datasetProperties();
            H5Pset_external(properties, "/etc/hostname", 0, H5F_UNLIMITED);
            const hsize_t length = 4;
            const hid_t space = H5Screate_simple(1, &length, nullptr);
            H5Dclose(
                H5Dcreate2(out, "a", H5T_STD_U8LE, space, H5P_DEFAULT, properties, H5P_DEFAULT));
            H5Sclose(space);
            H5Pclose(properties);
        });
        QCOMPARE(refusal([&] { Hdf5Reader(external, "m"); }),
            std::string("m: expected everything in one file, \"/a\" is stored in another."));
        const Bytes assembled = made([](hid_t out) {
            const hid_t properties = datasetProperties();
            const hsize_t length = 4;
            const hid_t space = H5Screate_simple(1, &length, nullptr);
            H5Pset_virtual(properties, space, "other.h5", "/a", space);
            H5Dclose(
                H5Dcreate2(out, "v", H5T_STD_U8LE, space, H5P_DEFAULT, properties, H5P_DEFAULT));
            H5Sclose(space);
            H5Pclose(properties);
        });
        QCOMPARE(refusal([&] { Hdf5Reader(assembled, "m"); }),
            std::string("m: expected everything in one file, \"/v\" is stored in another."));
    }

    void leavesSoftLinksAndCyclesAlone()
    {
        const Bytes soft = made([](hid_t out) {
            addDataset(out, "a", H5T_STD_I32LE, H5P_DEFAULT);
            H5Lcreate_soft("/a", out, "b", H5P_DEFAULT, H5P_DEFAULT);
        });
        QCOMPARE(Hdf5Reader(soft, "m").datasets("/"), Names{"a"});
        const Bytes cycle = made(
            [](hid_t out) { H5Lcreate_hard(out, "/", out, "self", H5P_DEFAULT, H5P_DEFAULT); });
        QCOMPARE(refusal([&] { Hdf5Reader(cycle, "m"); }),
            std::string("m: the file has more groups than allowed."));
    }

    void refusesArraysLargerThanTheirFile()
    {
        const Bytes file = made([](hid_t out) {
            const hid_t properties = datasetProperties();
            const hsize_t chunk[] = {1, 1024}, lengths[] = {1'000'000, 1'000'000};
            H5Pset_chunk(properties, 2, chunk);
            const hid_t space = H5Screate_simple(2, lengths, nullptr);
            H5Dclose(H5Dcreate2(
                out, "huge", H5T_IEEE_F32LE, space, H5P_DEFAULT, properties, H5P_DEFAULT));
            H5Sclose(space);
            H5Pclose(properties);
        });
        const Hdf5Reader reader(file, "m");
        QCOMPARE(refusal([&] {
            reader.array("huge", {1'000'000, 1'000'000}, DType::float32);
        }),
            std::string("m: the array \"/huge\" of shape (1000000, 1000000) is larger than its "
                        "file."));
    }

    void readsOnlyNumbers()
    {
        const Bytes file = made([](hid_t out) {
            const hid_t type = H5Tcopy(H5T_C_S1);
            H5Tset_size(type, 3);
            const hid_t space = H5Screate(H5S_SCALAR);
            H5Dclose(H5Dcreate2(out, "text", type, space, H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT));
            H5Sclose(space);
            H5Tclose(type);
        });
        QCOMPARE(refusal([&] { Hdf5Reader(file, "m").array("text"); }),
            std::string("m: expected numbers in \"text\", received another type."));
    }

    void survivesDamage()
    {
        const auto read = [](const Bytes& bytes) { readEverything(Hdf5Reader(bytes, "m"), ""); };
        QCOMPARE(surviveDamage(example(), 250, read), std::string());
    }

    void readsWhatKerasWrote()
    {
        const auto shared = sharedFolder();
        if (!shared) QSKIP("there is no folder of reference cases beside the sources");
        const std::filesystem::path cases = shared->toStdString() + "/reference/visible/predict";
        int files = 0;
        for (const auto& entry : std::filesystem::directory_iterator(cases)) {
            for (const char* name : {"model.keras", "model.h5", "model.weights.h5"}) {
                const auto path = entry.path() / name;
                if (!std::filesystem::exists(path)) continue;
                Bytes bytes = readFile(path);
                if (path.extension() == ".keras")
                    bytes = ZipReader(bytes, path).read("model.weights.h5");
                const Hdf5Reader reader(std::move(bytes), path);
                readEverything(reader, "");
                if (path.filename() == "model.h5") {
                    QVERIFY(reader.text("/", "model_config").has_value());
                    QVERIFY(reader.textList("model_weights", "layer_names").has_value());
                }
                ++files;
            }
        }
        QVERIFY(files > 100);
    }
};
NW_TEST(Hdf5ReaderTest)
#include "tst_hdf5_reader.moc"
