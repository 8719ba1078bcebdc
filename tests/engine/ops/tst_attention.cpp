#include "engine/ops/attention.h"

#include "engine/base/error.h"
#include "engine/ops/math.h"
#include "engine/ops/reduce.h"
#include "engine/program/program.h"
#include "tests/support/gradient_check.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

#include <cmath>

namespace netwright {
namespace {

using test::sample;
using test::valuesOf;

Tensor maskOf(const Shape& shape, const std::vector<float>& values)
{
    return constant(Array::of<float>(shape, values).cast(DType::boolean));
}

// The output of one query of one head, by hand.
double attentionByHand(const std::vector<double>& scores, const std::vector<double>& values)
{
    double sum = 0, result = 0;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        sum += std::exp(scores[i]);
        result += std::exp(scores[i]) * values[i];
    }
    return result / sum;
}

class AttentionOpTest : public QObject {
    Q_OBJECT
private slots:
    void weighsValuesByTheirKeys();
    void hasGradients_data();
    void hasGradients();
    void scoresHaveGradients();
    void groupsServeSeveralHeads();
    void whatIsMaskedIsLeftOut();
    void aQueryThatMayLookAtNothingGetsTheMean();
    void droppedScoresGiveTheSameGradients();
    void refusesShapesThatDoNotFit();
};

void AttentionOpTest::weighsValuesByTheirKeys()
{
    const Tensor query = test::tensorOf({1, 1, 1, 2}, {1, 2});
    const Tensor key = test::tensorOf({1, 3, 1, 2}, {1, 0, 0, 1, -1, 1});
    const Tensor value = test::tensorOf({1, 3, 1, 1}, {10, 20, 30});
    const auto [output, scores] = ops::attention(query, key, value, {}, {.scale = 0.5});
    QCOMPARE(output.shape(), (Shape{1, 1, 1, 1}));
    QCOMPARE(scores.shape(), (Shape{1, 1, 1, 3}));
    NW_COMPARE(valuesOf(output), {attentionByHand({0.5, 1, 0.5}, {10, 20, 30})});
    const double sum = 2 * std::exp(0.5) + std::exp(1);
    NW_COMPARE(valuesOf(scores), {std::exp(0.5) / sum, std::exp(1) / sum, std::exp(0.5) / sum});
}

void AttentionOpTest::hasGradients_data()
{
    QTest::addColumn<int>("groups");
    QTest::addColumn<bool>("isMasked");
    for (const int groups : {1, 2, 4})
        for (const bool isMasked : {false, true})
            QTest::addRow("%d groups%s", groups, isMasked ? ", masked" : "") << groups << isMasked;
}

void AttentionOpTest::hasGradients()
{
    QFETCH(int, groups);
    QFETCH(bool, isMasked);
    const Tensor mask = isMasked ? maskOf({2, 1, 3, 5},
                            {1, 1, 0, 1, 1, 1, 0, 0, 0, 0, 1, 1, 1, 1, 1, 0, 0, 0, 1, 0, 1, 0, 1, 0,
                                1, 0, 1, 1, 1, 1})
                                 : Tensor();
    test::expectGradients(
        [&](const Tensors& in) {
            return ops::attention(in[0], in[1], in[2], mask, {.scale = 0.7}).output;
        },
        {.inputs = {sample({2, 3, 4, 2}), sample({2, 5, groups, 2}, -1, 1, 1),
             sample({2, 5, groups, 3}, -1, 1, 2)},
            .tolerance = 1e-4,
            .backendTolerance = 1e-4});
}

void AttentionOpTest::scoresHaveGradients()
{
    test::expectGradients(
        [](const Tensors& in) {
            const auto [output, scores] = ops::attention(in[0], in[1], in[2], {}, {});
            return ops::sum(output) * ops::sum(ops::square(scores), {std::vector<int>{3}, false});
        },
        {.inputs = {sample({1, 2, 2, 2}), sample({1, 3, 2, 2}, -1, 1, 1),
             sample({1, 3, 2, 2}, -1, 1, 2)},
            .tolerance = 1e-4,
            .backendTolerance = 1e-4});
}

void AttentionOpTest::groupsServeSeveralHeads()
{
    // Heads 0 and 1 look at group 0, heads 2 and 3 at group 1.
    const Tensor query = test::tensorOf({1, 1, 4, 1}, {0, 0, 0, 0});
    const Tensor key = test::tensorOf({1, 2, 2, 1}, {1, 2, 3, 4});
    const Tensor value = test::tensorOf({1, 2, 2, 1}, {10, 20, 30, 60});
    const Tensor output = ops::attention(query, key, value, {}, {}).output;
    NW_COMPARE(valuesOf(output), {20, 20, 40, 40});
}

void AttentionOpTest::whatIsMaskedIsLeftOut()
{
    const Tensor query = test::tensorOf({1, 1, 1, 1}, {1});
    const Tensor key = test::tensorOf({1, 3, 1, 1}, {1, 5, 2});
    const Tensor value = test::tensorOf({1, 3, 1, 1}, {10, 20, 30});
    const Tensor output = ops::attention(query, key, value, maskOf({3}, {1, 0, 1}), {}).output;
    NW_COMPARE(valuesOf(output), {attentionByHand({1, 2}, {10, 30})});
}

void AttentionOpTest::aQueryThatMayLookAtNothingGetsTheMean()
{
    const Tensor query = test::tensorOf({1, 1, 1, 1}, {1});
    const Tensor key = test::tensorOf({1, 3, 1, 1}, {1, 5, 2});
    const Tensor value = test::tensorOf({1, 3, 1, 1}, {10, 20, 60});
    const ops::AttentionOptions options{.maskedScore = -2.37e38};
    const Tensor output = ops::attention(query, key, value, maskOf({3}, {0, 0, 0}), options).output;
    NW_COMPARE(valuesOf(output), {30});
}

void AttentionOpTest::droppedScoresGiveTheSameGradients()
{
    const ops::AttentionOptions options{
        .dropout = ops::ScoreDropout{.rate = 0.4, .stream = {.key = 5, .hasOwnSeed = true}}};
    const auto formula = [&](const Tensors& in) {
        return ops::attention(in[0], in[1], in[2], {}, options).output;
    };
    const test::GradientCheck check{.inputs
        = {sample({2, 3, 2, 2}), sample({2, 4, 2, 2}, -1, 1, 1), sample({2, 4, 2, 3}, -1, 1, 2)},
        .tolerance = 1e-4,
        .backendTolerance = 1e-4};
    test::expectGradients(formula, check);
    const auto whole
        = [&](const Tensors& in) { return ops::attention(in[0], in[1], in[2], {}, {}).output; };
    QVERIFY(test::valueOf(formula, check.inputs, "reference")
        != test::valueOf(whole, check.inputs, "reference"));
}

void AttentionOpTest::refusesShapesThatDoNotFit()
{
    const auto call
        = [](const Shape& query, const Shape& key, const Shape& value, const Tensor& mask = {}) {
              ops::attention(placeholder(query), placeholder(key), placeholder(value), mask, {});
          };
    call({2, 3, 4, 2}, {2, 5, 2, 2}, {2, 5, 2, 7});
    call({kUnknown, kUnknown, 4, 2}, {kUnknown, kUnknown, 2, 2}, {2, 5, 2, 7});
    QVERIFY_THROWS_EXCEPTION(ShapeError, call({2, 3, 4, 2}, {2, 5, 3, 2}, {2, 5, 3, 2}));
    QVERIFY_THROWS_EXCEPTION(ShapeError, call({2, 3, 4, 2}, {2, 5, 4, 3}, {2, 5, 4, 3}));
    QVERIFY_THROWS_EXCEPTION(ShapeError, call({2, 3, 4, 2}, {2, 5, 4, 2}, {2, 6, 4, 2}));
    QVERIFY_THROWS_EXCEPTION(ShapeError, call({2, 3, 4, 2}, {1, 5, 4, 2}, {1, 5, 4, 2}));
    QVERIFY_THROWS_EXCEPTION(ShapeError, call({3, 4, 2}, {5, 4, 2}, {5, 4, 2}));
    const Tensor mask = placeholder({2, 1, 3, 4}, DType::boolean);
    QVERIFY_THROWS_EXCEPTION(ShapeError, call({2, 3, 4, 2}, {2, 5, 4, 2}, {2, 5, 4, 2}, mask));
}

} // namespace
} // namespace netwright

using netwright::AttentionOpTest;
NW_TEST(AttentionOpTest)
#include "tst_attention.moc"
