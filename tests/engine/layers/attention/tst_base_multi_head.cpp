#include "engine/layers/attention/base_multi_head.h"

#include "tests/engine/layers/attention/attention_call.h"
#include "tests/support/test.h"

#include <algorithm>

namespace netwright {
using test::areClose;
using test::called;
using test::maskOf;
using test::someValues;
using test::valuesOf;

// What MultiHeadAttention and GroupQueryAttention share.
class BaseMultiHeadTest : public QObject {
    Q_OBJECT

    const Tensor m_query = someValues({2, 3, 4});
    const Tensor m_value = someValues({2, 5, 4}, 1);
    const Tensor m_key = someValues({2, 5, 4}, 2);

    static std::unique_ptr<Layer> made(const QString& name, Config more = Config::object())
    {
        Config config = name == "MultiHeadAttention"
            ? Config{{"num_heads", 4}, {"key_dim", 3}}
            : Config{{"num_query_heads", 4}, {"num_key_value_heads", 2}, {"head_dim", 3}};
        for (const auto& [key, value] : more.items()) config[key] = value;
        return create<Layer>(name.toStdString(), config);
    }
    static void rows()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"MultiHeadAttention", "GroupQueryAttention"})
            QTest::addRow("%s", name) << QString(name);
    }
    // (batch, heads, queries, keys)
    static std::vector<double> scoresOf(Layer& layer, CallArguments arguments)
    {
        arguments.options["return_attention_scores"] = true;
        called(layer, arguments);
        return valuesOf(called(layer, arguments)[1]);
    }

