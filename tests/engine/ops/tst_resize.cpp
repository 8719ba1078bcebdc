#include "engine/base/error.h"
#include "engine/ops/image.h"
#include "engine/ops/math.h"
#include "tests/support/gradient_check.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

namespace netwright {
namespace {

using test::tensorOf;
using test::valuesOf;

struct Asked {
    std::string interpolation;
    bool antialias = false;
};

std::vector<double> resized(const std::vector<double>& x, Dimension length, const Asked& asked)
{
    const Tensor row = tensorOf({static_cast<Dimension>(x.size())}, x);
    return valuesOf(ops::resizeAxis(row, 0, length, asked.interpolation, asked.antialias));
}

class ResizeOpTest : public QObject {
    Q_OBJECT
private slots:
    void takesTheNearestCell()
    {
        NW_COMPARE(resized({0, 1, 2}, 4, {"nearest"}), {0, 1, 1, 2});
        NW_COMPARE(resized({0, 1, 2, 3, 4, 5}, 3, {"nearest"}), {1, 3, 5});
    }
    // The expected values are the formulas of Keys and Lanczos, worked out by hand.
    void blendsCells()
    {
        NW_COMPARE(resized({0, 1}, 4, {"bilinear"}), {0, 0.25, 0.75, 1});
        NW_COMPARE(
            resized({0, 1}, 4, {"bicubic"}), {-0.08823529, 0.20714286, 0.79285714, 1.08823529});
        NW_COMPARE(resized({0, 3, 6}, 2, {"area"}), {1, 5});
        NW_COMPARE(resized({0, 1, 2, 3}, 2, {"bilinear", true}), {0.71428571, 2.28571429});
        NW_COMPARE(resized({0, 1, 2, 3}, 2, {"bilinear"}), {0.5, 2.5});
    }
    void keepsWhatIsFlat()
    {
        for (const char* name : {"bilinear", "bicubic", "lanczos3", "lanczos5", "area", "nearest"})
            for (const Dimension length : {1, 3, 5, 11})
                NW_COMPARE(resized({7, 7, 7, 7, 7}, length, {name, true}),
                    std::vector<double>(static_cast<std::size_t>(length), 7.0));
    }
    void anyAxisHasGradients()
    {
        for (const int axis : {0, 1, 2}) {
            const test::GradientCheck check{.inputs = {test::sample({3, 4, 2})}};
            test::expectGradients(
                [axis](const Tensors& in) {
                    return ops::resizeAxis(in[0] * in[0], axis, 5, "bicubic", false);
                },
                check);
        }
    }
    void wholeNumbersBecomeFloatingPoint()
    {
        const Tensor x = placeholder({4, kUnknown}, DType::uint8);
        QCOMPARE(ops::resizeAxis(x, 0, 3, "bilinear", false).dtype(), DType::float32);
        QCOMPARE(ops::resizeAxis(x, 0, 3, "nearest", false).dtype(), DType::uint8);
        QCOMPARE(ops::resizeAxis(x, 0, 3, "bilinear", false).shape(), (Shape{3, kUnknown}));
        QVERIFY_THROWS_EXCEPTION(ShapeError, ops::resizeAxis(x, 1, 3, "bilinear", false));
    }
};

} // namespace
} // namespace netwright

using netwright::ResizeOpTest;
NW_TEST(ResizeOpTest)
#include "tst_resize.moc"
