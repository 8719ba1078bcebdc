#include "tests/support/conforms.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::arrayOf;
using test::builtLayer;
using test::callLayer;
using test::expectConforms;
using test::setWeight;
using test::valuesOf;

class EmbeddingTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "Embedding",
            .config = {{"input_dim", 10}, {"output_dim", 3}},
            .input = {2, 4},
            .output = {2, 4, 3},
            .weights = 1,
            .inputType = DType::int32});
    }
    void takesNumbersOfAnyType_data()
    {
        QTest::addColumn<QString>("type");
        for (const char* name : {"int8", "uint8", "int32", "uint32", "int64", "float32", "bool"})
            QTest::newRow(name) << QString(name);
    }
    void takesNumbersOfAnyType()
    {
        QFETCH(QString, type);
        const auto layer = table();
        const Array numbers = arrayOf({3}, {1, 0, 1}).cast(dtypeFromName(type.toStdString()));
        QCOMPARE(
            valuesOf(callLayer(*layer, {numbers}).output), (std::vector<double>{3, 4, 1, 2, 3, 4}));
    }
    void countsNegativeNumbersFromTheEnd()
    {
        const Array numbers = Array::of<std::int32_t>({2}, {-1, -3});
        QCOMPARE(
            valuesOf(callLayer(*table(), {numbers}).output), (std::vector<double>{5, 6, 1, 2}));
    }
    void saysWhichNumberIsOutside()
    {
        const Array numbers = Array::of<std::int64_t>({2}, {1, 3});
        try {
            callLayer(*table(), {numbers});
            QFAIL("a number outside is taken");
        } catch (const ShapeError& error) {
            QCOMPARE(QString(error.what()),
                QString("Embedding: the indices must be from 0 to 2, received 3."));
        }
        QVERIFY_THROWS_EXCEPTION(
            ShapeError, callLayer(*table(), {Array::of<std::int32_t>({1}, {-4})}));
    }
    void masksZerosWhereAsked()
    {
        const auto layer = create<Layer>(
            "Embedding", {{"input_dim", 3}, {"output_dim", 2}, {"mask_zero", true}});
        const Tensor x = constant(Array::of<std::int32_t>({1, 3}, {2, 0, 1}));
        QCOMPARE(valuesOf(layer->computeMasks({.inputs = {x}}, {x}).front()),
            (std::vector<double>{1, 0, 1}));
        QVERIFY(!table()->computeMasks({.inputs = {x}}, {x}).front());
    }
    void readsFilesOfKeras2()
    {
        const auto layer = deserialize<Layer>({{"class_name", "Embedding"},
            {"config",
                {{"input_dim", 3}, {"output_dim", 2}, {"input_length", 7},
                    {"embeddings_initializer", "uniform"}}}});
        QVERIFY(layer->unknownKeys().empty());
        QCOMPARE(configOf(*layer)["embeddings_initializer"]["class_name"], Value("RandomUniform"));
    }
    void refusesWhatCannotBe()
    {
        QVERIFY_THROWS_EXCEPTION(
            ConfigError, create<Layer>("Embedding", {{"input_dim", 0}, {"output_dim", 2}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("Embedding", {{"input_dim", 3}}));
    }

private:
    static std::unique_ptr<Layer> table()
    {
        auto layer = builtLayer("Embedding", {{"input_dim", 3}, {"output_dim", 2}}, {{1}});
        setWeight(*layer, "embeddings", {1, 2, 3, 4, 5, 6});
        return layer;
    }
};

NW_TEST(EmbeddingTest)

} // namespace netwright

#include "tst_embedding.moc"
