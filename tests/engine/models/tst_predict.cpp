#include "engine/base/error.h"
#include "engine/models/model.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

namespace netwright {
using test::valuesOf;

namespace {

// Adds its inputs up, and goes on where the batch before it ended.
std::unique_ptr<Model> statefulAdder(int batch)
{
    const Value input{
        {"class_name", "InputLayer"}, {"config", {{"batch_shape", {batch, 2, 1}}, {"name", "in"}}}};
    const Value adder{{"class_name", "SimpleRNN"},
        {"config",
            {{"units", 1}, {"activation", "relu"}, {"use_bias", false}, {"stateful", true},
                {"kernel_initializer", "ones"}, {"recurrent_initializer", "ones"}}}};
    const Value layers{input, adder};
    return Model::fromConfig(
        {{"class_name", "Sequential"}, {"config", {{"name", "net"}, {"layers", layers}}}});
}

std::vector<double> predicted(Model& model, const std::vector<float>& values, int batchSize)
{
    const auto rows = static_cast<Dimension>(values.size() / 2);
    const Array x = Array::of<float>({rows, 2, 1}, values);
    return valuesOf(predict(model, {x}, batchSize, "reference", 1).front());
}

} // namespace

class PredictTest : public QObject {
    Q_OBJECT
private slots:
    void keepsStatesFromBatchToBatchAndFromCallToCall()
    {
        const auto model = statefulAdder(1);
        NW_COMPARE(predicted(*model, {1, 2, 10, 20}, 1), {3, 33});
        NW_COMPARE(predicted(*model, {1, 1}, 1), {35});
    }
    void refusesAnotherBatchThanTheStatesHave()
    {
        const auto model = statefulAdder(2);
        NW_COMPARE(predicted(*model, {1, 2, 10, 20}, 2), {3, 30});
        QVERIFY_EXCEPTION_THROWN(predicted(*model, {1, 2}, 2), ShapeError);
        QVERIFY_EXCEPTION_THROWN(predicted(*model, {1, 2}, 0), ConfigError);
    }
};

NW_TEST(PredictTest)

} // namespace netwright

#include "tst_predict.moc"
