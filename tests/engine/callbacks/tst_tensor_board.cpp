#include "tests/engine/callbacks/fake_training.h"
#include "tests/support/event_reader.h"
#include "tests/support/places.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

#include <fstream>

using namespace netwright;
using namespace netwright::test;

namespace {

// With a model of one layer, whose kernel is 2 x 3.
class BoardTraining final : public FakeTraining {
public:
    BoardTraining() { place = temporaryFolder().toStdString(); }
    Value modelConfig() const override
    {
        const auto layer = [](const char* className, const char* name) {
            return Value{{"class_name", className}, {"config", {{"name", name}}}};
        };
        return {{"class_name", "Sequential"},
            {"config",
                {{"name", "small"},
                    {"layers", {layer("InputLayer", "in"), layer("Dense", "out")}}}}};
    }
    std::vector<NamedWeight> weights() const override
    {
        return {{"out/kernel", Array::of<float>({2, 3}, {0, 0.2F, 0.4F, 0.6F, 0.8F, 1})},
            {"out/bias", Array::of<float>({3}, {5, 5, 5})}};
    }
    std::int64_t step() const override { return steps; }
    std::int64_t steps = 0;
};

// Two epochs of three batches, with validation.
void trainBoard(Callback& callback, BoardTraining& training)
{
    callback.onTrainBegin(training);
    for (int epoch = 0; epoch < 2; ++epoch) {
        callback.onEpochBegin(training, epoch);
        Logs logs;
        for (int batch = 0; batch < 3; ++batch) {
            callback.onBatchBegin(training, batch);
            ++training.steps;
            logs.set("loss", double(training.steps));
            callback.onBatchEnd(training, batch, logs);
        }
        Logs tested;
        tested.set("loss", 0.25);
        callback.onTestBegin(training);
        callback.onTestEnd(training, tested);
        logs.set("val_loss", 0.25);
        callback.onEpochEnd(training, epoch, logs);
    }
    callback.onTrainEnd(training, {});
}

} // namespace

class TensorBoardTest : public QObject {
    Q_OBJECT

