#include "engine/losses/loss.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class LossTest : public QObject {
    Q_OBJECT
private slots:
    void reduces_data()
    {
        QTest::addColumn<QString>("reduction");
        QTest::addColumn<double>("plain");
        QTest::addColumn<double>("weighted");
        QTest::addColumn<double>("masked");
        QTest::newRow("mean over the batch")
            << "sum_over_batch_size" << 14.0 / 3 << 11.0 / 3 << 2.5;
        QTest::newRow("mean") << "mean" << 14.0 / 3 << 11.0 / 3 << 2.5;
        QTest::newRow("sum") << "sum" << 14.0 << 11.0 << 5.0;
        QTest::newRow("by weights") << "mean_with_sample_weight" << 14.0 / 3 << 11.0 / 3 << 2.5;
    }
    void reduces()
    {
        QFETCH(QString, reduction);
        QFETCH(double, plain);
        QFETCH(double, weighted);
        QFETCH(double, masked);
        const auto loss
            = create<Loss>("MeanSquaredError", {{"reduction", reduction.toStdString()}});
        const Tensor yTrue = tensorOf({3, 1}, {0, 0, 0});
        const Tensor yPred = tensorOf({3, 1}, {1, 2, 3});
        const Tensor weights = tensorOf({3}, {2, 0, 1});
        const Tensor mask = tensorOf({3}, {1, 1, 0}, DType::boolean);
        NW_COMPARE(valuesOf((*loss)(yTrue, yPred, {}, {})), {plain});
        NW_COMPARE(valuesOf((*loss)(yTrue, yPred, weights, {})), {weighted});
        NW_COMPARE(valuesOf((*loss)(yTrue, yPred, {}, mask)), {masked});
    }
    void keepsValuesWithReductionNone()
    {
        const auto loss = create<Loss>("mse", {{"reduction", nullptr}});
        QCOMPARE(loss->reduction, "none");
        const Tensor y = (*loss)(
            tensorOf({2, 1}, {0, 0}), tensorOf({2, 1}, {1, 2}), tensorOf({2}, {1, 3}), {});
        NW_COMPARE(valuesOf(y), {1, 12});
    }
    void combinesMaskAndWeights()
    {
        const auto loss = create<Loss>("mse");
        const Tensor weights = tensorOf({3}, {2, 0, 1});
        const Tensor mask = tensorOf({3}, {1, 1, 0}, DType::boolean);
        const Tensor y
            = (*loss)(tensorOf({3, 1}, {0, 0, 0}), tensorOf({3, 1}, {1, 2, 3}), weights, mask);
        NW_COMPARE(valuesOf(y), {1});
    }
    void everythingMaskedIsNothing()
    {
        const auto loss = create<Loss>("mse");
        const Tensor mask = tensorOf({2}, {0, 0}, DType::boolean);
        const Tensor y = (*loss)(tensorOf({2, 1}, {0, 0}), tensorOf({2, 1}, {1, 2}), {}, mask);
        NW_COMPARE(valuesOf(y), {0});
    }
    void bringsRanksTogether()
    {
        const SameRank column = toSameRank(tensorOf({2}, {1, 2}), tensorOf({2, 1}, {1, 2}));
        QCOMPARE(column.a.shape().text(), "(2, 1)");
        const SameRank squeezed = toSameRank(tensorOf({1, 2, 1}, {1, 2}), tensorOf({1, 2}, {1, 2}));
        QCOMPARE(squeezed.a.shape().text(), "(1, 2)");
    }
    void isWrittenAsKerasWritesIt()
    {
        const Config config = configOf(*create<Loss>("Huber"));
        QCOMPARE(QString::fromStdString(config.dump()),
            R"({"name":"huber_loss","reduction":"sum_over_batch_size","delta":1.0})");
    }
    void readsKeras2()
    {
        const Value old = {{"class_name", "BinaryCrossentropy"},
            {"config", {{"reduction", "auto"}, {"name", "b"}, {"fn", "binary_crossentropy"}}}};
        const auto loss = deserialize<Loss>(old);
        QCOMPARE(loss->reduction, "sum_over_batch_size");
        QVERIFY(loss->unknownKeys().empty());
    }
};

NW_TEST(LossTest)
#include "tst_loss.moc"
