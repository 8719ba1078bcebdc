#include "engine/datasets/table.h"
#include "tests/engine/datasets/samples.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

namespace {

Array counting(Dimension rows, Dimension width)
{
    Array array(Shape{rows, width}, DType::float32);
    for (std::size_t i = 0; i < array.count(); ++i) array.set(i, static_cast<double>(i));
    return array;
}

std::vector<float> gathered(Dataset& dataset, std::vector<std::int64_t> rows)
{
    const auto width = static_cast<std::size_t>(dataset.inputs()[0].sample.count());
    std::vector<float> result(rows.size() * width);
    const Dataset::Destination to{reinterpret_cast<std::byte*>(result.data()), DType::float32};
    dataset.gather(rows, {&to, 1}, {}, nullptr);
    return result;
}

} // namespace

class TableTest : public QObject {
    Q_OBJECT
private slots:
    void gathersRowsInAnyOrder()
    {
        const auto data = makeArrayDataset({{"x0", counting(4, 3)}}, {});
        QCOMPARE(gathered(*data, {2, 0, 2}), std::vector<float>({6, 7, 8, 0, 1, 2, 6, 7, 8}));
    }

    void dividesBytesOnTheirWay()
    {
        TableParts parts;
        parts.inputs.push_back({.name = "image",
            .values = Array::of(Shape{2, 2}, std::vector<std::uint8_t>{0, 255, 51, 102}),
            .divisor = 255});
        const auto data = makeTable(std::move(parts));
        QCOMPARE(data->inputs()[0].dtype, DType::float32);
        QCOMPARE(gathered(*data, {1, 0}), std::vector<float>({0.2F, 0.4F, 0, 1}));
    }

    void takesPartsAndSelections()
    {
        const std::shared_ptr<Dataset> whole = makeArrayDataset({{"x0", counting(10, 1)}}, {},
            Array::of(Shape{10}, std::vector<double>{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}));
        const std::shared_ptr<Dataset> part = subset(whole, 4, 8);
        QCOMPARE(part->size(), Dimension{4});
        QCOMPARE(gathered(*part, {0, 3}), std::vector<float>({4, 7}));
        const auto again = subset(part, 1, 3);
        QCOMPARE(gathered(*again, {1}), std::vector<float>({6}));
        QCOMPARE(numbersOf(*readAll(*again).sampleWeight), std::vector<double>({5, 6}));
        const auto chosen = subset(part, std::vector<std::int64_t>{3, 0});
        QCOMPARE(gathered(*chosen, {0, 1}), std::vector<float>({7, 4}));
        QCOMPARE(numbersOf(*readAll(*chosen).sampleWeight), std::vector<double>({7, 4}));
        QVERIFY_THROWS_EXCEPTION(ShapeError, subset(whole, 5, 11));
        QVERIFY_THROWS_EXCEPTION(ShapeError, subset(whole, std::vector<std::int64_t>{10}));
    }

    void givesWeightOneWhereThereIsNone()
    {
        const auto data = makeArrayDataset({{"x0", counting(2, 1)}}, {});
        std::vector<float> weight(2, 7);
        const std::vector<std::int64_t> rows{0, 1};
        data->gather(rows, {}, {}, weight.data());
        QCOMPARE(weight, std::vector<float>({1, 1}));
    }

    void refusesArraysOfOtherSizes()
    {
        QCOMPARE(sentenceOf([] {
            makeArrayDataset({{"x0", counting(3, 1)}}, {{"y0", counting(4, 1)}});
        }),
            "Data: x0 has 3 samples and y0 has 4; they must agree.");
        QVERIFY_THROWS_EXCEPTION(
            ShapeError, makeArrayDataset({{"x0", counting(3, 1)}}, {}, counting(3, 2)));
        QVERIFY_THROWS_EXCEPTION(ShapeError, makeArrayDataset({{"x0", Array::scalar(1)}}, {}));
        QVERIFY_THROWS_EXCEPTION(ShapeError, makeArrayDataset({}, {}));
    }

    void keepsNumbersCompact()
    {
        using std::int64_t;
        QCOMPARE(compacted(Array::of(Shape{1}, std::vector<int64_t>{5})).dtype(), DType::int32);
        QCOMPARE(compacted(Array::of(Shape{1}, std::vector<int64_t>{int64_t{1} << 40})).dtype(),
            DType::int64);
        QCOMPARE(compacted(Array::of(Shape{1}, std::vector<double>{1})).dtype(), DType::float32);
        QCOMPARE(compacted(Array(Shape{1}, DType::uint8)).dtype(), DType::uint8);
    }

    void makesOneHotRows()
    {
        const Array labels = Array::of(Shape{2}, std::vector<std::int32_t>{2, 0});
        QCOMPARE(numbersOf(oneHot(labels, 3, "t")), std::vector<double>({0, 0, 1, 1, 0, 0}));
        QCOMPARE(sentenceOf([&] { oneHot(labels, 2, "t"); }),
            "t: labels must be whole numbers from 0 to 1, received 2 in sample 0.");
    }
};

NW_TEST(TableTest)
#include "tst_table.moc"