    static std::vector<ReadEvent> eventsOf(const BoardTraining& training, const char* part)
    {
        const auto events = eventsIn(training.place / "logs" / part);
        return events.value_or(std::vector<ReadEvent>());
    }

private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Callback, "TensorBoard"); }

    void writesTheFiguresOfEpochs()
    {
        BoardTraining training;
        training.rate = 0.5;
        trainBoard(*create<Callback>("TensorBoard"), training);
        const auto train = eventsOf(training, "train"),
                   validation = eventsOf(training, "validation");
        QVERIFY(!train.empty() && !validation.empty());
        QCOMPARE(train[0].version, std::string("brain.Event:2"));
        QVERIFY(train[0].seconds > 1.5e9);
        const auto losses = valuesOf(train, "epoch_loss");
        QCOMPARE(losses.size(), std::size_t(2));
        QCOMPARE(losses[1].step, 1);
        QCOMPARE(losses[1].scalar(), 6.0F);
        QCOMPARE(losses[1].plugin, std::string("scalars"));
        QCOMPARE(losses[1].dataClass, 1);
        QCOMPARE(losses[1].dtype, 1);
        QVERIFY(losses[1].shape.empty());
        QCOMPARE(valuesOf(train, "epoch_learning_rate")[0].scalar(), 0.5F);
        QCOMPARE(valuesOf(validation, "epoch_loss").size(), std::size_t(2));
        const auto tested = valuesOf(validation, "evaluation_loss_vs_iterations");
        QCOMPARE(tested.size(), std::size_t(2));
        QCOMPARE(tested[1].step, 6);
        QCOMPARE(tested[1].scalar(), 0.25F);
        QVERIFY(valuesOf(train, "batch_loss").empty());
    }

    void writesTheFiguresOfBatches()
    {
        BoardTraining training;
        const auto callback = create<Callback>(
            "TensorBoard", {{"update_freq", 2}, {"write_steps_per_second", true}});
        QVERIFY(callback->watchesBatches() && callback->needsBatchMetrics());
        trainBoard(*callback, training);
        const auto train = eventsOf(training, "train");
        const auto losses = valuesOf(train, "batch_loss");
        QCOMPARE(losses.size(), std::size_t(3));
        QCOMPARE(losses[2].step, 6);
        QCOMPARE(losses[2].scalar(), 6.0F);
        QCOMPARE(valuesOf(train, "batch_steps_per_second").size(), std::size_t(3));
        QVERIFY(valuesOf(train, "epoch_steps_per_second")[1].scalar() > 0);
        QVERIFY(create<Callback>("TensorBoard", {{"update_freq", "batch"}})->watchesBatches());
        QVERIFY(!create<Callback>("TensorBoard")->watchesBatches());
        for (const Value& wrong : {Value("often"), Value(0), Value(1.5)})
            QVERIFY_EXCEPTION_THROWN(
                create<Callback>("TensorBoard", {{"update_freq", wrong}}), ConfigError);
    }

    void writesTheModel()
    {
        BoardTraining training;
        trainBoard(*create<Callback>("TensorBoard"), training);
        const auto events = eventsOf(training, "train");
        const auto models = valuesOf(events, "keras");
        QCOMPARE(models.size(), std::size_t(1));
        QCOMPARE(models[0].plugin, std::string("graph_keras_model"));
        QCOMPARE(models[0].content, std::string("1"));
        QCOMPARE(models[0].strings.size(), std::size_t(1));
        QCOMPARE(Value::parse(models[0].strings[0]), training.modelConfig());
        std::string graph;
        for (const ReadEvent& event : events)
            if (!event.graph.empty()) graph = event.graph;
        const auto nodes = fieldsOf(graph, 1);
        QCOMPARE(nodes.size(), std::size_t(2));
        QCOMPARE(bytesAt(nodes[1].bytes, {1}), std::string("out"));
        QCOMPARE(bytesAt(nodes[1].bytes, {2}), std::string("Dense"));
        QCOMPARE(bytesAt(nodes[1].bytes, {3}), std::string("in"));

        BoardTraining without;
        trainBoard(*create<Callback>("TensorBoard", {{"write_graph", false}}), without);
        QVERIFY(valuesOf(eventsOf(without, "train"), "keras").empty());
    }

    void writesHistogramsAndImagesOfWeights()
    {
        BoardTraining training;
        trainBoard(
            *create<Callback>("TensorBoard", {{"histogram_freq", 1}, {"write_images", true}}),
            training);
        const auto events = eventsOf(training, "train");
        const auto kernels = valuesOf(events, "out/kernel/histogram");
        QCOMPARE(kernels.size(), std::size_t(2));
        QCOMPARE(kernels[0].plugin, std::string("histograms"));
        QVERIFY((kernels[0].shape == std::vector<int>{30, 3}));
        const auto numbers = kernels[0].numbers();
        QCOMPARE(numbers.size(), std::size_t(90));
        double count = 0;
        for (std::size_t i = 2; i < 90; i += 3) count += numbers[i];
        QCOMPARE(count, 6.0);
        QCOMPARE(numbers[0], 0.0);
        QCOMPARE(numbers[88], 1.0);
        // All are equal: the last class has them.
        const auto biases = valuesOf(events, "out/bias/histogram")[0].numbers();
        QCOMPARE(biases[0], 5.0);
        QCOMPARE(biases[88], 5.0);
        QCOMPARE(biases[89], 3.0);
        QCOMPARE(biases[86], 0.0);

        const auto images = valuesOf(events, "out/kernel/image");
        QCOMPARE(images[0].plugin, std::string("images"));
        QCOMPARE(images[0].strings.size(), std::size_t(3));
        QCOMPARE(images[0].strings[0], std::string("3")); // width
        QCOMPARE(images[0].strings[1], std::string("2")); // height
        const QByteArray png = QByteArray::fromStdString(images[0].strings[2]);
        QVERIFY(png.startsWith("\x89PNG\r\n"));
    }

    void staysInTheFolderOfTheRun()
    {
        BoardTraining training;
        const auto callback = create<Callback>("TensorBoard", {{"log_dir", "../elsewhere"}});
        QVERIFY_EXCEPTION_THROWN(callback->onTrainBegin(training), ConfigError);
    }

    void saysWhereItCannotWrite()
    {
        BoardTraining training;
        std::ofstream(training.place / "logs") << "a file in the way";
        const auto callback = create<Callback>("TensorBoard");
        QVERIFY_EXCEPTION_THROWN(callback->onTrainBegin(training), FormatError);
    }

    void goesOnCounting()
    {
        BoardTraining training;
        const auto callback = create<Callback>("TensorBoard", {{"update_freq", 1}});
        trainBoard(*callback, training);
        const auto next = create<Callback>("TensorBoard", {{"update_freq", 1}});
        BoardTraining later;
        next->onTrainResume(later, callback->state());
        Logs logs;
        logs.set("loss", 1);
        next->onBatchBegin(later, 0);
        next->onBatchEnd(later, 0, logs);
        next->onTrainEnd(later, logs);
        QCOMPARE(valuesOf(eventsOf(later, "train"), "batch_loss")[0].step, 7);
    }
};

NW_TEST(TensorBoardTest)
#include "tst_tensor_board.moc"
