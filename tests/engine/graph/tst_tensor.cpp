#include "engine/graph/tensor.h"

#include "engine/graph/node.h"
#include "engine/ops/math.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;

class TensorTest : public QObject {
    Q_OBJECT
private slots:
    void aDefaultTensorIsNone()
    {
        QVERIFY(!Tensor());
        QVERIFY(Tensor() == Tensor());
        QVERIFY(bool(placeholder({2})));
    }

    void placeholdersKnowWhatTheyWillHold()
    {
        const Tensor x = placeholder({kUnknown, 3}, DType::int32, "labels");
        QCOMPARE(x.shape(), (Shape{kUnknown, 3}));
        QCOMPARE(x.dtype(), DType::int32);
        QCOMPARE(x.node().name, std::string("labels"));
        QVERIFY(!(x == placeholder({kUnknown, 3}, DType::int32, "labels")));
    }

    void numbersInFormulasTakeTheOtherDType()
    {
        const Tensor x = test::tensorOf({2}, {1, 2}, DType::float64);
        QCOMPARE((1 - x).dtype(), DType::float64);
        QCOMPARE((placeholder({2}) * 2.5).dtype(), DType::float32);
        const double third = 1.0 / 3;
        QCOMPARE(test::valuesOf(x * third)[0], third); // not by way of float32
    }

    void constantsHoldTheirArray()
    {
        const Tensor y = constant(Array::of<float>({3}, {1, 2, 3}));
        QCOMPARE(test::valuesOf(y), (std::vector<double>{1, 2, 3}));
        QCOMPARE(scalar(4, DType::int32).dtype(), DType::int32);
        QCOMPARE(test::valuesOf(scalar(4, DType::int32)), std::vector<double>{4});
    }
};

NW_TEST(TensorTest)
#include "tst_tensor.moc"
