#include "engine/kernels/own/sequence.h"

#include "engine/graph/gradients.h"
#include "engine/ops/recurrent.h"
#include "tests/engine/kernels/own/own_case.h"
#include "tests/support/test.h"

// The kernels of recurrent layers against their steps by parts.
namespace netwright::test {
namespace {

struct SequenceLengths {
    Dimension batch, time, units;
};

const std::vector<SequenceLengths> kLengths
    = {{1, 1, 1}, {3, 4, 5}, {9, 11, 65}, {17, 7, 48}, {2, 3, 130}};

Array stepMask(const SequenceLengths& at)
{
    Array mask({at.batch, at.time}, DType::boolean);
    for (std::size_t i = 0; i < mask.count(); ++i) mask.set(i, (i * 5 + i / 3) % 4 != 0 ? 1 : 0);
    return mask;
}

// projected, recurrent, h, the upstream gradient, then what else the layer has.
std::vector<Array> sequenceInputs(const SequenceLengths& at, Dimension gates)
{
    return {sample({at.batch, at.time, gates * at.units}, -2, 2),
        sample({at.units, gates * at.units}, -0.4, 0.4, 1), sample({at.batch, at.units}, -1, 1, 2),
        sample({at.batch, at.time, at.units}, -1, 1, 3)};
}

Tensors withGradients(Tensors results, const Tensors& sources, const Tensors& upstream)
{
    const Tensors ys(results.begin(), results.begin() + static_cast<long>(upstream.size()));
    for (const Tensor& slope : gradients(ys, sources, upstream)) results.push_back(slope);
    return results;
}

constexpr Tolerance kCloseSequence{.relative = 2e-4, .absolute = 5e-5};

} // namespace

class SequenceTest : public QObject {
    Q_OBJECT
private slots:
    void rowsDoNotMeetInTheCache()
    {
        for (const std::size_t length : {1, 16, 17, 128, 512}) {
            const std::size_t step = own::Rows::stepFor(length);
            QVERIFY(step >= length && step % 32 == 16);
        }
    }

    void lstm()
    {
        for (const SequenceLengths& lengths : kLengths)
            for (const bool isMasked : {false, true})
                for (const bool hasCells : {false, true}) expectLstm(lengths, isMasked, hasCells);
    }

    void gru()
    {
        for (const SequenceLengths& lengths : kLengths)
            for (const bool isMasked : {false, true})
                for (const char* form : {"before", "after", "after with bias"})
                    expectGru(lengths, isMasked, form);
    }

    void simpleRnn()
    {
        for (const SequenceLengths& lengths : kLengths)
            for (const bool isMasked : {false, true})
                for (const char* activation : {"tanh", "relu"})
                    expectSimple(lengths, isMasked, activation);
    }

private:
    static void expectLstm(const SequenceLengths& lengths, bool isMasked, bool hasCells)
    {
        std::vector<Array> inputs = sequenceInputs(lengths, 4);
        inputs.push_back(sample({lengths.batch, lengths.units}, -1, 1, 4));
        inputs.push_back(sample({lengths.batch, lengths.time, lengths.units}, -1, 1, 5));
        if (isMasked) inputs.push_back(stepMask(lengths));
        expectOwn({.formula =
                       [=](const Tensors& in) {
                           const auto made = ops::lstm({.projected = in[0],
                               .recurrent = in[1],
                               .h = in[2],
                               .c = in[4],
                               .mask = isMasked ? in[6] : Tensor()});
                           return withGradients({made.hidden, made.cells},
                               {in[0], in[1], in[2], in[4]},
                               hasCells ? Tensors{in[3], in[5]} : Tensors{in[3]});
                       },
            .inputs = inputs,
            .kernels = {"own lstm", "own lstm_gradient"},
            .tolerance = kCloseSequence});
    }

    static void expectGru(const SequenceLengths& lengths, bool isMasked, const std::string& form)
    {
        std::vector<Array> inputs = sequenceInputs(lengths, 3);
        inputs.push_back(sample({3 * lengths.units}, -1, 1, 4));
        if (isMasked) inputs.push_back(stepMask(lengths));
        const bool hasBias = form == "after with bias";
        expectOwn({.formula =
                       [=](const Tensors& in) {
                           const Tensor hidden = ops::gru({.projected = in[0],
                               .recurrent = in[1],
                               .h = in[2],
                               .bias = hasBias ? in[4] : Tensor(),
                               .mask = isMasked ? in[5] : Tensor(),
                               .resetAfter = form != "before"});
                           Tensors sources{in[0], in[1], in[2]};
                           if (hasBias) sources.push_back(in[4]);
                           return withGradients({hidden}, sources, {in[3]});
                       },
            .inputs = inputs,
            .kernels = {"own gru", "own gru_gradient"},
            .tolerance = kCloseSequence});
    }

    static void expectSimple(
        const SequenceLengths& lengths, bool isMasked, const std::string& activation)
    {
        std::vector<Array> inputs = sequenceInputs(lengths, 1);
        if (isMasked) inputs.push_back(stepMask(lengths));
        expectOwn({.formula =
                       [=](const Tensors& in) {
                           const Tensor hidden = ops::simpleRnn({.projected = in[0],
                               .recurrent = in[1],
                               .h = in[2],
                               .mask = isMasked ? in[4] : Tensor(),
                               .activation = activation});
                           return withGradients({hidden}, {in[0], in[1], in[2]}, {in[3]});
                       },
            .inputs = inputs,
            .kernels = {"own simple_rnn", "own simple_rnn_gradient"},
            .tolerance = kCloseSequence});
    }
};

NW_TEST(SequenceTest)

} // namespace netwright::test

#include "tst_sequence.moc"
