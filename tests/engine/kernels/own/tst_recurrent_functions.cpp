#include "engine/kernels/own/recurrent_functions.h"

#include "tests/engine/kernels/own/own_case.h"
#include "tests/support/test.h"

// Steps of recurrent layers on each level of the processor.
namespace netwright::test {
namespace {

using Floats = std::vector<float>;

} // namespace

class RecurrentFunctionsTest : public QObject {
    Q_OBJECT
private slots:
    void levelsAgree()
    {
        const std::size_t n = 37;
        const Floats p = randomFloats(4 * n, 1, 4), s = randomFloats(4 * n, 2, 4),
                     c = randomFloats(n, 3);
        const Floats g = randomFloats(n, 4), outside = randomFloats(n, 5);
        const auto results = [&](const own::RecurrentFunctions& table) {
            Floats gates(4 * n), cells(n), hidden(n), toC = c, slopes(4 * n), toHidden = g,
                                                      again(4 * n), y(n), z(n);
            table.lstm(
                {p.data(), s.data(), c.data(), gates.data(), cells.data(), hidden.data(), n});
            table.lstmSlope({gates.data(), c.data(), cells.data(), g.data(), outside.data(),
                toHidden.data(), toC.data(), slopes.data(), again.data(), n});
            table.tanhOfSum(p.data(), s.data(), y.data(), n);
            table.tanhSlope(y.data(), g.data(), z.data(), n);
            return joined({gates, cells, hidden, toC, slopes, toHidden, again, y, z});
        };
        const auto tables = usableTables(own::recurrentFunctionsGeneric(),
            own::recurrentFunctionsAvx2(), own::recurrentFunctionsAvx512());
        for (const auto* table : tables) NW_COMPARE(results(*table), results(*tables[0]));
    }
};

NW_TEST(RecurrentFunctionsTest)

} // namespace netwright::test

#include "tst_recurrent_functions.moc"
