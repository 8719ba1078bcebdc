#include "engine/formats/json.h"
#include "engine/graph/gradients.h"
#include "engine/saving/load.h"
#include "tests/reference/reference_case.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

// Derivatives of models by their weights and inputs, as Keras computes them.
class ReferenceGradientsTest : public QObject {
    Q_OBJECT

    // A placeholder, and the values it is fed with.
    struct Feeds {
        Tensors placeholders;
        std::vector<Array> values;

        Tensor add(const Array& array, DType dtype)
        {
            values.push_back(array.cast(dtype));
            placeholders.push_back(placeholder(array.shape(), dtype));
            return placeholders.back();
        }
    };

    // By what is differentiated, with the name of the result.
    using Question = std::pair<std::string, Tensor>;

    static std::vector<Question> questions(const Model& model, const Tensors& inputs)
    {
        std::vector<Question> result;
        for (const LayerWeight* weight : model.trainableWeights())
            result.emplace_back("g_w" + std::to_string(result.size()), weight->weight);
        for (std::size_t i = 0; i < inputs.size(); ++i)
            if (isFloat(inputs[i].dtype()))
                result.emplace_back("g_x" + std::to_string(i), inputs[i]);
        return result;
    }

    // Of the sum of all outputs times s0, s1 ….
    static NamedArrays gradientsOf(
        Model& model, const NamedArrays& given, CallContext::Mode mode, const std::string& backend)
    {
        Feeds feeds;
        const std::vector<Array> xs = numbered(given, "x"), factors = numbered(given, "s");
        const std::vector<Model::Port> ports = model.inputs();
        for (std::size_t i = 0; i < ports.size(); ++i) feeds.add(xs.at(i), ports[i].info.dtype);
        const Tensors inputs = feeds.placeholders;
        CallContext context(mode);
        const Tensors outputs = model({.inputs = inputs}, context);
        Tensors upstream, variables;
        for (std::size_t i = 0; i < outputs.size(); ++i)
            upstream.push_back(feeds.add(factors.at(i), outputs[i].dtype()));
        const std::vector<Question> asked = questions(model, inputs);
        for (const Question& question : asked) variables.push_back(question.second);
        return answers(asked, gradients(outputs, variables, upstream), feeds, backend);
    }

    // Zeros where no output depends on what is asked for.
    static NamedArrays answers(const std::vector<Question>& asked, const Tensors& slopes,
        const Feeds& feeds, const std::string& backend)
    {
        ProgramRequest request{.inputs = feeds.placeholders, .backend = backend};
        for (const Tensor& slope : slopes)
            if (slope) request.outputs.push_back(slope);
        Program program(request);
        for (std::size_t i = 0; i < feeds.values.size(); ++i)
            program.bindInput(static_cast<int>(i), feeds.values[i].data());
        program.run({.seed = 1, .step = 1});
        NamedArrays result;
        int next = 0;
        for (std::size_t i = 0; i < slopes.size(); ++i) {
            const auto& [name, variable] = asked[i];
            result.emplace_back(name,
                slopes[i] ? program.output(next++).clone()
                          : Array(variable.shape(), variable.dtype()));
        }
        return result;
    }

private slots:
    void agreesWithKeras_data() { addCaseRows("gradients"); }
    void agreesWithKeras()
    {
        QFETCH(QString, path);
        QFETCH(QString, backend);
        const std::filesystem::path folder = path.toStdString();
        const Value meta = readJsonFile(folder / "meta.json");
        const auto mode = meta.value("training", false) ? CallContext::Mode::training
                                                        : CallContext::Mode::inference;
        NW_EXPECT_NO_FAULT([&] {
            const auto model = loadModel(folder / "model.keras");
            const NamedArrays actual = gradientsOf(
                *model, readNpzFile(folder / "inputs.npz"), mode, backend.toStdString());
            return differenceOfArrays(
                actual, readNpzFile(folder / "expected.npz"), toleranceIn(meta, {1e-3, 1e-4}));
        });
    }
};

NW_TEST(ReferenceGradientsTest)
#include "tst_gradients.moc"
