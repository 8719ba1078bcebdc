#include "engine/kernels/own/line_functions.h"

#include "engine/graph/gradients.h"
#include "engine/ops/cross_entropy.h"
#include "engine/ops/index.h"
#include "engine/ops/norm.h"
#include "tests/engine/kernels/own/own_case.h"
#include "tests/support/test.h"

// Layer normalization, cross-entropy and chosen lines against their parts.
namespace netwright::test {
namespace {

using Floats = std::vector<float>;

Array integers(const Shape& shape, int low, int high)
{
    Array result(shape, DType::int32);
    for (std::size_t i = 0; i < result.count(); ++i)
        result.set(i, low + static_cast<double>((i * 2654435761U >> 7) % unsigned(high - low)));
    return result;
}

} // namespace

class LineFunctionsTest : public QObject {
    Q_OBJECT
private slots:
    void levelsAgree()
    {
        const std::size_t lines = 5, n = 203, count = lines * n;
        const Floats x = randomFloats(count, 1, 4), g = randomFloats(count, 2),
                     gamma = randomFloats(n, 3);
        const std::vector<std::uint8_t> mask = [&] {
            std::vector<std::uint8_t> bytes(count);
            for (std::size_t i = 0; i < count; ++i) bytes[i] = i % 3 != 0 ? 1 : 0;
            return bytes;
        }();
        const auto results = [&](const own::LineFunctions& table) {
            Floats y(count), mean(lines), inverse(lines), toX(count), toGamma(n), toBeta(n);
            table.normalize({x.data(), gamma.data(), nullptr, y.data(), mean.data(), inverse.data(),
                lines, n, 1e-3F});
            table.normalizeSlope({x.data(), mean.data(), inverse.data(), g.data(), gamma.data(),
                toX.data(), toGamma.data(), toBeta.data(), lines, n});
            Floats raw = x, scores(count), slope = g, sums(2), shares(n);
            table.scores({raw.data(), n, scores.data(), n, mask.data(), n, 1, lines, n, 0.5F, -9});
            table.scoresSlope({scores.data(), n, slope.data(), n, lines, n, 0.5F});
            table.logSumExp(x.data(), count, &sums[0], &sums[1]);
            table.shares({x.data(), shares.data(), n, sums[0], sums[1], 2});
            return joined({y, mean, inverse, toX, toGamma, toBeta, scores, slope, sums, shares});
        };
        const auto tables = usableTables(
            own::lineFunctionsGeneric(), own::lineFunctionsAvx2(), own::lineFunctionsAvx512());
        for (const auto* table : tables) NW_COMPARE(results(*table), results(*tables[0]));
    }

    void layerNormalization()
    {
        for (const Shape& shape : {Shape{3, 5}, Shape{7, 9, 64}, Shape{1500, 33}, Shape{2, 9001},
                 Shape{1, 1}, Shape{700, 100}})
            for (const bool hasGamma : {false, true})
                for (const bool hasBeta : {false, true}) expectNormalized(shape, hasGamma, hasBeta);
    }

    void crossEntropyWithLabelsOutside()
    {
        for (const Shape& shape : {Shape{5, 10}, Shape{3, 4, 7}, Shape{100, 5001}, Shape{4, 1}})
            expectOwn(
                {.formula =
                        [](const Tensors& in) {
                            const Tensor losses = ops::sparseCrossEntropy(in[0], in[1]);
                            return Tensors{losses, gradients({losses}, {in[0]}, {in[2]}).front()};
                        },
                    .inputs = {sample(shape, -30, 30),
                        integers(shape.slice(0, shape.rank() - 1), -1, int(shape.back()) + 1),
                        sample(shape.slice(0, shape.rank() - 1), -1, 1, 2)},
                    .kernels = {"own sparse_cross_entropy", "own sparse_cross_entropy_gradient"}});
    }

    void chosenLines()
    {
        for (const Shape& table : {Shape{7, 3}, Shape{900, 33}, Shape{20, 4, 5}}) {
            Shape lines{41, 9};
            for (const Dimension length : table.slice(1)) lines.push_back(length);
            expectOwn({.formula =
                           [](const Tensors& in) {
                               const Tensor y = ops::take(in[0], in[1], 0);
                               return Tensors{y, gradients({y}, {in[0]}, {in[2]}).front()};
                           },
                .inputs = {sample(table), integers({41, 9}, 0, int(table.front())),
                    sample(lines, -1, 1, 1)},
                .kernels = {"own take", "own take_gradient"}});
        }
    }

    void chosenElements()
    {
        expectOwn({.formula =
                       [](const Tensors& in) {
                           const Tensor y = ops::takeAlongLast(in[0], in[1]);
                           return Tensors{
                               y, ops::oneHot(in[1], 33), gradients({y}, {in[0]}, {in[2]}).front()};
                       },
            .inputs = {sample({300, 33}), integers({300}, -1, 34), sample({300}, -1, 1, 1)},
            .kernels = {"own take_along_last", "own one_hot"}});
    }

private:
    static void expectNormalized(const Shape& shape, bool hasGamma, bool hasBeta)
    {
        const Shape line = shape.slice(1);
        std::vector<Array> inputs = {sample(shape, 2, 5), sample(shape, -1, 1, 1)};
        if (hasGamma) inputs.push_back(sample(line, 0.5, 1.5, 2));
        if (hasBeta) inputs.push_back(sample(line, -1, 1, 3));
        expectOwn({.formula =
                       [=](const Tensors& in) {
                           const Tensor gamma = hasGamma ? in[2] : Tensor();
                           const Tensor beta = hasBeta ? in.back() : Tensor();
                           const Tensor y
                               = ops::layerNormalize(in[0], gamma, beta, shape.rank() - 1, 1e-3);
                           Tensors sources{in[0]}, results{y};
                           sources.insert(sources.end(), in.begin() + 2, in.end());
                           for (const Tensor& slope : gradients({y}, sources, {in[1]}))
                               results.push_back(slope);
                           return results;
                       },
            .inputs = inputs,
            .kernels = {"own layer_normalize", "own layer_normalize_gradient"},
            .tolerance = {.relative = 1e-4, .absolute = 2e-4}});
    }
};

NW_TEST(LineFunctionsTest)

} // namespace netwright::test

#include "tst_line_functions.moc"
