#include "tests/app/cli/folder.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class FunctionTest : public QObject {
    Q_OBJECT

    static CliResult call(const Folder& folder, const char* function, const Value& arguments,
        const Value& config = Value::object())
    {
        folder.writeJson("call.json",
            {{"function", function}, {"config", config},
                {"cases", Value::array({{{"args", arguments}}})}});
        return folder.run({"function", "call.json", "--output", "out.json"});
    }

    static Value resultOf(
        const char* function, const Value& arguments, const Value& config = Value::object())
    {
        const Folder folder;
        const CliResult result = call(folder, function, arguments, config);
        if (result.exitCode != 0) return result.err.toStdString();
        return folder.readJson("out.json")["cases"][0]["actual"];
    }

private slots:
    void callsEveryKindOfEntry()
    {
        const Value x = Value::array({Value::array({-1, 2})});
        QCOMPARE(resultOf("keras.activations.relu", x), Value({0.0, 2.0}));
        QCOMPARE(
            resultOf("keras.activations.relu", x, {{"negative_slope", 0.5}}), Value({-0.5, 2.0}));
        QCOMPARE(resultOf("keras.regularizers.L1", x, {{"l1", 0.5}}), Value(1.5));
        QCOMPARE(resultOf("keras.constraints.NonNeg", x), Value({0.0, 2.0}));
        QCOMPARE(resultOf("keras.initializers.Ones", Value::array({{2}})), Value({1.0, 1.0}));
        const Value pair = {{"y_true", {{1, 2}}}, {"y_pred", {{3, 2}}}};
        QCOMPARE(resultOf("keras.losses.MeanSquaredError", pair), Value(2.0));
        QCOMPARE(resultOf("keras.losses.mean_squared_error", pair), Value::array({2.0}));
        QCOMPARE(resultOf("keras.metrics.MeanSquaredError", {{"updates", {pair, pair}}}),
            Value({2.0, 2.0}));
        QCOMPARE(
            resultOf("keras.ops.shape_arithmetic",
                {{"layer", "Dense"}, {"config", {{"units", 4}}}, {"input_shape", {nullptr, 2, 3}}}),
            Value({nullptr, 2, 4}));
    }

    void writesNumbersThatAreNotFinite()
    {
        QCOMPARE(resultOf("keras.activations.linear", {{"nan", "inf", "-inf"}}),
            Value({"nan", "inf", "-inf"}));
    }

    void refusesWhatDoesNotExist()
    {
        const Folder folder;
        const Value x = Value::array({Value::array({-1, 2})});
        NW_EXPECT_FAILURE(call(folder, "keras.activations.rellu", x), 1, "relu");
        NW_EXPECT_FAILURE(call(folder, "os.system", x), 1, "os.system");
        NW_EXPECT_FAILURE(call(folder, "keras.activations.relu", Value::array()), 1, "relu");
        NW_EXPECT_FAILURE(call(folder, "keras.activations.relu", {{{1, 2}, {3}}}), 1, "one length");
        NW_EXPECT_FAILURE(call(folder, "keras.activations.relu", {{"one"}}), 1, "one");
        NW_EXPECT_FAILURE(
            call(folder, "keras.losses.MeanSquaredError", {{"y_true", {1}}}), 1, "y_pred");
        folder.write("call.json", "[]");
        NW_EXPECT_FAILURE(folder.run({"function", "call.json"}), 1, "call.json");
    }
};

NW_TEST(FunctionTest)
#include "tst_function.moc"
