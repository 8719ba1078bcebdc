#include "engine/kernels/own/panel_functions.h"

#include "tests/engine/kernels/own/own_case.h"
#include "tests/support/test.h"

// Products of panels on each level of the processor.
namespace netwright::test {
namespace {

using Floats = std::vector<float>;

const auto kPanels = usableTables(
    own::panelFunctionsGeneric(), own::panelFunctionsAvx2(), own::panelFunctionsAvx512());

struct ProductLengths {
    std::size_t m, n, k;
};

std::vector<double> productByHand(
    const ProductLengths& at, const Floats& a, const Floats& b, float first)
{
    std::vector<double> c(at.m * at.n, static_cast<double>(first));
    for (std::size_t i = 0; i < at.m; ++i)
        for (std::size_t j = 0; j < at.n; ++j)
            for (std::size_t k = 0; k < at.k; ++k)
                c[i * at.n + j]
                    += static_cast<double>(a[i * at.k + k]) * static_cast<double>(b[k * at.n + j]);
    return c;
}

Floats turned(const Floats& x, std::size_t rows, std::size_t columns)
{
    Floats y(x.size());
    for (std::size_t i = 0; i < rows; ++i)
        for (std::size_t j = 0; j < columns; ++j) y[j * rows + i] = x[i * columns + j];
    return y;
}

} // namespace

class PanelFunctionsTest : public QObject {
    Q_OBJECT
private slots:
    void productsOfEveryLength()
    {
        for (const own::PanelFunctions* table : kPanels)
            for (const std::size_t m : {1, 2, 5, 6, 7, 8, 9, 17})
                for (const std::size_t n : {1, 3, 8, 15, 16, 17, 32, 33, 70})
                    for (const std::size_t k : {1, 2, 31}) {
                        expectProduct(*table, {m, n, k});
                        if (QTest::currentTestFailed()) return;
                    }
    }

    void unpackedPanels()
    {
        for (const own::PanelFunctions* table : kPanels) {
            const ProductLengths at{9, 2 * table->width, 13};
            const Floats a = randomFloats(at.m * at.k, 1), b = randomFloats(at.k * at.n, 2);
            Floats c(at.m * at.n);
            table->product({at.m, at.n, at.k, a.data(), at.k, 1, b.data(), at.n, table->width,
                nullptr, 0, c.data(), at.n});
            NW_COMPARE(joined({c}), productByHand(at, a, b, 0));
        }
    }

private:
    // The left side as it is and turned, from zeros and on top of what is there.
    static void expectProduct(const own::PanelFunctions& table, const ProductLengths& at)
    {
        const Floats a = randomFloats(at.m * at.k, 1), b = randomFloats(at.k * at.n, 2);
        const Floats columns = turned(a, at.m, at.k);
        Floats packed(table.packedFloats(at.k, at.n)), again(packed.size());
        table.pack({at.k, at.n, b.data(), at.n, 1, packed.data()});
        const Floats other = turned(b, at.k, at.n);
        table.pack({at.k, at.n, other.data(), 1, at.k, again.data()});
        QCOMPARE(packed, again);
        Floats c(at.m * at.n, 7), d(at.m * at.n, 7);
        table.product({at.m, at.n, at.k, a.data(), at.k, 1, packed.data(), table.width,
            table.width * at.k, nullptr, 0, c.data(), at.n});
        NW_COMPARE(joined({c}), productByHand(at, a, b, 0));
        table.product({at.m, at.n, at.k, columns.data(), 1, at.m, packed.data(), table.width,
            table.width * at.k, d.data(), at.n, d.data(), at.n});
        NW_COMPARE(joined({d}), productByHand(at, a, b, 7));
    }
};

NW_TEST(PanelFunctionsTest)

} // namespace netwright::test

#include "tst_panel_functions.moc"
