#include "engine/trainers/compile.h"

#include "tests/engine/trainers/small_models.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class CompileTest : public QObject {
    Q_OBJECT

    static QString figuresOf(const CompiledOutputs& compiled)
    {
        QStringList names;
        for (const auto list : {&CompiledOutput::metrics, &CompiledOutput::weightedMetrics})
            for (const CompiledOutput& output : compiled.outputs())
                for (const NamedMetric& metric : output.*list)
                    names << QString::fromStdString(metric.name);
        return names.join(' ');
    }

    static CompiledOutputs compileTwo(const Value& settings)
    {
        return CompiledOutputs(
            CompileSettings::fromValue(settings), *m_two, {Shape{kUnknown, 1}, Shape{kUnknown}});
    }

    inline static std::unique_ptr<Model> m_two;

private slots:
    void initTestCase() { m_two = twoOutputModel(); }
    void cleanupTestCase() { m_two.reset(); }

    void choosesTheAccuracyByShapes()
    {
        const auto model = smallModel(3, "softmax");
        const CompiledOutputs compiled(
            CompileSettings::fromValue({{"loss", "sparse_categorical_crossentropy"},
                {"metrics", {"accuracy", "acc"}}, {"weighted_metrics", {"acc"}}}),
            *model, {Shape{kUnknown}});
        QCOMPARE(figuresOf(compiled), QString("accuracy acc weighted_acc"));
        QCOMPARE(compiled.outputs()[0].metrics[0].metric->schema().name,
            std::string("SparseCategoricalAccuracy"));
        QVERIFY(!compiled.hasOutputLosses());
    }

    void namesFiguresAfterTheirOutputs_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("lists") << QByteArray(R"({"loss": ["mse", "sparse_categorical_crossentropy"],
            "loss_weights": [0.5, 2], "metrics": [["mae"], "accuracy"]})");
        QTest::newRow("objects") << QByteArray(
            R"({"loss": {"classes": "sparse_categorical_crossentropy", "regression": "mse"},
            "loss_weights": {"classes": 2, "regression": 0.5},
            "metrics": {"classes": ["accuracy"], "regression": "mae"}})");
    }

    void namesFiguresAfterTheirOutputs()
    {
        QFETCH(QByteArray, json);
        const CompiledOutputs compiled = compileTwo(Value::parse(json.toStdString()));
        QCOMPARE(figuresOf(compiled), QString("regression_mae classes_accuracy"));
        QCOMPARE(compiled.outputs()[0].lossWeight, 0.5);
        QCOMPARE(compiled.outputs()[1].loss->schema().name,
            std::string("SparseCategoricalCrossentropy"));
        QVERIFY(compiled.hasOutputLosses());
    }

    void refusesWhatFitsNoOutput_data()
    {
        QTest::addColumn<QByteArray>("json");
        for (const char* json : {R"({"loss": ["mse"]})", R"({"loss": {"nowhere": "mse"}})",
                 R"({"loss": "mse", "metrics": ["mae", "mse", "mae"]})", R"({"loss": "nonsense"})",
                 R"({"loss": "mse", "loss_weights": 2})", R"({"loss": 3})"})
            QTest::newRow(json) << QByteArray(json);
    }

    void refusesWhatFitsNoOutput()
    {
        QFETCH(QByteArray, json);
        QVERIFY_EXCEPTION_THROWN(compileTwo(Value::parse(json.toStdString())), ConfigError);
    }

    void writesBackWhatItRead()
    {
        const Value value = {{"optimizer", "adam"}, {"loss", "mse"}, {"loss_weights", nullptr},
            {"metrics", {"mae"}}, {"weighted_metrics", nullptr}, {"run_eagerly", false},
            {"steps_per_execution", 1}, {"jit_compile", true}};
        QCOMPARE(CompileSettings::fromValue(value).value(), value);
    }
};

NW_TEST(CompileTest)
#include "tst_compile.moc"
