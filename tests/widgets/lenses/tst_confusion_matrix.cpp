#include "widgets/lenses/confusion_matrix.h"

#include "tests/support/test.h"
#include "tests/support/window/driver.h"
#include "widgets/common/theme.h"

using namespace netwright;
using namespace netwright::test;

namespace {

Confusion confusionOf(int classes)
{
    Confusion confusion{.classes = classes, .counts = {}, .names = {}, .epoch = 2};
    for (int truth = 0; truth < classes; ++truth)
        for (int predicted = 0; predicted < classes; ++predicted)
            confusion.counts.push_back(
                truth == predicted ? 180 + truth : (truth * 7 + predicted * 3) % 11 / 6 * 9);
    return confusion;
}

} // namespace

class ConfusionMatrixTest : public QObject {
    Q_OBJECT
private slots:
    void cleanup() { Look::instance().apply(Theme::Kind::light, 100); }

    void tellsAccuracyRecallAndPrecision()
    {
        const Confusion confusion{.classes = 2, .counts = {8, 2, 1, 9}, .names = {}};
        QCOMPARE(confusion.total(), 20);
        QCOMPARE(confusion.accuracy(), 17.0 / 20);
        QCOMPARE(confusion.recall(0), 8.0 / 10);
        QCOMPARE(confusion.precision(0), 8.0 / 9);
        const Confusion empty{.classes = 2, .counts = {0, 0, 0, 0}, .names = {}};
        QCOMPARE(empty.accuracy(), -1.0);
        QCOMPARE(empty.recall(1), -1.0);
    }

    void aClickChoosesACellAndArrowKeysGoOn()
    {
        ConfusionMatrix matrix;
        matrix.resize(400, 400);
        matrix.setConfusion(confusionOf(3));
        showAndWait(matrix);
        QSignalSpy chosen(&matrix, &ConfusionMatrix::cellChosen);
        QTest::mouseClick(&matrix, Qt::LeftButton, {}, QPoint(205, 200));
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.last(), QVariantList({1, 1}));
        press(matrix, Qt::Key_Right);
        QCOMPARE(chosen.last(), QVariantList({1, 2}));
        press(matrix, Qt::Key_Right);
        press(matrix, Qt::Key_Up);
        QCOMPARE(chosen.last(), QVariantList({0, 2}));
        QVERIFY(matrix.accessibleDescription().contains("class 2"));
    }

    void countsThatDoNotMatchTheClassesAreNotShown()
    {
        ConfusionMatrix matrix;
        matrix.setConfusion({.classes = 3, .counts = {1, 2}, .names = {}});
        QCOMPARE(matrix.confusion().classes, 0);
    }

    void aNewEpochKeepsTheChosenCell()
    {
        ConfusionMatrix matrix;
        matrix.resize(400, 400);
        matrix.setConfusion(confusionOf(4));
        showAndWait(matrix);
        press(matrix, Qt::Key_Down);
        const QString before = matrix.accessibleDescription();
        QVERIFY(!before.isEmpty());
        matrix.setConfusion(confusionOf(4));
        QCOMPARE(matrix.accessibleDescription(), before);
        matrix.setConfusion(confusionOf(5));
        QVERIFY(matrix.accessibleDescription().isEmpty());
    }

    void looksRight()
    {
        for (const auto kind : {Theme::Kind::light, Theme::Kind::dark})
            for (const int percent : {100, 200}) {
                Look::instance().apply(kind, percent);
                ConfusionMatrix matrix;
                matrix.resize(360 * percent / 100, 380 * percent / 100);
                showAndWait(matrix);
                if (percent == 100)
                    keepPicture(matrix, QString("confusion_empty_%1").arg(int(kind)));
                matrix.setConfusion(confusionOf(10));
                press(matrix, Qt::Key_Down);
                keepPicture(matrix, QString("confusion_%1_%2").arg(int(kind)).arg(percent));
            }
        Look::instance().apply(Theme::Kind::light, 100);
        ConfusionMatrix matrix;
        matrix.resize(340, 340);
        Confusion named = confusionOf(3);
        named.names = {"Iris setosa", "Iris versicolor", "Iris virginica"};
        matrix.setConfusion(named);
        keepPicture(matrix, "confusion_names");
        matrix.setConfusion(confusionOf(100));
        keepPicture(matrix, "confusion_many");
    }
};

NW_TEST(ConfusionMatrixTest)
#include "tst_confusion_matrix.moc"
