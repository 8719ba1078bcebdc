#include "app/data/data_facts.h"

#include "engine/arrays/strings.h"
#include "engine/base/error.h"
#include "tests/support/places.h"
#include "tests/support/test.h"

#include <QFile>

using namespace netwright;
using namespace netwright::test;

namespace {

std::optional<DataFacts> facts(const Value& data, const Value& fit = {})
{
    const std::atomic<bool> isCancelled = false;
    return readFacts(data, fit, "/", isCancelled);
}

QString write(const QString& name, const QByteArray& content)
{
    QFile file(temporaryFolder() + "/" + name);
    if (file.open(QIODevice::WriteOnly)) file.write(content);
    return file.fileName();
}

} // namespace

class DataFactsTest : public QObject {
    Q_OBJECT
private slots:
    void rowsComeFromTheWholeSetEvenly()
    {
        const std::vector<qint64> rows = shownRows(10'000, 10);
        QCOMPARE(rows.size(), std::size_t{200});
        QCOMPARE(rows[1], 50);
        QCOMPARE(rows.back(), 9950);
        QCOMPARE(shownRows(3, 10), (std::vector<qint64>{0, 1, 2}));
        QVERIFY(shownRows(0, 10).empty());
    }

    void fewerRowsOfLargeSamplesAreRead()
    {
        QCOMPARE(shownRows(1000, 224 * 224 * 3).size(), std::size_t{53});
        QCOMPARE(shownRows(1000, 100'000'000).size(), std::size_t{12});
    }

    void classesAreLabelsWithNames()
    {
        const auto found = facts(
            {{"train", {{"dataset", "spiral"}, {"samples", 400}}}}, {{"validation_split", 0.25}});
        QVERIFY(found);
        QVERIFY(found->isClassification && found->areTargetsLabels && !found->areTargetsOneHot);
        QCOMPARE(found->classes, 2);
        QCOMPARE(found->table.title, QString("spiral"));
        QCOMPARE(found->table.classNames.size(), 2);
        QCOMPARE(found->table.classCounts.at(1), 200);
        QCOMPARE(found->table.trainingSamples, 300);
        QCOMPARE(found->table.validationSamples, 100);
        QCOMPARE(found->table.inputs.front().values.shape(), (Shape{200, 2}));
    }

    void dataOfItsOwnValidates()
    {
        const auto found = facts({{"train", {{"dataset", "spiral"}, {"samples", 40}}},
                                     {"validation", {{"dataset", "spiral"}, {"samples", 10}}}},
            {{"validation_split", 0.25}});
        QCOMPARE(found->table.trainingSamples, 40);
        QCOMPARE(found->table.validationSamples, 10);
    }

    void oneHotRowsAreClassesToo()
    {
        const auto found
            = facts({{"train", {{"dataset", "spiral"}, {"samples", 30}, {"one_hot", 2}}}});
        QVERIFY(found->isClassification && found->areTargetsOneHot && !found->areTargetsLabels);
        QCOMPARE(found->classes, 2);
        QCOMPARE(found->table.classCounts.at(0), 15);
    }

    void numbersAreNoClasses()
    {
        const auto found = facts({{"train", {{"dataset", "waves"}, {"samples", 30}}}});
        QVERIFY(!found->isClassification);
        QVERIFY(found->table.classCounts.empty());
    }

    void imagesAreMadeOnTheWay()
    {
        const auto found = facts(
            {{"train", {{"dataset", "digits_rendered"}, {"samples", 20}, {"reconstruct", true}}}});
        QCOMPARE(found->table.images.size(), 20);
        QVERIFY(!found->isClassification);
    }

    void aTableIsNamedByItsFile()
    {
        const QString path = write("flowers.csv", "a,b,kind\n1,2,x\n3,4,y\n5,6,x\n");
        const auto found = facts({{"train", {{"csv", path.toStdString()}}}});
        QCOMPARE(found->table.title, QString("flowers.csv"));
        QCOMPARE(found->classes, 2);
        QCOMPARE(found->table.inputs.front().maximum, 6.0);
    }

    void textsStayTexts()
    {
        const QString path = write("reviews.csv", "review,kind\ngood,x\nnot bad,y\n");
        const auto found = facts(
            {{"train", {{"csv", path.toStdString()}, {"categories", "text"}, {"header", true}}}});
        QCOMPARE(textsOf(found->table.inputs.front().values),
            (std::vector<std::string>{"good", "not bad"}));
        QVERIFY(lookOf(found->table) == SampleLook::table);
    }

    void withoutTrainingDataThereAreNone()
    {
        QVERIFY(!facts({}));
        QVERIFY(!facts({{"train", nullptr}}));
    }

    void whatCannotBeReadThrows()
    {
        QVERIFY_EXCEPTION_THROWN(facts({{"train", {{"csv", "/nowhere.csv"}}}}), Error);
        QVERIFY_EXCEPTION_THROWN(facts({{"train", {{"dataset", "spirals"}}}}), Error);
    }

    void readingEndsWhenNobodyWaits()
    {
        const std::atomic<bool> isCancelled = true;
        QVERIFY(!readFacts({{"train", {{"dataset", "spiral"}}}}, {}, "/", isCancelled));
    }
};

NW_TEST(DataFactsTest)
#include "tst_data_facts.moc"
