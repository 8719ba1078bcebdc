#include "widgets/data/sample_table.h"

#include "tests/support/test.h"
#include "tests/widgets/data/tables.h"

using namespace netwright;
using namespace netwright::test;

class SampleTableTest : public QObject {
    Q_OBJECT
private slots:
    void imagesAreToldByTheirShape()
    {
        QCOMPARE(lookOf(imageTable(2, 28)), SampleLook::images);
        SampleTable table = imageTable(1, 28);
        table.inputs.front().sample = {8, 8};
        QCOMPARE(lookOf(table), SampleLook::images);
        table.inputs.front().sample = {4, 20};
        QCOMPARE(lookOf(table), SampleLook::table);
        table.inputs.front().sample = {28, 28, 7};
        QCOMPARE(lookOf(table), SampleLook::table);
    }

    void pointsAreToldByTheirNumbers()
    {
        QCOMPARE(lookOf(spiralTable(3)), SampleLook::plane);
        QCOMPARE(lookOf(waveTable(3)), SampleLook::plane);
        QCOMPARE(lookOf(wideTable(3, 4)), SampleLook::table);
        SampleTable line = waveTable(3);
        line.inputs.front().sample = {1};
        QCOMPARE(lookOf(line), SampleLook::plane);
        QCOMPARE(lookOf(SampleTable()), SampleLook::table);
    }

    void largeImagesAreMadeSmaller()
    {
        const QList<QImage> images = imagesOf(imageTable(2, 400));
        QCOMPARE(images.size(), 2);
        QVERIFY(images.first().width() <= 192);
        QCOMPARE(imagesOf(imageTable(1, 28)).first().size(), QSize(28, 28));
        QVERIFY(imagesOf(spiralTable(2)).isEmpty());
    }

    void classesAreNamed()
    {
        QCOMPARE(captionOf(wideTable(3, 4), 1), QString("versicolor"));
        QCOMPARE(classOf(wideTable(3, 4), 2), std::optional<int>(2));
        SampleTable table = wideTable(3, 4);
        table.classNames.clear();
        QCOMPARE(captionOf(table, 1), QString("1"));
        QVERIFY(!classOf(table, 99));
        QVERIFY(!classOf(waveTable(2), 0));
        QCOMPARE(captionOf(waveTable(2), 0), QString("0"));
    }

    void aOneHotTargetTellsItsClass()
    {
        SampleTable table = wideTable(2, 4);
        table.targets.front().sample = {3};
        table.targets.front().values = Array::of<float>({2, 3}, {0, 1, 0, 0, 0, 1});
        QCOMPARE(captionOf(table, 0), QString("versicolor"));
        QCOMPARE(captionOf(table, 1), QString("virginica"));
    }

    void pointsHaveClassesOrTargets()
    {
        const PlanePoints spiral = pointsOf(spiralTable(6));
        QCOMPARE(spiral.x.size(), std::size_t{6});
        QCOMPARE(spiral.classes.size(), std::size_t{6});
        QVERIFY(spiral.targets.empty());
        const PlanePoints waves = pointsOf(waveTable(6));
        QVERIFY(waves.classes.empty());
        QCOMPARE(waves.targets.size(), std::size_t{6});
        QVERIFY(pointsOf(imageTable(2, 28)).x.empty());
    }

    void oneNumberIsDrawnAgainstItsTarget()
    {
        SampleTable table = waveTable(3);
        table.inputs.front().sample = {1};
        table.inputs.front().values = Array::of<float>({3, 1}, {5, 6, 7});
        const PlanePoints points = pointsOf(table);
        QCOMPARE(points.x[2], 7.0F);
        QCOMPARE(points.y[0], 0.0F);
        QVERIFY(points.targets.empty());
    }
};

NW_TEST(SampleTableTest)
#include "tst_sample_table.moc"
