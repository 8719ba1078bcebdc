#include "engine/ops/einsum.h"

#include "engine/base/error.h"
#include "engine/ops/math.h"
#include "engine/program/program.h"
#include "tests/support/gradient_check.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

#include <functional>
#include <limits>
#include <map>

namespace netwright {
namespace {

using test::sample;
using test::valuesOf;

// The sum as it is written, letter by letter, without ellipsis.
std::vector<double> einsumByHand(const std::vector<std::string>& inputs, const std::string& output,
    const std::vector<Array>& operands)
{
    std::map<char, Dimension> lengths;
    for (std::size_t i = 0; i < inputs.size(); ++i)
        for (std::size_t j = 0; j < inputs[i].size(); ++j) {
            Dimension& length = lengths[inputs[i][j]];
            length = std::max(length, operands[i].shape()[static_cast<int>(j)]);
        }
    std::map<char, Dimension> at;
    std::size_t count = 1;
    for (const char c : output) count *= static_cast<std::size_t>(lengths[c]);
    std::vector<double> result(count, 0.0);
    const auto placeIn = [&](const std::string& letters, const Shape* shape) {
        Dimension index = 0;
        for (std::size_t j = 0; j < letters.size(); ++j) {
            const Dimension length = shape ? (*shape)[static_cast<int>(j)] : lengths[letters[j]];
            index = index * length + (length == 1 ? 0 : at[letters[j]]);
        }
        return static_cast<std::size_t>(index);
    };
    const std::function<void(std::map<char, Dimension>::iterator)> walk = [&](auto letter) {
        if (letter == lengths.end()) {
            double product = 1;
            for (std::size_t i = 0; i < inputs.size(); ++i)
                product *= operands[i].at(placeIn(inputs[i], &operands[i].shape()));
            result[placeIn(output, nullptr)] += product;
            return;
        }
        for (Dimension i = 0; i < letter->second; ++i) {
            at[letter->first] = i;
            walk(std::next(letter));
        }
    };
    walk(lengths.begin());
    return result;
}

class EinsumTest : public QObject {
    Q_OBJECT
private slots:
    void sumsAsItIsWritten_data();
    void sumsAsItIsWritten();
    void ellipsesStandForAxes();
    void resultsMayBeImplied();
    void hasGradients();
    void worksWithUnknownLengths();
    void refusesWhatDoesNotFit_data();
    void refusesWhatDoesNotFit();
};

void EinsumTest::sumsAsItIsWritten_data()
{
    QTest::addColumn<QStringList>("inputs");
    QTest::addColumn<QString>("output");
    const auto row = [](const char* inputs, const char* output) {
        QTest::addRow("%s->%s", inputs, output) << QString(inputs).split(',') << QString(output);
    };
    row("ab,bc", "ac");
    row("ab,bc", "ca");
    row("abc,cd", "abd");
    row("abc,cde", "abde");
    row("abde,dec", "abc");
    row("abde,edc", "acb");
    row("bquh,bkuh", "buqk");
    row("buqk,bkuh", "bquh");
    row("aecd,abcd", "acbe");
    row("acbe,aecd", "abcd");
    row("ab,ab", "ab");
    row("ab,ba", "");
    row("a,b", "ab");
    row("abc,b", "ac");
    row("ab,cd", "bd");
    row("ab", "ba");
    row("abc", "b");
    row("aa", "a");
    row("aab,b", "a");
    row("aa", "");
    row("ab,bc,cd", "ad");
    row("ab,ac,ad", "abcd");
    row("abcd,bd,ca", "bca");
}

void EinsumTest::sumsAsItIsWritten()
{
    QFETCH(QStringList, inputs);
    QFETCH(QString, output);
    const std::map<char, Dimension> lengths{
        {'a', 2}, {'b', 3}, {'c', 4}, {'d', 2}, {'e', 3}, {'q', 2}, {'u', 3}, {'h', 4}, {'k', 5}};
    for (const bool hasSingles : {false, true}) {
        std::vector<std::string> specs;
        std::vector<Array> operands;
        Tensors tensors;
        for (const QString& input : inputs) {
            specs.push_back(input.toStdString());
            Shape shape;
            for (const char c : specs.back()) shape.push_back(lengths.at(c));
            // An axis of length 1 is broadcast.
            if (hasSingles && operands.empty() && inputs.size() > 1 && specs[0] != "aab")
                shape.at(0) = 1;
            operands.push_back(sample(shape, -1, 1, operands.size()));
            tensors.push_back(constant(operands.back()));
        }
        const std::string equation = inputs.join(',').toStdString() + "->" + output.toStdString();
        const Tensor result = ops::einsum(equation, tensors);
        NW_COMPARE(valuesOf(result), einsumByHand(specs, output.toStdString(), operands),
            {.relative = 1e-9, .absolute = 1e-9});
    }
}

void EinsumTest::ellipsesStandForAxes()
{
    const Array a = sample({2, 3, 4}), b = sample({4, 5}, -1, 1, 1), c = sample({3, 4}, -1, 1, 2);
    const auto call = [](const char* equation, const std::vector<Array>& operands) {
        Tensors tensors;
        for (const Array& operand : operands) tensors.push_back(constant(operand));
        return ops::einsum(equation, tensors);
    };
    NW_COMPARE(
        valuesOf(call("...x, xy -> ...y", {a, b})), einsumByHand({"abx", "xy"}, "aby", {a, b}));
    // The axes that an ellipsis stands for are broadcast from the last.
    NW_COMPARE(valuesOf(call("...x,...x->...x", {a, c})), valuesOf(constant(a) * constant(c)));
    QCOMPARE(call("...ij,...jk->...ik", {a, b}).shape(), (Shape{2, 3, 5}));
    QCOMPARE(call("ab...->...ba", {a}).shape(), (Shape{4, 3, 2}));
}

void EinsumTest::resultsMayBeImplied()
{
    const Array a = sample({2, 3}), b = sample({3, 4}, -1, 1, 1);
    NW_COMPARE(valuesOf(ops::einsum("cb,ba", {constant(a), constant(b)})),
        einsumByHand({"cb", "ba"}, "ac", {a, b}));
    QCOMPARE(ops::einsum("ii", {constant(sample({3, 3}))}).shape(), Shape());
    const float infinity = std::numeric_limits<float>::infinity();
    const Array square = Array::of<float>({2, 2}, {1, infinity, -infinity, 2});
    NW_COMPARE(valuesOf(ops::einsum("ii", {constant(square)})), {3});
}

void EinsumTest::hasGradients()
{
    for (const char* equation : {"abc,cd->abd", "abc,acd->bda", "abc,cd->d", "abc,cd->bcda"})
        test::expectGradients([equation](const Tensors& in) { return ops::einsum(equation, in); },
            {.inputs = {sample({2, 3, 4}),
                 sample(std::string(equation).find("acd") == std::string::npos ? Shape{4, 2}
                                                                               : Shape{2, 4, 2},
                     -1, 1, 1)}});
}

void EinsumTest::worksWithUnknownLengths()
{
    const Tensor x = placeholder({kUnknown, kUnknown, 4});
    const Tensor kernel = placeholder({4, 2, 3});
    QCOMPARE(ops::einsum("abc,cde->abde", {x, kernel}).shape(), (Shape{kUnknown, kUnknown, 2, 3}));
    QCOMPARE(ops::einsum("abc,abc->ab", {x, x}).shape(), (Shape{kUnknown, kUnknown}));
}

void EinsumTest::refusesWhatDoesNotFit_data()
{
    QTest::addColumn<QString>("equation");
    for (const char* equation : {"ab,bc", "ab,cd,ef->a", "ab,bc->ax", "ab,bc->aa", "ab,cb->ac",
             "a1,bc->a", "abc,bc->a", "ab,bc->a.c", "", "...a...,bc->a", "@b,bc->@c"})
        QTest::addRow("%s", equation) << QString(equation);
}

void EinsumTest::refusesWhatDoesNotFit()
{
    QFETCH(QString, equation);
    const Tensor a = placeholder({2, 3}), b = placeholder({4, 2});
    QVERIFY_THROWS_EXCEPTION(ShapeError, ops::einsum(equation.toStdString(), {a, b}));
}

} // namespace
} // namespace netwright

using netwright::EinsumTest;
NW_TEST(EinsumTest)
#include "tst_einsum.moc"
