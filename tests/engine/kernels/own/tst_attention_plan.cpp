#include "engine/kernels/own/attention_plan.h"

#include "engine/graph/gradients.h"
#include "engine/ops/attention.h"
#include "tests/engine/kernels/own/own_case.h"
#include "tests/support/test.h"

// The kernels of attention and its gradient against their parts.
namespace netwright::test {
namespace {

struct Lengths {
    Dimension batch, queries, keys, heads, groups, width, valueWidth;
};

std::vector<Array> attentionInputs(const Lengths& at)
{
    return {sample({at.batch, at.queries, at.heads, at.width}, -2, 2),
        sample({at.batch, at.keys, at.groups, at.width}, -2, 2, 1),
        sample({at.batch, at.keys, at.groups, at.valueWidth}, -1, 1, 2),
        sample({at.batch, at.queries, at.heads, at.valueWidth}, -1, 1, 3)};
}

Array attentionMask(const Shape& shape)
{
    Array mask(shape, DType::boolean);
    for (std::size_t i = 0; i < mask.count(); ++i) mask.set(i, (i * 7 + i / 5) % 3 != 0 ? 1 : 0);
    return mask;
}

// Output, scores, gradients of query, key and value.
OwnCase caseOf(
    const Lengths& lengths, const Shape& mask = {}, const ops::AttentionOptions& options = {})
{
    OwnCase result{.formula = {}, .inputs = attentionInputs(lengths)};
    if (!mask.empty()) result.inputs.push_back(attentionMask(mask));
    result.formula = [options](const Tensors& in) {
        const auto [output, scores]
            = ops::attention(in[0], in[1], in[2], in.size() > 4 ? in[4] : Tensor(), options);
        Tensors results{output, scores};
        for (const Tensor& slope : gradients({output}, {in[0], in[1], in[2]}, {in[3]}))
            results.push_back(slope);
        return results;
    };
    result.kernels = {"own attention", "own attention_gradient"};
    return result;
}

constexpr Lengths kSmall{2, 5, 7, 4, 4, 3, 5};

} // namespace

class AttentionPlanTest : public QObject {
    Q_OBJECT
private slots:
    void lengthsOfEveryKind()
    {
        for (const Lengths& lengths :
            {kSmall, Lengths{1, 1, 1, 1, 1, 1, 1}, Lengths{3, 33, 17, 2, 2, 32, 32},
                Lengths{2, 65, 40, 3, 3, 24, 48}, Lengths{5, 70, 71, 2, 2, 16, 64}})
            expectOwn(caseOf(lengths, {}, {.scale = 0.25}));
    }

    void groupsServeSeveralHeads()
    {
        for (const Dimension groups : {1, 2, 4})
            expectOwn(caseOf({2, 19, 23, 8, groups, 9, 32}, {}, {.scale = 0.3}));
    }

    void manyQueriesInBlocks() { expectOwn(caseOf({1, 300, 500, 2, 1, 8, 8}, {}, {.scale = 0.3})); }

    void masksOfEveryShape()
    {
        for (const Shape& mask : {Shape{2, 4, 5, 7}, Shape{2, 1, 5, 7}, Shape{2, 1, 1, 7},
                 Shape{1, 1, 5, 7}, Shape{5, 7}, Shape{7}, Shape{2, 4, 5, 1}})
            expectOwn(caseOf(kSmall, mask, {.scale = 0.5, .maskedScore = -9}));
    }

    void droppedScores()
    {
        ops::AttentionOptions options{.scale = 0.5, .maskedScore = -9};
        options.dropout = ops::ScoreDropout{.rate = 0.3, .stream = {.key = 77}};
        expectOwn(caseOf(kSmall, {}, options));
        expectOwn(caseOf({3, 37, 41, 4, 2, 16, 16}, {3, 1, 1, 41}, options));
        expectOwn(caseOf({1, 300, 500, 2, 1, 8, 8}, {}, options));
    }
};

NW_TEST(AttentionPlanTest)

} // namespace netwright::test

#include "tst_attention_plan.moc"
