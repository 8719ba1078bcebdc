#include "tests/support/test.h"
#include "widgets/common/shape_text.h"

using namespace netwright;

class ShapeTextTest : public QObject {
    Q_OBJECT
private slots:
    void lengthsAreJoinedByTimes()
    {
        QCOMPARE(shapeText({2, 28, 28, 1}), QString::fromUtf8("2 × 28 × 28 × 1"));
    }
    void anUnknownLengthIsAQuestionMark()
    {
        QCOMPARE(shapeText({kUnknown, 10}), QString::fromUtf8("? × 10"));
    }
    void aSingleValueHasNoLengths() { QCOMPARE(shapeText({}), QString("()")); }
};

NW_TEST(ShapeTextTest)
#include "tst_shape_text.moc"
