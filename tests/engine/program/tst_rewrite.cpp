#include "engine/program/rewrite.h"

#include "engine/graph/gradients.h"
#include "engine/ops/math.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;

class RewriteTest : public QObject {
    Q_OBJECT
private slots:
    void aRuleThatKeepsEverythingChangesNothing()
    {
        const Tensor x = placeholder({2});
        const Tensor y = ops::exp(x) * x;
        Rewriter rewriter([](const Node&, const Tensors&) { return std::nullopt; });
        QVERIFY(rewriter({y})[0] == y);
    }

    void replacementsReachAllUsers()
    {
        const Tensor x = test::tensorOf({2}, {-1, 2});
        const Tensor inner = ops::exp(x);
        Rewriter rewriter([](const Node& node, const Tensors& inputs) -> std::optional<Tensors> {
            if (node.op != "exp") return std::nullopt;
            return Tensors{ops::square(inputs[0])};
        });
        const Tensors changed = rewriter({inner + 1, -inner, inner});
        QCOMPARE(test::valuesOf(changed[0]), (std::vector<double>{2, 5}));
        QCOMPARE(test::valuesOf(changed[1]), (std::vector<double>{-1, -4}));
        QCOMPARE(changed[1].node().inputs[0], changed[2]);
    }

    void theRuleSeesEachNodeOnce()
    {
        Tensor y = placeholder({1});
        for (int i = 0; i < 20; ++i) y = y + y;
        int seen = 0;
        Rewriter rewriter([&seen](const Node&, const Tensors&) -> std::optional<Tensors> {
            ++seen;
            return std::nullopt;
        });
        rewriter({y});
        QCOMPARE(seen, 21);
    }

    void partsThatTheRuleMadeAreRewrittenToo()
    {
        const Tensor x = test::tensorOf({1}, {3});
        Rewriter* self = nullptr;
        Rewriter rewriter([&self](const Node& node, const Tensors& in) -> std::optional<Tensors> {
            if (node.op == "square") return self->nested({in[0] * in[0]}, in);
            if (node.op == "multiply") return Tensors{in[0] + in[1]};
            return std::nullopt;
        });
        self = &rewriter;
        QCOMPARE(test::valuesOf(rewriter({ops::square(x)})[0]), std::vector<double>{6});
    }

    void veryDeepGraphsNeedNoRecursion()
    {
        Tensor y = placeholder({1});
        for (int i = 0; i < 100000; ++i) y = ops::tanh(y);
        Rewriter rewriter([](const Node& node, const Tensors& in) -> std::optional<Tensors> {
            if (node.op != "tanh") return std::nullopt;
            return Tensors{ops::sigmoid(in[0])};
        });
        QCOMPARE(rewriter({y})[0].node().op, std::string("sigmoid"));
    }

    void usesAreCounted()
    {
        const Tensor x = placeholder({2});
        const Tensor y = ops::exp(x);
        const Tensor product = y * y;
        const Uses uses({product, y});
        QCOMPARE(uses.of(y), 3);
        QCOMPARE(uses.of(x), 1);
        QCOMPARE(uses.of(placeholder({2})), 0);
    }
};

NW_TEST(RewriteTest)
#include "tst_rewrite.moc"
