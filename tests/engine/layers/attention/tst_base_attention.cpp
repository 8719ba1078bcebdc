#include "engine/layers/attention/base_attention.h"

#include "engine/ops/reduce.h"
#include "tests/engine/layers/attention/attention_call.h"
#include "tests/support/test.h"

#include <cmath>

namespace netwright {
using test::areClose;
using test::called;
using test::maskOf;
using test::someValues;
using test::valuesOf;

// What Attention and AdditiveAttention share.
class BaseAttentionTest : public QObject {
    Q_OBJECT

    static CallArguments sides()
    {
        return {.inputs = {someValues({2, 3, 4}), someValues({2, 5, 4}, 1)}};
    }

private slots:
    void eachQueryGetsAMeanOfTheValues_data() { rows(); }
    void eachQueryGetsAMeanOfTheValues()
    {
        QFETCH(QString, name);
        const auto layer = create<Layer>(name.toStdString());
        CallArguments arguments = sides();
        arguments.options["return_attention_scores"] = true;
        const Tensors outputs = called(*layer, arguments);
        QCOMPARE(outputs.size(), std::size_t{2});
        QCOMPARE(outputs[0].shape(), (Shape{2, 3, 4}));
        QCOMPARE(outputs[1].shape(), (Shape{2, 3, 5}));
        const auto sums = valuesOf(ops::sum(outputs[1], {std::vector<int>{-1}, false}));
        QVERIFY(areClose(sums, std::vector<double>(6, 1.0)));
        // The same without the scores.
        QVERIFY(areClose(valuesOf(called(*layer, sides()).front()), valuesOf(outputs[0])));
    }

    void valuesThatAreMaskedAreLeftOut_data() { rows(); }
    void valuesThatAreMaskedAreLeftOut()
    {
        QFETCH(QString, name);
        const auto layer = create<Layer>(name.toStdString());
        CallArguments arguments = sides();
        arguments.options["return_attention_scores"] = true;
        arguments.masks = {{}, maskOf({2, 5}, {1, 1, 1, 0, 0, 1, 0, 1, 0, 1})};
        called(*layer, arguments);
        const auto scores = valuesOf(called(*layer, arguments)[1]);
        for (std::size_t query = 0; query < 3; ++query) {
            QVERIFY(scores[query * 5 + 3] < 1e-9 && scores[query * 5 + 2] > 0);
            QVERIFY(scores[15 + query * 5 + 1] < 1e-9 && scores[15 + query * 5 + 4] > 0);
        }
    }

    void queriesThatAreMaskedGiveZeros_data() { rows(); }
    void queriesThatAreMaskedGiveZeros()
    {
        QFETCH(QString, name);
        const auto layer = create<Layer>(name.toStdString());
        CallArguments arguments = sides();
        arguments.masks = {maskOf({2, 3}, {1, 0, 1, 1, 1, 0}), {}};
        called(*layer, arguments);
        const Tensors outputs = called(*layer, arguments);
        const auto values = valuesOf(outputs.front());
        for (std::size_t i = 0; i < 4; ++i) {
            QCOMPARE(values[4 + i], 0.0);
            QCOMPARE(values[20 + i], 0.0);
            QVERIFY(values[i] != 0);
        }
        QCOMPARE(layer->computeMasks(arguments, outputs).front(), arguments.masks.front());
    }

    void causalQueriesDoNotLookAhead_data() { rows(); }
    void causalQueriesDoNotLookAhead()
    {
        QFETCH(QString, name);
        const auto layer = create<Layer>(name.toStdString());
        CallArguments arguments = sides();
        arguments.options = {{"use_causal_mask", true}, {"return_attention_scores", true}};
        called(*layer, arguments);
        const auto scores = valuesOf(called(*layer, arguments)[1]);
        for (std::size_t query = 0; query < 3; ++query)
            for (std::size_t key = 0; key < 5; ++key)
                QCOMPARE(scores[query * 5 + key] > 1e-9, key <= query);
    }

    void scoresAreDroppedWhileTraining_data() { rows(); }
    void scoresAreDroppedWhileTraining()
    {
        QFETCH(QString, name);
        const auto layer = create<Layer>(name.toStdString(), {{"dropout", 0.5}, {"seed", 4}});
        CallArguments arguments{.inputs = {someValues({4, 50, 2}), someValues({4, 100, 2}, 1)}};
        arguments.options["return_attention_scores"] = true;
        called(*layer, arguments);
        const auto training = CallContext::Mode::training;
        const auto scores = valuesOf(called(*layer, arguments, training)[1]);
        const auto dropped = static_cast<double>(std::count(scores.begin(), scores.end(), 0.0));
        QVERIFY(std::fabs(dropped / static_cast<double>(scores.size()) - 0.5) < 0.02);
        const auto whole = valuesOf(called(*layer, arguments)[1]);
        QCOMPARE(std::count(whole.begin(), whole.end(), 0.0), 0);
        for (std::size_t i = 0; i < scores.size(); ++i)
            QVERIFY(scores[i] == 0 || std::fabs(scores[i] - 2 * whole[i]) < 1e-5);
        // Without the scores the same are dropped.
        const auto parts = valuesOf(called(*layer, arguments, training).front());
        arguments.options = Config::object();
        QVERIFY(areClose(valuesOf(called(*layer, arguments, training).front()), parts, 1e-4));
    }

    void takesLengthsThatAreNotKnown_data() { rows(); }
    void takesLengthsThatAreNotKnown()
    {
        QFETCH(QString, name);
        const auto layer = create<Layer>(name.toStdString());
        CallArguments arguments{
            .inputs = {placeholder({kUnknown, kUnknown, 4}), placeholder({kUnknown, kUnknown, 4})}};
        arguments.options["use_causal_mask"] = true;
        QCOMPARE(called(*layer, arguments).front().shape(), (Shape{kUnknown, kUnknown, 4}));
    }

    void refusesShapesThatDoNotFit_data() { rows(); }
    void refusesShapesThatDoNotFit()
    {
        QFETCH(QString, name);
        const auto refuses = [&](const std::vector<Shape>& shapes) {
            const auto layer = create<Layer>(name.toStdString());
            CallArguments arguments;
            for (const Shape& shape : shapes) arguments.inputs.push_back(placeholder(shape));
            QVERIFY_THROWS_EXCEPTION(ShapeError, called(*layer, arguments));
        };
        refuses({{2, 3, 4}});
        refuses({{2, 3, 4}, {2, 5, 3}});
        refuses({{2, 3, 4}, {1, 5, 4}});
        refuses({{2, 3, 4}, {2, 5, 3}, {2, 6, 4}});
        refuses({{2, 4}, {2, 4}});
        refuses({{2, 3, 4}, {2, 5, 4}, {2, 5, 4}, {2, 5, 4}});
    }

    void refusesAShareAboveOne_data() { rows(); }
    void refusesAShareAboveOne()
    {
        QFETCH(QString, name);
        QVERIFY_THROWS_EXCEPTION(
            ConfigError, create<Layer>(name.toStdString(), {{"dropout", 1.5}}));
    }

private:
    static void rows()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"Attention", "AdditiveAttention"})
            QTest::addRow("%s", name) << QString(name);
    }
};

NW_TEST(BaseAttentionTest)

} // namespace netwright

#include "tst_base_attention.moc"
