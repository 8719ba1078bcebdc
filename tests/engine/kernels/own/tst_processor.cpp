#include "engine/kernels/own/processor.h"

#include "engine/base/random.h"
#include "engine/kernels/own/chain_functions.h"
#include "engine/kernels/own/row_functions.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

#include <cmath>
#include <limits>

// What is compiled several times, for each level of the processor, gives the same on each.
namespace netwright::test {
namespace {

using Floats = std::vector<float>;

template <class Table>
struct Leveled {
    const char* name;
    const Table* table;
};

template <class Table>
std::vector<Leveled<Table>> usable(const Table* avx2, const Table* avx512)
{
    std::vector<Leveled<Table>> result;
    if (own::processorLevel() != own::Level::generic) result.push_back({"avx2", avx2});
    if (own::processorLevel() == own::Level::avx512) result.push_back({"avx512", avx512});
    return result;
}

Floats numbers(std::size_t count, std::uint64_t stream, double low = -4, double high = 4)
{
    Random random(5, stream);
    Floats result(count);
    for (float& value : result) value = static_cast<float>(random.uniform(low, high));
    return result;
}

Floats withSpecialValues(Floats values)
{
    constexpr float infinity = std::numeric_limits<float>::infinity();
    const Floats special = {0, -0.0F, infinity, -infinity, NAN, 1e-40F, -1e-40F, 1e-30F, 88, 89,
        120, -87, -104, -200, 0.5F, 1.5F, 2.5F, 1e10F, -1e10F, std::numeric_limits<float>::max()};
    for (std::size_t i = 0; i < special.size(); ++i)
        values[(i * 7 + 3) % values.size()] = special[i];
    return values;
}

std::vector<double> doubles(const Floats& values)
{
    return {values.begin(), values.end()};
}

constexpr Tolerance kClose{.relative = 3e-6, .absolute = 1e-6};

} // namespace

class ProcessorTest : public QObject {
    Q_OBJECT
private slots:
    void chainsAgree()
    {
        const std::size_t count = 1037;
        const Floats a = withSpecialValues(numbers(count, 1));
        const Floats b = numbers(count, 2), c = numbers(count, 3);
        const auto result = [&](const own::ChainFunction* table, int op) {
            Floats y(count);
            table[op]({y.data(), a.data(), b.data(), c.data(), -0.5F, 1.25F, count});
            return doubles(y);
        };
        for (const auto& [name, table] :
            usable(own::chainFunctionsAvx2(), own::chainFunctionsAvx512()))
            for (int op = 0; op < static_cast<int>(ChainOp::count); ++op) {
                const auto expected = result(own::chainFunctionsGeneric(), op);
                const auto fault = difference(result(table, op), expected, kClose);
                QVERIFY2(fault.empty(),
                    qPrintable(QString("%1, op %2: %3").arg(name).arg(op).arg(fault.c_str())));
            }
    }

    void chainsKnowTheEndsOfTheScale()
    {
        const Floats x = {200, -200, 0, -INFINITY, INFINITY, NAN};
        const auto apply = [&](ChainOp op) {
            Floats y(x.size());
            own::chainFunctions()[static_cast<int>(op)](
                {y.data(), x.data(), nullptr, nullptr, -1, 1, x.size()});
            return doubles(y);
        };
        const double inf = INFINITY, nan = NAN;
        NW_COMPARE(apply(ChainOp::exp), {inf, 0, 1, 0, inf, nan});
        NW_COMPARE(apply(ChainOp::tanh), {1, -1, 0, -1, 1, nan});
        NW_COMPARE(apply(ChainOp::sigmoid), {1, 0, 0.5, 0, 1, nan});
        NW_COMPARE(apply(ChainOp::relu), {200, 0, 0, 0, inf, nan});
        NW_COMPARE(apply(ChainOp::softplus), {200, 0, std::log(2.0), 0, inf, nan});
        NW_COMPARE(apply(ChainOp::log), {std::log(200.0), nan, -inf, nan, inf, nan});
        NW_COMPARE(apply(ChainOp::clip), {1, -1, 0, -1, 1, nan});
    }

    void rowsAgree()
    {
        const std::size_t rows = 37, n = 101, count = rows * n;
        const Floats x = numbers(count, 1), g = numbers(count, 2);
        const Floats a = numbers(n, 3), b = numbers(n, 4), c = numbers(n, 5);
        const auto results = [&](const own::RowFunctions& table) {
            std::vector<Floats> made(8, Floats(count));
            Floats first(n), second(n), third(n), fourth(n), columns(n);
            table.softmax(x.data(), made[0].data(), rows, n);
            table.logSoftmax(x.data(), made[1].data(), rows, n);
            table.addColumns(x.data(), columns.data(), rows, n);
            table.addMoments(x.data(), a.data(), first.data(), second.data(), rows, n);
            table.scaleColumns(
                {x.data(), c.data(), a.data(), b.data(), nullptr, made[2].data(), rows, n});
            table.scaleColumnsRelu(
                {x.data(), c.data(), a.data(), b.data(), g.data(), made[6].data(), rows, n});
            table.addProducts(
                {x.data(), g.data(), x.data(), a.data(), third.data(), fourth.data(), rows, n});
            table.combineColumns({x.data(), g.data(), nullptr, a.data(), a.data(), b.data(),
                c.data(), made[3].data(), rows, n});
            table.combineColumns({x.data(), g.data(), x.data(), a.data(), a.data(), b.data(),
                c.data(), made[7].data(), rows, n});
            table.uniform(7, 8, 9, made[4].data(), count / 4);
            made[5] = {static_cast<float>(table.sum(x.data(), count))};
            for (const Floats& sums : {first, second, third, fourth, columns}) made.push_back(sums);
            return made;
        };
        const auto expected = results(own::rowFunctionsGeneric());
        for (const auto& [name, table] :
            usable(&own::rowFunctionsAvx2(), &own::rowFunctionsAvx512())) {
            const auto found = results(*table);
            for (std::size_t i = 0; i < found.size(); ++i) {
                const auto fault = difference(
                    doubles(found[i]), doubles(expected[i]), {.relative = 1e-5, .absolute = 1e-4});
                QVERIFY2(fault.empty(),
                    qPrintable(QString("%1, result %2: %3").arg(name).arg(i).arg(fault.c_str())));
            }
        }
    }

    void rowsDrawTheNumbersOfTheGenerator()
    {
        Floats drawn(4 * 37);
        own::rowFunctions().uniform(0x1234567890ABCDEF, 42, 0xFFFFFFF0, drawn.data(), 37);
        for (std::size_t i = 0; i < 37; ++i) {
            const auto block = philox(0x1234567890ABCDEF, 42, 0xFFFFFFF0 + i);
            for (std::size_t j = 0; j < 4; ++j) QCOMPARE(drawn[4 * i + j], unitFloat(block[j]));
        }
    }
};

NW_TEST(ProcessorTest)

} // namespace netwright::test

#include "tst_processor.moc"
