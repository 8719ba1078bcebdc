#include "engine/ops/image.h"

#include "engine/base/error.h"
#include "engine/ops/math.h"
#include "tests/support/gradient_check.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

#include <cmath>

namespace netwright {
namespace {

using test::sample;
using test::tensorOf;
using test::valuesOf;

// One row 1 2 3 4, read at these columns.
std::vector<double> sampled(const std::vector<double>& columns, const ops::SampleOptions& options)
{
    const Shape places{1, 1, static_cast<Dimension>(columns.size())};
    const Tensor row = tensorOf({1, 1, 4, 1}, {1, 2, 3, 4});
    const Tensor zero = tensorOf(places, std::vector<double>(columns.size(), 0.0));
    return valuesOf(ops::sampleImages(row, zero, tensorOf(places, columns), options));
}

class ImageOpTest : public QObject {
    Q_OBJECT
private slots:
    void samplesBetweenCells()
    {
        NW_COMPARE(sampled({0, 0.25, 1.5, 3}, {}), {1, 1.25, 2.5, 4});
        NW_COMPARE(sampled({0.4, 0.5, 2.6}, {.interpolation = "nearest"}), {1, 2, 4});
    }
    void samplesOutside()
    {
        const std::vector<double> outside{-1, -2, 4, 5, -5};
        NW_COMPARE(sampled(outside, {.fillMode = "constant", .fillValue = 9}), {9, 9, 9, 9, 9});
        NW_COMPARE(sampled(outside, {.fillMode = "nearest"}), {1, 1, 4, 4, 1});
        NW_COMPARE(sampled(outside, {.fillMode = "wrap"}), {4, 3, 1, 2, 4});
        NW_COMPARE(sampled(outside, {.fillMode = "reflect"}), {1, 2, 4, 3, 4});
        NW_COMPARE(sampled(outside, {.fillMode = "mirror"}), {2, 3, 3, 2, 2});
        NW_COMPARE(sampled({-0.25}, {.fillMode = "constant", .fillValue = 9}), {3});
        NW_COMPARE(sampled({std::nan(""), 1e30, -1e30}, {.fillMode = "nearest"}), {1, 4, 1});
    }
    void samplingHasGradients()
    {
        const Array rows = sample({2, 2, 3}, -1, 4, 1);
        const Array columns = sample({2, 2, 3}, -1, 4, 2);
        for (const char* mode : {"constant", "nearest", "wrap", "reflect", "mirror"}) {
            const test::GradientCheck check{.inputs = {sample({2, 3, 4, 2})}};
            test::expectGradients(
                [&](const Tensors& in) {
                    const DType dtype = in[0].dtype();
                    return ops::sampleImages(in[0] * in[0], ops::cast(constant(rows), dtype),
                        ops::cast(constant(columns), dtype), {.fillMode = mode, .fillValue = 2});
                },
                check);
        }
    }
    void transformsByAMatrix()
    {
        const Tensor x = tensorOf({1, 2, 3, 1}, {0, 1, 2, 3, 4, 5});
        const Tensor turned = tensorOf({1, 8}, {-1, 0, 2, 0, -1, 1, 0, 0});
        NW_COMPARE(valuesOf(ops::affineTransform(x, turned, {})), {5, 4, 3, 2, 1, 0});
        const Tensor aslant = tensorOf({1, 8}, {1, 0, 0, 0, 1, 0, 1, 0});
        NW_COMPARE(valuesOf(ops::affineTransform(x, aslant, {.fillMode = "nearest"})),
            {0, 0.5, 2.0 / 3, 3, 2, 1 + 2.0 / 3});
    }
    void findsHomographies()
    {
        const Tensor square = tensorOf({1, 4, 2}, {0, 0, 1, 0, 0, 1, 1, 1});
        const Tensor other = tensorOf({1, 4, 2}, {0, 0, 2, 0, 0, 4, 2, 4});
        NW_COMPARE(valuesOf(ops::homography(square, other)), {0.5, 0, 0, 0, 0.25, 0, 0, 0});
        const Tensor point = tensorOf({1, 4, 2}, std::vector<double>(8, 3.0));
        NW_COMPARE(valuesOf(ops::homography(square, point)), {1, 0, 0, 0, 1, 0, 0, 0});
    }
    void coloursGoAndComeBack()
    {
        const Tensor x = tensorOf({1, 1, 2, 3}, {1, 0, 0, 0.2, 0.4, 0.8});
        const Tensor hsv = ops::rgbToHsv(x);
        NW_COMPARE(valuesOf(hsv), {0, 1, 1, 0.6111111, 0.75, 0.8});
        NW_COMPARE(valuesOf(ops::hsvToRgb(hsv)), valuesOf(x));
        NW_COMPARE(
            valuesOf(ops::rgbToGrayscale(x)), {0.2989, 0.2 * 0.2989 + 0.4 * 0.5870 + 0.8 * 0.1140});
        QVERIFY_THROWS_EXCEPTION(ShapeError, ops::rgbToHsv(placeholder({1, 2, 2, 4})));
    }
    void coloursHaveGradients()
    {
        const test::GradientCheck check{.inputs = {sample({2, 2, 2, 3}, 0.05, 0.95)}};
        test::expectGradients([](const Tensors& in) { return ops::rgbToHsv(in[0]); }, check);
        test::expectGradients([](const Tensors& in) { return ops::hsvToRgb(in[0]); }, check);
    }
    void blursWithZerosOutside()
    {
        const Tensor x = tensorOf({1, 1, 3, 2}, {0, 1, 1, 1, 0, 1});
        const Tensor sigma = scalar(1, DType::float32);
        const double side = std::exp(-0.5) / (1 + 2 * std::exp(-0.5));
        const double middle = 1 / (1 + 2 * std::exp(-0.5));
        NW_COMPARE(valuesOf(ops::gaussianBlur(x, {3, sigma}, {1, sigma})),
            {side, 1 - side, middle, 1, side, 1 - side});
    }
    void equalizesHistograms()
    {
        const Tensor x = tensorOf({1, 1, 5, 1}, {0, 1, 1, 1, 255});
        NW_COMPARE(valuesOf(ops::equalizeHistogram(x, 256)), {0, 191, 191, 191, 255});
        NW_COMPARE(valuesOf(ops::equalizeHistogram(tensorOf({1, 1, 2, 1}, {9, 9}), 256)), {9, 9});
    }
};

} // namespace
} // namespace netwright

using netwright::ImageOpTest;
NW_TEST(ImageOpTest)
#include "tst_image.moc"
