#include "engine/arrays/shape.h"

#include "engine/base/error.h"
#include "tests/support/test.h"

using namespace netwright;

class ShapeTest : public QObject {
    Q_OBJECT
private slots:
    void negativeAxesCountFromTheEnd()
    {
        const Shape shape{2, 3, 4};
        QCOMPARE(shape[-1], Dimension(4));
        QCOMPARE(shape[0], Dimension(2));
        QCOMPARE(shape.axis(-3), 0);
        QVERIFY_EXCEPTION_THROWN(shape.axis(3), ShapeError);
        QVERIFY_EXCEPTION_THROWN(shape.axis(-4), ShapeError);
    }

    void theCountIsUnknownWhereALengthIs()
    {
        QCOMPARE((Shape{2, 3, 4}.count()), Dimension(24));
        QCOMPARE(Shape().count(), Dimension(1));
        QCOMPARE((Shape{0, 5}.count()), Dimension(0));
        QCOMPARE((Shape{kUnknown, 5}.count()), kUnknown);
        QVERIFY(!(Shape{kUnknown, 5}.isKnown()));
        QVERIFY(Shape().isKnown());
    }

    void isWrittenLikeATuple()
    {
        QCOMPARE((Shape{kUnknown, 28, 28, 1}.text()), "(?, 28, 28, 1)");
        QCOMPARE(Shape{3}.text(), "(3,)");
        QCOMPARE(Shape().text(), "()");
    }

    void slicesTakeSomeAxes()
    {
        const Shape shape{2, 3, 4, 5};
        QCOMPARE(shape.slice(1, 3), (Shape{3, 4}));
        QCOMPARE(shape.slice(2), (Shape{4, 5}));
        QCOMPARE(shape.slice(4), Shape());
    }

    void broadcastsAsNumPyDoes_data()
    {
        QTest::addColumn<std::vector<Dimension>>("a");
        QTest::addColumn<std::vector<Dimension>>("b");
        QTest::addColumn<std::vector<Dimension>>("both");
        using Lengths = std::vector<Dimension>;
        QTest::newRow("equal") << Lengths{2, 3} << Lengths{2, 3} << Lengths{2, 3};
        QTest::newRow("scalar") << Lengths{2, 3} << Lengths{} << Lengths{2, 3};
        QTest::newRow("row") << Lengths{2, 3} << Lengths{3} << Lengths{2, 3};
        QTest::newRow("outer") << Lengths{2, 1} << Lengths{1, 3} << Lengths{2, 3};
        QTest::newRow("none of something") << Lengths{0, 3} << Lengths{1, 3} << Lengths{0, 3};
        QTest::newRow("unknown and one") << Lengths{kUnknown} << Lengths{1} << Lengths{kUnknown};
        QTest::newRow("unknown and five") << Lengths{kUnknown} << Lengths{5} << Lengths{5};
        QTest::newRow("both unknown")
            << Lengths{kUnknown, 2} << Lengths{kUnknown, 1} << Lengths{kUnknown, 2};
    }

    void broadcastsAsNumPyDoes()
    {
        QFETCH(std::vector<Dimension>, a);
        QFETCH(std::vector<Dimension>, b);
        QFETCH(std::vector<Dimension>, both);
        QCOMPARE(broadcast(Shape(a), Shape(b)), Shape(both));
        QCOMPARE(broadcast(Shape(b), Shape(a)), Shape(both));
    }

    void lengthsThatDoNotFitAreRefused()
    {
        QVERIFY_EXCEPTION_THROWN(broadcast({2, 3}, {2}), ShapeError);
        QVERIFY_EXCEPTION_THROWN(broadcast({4}, {5}), ShapeError);
        QVERIFY_EXCEPTION_THROWN(broadcast({0}, {2}), ShapeError);
    }

    void shapesMayTurnOutTheSame()
    {
        QVERIFY(compatible({kUnknown, 3}, {7, 3}));
        QVERIFY(!compatible({kUnknown, 3}, {7, 4}));
        QVERIFY(!compatible({3}, {1, 3}));
    }
};

NW_TEST(ShapeTest)
#include "tst_shape.moc"
