#include "app/data/loss_advice.h"

#include "tests/app/data/facts.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

namespace {

const Value kTwoNumbers = Value::array({nullptr, 2});

// The loss that is proposed; empty where nothing is.
std::string proposed(const std::vector<DataIssue>& issues)
{
    for (const DataIssue& issue : issues)
        if (issue.settingPath == "compile/loss") return issue.settingValue.get<std::string>();
    return {};
}

} // namespace

class LossAdviceTest : public QObject {
    Q_OBJECT
private slots:
    void eachKindOfTargetHasItsLoss()
    {
        QCOMPARE(proposed(compared(chain(kTwoNumbers, 5, "softmax"), {}, labelFacts({2}, 5))),
            std::string("sparse_categorical_crossentropy"));
        QCOMPARE(proposed(compared(chain(kTwoNumbers, 1, "sigmoid"), {}, labelFacts({2}, 2))),
            std::string("binary_crossentropy"));
        QCOMPARE(proposed(compared(chain(kTwoNumbers, 5, "softmax"), {}, oneHotFacts({2}, 5))),
            std::string("categorical_crossentropy"));
        QCOMPARE(
            proposed(compared(chain(kTwoNumbers, 1, "linear"), {}, numberFacts({2}, {}, -3, 3))),
            std::string("mean_squared_error"));
    }

    void aLossForOtherTargetsIsReplaced()
    {
        QCOMPARE(proposed(compared(chain(kTwoNumbers, 5, "softmax"), "categorical_crossentropy",
                     labelFacts({2}, 5))),
            std::string("sparse_categorical_crossentropy"));
        QCOMPARE(proposed(compared(chain(kTwoNumbers, 5, "softmax"),
                     "sparse_categorical_crossentropy", oneHotFacts({2}, 5))),
            std::string("categorical_crossentropy"));
        QCOMPARE(proposed(compared(chain(kTwoNumbers, 1, "sigmoid"),
                     "sparse_categorical_crossentropy", labelFacts({2}, 2))),
            std::string("binary_crossentropy"));
        QCOMPARE(proposed(compared(chain(kTwoNumbers, 1, "linear"), "binary_crossentropy",
                     numberFacts({2}, {}, -3, 3))),
            std::string("mean_squared_error"));
    }

    void theLossIsJudgedAsIfTheUnitsWereRight()
    {
        const auto issues
            = compared(chain(kTwoNumbers, 1, "sigmoid"), "binary_crossentropy", labelFacts({2}, 5));
        QCOMPARE(issues.size(), std::size_t{2});
        QCOMPARE(proposed(issues), std::string("sparse_categorical_crossentropy"));
    }

    void aLossThatDoesNotExistIsReplaced()
    {
        QCOMPARE(proposed(compared(
                     chain(kTwoNumbers, 1, "linear"), "no_such_loss", numberFacts({2}, {}, -3, 3))),
            std::string("mean_squared_error"));
    }

    void crossEntropyWithoutSoftmaxIsAWarning()
    {
        const auto issues = compared(
            chain(kTwoNumbers, 5, "relu"), "sparse_categorical_crossentropy", labelFacts({2}, 5));
        QCOMPARE(issues.size(), std::size_t{1});
        QCOMPARE(issues[0].issue.severity, Issue::Severity::warning);
        QCOMPARE(issues[0].issue.fix->key, std::string("activation"));
        QCOMPARE(issues[0].issue.fix->value, Value("softmax"));
    }

    void logitsNeedNoSoftmax()
    {
        const Value loss = {
            {"class_name", "SparseCategoricalCrossentropy"}, {"config", {{"from_logits", true}}}};
        QCOMPARE(sentences(compared(chain(kTwoNumbers, 5, "linear"), loss, labelFacts({2}, 5))),
            std::string());
        const auto issues = compared(chain(kTwoNumbers, 5, "softmax"), loss, labelFacts({2}, 5));
        QCOMPARE(issues.size(), std::size_t{1});
        QCOMPARE(issues[0].issue.fix->value, Value("linear"));
    }

    void binaryCrossEntropyWantsSigmoid()
    {
        const auto linear
            = compared(chain(kTwoNumbers, 1, "linear"), "binary_crossentropy", labelFacts({2}, 2));
        QCOMPARE(linear.size(), std::size_t{1});
        QCOMPARE(linear[0].issue.fix->value, Value("sigmoid"));
        const auto softmax
            = compared(chain(kTwoNumbers, 1, "softmax"), "binary_crossentropy", labelFacts({2}, 2));
        QCOMPARE(softmax[0].issue.severity, Issue::Severity::error);
        QCOMPARE(softmax[0].issue.fix->value, Value("sigmoid"));
    }

    void aRegressionDoesNotEndWithSoftmax()
    {
        const auto issues = compared(
            chain(kTwoNumbers, 3, "softmax"), "mean_squared_error", numberFacts({2}, {3}, -5, 5));
        QCOMPARE(issues.size(), std::size_t{1});
        QCOMPARE(issues[0].issue.severity, Issue::Severity::error);
        QCOMPARE(issues[0].issue.fix->value, Value("linear"));
    }

    void whatAnActivationCannotReachIsAWarning()
    {
        const DataFacts facts = numberFacts({2}, {}, -5, 5);
        for (const char* activation : {"sigmoid", "tanh"}) {
            const auto issues
                = compared(chain(kTwoNumbers, 1, activation), "mean_squared_error", facts);
            QCOMPARE(issues.size(), std::size_t{1});
            QCOMPARE(issues[0].issue.severity, Issue::Severity::warning);
        }
        QVERIFY(compared(
            chain(kTwoNumbers, 1, "sigmoid"), "mean_squared_error", numberFacts({2}, {}, 0, 1))
                    .empty());
    }

    void severalLabelsASampleTrainWithBinaryCrossEntropy()
    {
        QCOMPARE(sentences(compared(chain(kTwoNumbers, 6, "sigmoid"), "binary_crossentropy",
                     numberFacts({2}, {6}, 0, 1))),
            std::string());
    }

    void shapesFitAsKerasSqueezesThem()
    {
        QVERIFY(fitsOutput({kUnknown}, {kUnknown, 1}));
        QVERIFY(fitsOutput({kUnknown, 1}, {kUnknown}));
        QVERIFY(!fitsOutput({kUnknown}, {kUnknown, 3}));
        QCOMPARE(lossClass("ce", {kUnknown}, {kUnknown, 3}),
            std::string("SparseCategoricalCrossentropy"));
        QCOMPARE(lossClass("no such", {kUnknown}, {kUnknown, 3}), std::string());
        QCOMPARE(batchOf({2, 3}), (Shape{kUnknown, 2, 3}));
    }
};

NW_TEST(LossAdviceTest)
#include "tst_loss_advice.moc"