private slots:
    void returnsScores_data() { rows(); }
    void returnsScores()
    {
        QFETCH(QString, name);
        const auto layer = made(name);
        CallArguments arguments{.inputs = {m_query, m_value}};
        called(*layer, arguments);
        const auto plain = valuesOf(called(*layer, arguments).front());
        arguments.options["return_attention_scores"] = true;
        const Tensors outputs = called(*layer, arguments);
        QCOMPARE(outputs[0].shape(), (Shape{2, 3, 4}));
        QCOMPARE(outputs[1].shape(), (Shape{2, 4, 3, 5}));
        QVERIFY(areClose(valuesOf(outputs[0]), plain));
    }

    void takesItsTensorsByPlaceOrByName_data() { rows(); }
    void takesItsTensorsByPlaceOrByName()
    {
        QFETCH(QString, name);
        const auto layer = made(name);
        const CallArguments byPlace{.inputs = {m_query, m_value, m_key}};
        called(*layer, byPlace);
        const auto expected = valuesOf(called(*layer, byPlace).front());
        CallArguments byName{.inputs = {m_query}};
        byName.named = {{"key", {m_key}}, {"value", {m_value}}};
        QVERIFY(areClose(valuesOf(called(*layer, byName).front()), expected));
        CallArguments mixed{.inputs = {m_query, m_key}};
        mixed.named = {{"value", {m_value}}};
        QVERIFY(areClose(valuesOf(called(*layer, mixed).front()), expected));
        const CallArguments none{.inputs = {m_query}};
        QVERIFY_THROWS_EXCEPTION(ShapeError, called(*layer, none));
    }

    void theValueIsTheKeyWhereNoneIsGiven_data() { rows(); }
    void theValueIsTheKeyWhereNoneIsGiven()
    {
        QFETCH(QString, name);
        const auto layer = made(name);
        const CallArguments two{.inputs = {m_query, m_value}};
        called(*layer, two);
        const CallArguments three{.inputs = {m_query, m_value, m_value}};
        QVERIFY(areClose(
            valuesOf(called(*layer, two).front()), valuesOf(called(*layer, three).front())));
    }

    void masksCombine_data() { rows(); }
    void masksCombine()
    {
        QFETCH(QString, name);
        const auto layer = made(name);
        CallArguments arguments{.inputs = {m_query, m_value, m_key}};
        arguments.masks = {{}, maskOf({2, 5}, {1, 1, 1, 1, 0, 1, 1, 1, 1, 1}), {}};
        arguments.named["key_mask"] = {maskOf({2, 5}, {0, 1, 1, 1, 1, 1, 1, 1, 1, 1})};
        arguments.named["attention_mask"] = {constant(
            Array::of<std::int32_t>({3, 5}, {1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}))};
        arguments.options["use_causal_mask"] = true;
        const auto scores = scoresOf(*layer, arguments);
        const auto isSeen = [&](std::size_t query, std::size_t key) {
            return scores[query * 5 + key] > 1e-9; // first sample, first head
        };
        for (std::size_t query = 0; query < 3; ++query)
            for (std::size_t key = 0; key < 5; ++key)
                QCOMPARE(isSeen(query, key),
                    key <= query && key != 4 && key != 0 && !(query == 0 && key == 2));
    }

    void aMaskMayDifferByHead_data() { rows(); }
    void aMaskMayDifferByHead()
    {
        QFETCH(QString, name);
        const auto layer = made(name);
        std::vector<float> values(4 * 3 * 5, 1.0F);
        values[3 * 15 + 2] = 0; // head 3, query 0, key 2
        CallArguments arguments{.inputs = {m_query, m_value}};
        arguments.named["attention_mask"] = {maskOf({1, 4, 3, 5}, values)};
        const auto scores = scoresOf(*layer, arguments);
        QVERIFY(scores[3 * 15 + 2] < 1e-9 && scores[2 * 15 + 2] > 0);
    }

    // As in Keras: the mean where one op computes it all, zeros where its Softmax layer does.
    void aQueryThatMayLookAtNothing_data() { rows(); }
    void aQueryThatMayLookAtNothing()
    {
        QFETCH(QString, name);
        const auto layer = made(name, {{"bias_initializer", "ones"}});
        CallArguments arguments{.inputs = {m_query, m_value}};
        called(*layer, arguments);
        arguments.named["attention_mask"] = {maskOf({1, 3, 5}, std::vector<float>(15, 0.0F))};
        const auto mean = valuesOf(called(*layer, arguments).front());
        for (std::size_t i = 0; i < 4; ++i) QVERIFY(areClose({mean[i]}, {mean[4 + i]}));
        QVERIFY(std::fabs(mean[0] - 1) > 1e-4);
        arguments.options["return_attention_scores"] = true;
        const Tensors outputs = called(*layer, arguments);
        QVERIFY(areClose(valuesOf(outputs[1]), std::vector<double>(120, 0.0)));
        // The offset of the last dense layer is what remains.
        QVERIFY(areClose(valuesOf(outputs[0]), std::vector<double>(24, 1.0)));
    }

    void theQuerysMaskIsThatOfTheOutput_data() { rows(); }
    void theQuerysMaskIsThatOfTheOutput()
    {
        QFETCH(QString, name);
        const auto layer = made(name);
        CallArguments arguments{.inputs = {m_query, m_value}};
        arguments.masks = {maskOf({2, 3}, {1, 1, 0, 1, 0, 0}), {}};
        arguments.options["return_attention_scores"] = true;
        const Tensors outputs = called(*layer, arguments);
        const Tensors masks = layer->computeMasks(arguments, outputs);
        QCOMPARE(masks[0], arguments.masks[0]);
        QVERIFY(!masks[1]);
    }

    void scoresAreDroppedWhileTraining_data() { rows(); }
    void scoresAreDroppedWhileTraining()
    {
        QFETCH(QString, name);
        const auto layer = made(name, {{"dropout", 0.5}});
        const CallArguments arguments{.inputs = {m_query, m_value}};
        called(*layer, arguments);
        const auto whole = valuesOf(called(*layer, arguments).front());
        const auto dropped
            = valuesOf(called(*layer, arguments, CallContext::Mode::training).front());
        QVERIFY(!areClose(dropped, whole));
    }

    void penaltiesAreThoseOfTheLayersInside_data() { rows(); }
    void penaltiesAreThoseOfTheLayersInside()
    {
        QFETCH(QString, name);
        const auto layer = made(name, {{"activity_regularizer", "l2"}});
        CallContext context(CallContext::Mode::training);
        (*layer)({.inputs = {m_query, m_value}}, context);
        const bool isWholeCounted = name == "GroupQueryAttention"; // as in Keras
        QCOMPARE(context.losses().size(), std::size_t(isWholeCounted ? 5 : 4));
    }

    void namesItsWeightsAsKerasDoes_data() { rows(); }
    void namesItsWeightsAsKerasDoes()
    {
        QFETCH(QString, name);
        const auto layer = made(name);
        called(*layer, {.inputs = {m_query, m_value}});
        layer->setPath("attention");
        QStringList paths;
        for (const LayerWeight* weight : layer->weights())
            paths << QString::fromStdString(weight->weight.variable().path);
        QCOMPARE(paths.join(' '),
            QString("attention/query/kernel attention/query/bias attention/key/kernel "
                    "attention/key/bias attention/value/kernel attention/value/bias "
                    "attention/attention_output/kernel attention/attention_output/bias"));
    }

    void refusesWhatFlashAttentionCannot_data() { rows(); }
    void refusesWhatFlashAttentionCannot()
    {
        QFETCH(QString, name);
        QVERIFY_THROWS_EXCEPTION(
            ConfigError, made(name, {{"flash_attention", true}, {"dropout", 0.1}}));
        const auto layer = made(name, {{"flash_attention", true}});
        CallArguments arguments{.inputs = {m_query, m_value}};
        called(*layer, arguments);
        arguments.options["return_attention_scores"] = true;
        QVERIFY_THROWS_EXCEPTION(ConfigError, called(*layer, arguments));
    }

    void refusesAMaskThatDoesNotFit_data() { rows(); }
    void refusesAMaskThatDoesNotFit()
    {
        QFETCH(QString, name);
        const auto layer = made(name);
        CallArguments arguments{.inputs = {m_query, m_value}};
        for (const Shape& shape : {Shape{2, 5, 3}, Shape{5}, Shape{1, 1, 1, 3, 5}}) {
            arguments.named["attention_mask"] = {placeholder(shape, DType::boolean)};
            QVERIFY_THROWS_EXCEPTION(ShapeError, called(*layer, arguments));
        }
    }

    void takesLengthsThatAreNotKnown_data() { rows(); }
    void takesLengthsThatAreNotKnown()
    {
        QFETCH(QString, name);
        const auto layer = made(name);
        CallArguments arguments{
            .inputs = {placeholder({kUnknown, kUnknown, 4}), placeholder({kUnknown, kUnknown, 4})}};
        arguments.options = {{"use_causal_mask", true}, {"return_attention_scores", true}};
        const Tensors outputs = called(*layer, arguments);
        QCOMPARE(outputs[0].shape(), (Shape{kUnknown, kUnknown, 4}));
        QCOMPARE(outputs[1].shape(), (Shape{kUnknown, 4, kUnknown, kUnknown}));
    }
};

NW_TEST(BaseMultiHeadTest)

} // namespace netwright

#include "tst_base_multi_head.moc"
