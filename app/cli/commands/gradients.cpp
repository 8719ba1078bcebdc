#include "engine/graph/gradients.h"
#include "app/cli/command.h"
#include "app/cli/engine_options.h"
#include "app/cli/input_arrays.h"
#include "app/cli/project_files.h"
#include "engine/base/error.h"
#include "engine/program/program.h"

namespace netwright {
namespace {

// s0, s1 …: one for each output.
std::vector<Array> cotangentsIn(
    const NamedArrays& arrays, const Tensors& outputs, const std::string& file)
{
    std::vector<Array> result;
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        const std::string name = "s" + std::to_string(i);
        const Array* array = findArray(arrays, name);
        if (array == nullptr)
            throw FormatError(
                NW_TEXT("%1: an array %2 was expected for an output of the model."), file, name);
        if (array->shape() != outputs[i].shape())
            throw ShapeError(NW_TEXT("%1: %2 must have the shape of its output, %3, received %4."),
                file, name, outputs[i].shape(), array->shape());
        result.push_back(array->cast(outputs[i].dtype()));
    }
    return result;
}

// Weights and inputs by which is differentiated, with the names that the results get.
struct Questions {
    std::vector<std::string> names;
    Tensors xs;

    Questions(const Model& model, const Tensors& inputs)
    {
        int number = 0;
        for (const LayerWeight* weight : model.trainableWeights())
            add("g_w" + std::to_string(number++), weight->weight);
        for (std::size_t i = 0; i < inputs.size(); ++i)
            if (isFloat(inputs[i].dtype())) add("g_x" + std::to_string(i), inputs[i]);
    }

private:
    void add(std::string name, Tensor x)
    {
        names.push_back(std::move(name));
        xs.push_back(std::move(x));
    }
};

class GradientsCommand final : public Command {
public:
    void addOptions(CLI::App& options) override
    {
        options.add_option("model", m_model, "The model.")->required();
        options
            .add_option("-i,--input", m_input,
                "A .npz with x0, x1 … for the inputs and s0, s1 … as factors of the outputs.")
            ->required();
        options
            .add_option("-o,--output", m_output,
                "A .npz; it gets g_w0 … for the trainable weights and g_x0 … for the inputs.")
            ->required();
        options.add_flag("--training", m_isTraining, "Layers behave as in training.");
        m_engine.addTo(options);
    }

    int run() override
    {
        const std::unique_ptr<Model> model = openModel(m_model);
        const NamedArrays arrays = readNpzFile(m_input);
        std::vector<Array> values = inputsIn(arrays, *model, m_input);
        const Tensors inputs = placeholdersFor(*model, values);
        CallContext context(
            m_isTraining ? CallContext::Mode::training : CallContext::Mode::inference);
        const Tensors outputs = (*model)({.inputs = inputs}, context);
        const Questions questions(*model, inputs);
        ProgramRequest request{
            .inputs = inputs, .backend = m_engine.backend(), .threads = m_engine.threads()};
        Tensors cotangents;
        for (Array& array : cotangentsIn(arrays, outputs, m_input)) {
            cotangents.push_back(placeholder(array.shape(), array.dtype()));
            request.inputs.push_back(cotangents.back());
            values.push_back(std::move(array));
        }
        const Tensors slopes = gradients(outputs, questions.xs, cotangents);
        for (const Tensor& slope : slopes)
            if (slope) request.outputs.push_back(slope);
        Program program(request);
        for (std::size_t i = 0; i < values.size(); ++i)
            program.bindInput(static_cast<int>(i), values[i].data());
        program.run({.seed = 1, .step = 1});
        write(program, questions, slopes);
        return 0;
    }

private:
    // Converts the arrays to the inputs' dtypes.
    static Tensors placeholdersFor(const Model& model, std::vector<Array>& values)
    {
        Tensors result;
        const std::vector<Model::Port> ports = model.inputs();
        for (std::size_t i = 0; i < ports.size(); ++i) {
            const Shape& expected = ports[i].info.shape;
            if (!compatible(expected, values[i].shape()))
                throw ShapeError(
                    NW_TEXT("%1: the input \"%2\" must have the shape %3, received %4."),
                    model.name, ports[i].name, expected, values[i].shape());
            values[i] = values[i].cast(ports[i].info.dtype);
            result.push_back(placeholder(values[i].shape(), ports[i].info.dtype, ports[i].name));
        }
        return result;
    }

    // What no output depends on has a gradient of zeros.
    void write(const Program& program, const Questions& questions, const Tensors& slopes) const
    {
        NamedArrays results;
        int next = 0;
        for (std::size_t i = 0; i < slopes.size(); ++i) {
            const TensorInfo& info = questions.xs[i].info();
            results.emplace_back(questions.names[i],
                slopes[i] ? program.output(next++) : Array(info.shape, info.dtype));
        }
        writeNpzFile(m_output, results);
    }

    std::string m_model, m_input, m_output;
    bool m_isTraining = false;
    EngineOptions m_engine;
};

const bool published = publishCommand<GradientsCommand>(
    "gradients", "Computes derivatives of a model's outputs by its weights and inputs.");

} // namespace
} // namespace netwright
