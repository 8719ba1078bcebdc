#include "engine/models/adapt.h"

#include <algorithm>
#include <cstring>

namespace netwright {
namespace {

constexpr std::size_t kProgramLimit = 8;

Shape withBatch(const Shape& shape, Dimension batch)
{
    Shape result = shape;
    result.at(0) = batch;
    return result;
}

// Keras adds or drops a last axis of length 1 where the model is declared so.
// Source: keras.src.models.functional.Functional._adjust_input_rank.
Array adjustedRank(const Array& array, const Shape& declared)
{
    const Shape& shape = array.shape();
    if (shape.rank() == declared.rank() + 1 && shape.back() == 1)
        return array.reshaped(shape.slice(0, declared.rank()));
    if (shape.rank() + 1 == declared.rank() && declared.back() == 1) {
        Shape longer = shape;
        longer.push_back(1);
        return array.reshaped(longer);
    }
    return array;
}

Array prepared(const Model& model, const Model::Port& port, const Array& given)
{
    const Shape& declared = port.info.shape;
    const Array array = adjustedRank(given, declared);
    const Shape expected = withBatch(declared, kUnknown);
    if (array.shape().rank() != declared.rank() || !compatible(expected, array.shape()))
        throw ShapeError(NW_TEXT("%1: the input \"%2\" must have the shape %3, received %4."),
            model.name, port.name, expected, given.shape());
    if ((array.dtype() == DType::string) != (port.info.dtype == DType::string))
        throw ShapeError(NW_TEXT("%1: the input \"%2\" must be of type %3, received %4."),
            model.name, port.name, nameOf(port.info.dtype), nameOf(array.dtype()));
    return array.cast(port.info.dtype);
}

// Arrays for the outputs of all rows, shaped as those of the batch that just ran.
std::vector<Array> emptyOutputs(
    const Model& model, const Program& program, Dimension rows, Dimension batch)
{
    std::vector<Array> result;
    const std::vector<Model::Port> ports = model.outputs();
    for (std::size_t i = 0; i < ports.size(); ++i) {
        const Array sample = program.output(static_cast<int>(i));
        if (sample.shape().empty() || sample.shape()[0] != batch)
            throw ShapeError(NW_TEXT("%1: the output \"%2\" must have one row for each of the %3 "
                                     "samples of a batch, received the shape %4."),
                model.name, ports[i].name, batch, sample.shape());
        result.emplace_back(withBatch(sample.shape(), rows), sample.dtype());
    }
    return result;
}

void copyOutputs(
    const Model& model, const Program& program, std::vector<Array>& outputs, Dimension first)
{
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        const Array value = program.output(static_cast<int>(i));
        if (value.shape().slice(1) != outputs[i].shape().slice(1))
            throw ShapeError(
                NW_TEXT("%1: the output \"%2\" has samples of the shape %3 in one batch and %4 in "
                        "another; they can be computed only in one batch."),
                model.name, model.outputs()[i].name, outputs[i].shape().slice(1),
                value.shape().slice(1));
        Array place = outputs[i].rows(first, first + value.shape()[0]);
        std::memcpy(place.data(), value.data(), value.bytes());
    }
}

std::vector<Array> noRows(const Model& model)
{
    std::vector<Array> result;
    for (const Model::Port& port : model.outputs()) {
        Shape shape = withBatch(port.info.shape, 0);
        for (int axis = 1; axis < shape.rank(); ++axis)
            shape.at(axis) = std::max<Dimension>(shape.at(axis), 0);
        result.emplace_back(shape, port.info.dtype);
    }
    return result;
}

} // namespace

std::vector<Array> preparedInputs(const Model& model, const std::vector<Array>& inputs)
{
    const std::vector<Model::Port> ports = model.inputs();
    if (inputs.size() != ports.size())
        throw ShapeError(NW_TEXT("%1: %2 inputs were expected, received %3."), model.name,
            ports.size(), inputs.size());
    std::vector<Array> result;
    for (std::size_t i = 0; i < ports.size(); ++i) {
        result.push_back(prepared(model, ports[i], inputs[i]));
        if (result[i].shape()[0] != result[0].shape()[0])
            throw ShapeError(NW_TEXT("%1: all inputs must have as many rows as \"%2\", which has "
                                     "%3; received %4 for \"%5\"."),
                model.name, ports[0].name, result[0].shape()[0], result[i].shape()[0],
                ports[i].name);
    }
    return result;
}

Model::Traced Model::traced(const std::vector<Shape>& inputs, const std::vector<Array>& data,
    const std::string& backend, int threads)
{
    const std::vector<Port> ports = this->inputs();
    Tensors placeholders;
    for (std::size_t i = 0; i < ports.size(); ++i)
        placeholders.push_back(placeholder(inputs[i], ports[i].info.dtype, ports[i].name));
    CallContext context(CallContext::Mode::inference);
    if (!data.empty()) context.setData(readerOf(placeholders, data));
    const Tensors outputs = (*this)({.inputs = placeholders}, context);
    return {std::make_unique<Program>(ProgramRequest{.inputs = placeholders,
                .outputs = outputs,
                .assignments = context.stateAssignments(),
                .backend = backend,
                .threads = threads,
                .weightsAreFixed = true}),
        context.dependsOnData()};
}

Program& Model::inferenceProgram(
    const std::vector<Shape>& inputs, const std::string& backend, int threads)
{
    return inferenceProgram(inputs, {}, backend, threads);
}

Program& Model::inferenceProgram(const std::vector<Shape>& inputs, const std::vector<Array>& data,
    const std::string& backend, int threads)
{
    const auto found
        = std::find_if(m_programs.begin(), m_programs.end(), [&](const CachedProgram& cached) {
              return cached.threads == threads && cached.backend == backend
                  && cached.inputs == inputs;
          });
    if (found != m_programs.end()) {
        std::rotate(found, found + 1, m_programs.end());
        return *m_programs.back().program;
    }
    Traced made = traced(inputs, data, backend, threads);
    if (made.dependsOnData) {
        m_programForData = std::move(made.program);
        return *m_programForData;
    }
    if (m_programs.size() >= kProgramLimit) m_programs.erase(m_programs.begin());
    m_programs.push_back({inputs, backend, threads, std::move(made.program)});
    return *m_programs.back().program;
}

std::vector<Array> predict(Model& model, const std::vector<Array>& inputs, int batchSize,
    const std::string& backend, int threads)
{
    if (batchSize < 1)
        throw ConfigError(
            NW_TEXT("predict: batch_size must be at least 1, received %1."), batchSize);
    const std::vector<Array> arrays = preparedInputs(model, inputs);
    const Dimension rows = arrays.empty() ? 0 : arrays[0].shape()[0];
    if (rows == 0) return noRows(model);
    std::vector<Array> outputs;
    for (Dimension first = 0; first < rows; first += batchSize) {
        const Dimension last = std::min<Dimension>(first + batchSize, rows);
        std::vector<Array> batch;
        std::vector<Shape> shapes;
        for (const Array& array : arrays) {
            batch.push_back(array.rows(first, last));
            shapes.push_back(batch.back().shape());
        }
        Program& program = model.inferenceProgram(shapes, batch, backend, threads);
        for (std::size_t i = 0; i < batch.size(); ++i)
            program.bindInput(static_cast<int>(i), batch[i].data());
        program.run();
        if (outputs.empty()) outputs = emptyOutputs(model, program, rows, last - first);
        copyOutputs(model, program, outputs, first);
    }
    return outputs;
}

} // namespace netwright
