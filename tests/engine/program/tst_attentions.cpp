#include "engine/graph/gradients.h"
#include "engine/ops/attention.h"
#include "engine/program/program.h"
#include "tests/support/gradient_check.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

// Scores that nobody asks for are not written, and large ones not kept for the gradient.
namespace netwright::test {
namespace {

constexpr Dimension kFew = 20; // queries and keys
constexpr Dimension kMany = 3000;

struct Made {
    std::vector<double> values; // of all outputs
    std::size_t memory = 0;
};

Made made(Dimension length, const std::string& backend, bool isMasked, bool isAsked)
{
    const Shape shape{1, length, 1, 4};
    const Tensor x = placeholder(shape), mask = placeholder({1, 1, 1, length}, DType::boolean);
    const auto attended = ops::attention(x, x, x, isMasked ? mask : Tensor(), {.scale = 0.5});
    Tensors outputs{attended.output, gradients({attended.output}, {x}).front()};
    if (isAsked) outputs.push_back(attended.scores);
    Program program({.inputs = {x, mask}, .outputs = outputs, .backend = backend});
    const Array values = sample(shape).cast(DType::float32);
    Array shown(mask.shape(), DType::boolean);
    for (std::size_t i = 0; i < shown.count(); ++i) shown.set(i, i % 3 != 0 ? 1 : 0);
    program.bindInput(0, values.data());
    program.bindInput(1, shown.data());
    program.run();
    Made result{.values = {}, .memory = program.memory()};
    for (int i = 0; i < 2; ++i)
        for (const double value : valuesOf(program.output(i))) result.values.push_back(value);
    return result;
}

} // namespace

class AttentionsTest : public QObject {
    Q_OBJECT
private slots:
    void resultsAreTheSame()
    {
        for (const bool isMasked : {false, true})
            for (const bool isAsked : {false, true}) {
                const auto expected = made(kFew, "reference", isMasked, isAsked).values;
                NW_COMPARE(made(kFew, "openblas", isMasked, isAsked).values, expected);
            }
    }

    void largeScoresAreNotKept()
    {
        const std::size_t bytes = kMany * kMany * sizeof(float);
        for (const bool isMasked : {false, true}) {
            const Made asked = made(kMany, "openblas", isMasked, true);
            const Made plain = made(kMany, "openblas", isMasked, false);
            QVERIFY(plain.memory < bytes / 4);
            NW_COMPARE(plain.values, asked.values);
        }
    }
};

NW_TEST(AttentionsTest)

} // namespace netwright::test

#include "tst_attentions.moc"
