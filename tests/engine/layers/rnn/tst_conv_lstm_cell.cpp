#include "engine/layers/rnn/conv_lstm_cell.h"

#include "tests/engine/layers/rnn/sequence_call.h"
#include "tests/support/test.h"

#include <cmath>

namespace netwright {
using test::areClose;
using test::arrayOf;
using test::outputsOf;
using test::setWeight;
using test::valuesOf;

namespace {

ConvLstmCell<1>::Settings settings(const std::string& padding)
{
    return {.filters = 1,
        .kernelSize = {3},
        .strides = {1},
        .padding = padding,
        .dataFormat = {},
        .dilationRate = {1},
        .shared = {},
        .dtype = {},
        .owner = "ConvLSTM1D"};
}

} // namespace

class ConvLstmCellTest : public QObject {
    Q_OBJECT
private slots:
    void knowsTheShapeOfItsStates()
    {
        const OwnedLayer valid = ConvLstmCell<1>::make(settings("valid"));
        const auto& cell = dynamic_cast<const RnnCell&>(*valid);
        QCOMPARE(cell.stateShapes({2, 7, 3}).front(), (Shape{2, 5, 1}));
        QCOMPARE(cell.stateShapes({2, 7, 3}).size(), std::size_t{2});
        auto strided = settings("same");
        strided.strides = {2};
        strided.dataFormat.isChannelsFirst = true;
        const OwnedLayer first = ConvLstmCell<1>::make(strided);
        QCOMPARE(
            dynamic_cast<const RnnCell&>(*first).stateShapes({2, 3, 7}).front(), (Shape{2, 1, 4}));
    }
    void convolvesTheStateWithZerosAround()
    {
        const OwnedLayer layer = ConvLstmCell<1>::make(settings("same"));
        auto& cell = dynamic_cast<RnnCell&>(*layer);
        cell.buildForSteps({{1, 3, 1}, DType::float32});
        test::initializeWeights(cell);
        setWeight(cell, "kernel", std::vector<double>(12));
        std::vector<double> recurrent(12);
        for (const std::size_t cellOfKernel : {0U, 1U, 2U}) recurrent[cellOfKernel * 4 + 2] = 1;
        setWeight(cell, "recurrent_kernel", recurrent);
        setWeight(cell, "bias", {0, 0, 0, 0});
        const Array zeros = arrayOf({1, 3, 1}, {0, 0, 0});
        const auto y = outputsOf(cell, {.inputs = {zeros, arrayOf({1, 3, 1}, {1, 2, 4}), zeros}});
        QVERIFY(areClose(
            valuesOf(y[2]), {0.5 * std::tanh(3.0), 0.5 * std::tanh(7.0), 0.5 * std::tanh(6.0)}));
    }
    void namesTheLayerInItsMessages()
    {
        const OwnedLayer layer = ConvLstmCell<1>::make(settings("valid"));
        auto& cell = dynamic_cast<RnnCell&>(*layer);
        try {
            cell.buildForSteps({{1, 2, 1}, DType::float32});
            QFAIL("a kernel of 3 does not fit 2 cells");
        } catch (const ShapeError& error) {
            QVERIFY(std::string(error.what()).find("ConvLSTM1D") != std::string::npos);
        }
    }
};

NW_TEST(ConvLstmCellTest)

} // namespace netwright

#include "tst_conv_lstm_cell.moc"
