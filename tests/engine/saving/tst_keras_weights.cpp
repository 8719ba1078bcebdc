#include "engine/saving/keras_weights.h"

#include "engine/formats/hdf5_writer.h"
#include "tests/engine/saving/saved_models.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class KerasWeightsTest : public QObject {
    Q_OBJECT
private slots:
    void namesGroupsAfterClassesAndPlaces()
    {
        const Hdf5Reader file(writeKerasWeights(*nestedModel(), nullptr), "test");
        QCOMPARE(file.groups("layers"),
            (std::vector<std::string>{"add", "dense", "input_layer", "sequential"}));
        QCOMPARE(file.groups("layers/sequential/layers"),
            (std::vector<std::string>{"batch_normalization", "dense", "dense_1"}));
        QCOMPARE(file.text("vars", "name"), std::optional<std::string>("outer"));
        QCOMPARE(file.text("layers/dense/vars", "name"), std::optional<std::string>("first"));
        QCOMPARE(file.datasets("layers/sequential/layers/batch_normalization/vars"),
            (std::vector<std::string>{"0", "1", "2", "3"}));
        QVERIFY(file.isGroup("layers/add/vars"));
        QVERIFY(file.datasets("layers/add/vars").empty());
    }

    void refusesMissingAndFurtherArrays()
    {
        const auto model = denseModel(2);
        Hdf5Writer missing;
        missing.writeArray("layers/dense/vars/0", Array({4, 2}, DType::float32));
        const std::string first = refusalOf(
            [&] { readKerasWeights(*model, Hdf5Reader(missing.bytes(), "file"), "file"); });
        QCOMPARE(first,
            std::string("file: expected an array \"layers/dense/vars/1\", there is "
                        "none."));
        Hdf5Writer further;
        for (const char* name : {"0", "1", "2"})
            further.writeArray(
                std::string("layers/dense/vars/") + name, Array({2}, DType::float32));
        const std::string second = refusalOf(
            [&] { readKerasWeights(*model, Hdf5Reader(further.bytes(), "file"), "file"); });
        QVERIFY2(second.find("layers/dense/vars/2") != second.npos, second.c_str());
    }

    void ignoresTheStateOfRandomLayers()
    {
        const auto model = denseModel(2);
        Hdf5Writer file;
        file.writeArray("layers/dense/vars/0", Array({4, 2}, DType::float32));
        file.writeArray("layers/dense/vars/1", Array({2}, DType::float32));
        file.writeArray("layers/dropout/seed_generator/vars/0", Array({2}, DType::uint32));
        const auto values = readKerasWeights(*model, Hdf5Reader(file.bytes(), "file"), "file");
        QCOMPARE(values.size(), std::size_t(2));
    }

    void convertsNumbersOfOtherTypes()
    {
        const auto model = denseModel(2);
        Hdf5Writer file;
        file.writeArray("layers/dense/vars/0", Array({4, 2}, DType::float64));
        file.writeArray("layers/dense/vars/1", Array({2}, DType::int32));
        QCOMPARE(readKerasWeights(*model, Hdf5Reader(file.bytes(), "file"), "file").size(),
            std::size_t(2));
    }
};

NW_TEST(KerasWeightsTest)
#include "tst_keras_weights.moc"
