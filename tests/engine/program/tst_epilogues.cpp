#include "engine/graph/node.h"
#include "engine/ops/conv.h"
#include "engine/ops/linalg.h"
#include "engine/ops/math.h"
#include "engine/ops/shape.h"
#include "engine/program/fuse.h"
#include "tests/support/test.h"

using namespace netwright;

namespace {

std::string epilogueOf(const Tensor& tensor)
{
    const Node& node = tensor.node();
    if (!node.attributes.has("epilogue")) return node.op;
    return node.op + " " + node.attributes.text("epilogue");
}

} // namespace

class EpiloguesTest : public QObject {
    Q_OBJECT
private slots:
    void biasAndActivationAreTaken()
    {
        const Tensor y = ops::matmul(m_x, m_kernel);
        QCOMPARE(epilogueOf(withEpilogues({y + m_bias})[0]), std::string("matmul bias"));
        QCOMPARE(epilogueOf(withEpilogues({m_bias + y})[0]), std::string("matmul bias"));
        QCOMPARE(epilogueOf(withEpilogues({ops::relu(y)})[0]), std::string("matmul relu"));
        for (const auto& [name, activated] : {std::pair("bias+relu", ops::relu(y + m_bias)),
                 std::pair("bias+tanh", ops::tanh(y + m_bias)),
                 std::pair("bias+sigmoid", ops::sigmoid(y + m_bias))})
            QCOMPARE(epilogueOf(withEpilogues({activated})[0]), std::string("matmul ") + name);
    }

    void convolutionsTakeThemToo()
    {
        const Tensor y = ops::conv(placeholder({1, 5, 5, 2}), placeholder({3, 3, 2, 4}),
            {.strides = {1, 1}, .dilation = {1, 1}});
        QCOMPARE(
            epilogueOf(withEpilogues({ops::relu(y + m_bias)})[0]), std::string("conv bias+relu"));
    }

    void whatIsUsedElsewhereIsNotTaken()
    {
        const Tensor y = ops::matmul(m_x, m_kernel);
        const Tensors outputs = withEpilogues({y + m_bias, y});
        QCOMPARE(epilogueOf(outputs[0]), std::string("add"));
        const Tensor biased = y + m_bias;
        const Tensors others = withEpilogues({ops::relu(biased) * biased});
        QCOMPARE(epilogueOf(others[0].node().inputs[0]), std::string("relu"));
    }

    void onlyOneOfEachIsTaken()
    {
        const Tensor y = ops::matmul(m_x, m_kernel) + m_bias + m_bias;
        QCOMPARE(epilogueOf(withEpilogues({y})[0]), std::string("add"));
        const Tensor twice = ops::tanh(ops::relu(ops::matmul(m_x, m_kernel)));
        QCOMPARE(epilogueOf(withEpilogues({twice})[0]), std::string("tanh"));
    }

    void onlyAVectorIsABias()
    {
        const Tensor y = ops::matmul(m_x, m_kernel);
        for (const Shape& shape : {Shape{1}, Shape{3, 4}, Shape{3, 1}})
            QCOMPARE(epilogueOf(withEpilogues({y + placeholder(shape)})[0]), std::string("add"));
        QCOMPARE(
            epilogueOf(withEpilogues({y + placeholder({1, 4})})[0]), std::string("matmul bias"));
    }

    // As in layers that act on the last axes of more than two.
    void aReshapedProductTakesThemToo()
    {
        const Tensor y = ops::reshape(ops::matmul(m_x, m_kernel), {3, 2, 2});
        for (const Shape& shape : {Shape{2, 2}, Shape{1, 2, 2}}) {
            const Tensor sum = y + placeholder(shape);
            const Tensor made = withEpilogues({sum})[0];
            QCOMPARE(made.node().op, std::string("reshape"));
            QCOMPARE(epilogueOf(made.node().inputs[0]), std::string("matmul bias"));
            const Tensor last = withEpilogues({ops::relu(sum)})[0];
            QCOMPARE(epilogueOf(last.node().inputs[0]), std::string("matmul bias+relu"));
            QCOMPARE(last.shape(), (Shape{3, 2, 2}));
        }
        QCOMPARE(withEpilogues({y + placeholder({2})})[0].node().op, std::string("add"));
        QCOMPARE(epilogueOf(withEpilogues({ops::tanh(y)})[0].node().inputs[0]),
            std::string("matmul tanh"));
    }

private:
    Tensor m_x = placeholder({3, 5});
    Tensor m_kernel = placeholder({5, 4});
    Tensor m_bias = placeholder({4});
};

NW_TEST(EpiloguesTest)
#include "tst_epilogues.moc"
