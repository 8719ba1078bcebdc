#include "app/data/lens_questions.h"

#include "engine/datasets/dataset.h"
#include "tests/support/test.h"

using namespace netwright;

namespace {

TrainingSession::RunOptions oneThread()
{
    TrainingSession::RunOptions options;
    options.backend = "reference";
    return options;
}

std::unique_ptr<Model> dense(const Value& batchShape, int units, const char* activation)
{
    Value layers = Value::array();
    layers.push_back(
        {{"class_name", "InputLayer"}, {"config", {{"name", "in"}, {"batch_shape", batchShape}}}});
    if (batchShape.size() > 2)
        layers.push_back({{"class_name", "Flatten"}, {"config", {{"name", "flat"}}}});
    layers.push_back({{"class_name", "Dense"},
        {"config", {{"name", "last"}, {"units", units}, {"activation", activation}}}});
    return Model::fromConfig(
        {{"class_name", "Sequential"}, {"config", {{"name", "net"}, {"layers", layers}}}}, 1);
}

// The weights become these numbers.
void setKernel(Model& model, const std::vector<float>& values)
{
    for (const LayerWeight* weight : model.weights())
        if (weight->spec.name == "kernel") {
            Variable& variable = weight->weight.variable();
            for (std::size_t i = 0; i < values.size(); ++i) variable.value.set(i, values[i]);
            ++variable.version;
        }
}

DataFacts planeFacts(bool isClassification)
{
    DataFacts facts;
    facts.isClassification = facts.areTargetsLabels = isClassification;
    facts.classes = 2;
    SampleTable& table = facts.table;
    table.rows = {0, 1};
    table.inputs.resize(1);
    table.inputs[0].sample = {2};
    table.inputs[0].values = Array::of<float>({2, 2}, {0, 0, 1, 1});
    table.targets.resize(1);
    table.targets[0].values = Array::of<float>({2}, {0, 1});
    if (!isClassification) return facts;
    table.classCounts = {{0, 1}, {1, 1}};
    table.classNames = {"no", "yes"};
    return facts;
}

} // namespace

class LensQuestionsTest : public QObject {
    Q_OBJECT
private slots:
    void aConfusionCountsTruthByPrediction()
    {
        const auto model = dense({nullptr, 2}, 2, "softmax");
        setKernel(*model, {5, -5, -5, 5}); // class 0 where x > y
        const auto data
            = makeArrayDataset({{"x", Array::of<float>({4, 2}, {1, 0, 1, 0, 0, 1, 1, 0})}},
                {{"y", Array::of<std::int32_t>({4}, {0, 1, 1, 0})}}, {}, {"no", "yes"});
        const Confusion confusion = confusionOf(*model, *data, oneThread());
        QCOMPARE(confusion.counts, (std::vector<qint64>{2, 0, 1, 1}));
        QCOMPARE(confusion.names, QStringList({"no", "yes"}));
    }

    void oneOutputTellsTwoClasses()
    {
        for (const char* activation : {"sigmoid", "linear"}) {
            const auto model = dense({nullptr, 1}, 1, activation);
            setKernel(*model, {4});
            const auto data = makeArrayDataset({{"x", Array::of<float>({3, 1}, {-2, 2, 3})}},
                {{"y", Array::of<std::int32_t>({3}, {0, 0, 1})}});
            QCOMPARE(
                confusionOf(*model, *data, oneThread()).counts, (std::vector<qint64>{1, 1, 0, 1}));
        }
    }

    void aClassThatTheNetworkCannotTellIsASentence()
    {
        const auto model = dense({nullptr, 1}, 2, "softmax");
        const auto data = makeArrayDataset(
            {{"x", Array::of<float>({1, 1}, {1})}}, {{"y", Array::of<std::int32_t>({1}, {5})}});
        QVERIFY_EXCEPTION_THROWN(confusionOf(*model, *data, oneThread()), ShapeError);
    }

    void aBoundaryIsAskedForAtTheMiddlesOfItsCells()
    {
        const auto model = dense({nullptr, 2}, 1, "linear");
        setKernel(*model, {1, 10});
        const Boundary boundary = boundaryOf(*model,
            {.area = {0, 0, 2, 2}, .columns = 2, .rows = 2, .isRegression = true}, oneThread());
        QCOMPARE(boundary.outputs, 1);
        QCOMPARE(boundary.values, (std::vector<float>{5.5F, 6.5F, 15.5F, 16.5F}));
    }

    void aLineIsAskedForOneNumber()
    {
        const auto model = dense({nullptr, 1}, 1, "linear");
        setKernel(*model, {2});
        const Boundary boundary = boundaryOf(*model,
            {.area = {0, 0, 4, 1}, .columns = 2, .rows = 1, .isRegression = true}, oneThread());
        QCOMPARE(boundary.values, (std::vector<float>{2, 6}));
    }

    void theGridFollowsTheData()
    {
        const auto grid = boundaryGrid(planeFacts(true), 40);
        QVERIFY(grid && grid->columns == 40 && grid->rows == 40 && !grid->isRegression);
        QVERIFY(grid->area.contains(QPointF(1, 1)));
        QVERIFY(!boundaryGrid(DataFacts(), 40));
    }

    void aPredictionKnowsTheTruth()
    {
        const auto model = dense({nullptr, 2}, 2, "linear");
        setKernel(*model, {3, -3, 3, -3});
        const DataFacts facts = planeFacts(true);
        const Prediction prediction
            = predictionOf(*model, sampleAt(facts, 1), askedOf(facts, 1), oneThread());
        QCOMPARE(prediction.truth, std::vector<float>{1});
        QCOMPARE(prediction.names.size(), 2);
        QVERIFY(prediction.values[0] > 0.99F); // logits became probabilities
        const Prediction number = askedOf(planeFacts(false), 1);
        QVERIFY(!number.isClassification);
        QCOMPARE(number.truth, std::vector<float>{1});
    }

    void kernelsOfAConvolutionAreImages()
    {
        Value layers = Value::array();
        layers.push_back({{"class_name", "InputLayer"},
            {"config", {{"name", "in"}, {"batch_shape", {nullptr, 8, 8, 3}}}}});
        layers.push_back({{"class_name", "Conv2D"},
            {"config", {{"name", "edges"}, {"filters", 5}, {"kernel_size", {3, 4}}}}});
        const auto model = Model::fromConfig(
            {{"class_name", "Sequential"}, {"config", {{"name", "net"}, {"layers", layers}}}}, 1);
        const Kernels kernels = firstKernels(*model);
        QCOMPARE(kernels.layer, QString("edges"));
        QCOMPARE(kernels.images.size(), std::size_t{5});
        QCOMPARE(kernels.images[0].size(), QSize(4, 3));
        QCOMPARE(kernels.captions.last(), QString("5"));
    }

    void aDenseLayerBehindAnImageHasKernelsToo()
    {
        const auto model = dense({nullptr, 6, 5, 1}, 100, "relu");
        const Kernels kernels = firstKernels(*model);
        QCOMPARE(kernels.images.size(), std::size_t{64});
        QCOMPARE(kernels.images[0].size(), QSize(5, 6));
        QVERIFY(firstKernels(*dense({nullptr, 30}, 4, "relu")).images.empty());
    }
};

NW_TEST(LensQuestionsTest)
#include "tst_lens_questions.moc"
