#include "engine/constraints/norm_axes.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class NormAxesTest : public QObject {
    Q_OBJECT
private slots:
    void areReadAndWrittenAsGiven()
    {
        NormAxes axes;
        Field<NormAxes>::read(Value({0, 1}), axes);
        QCOMPARE(Field<NormAxes>::write(axes), Value({0, 1}));
        Field<NormAxes>::read(Value(1), axes);
        QCOMPARE(Field<NormAxes>::write(axes), Value(1));
    }
    void normsKeepTheirAxes()
    {
        const Tensor norms = normsOf(tensorOf({2, 2}, {3, 0, 4, 2}), NormAxes{});
        NW_COMPARE(valuesOf(norms), {5, 2});
    }
};

NW_TEST(NormAxesTest)
#include "tst_norm_axes.moc"
