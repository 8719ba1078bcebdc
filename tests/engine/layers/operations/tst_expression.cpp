#include "engine/layers/operations/expression.h"

#include "engine/base/error.h"
#include "engine/base/random.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

namespace netwright {
using test::tensorOf;
using test::valuesOf;

class ExpressionTest : public QObject {
    Q_OBJECT

    static std::vector<double> valueOf(const std::string& text)
    {
        const Tensors inputs{tensorOf({2, 2}, {1, -2, 3, 4}), tensorOf({2, 2}, {5, 6, 7, 8})};
        const Tensors found = Expression("Lambda", text)(inputs, {{"scale", 10}});
        return valuesOf(found.front());
    }

    static std::string complaintAbout(const std::string& text)
    {
        try {
            valueOf(text);
        } catch (const Error& error) {
            return error.what();
        }
        return {};
    }

private slots:
    void computes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QList<double>>("expected");
        const auto row = [](const char* text, QList<double> expected) {
            QTest::newRow(text) << QByteArray(text) << expected;
        };
        row("x", {1, -2, 3, 4});
        row("relu(x) * 2 + mean(x, axis=-1, keepdims=True)", {1.5, -0.5, 9.5, 11.5});
        row("-x ** 2", {-1, -4, -9, -16});
        row("2 ** -1 * x", {0.5, -1, 1.5, 2});
        row("2 ** 3 ** 2 + 0 * x", {512, 512, 512, 512});
        row("8 - 4 - 2 + 0 * x", {2, 2, 2, 2});
        row("x0 - x1", {-4, -8, -4, -4});
        row("x > 0", {1, 0, 1, 1});
        row("where(x != 3, x, scale)", {1, -2, 10, 4});
        row("x[:, 0]", {1, 3});
        row("x[-1, ::-1]", {4, 3});
        row("x[..., None][0]", {1, -2});
        row("concatenate([x, x1], axis=-1)[1]", {3, 4, 7, 8});
        row("split(x, 2, axis=1)[1]", {-2, 4});
        row("leaky_relu(x, 0.5)", {1, -1, 3, 4});
        row("mish(0 * x)", {0, 0, 0, 0});
        row("x % 3", {1, 1, 0, 1});
        row("x // 2", {0, -1, 1, 2});
        row("x @ x1", {-9, -10, 43, 50});
        row("reshape(x, (4,))[1:3]", {-2, 3});
        row(" sum( x , keepdims = True ) ", {6});
        row("1.5e1 + .5 * zeros_like(x)", {15, 15, 15, 15});
        row("einsum('ij->i', x)", {-1, 7});
    }
    void computes()
    {
        QFETCH(QByteArray, text);
        QFETCH(QList<double>, expected);
        NW_COMPARE(
            valueOf(text.toStdString()), std::vector<double>(expected.begin(), expected.end()));
    }
    void givesSeveralTensors()
    {
        const Tensors found
            = Expression("Lambda", "[x, x * 2]")({tensorOf({1}, {3})}, Value::object());
        QCOMPARE(found.size(), 2U);
        QCOMPARE(valuesOf(found[1]), std::vector<double>{6});
    }
    void saysWhereItWentWrong_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("part");
        const auto row = [](const char* text, const char* part) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(part);
        };
        row("", "column 1");
        row("relu(x", "column 7");
        row("x )", "column 3");
        row("1 +", "column 4");
        row("foo(x)", "foo, column 1");
        row("2 * z", "z, column 5");
        row("x $ 2", "column 3");
        row("1.2.3", "column 4");
        row("2x", "column 1");
        row("sum(axis=1, x)", "column 13");
        row("'abc", "column 1");
        row("[1, 2", "column 6");
        row("x[", "column 3");
        row("[x, x][5]", "column 7");
        row("sum(x, axes=1)", "axes");
        row("sum()", "x");
        row("nonzero(x)", "Nonzero");
    }
    void saysWhereItWentWrong()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, part);
        const std::string complaint = complaintAbout(text.toStdString());
        QVERIFY2(complaint.find(part.toStdString()) != std::string::npos, complaint.c_str());
    }
    void isSafeFromNestingAndLength()
    {
        for (const char* opening : {"(", "[", "-", "relu(", "x[", "2**"}) {
            std::string text;
            for (int i = 0; i < 500; ++i) text += opening;
            QVERIFY(!complaintAbout(text).empty());
        }
        QVERIFY(!complaintAbout(std::string(100000, '1')).empty());
        std::string sum = "x";
        for (int i = 0; i < 900; ++i) sum += "+x";
        QVERIFY(complaintAbout(sum).empty());
    }
    void anyTextIsReadOrRefused()
    {
        const std::string signs = "x01.+-*/%@()[]=<>!,:'\" easrelum";
        Random random(3, 1);
        for (int round = 0; round < 5000; ++round) {
            std::string text;
            for (std::uint64_t i = 0; i < 1 + random.below(30); ++i)
                text += signs[random.below(signs.size())];
            complaintAbout(text);
        }
    }
    void tellsNamesFromFormulas()
    {
        QVERIFY(isBareName("my_function"));
        QVERIFY(isBareName("module.function"));
        QVERIFY(!isBareName("relu(x)"));
        QVERIFY(!isBareName("2"));
        QVERIFY(!isBareName(""));
    }
};

NW_TEST(ExpressionTest)

} // namespace netwright

#include "tst_expression.moc"
