#include "engine/base/error.h"
#include "engine/models/model.h"
#include "tests/support/test.h"

using namespace netwright;

namespace {

Value layer(const char* className, const Value& config)
{
    return {{"class_name", className}, {"config", config}};
}

Value sequential(const Value& layers, const Value& shape = Value())
{
    Value config = {{"name", "net"}, {"layers", layers}};
    if (!shape.is_null()) config["build_input_shape"] = shape;
    return layer("Sequential", config);
}

} // namespace

class SequentialTest : public QObject {
    Q_OBJECT
private slots:
    void takesTheShapeFromWhereItStands();
    void namesWeightsLikeKeras();
    void keepsWeightsInOneArena();
    void writesWhatItReads();
    void refusesWhatIsWrong();
};

void SequentialTest::takesTheShapeFromWhereItStands()
{
    const Value dense = layer("Dense", {{"units", 2}, {"name", "d"}});
    const Value old = layer(
        "Dense", {{"units", 2}, {"name", "d"}, {"batch_input_shape", Value::array({nullptr, 3})}});
    const auto built
        = Model::fromConfig(sequential(Value::array({dense}), Value::array({nullptr, 3})));
    const auto keras2 = Model::fromConfig(sequential(Value::array({old})));
    for (const Model* model : {built.get(), keras2.get()}) {
        QCOMPARE(model->inputs()[0].info.shape, (Shape{kUnknown, 3}));
        QCOMPARE(model->outputs()[0].info.shape, (Shape{kUnknown, 2}));
    }
}

void SequentialTest::namesWeightsLikeKeras()
{
    const auto model = Model::fromConfig(
        sequential(Value::array({layer("Dense", {{"units", 2}})}), Value::array({nullptr, 3})));
    QCOMPARE(model->weights()[0]->weight.variable().path, std::string("net/dense/kernel"));
}

void SequentialTest::keepsWeightsInOneArena()
{
    const auto model = Model::fromConfig(
        sequential(Value::array({layer("Dense", {{"units", 2}})}), Value::array({nullptr, 3})));
    for (const LayerWeight* weight : model->weights()) {
        const Variable& variable = weight->weight.variable();
        QCOMPARE(model->arena().offsetOf(variable) % 16, 0U);
        QCOMPARE(static_cast<const void*>(variable.value.data()),
            static_cast<const void*>(
                model->arena().values().data() + model->arena().offsetOf(variable)));
    }
    QCOMPARE(model->arena().gradients().size(), model->arena().values().size());
}

void SequentialTest::writesWhatItReads()
{
    const auto model = Model::fromConfig(
        sequential(Value::array({layer("Dense", {{"units", 2}})}), Value::array({nullptr, 3})));
    const Value written = model->config();
    QVERIFY(Model::fromConfig(written)->config() == written);
}

void SequentialTest::refusesWhatIsWrong()
{
    const Value shape = Value::array({nullptr, 3});
    const auto refuses = [&shape](const Value& layers) {
        QVERIFY_EXCEPTION_THROWN(Model::fromConfig(sequential(layers, shape)), ConfigError);
    };
    refuses(Value::array({layer("Dens", {{"units", 2}})}));
    refuses(Value::array({layer("Dense", {{"units", 0}})}));
    const Value named = layer("Dense", {{"units", 2}, {"name", "a"}});
    refuses(Value::array({named, named}));
    QVERIFY_EXCEPTION_THROWN(
        Model::fromConfig(sequential(Value::array({layer("Dense", {{"units", 2}})}))), ConfigError);
}

NW_TEST(SequentialTest)
#include "tst_sequential.moc"
