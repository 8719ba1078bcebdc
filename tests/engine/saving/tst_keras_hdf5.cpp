#include "engine/saving/keras_hdf5.h"

#include "engine/formats/hdf5_writer.h"
#include "engine/formats/json.h"
#include "tests/engine/saving/saved_models.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class KerasHdf5Test : public QObject {
    Q_OBJECT
    using Names = std::vector<std::string>;

private slots:
    void hasKerasAttributesAndGroups()
    {
        const Hdf5Reader file(writeKerasHdf5(*nestedModel(), nullptr, Dialect::keras3), "test");
        QCOMPARE(file.text("/", "keras_version"), std::optional<std::string>("3.12.4"));
        QCOMPARE(file.textList("model_weights", "layer_names"),
            (std::optional<Names>(Names{"in", "first", "inside", "add"})));
        QCOMPARE(file.textList("model_weights/first", "weight_names"),
            (std::optional<Names>(Names{"first/kernel", "first/bias"})));
        QVERIFY(file.isGroup("model_weights/top_level_model_weights"));
        QVERIFY(!file.text("/", "training_config").has_value());
        const Value config = parseJson(*file.text("/", "model_config"), "test");
        const Value dense = config["config"]["layers"][1];
        QVERIFY(!dense.contains("module") && !dense.contains("build_config"));
        QCOMPARE(dense["config"]["kernel_initializer"]["module"], Value("keras.initializers"));
        QVERIFY(!config["config"]["layers"][2]["config"]["layers"][1].contains("module"));
    }

    void putsTrainedWeightsFirst()
    {
        const Hdf5Reader file(writeKerasHdf5(*nestedModel(), nullptr, Dialect::keras3), "test");
        const auto names = file.textList("model_weights/inside", "weight_names");
        QVERIFY(names && names->size() == 8);
        QVERIFY((*names)[7].ends_with("norm/moving_variance"));
        QVERIFY((*names)[5].ends_with("dense_8/bias"));
    }

    void findsWeightsByPosition()
    {
        const auto model = denseModel(2);
        Hdf5Writer file;
        file.writeArray("model_weights/a/x:0", Array::filled({4, 2}, 3));
        file.writeArray("model_weights/a/y:0", Array::filled({2}, 5));
        file.createGroup("model_weights/empty");
        file.setTextList("model_weights/empty", "weight_names", {});
        file.setTextList("model_weights/a", "weight_names", {"x:0", "y:0"});
        file.setTextList("model_weights", "layer_names", {"empty", "a"});
        giveValues(readLegacyWeights(*model, Hdf5Reader(file.bytes(), "file"), "file"));
        QCOMPARE(model->weights()[0]->weight.variable().value.at(7), 3.0);
        QCOMPARE(model->weights()[1]->weight.variable().value.at(1), 5.0);
    }

    void saysHowManyLayersDoNotFit()
    {
        const auto bytes = writeKerasHdf5(*nestedModel(), nullptr, Dialect::keras3);
        const std::string sentence = refusalOf(
            [&] { readLegacyWeights(*denseModel(2), Hdf5Reader(bytes, "file"), "file"); });
        QCOMPARE(sentence, std::string("file: expected 1 layers with weights, received 2."));
    }

    void splitsLongListsOfNames()
    {
        Value layers = Value::array();
        const Value first = denseModel(2)->config()["config"]["layers"];
        layers.push_back(first[0]);
        for (int i = 0; i < 110; ++i) {
            Value layer = first[1];
            layer["config"]["name"] = std::string(680, 'n') + std::to_string(i);
            layer["config"]["units"] = 4;
            layers.push_back(layer);
        }
        const auto model = Model::fromConfig(
            {{"class_name", "Sequential"}, {"config", {{"name", "long"}, {"layers", layers}}}});
        const Hdf5Reader file(writeKerasHdf5(*model, nullptr, Dialect::keras3), "file");
        QCOMPARE(file.textList("model_weights", "layer_names")->size(), std::size_t(110));
        const auto again = readKerasHdf5(file, "file");
        const auto values = readLegacyWeights(*again, file, "file");
        placeWeights(*again, "file");
        giveValues(values);
        QCOMPARE(differenceOfWeights(*model, *again), std::string());
    }
};

NW_TEST(KerasHdf5Test)
#include "tst_keras_hdf5.moc"
