#include "engine/trainers/train_step.h"

#include "engine/graph/gradients.h"
#include "engine/ops/math.h"

#include <algorithm>
#include <set>

namespace netwright {
namespace {

constexpr std::size_t kStepLimit = 8;

Shape batched(Dimension batch, const Shape& sample)
{
    Shape shape{batch};
    for (const Dimension length : sample) shape.push_back(length);
    return shape;
}

// Keras adds or drops a last axis of length 1 where the model is declared so; the bytes are the
// same. Throws ShapeError.
Shape inputShape(const Model& model, const Model::Port& port, const Shape& given)
{
    const Shape& declared = port.info.shape;
    Shape shape = given;
    if (shape.rank() == declared.rank() + 1 && shape.back() == 1)
        shape = shape.slice(0, declared.rank());
    else if (shape.rank() + 1 == declared.rank() && declared.back() == 1)
        shape.push_back(1);
    if (shape.rank() != declared.rank() || !compatible(declared, shape))
        throw ShapeError(NW_TEXT("%1: the input \"%2\" must have the shape %3, received %4."),
            model.name, port.name, declared, given);
    return shape;
}

Tensor asFloat32(const Tensor& x)
{
    return x.dtype() == DType::float32 ? x : ops::cast(x, DType::float32);
}

Tensor maskOf(const Tensors& masks, std::size_t output)
{
    return output < masks.size() ? masks[output] : Tensor();
}

// The scalar loss of one output.
Tensor lossOf(const CompiledOutput& output, const Tensor& yTrue, const Tensor& yPred,
    const Tensor& sampleWeight, const Tensor& mask)
{
    const Tensor loss = (*output.loss)(yTrue, yPred, sampleWeight, mask);
    if (loss.shape().rank() > 0)
        throw ConfigError(
            NW_TEXT("%1: a loss with reduction \"%2\" gives no single number to train with."),
            output.loss->schema().name, output.loss->reduction);
    return asFloat32(loss);
}

} // namespace

TrainStep::TrainStep(
    StepRequest request, Program program, std::size_t losses, const std::vector<DType>& inputTypes)
    : m_request(std::move(request)), m_program(std::move(program)), m_losses(losses)
{
    for (std::size_t i = 0; i < losses; ++i)
        m_program.bindOutput(static_cast<int>(i), reinterpret_cast<std::byte*>(&m_losses[i]));
    int next = 0;
    for (DType dtype : inputTypes) m_inputs.push_back({m_program.inputBuffer(next++), dtype});
    for (std::size_t i = 0; i < m_request.targetSamples.size(); ++i)
        m_targets.push_back({m_program.inputBuffer(next++), DType::float32});
    if (m_request.hasSampleWeight)
        m_sampleWeight = reinterpret_cast<float*>(m_program.inputBuffer(next));
}

TrainingPrograms::TrainingPrograms(Model& model, CompiledOutputs& outputs, Options options)
    : m_model(model), m_outputs(outputs), m_options(std::move(options))
{
    std::vector<Assignment> constraints;
    for (const LayerWeight* weight : model.trainableWeights()) {
        const std::shared_ptr<Variable>& variable = weight->weight.shared();
        if (std::find(m_trained.begin(), m_trained.end(), variable) != m_trained.end()) continue;
        if (variable->dtype != DType::float32)
            throw ConfigError(NW_TEXT("%1: only float32 weights can be trained; %2 is %3."),
                model.name, variable->path, nameOf(variable->dtype));
        m_trained.push_back(variable);
        if (weight->spec.constraint)
            constraints.push_back({variable, (*weight->spec.constraint)(weight->weight)});
    }
    if (!constraints.empty())
        m_constraints = std::make_unique<Program>(ProgramRequest{.assignments = constraints,
            .backend = m_options.backend,
            .threads = m_options.threads});
}

TrainStep& TrainingPrograms::step(const StepRequest& request)
{
    const auto found = std::find_if(m_steps.begin(), m_steps.end(),
        [&request](const auto& step) { return step->request() == request; });
    if (found != m_steps.end()) {
        std::rotate(found, found + 1, m_steps.end());
        return *m_steps.back();
    }
    auto step = make(request);
    if (m_steps.size() >= kStepLimit) m_steps.erase(m_steps.begin());
    m_steps.push_back(std::move(step));
    return *m_steps.back();
}

// Inputs, then targets, then the sample weight where there is one.
Tensors TrainingPrograms::placeholders(const StepRequest& request) const
{
    Tensors result;
    const std::vector<Model::Port> ports = m_model.inputs();
    if (request.inputSamples.size() != ports.size())
        throw ShapeError(NW_TEXT("%1: %2 inputs were expected, received %3."), m_model.name,
            ports.size(), request.inputSamples.size());
    for (std::size_t i = 0; i < ports.size(); ++i)
        result.push_back(placeholder(
            inputShape(m_model, ports[i], batched(request.batch, request.inputSamples[i])),
            ports[i].info.dtype, ports[i].name));
    for (const Shape& sample : request.targetSamples)
        result.push_back(placeholder(batched(request.batch, sample), DType::float32, "target"));
    if (request.hasSampleWeight)
        result.push_back(placeholder({request.batch}, DType::float32, "sample_weight"));
    return result;
}

std::unique_ptr<TrainStep> TrainingPrograms::make(const StepRequest& request)
{
    const bool isTraining = request.mode == CallContext::Mode::training;
    const Tensors all = placeholders(request);
    const std::size_t inputCount = request.inputSamples.size();
    const CallArguments arguments{.inputs = Tensors(all.begin(), all.begin() + long(inputCount))};
    const Tensors targets(all.begin() + long(inputCount),
        all.begin() + long(inputCount + request.targetSamples.size()));
    const Tensor sampleWeight = request.hasSampleWeight ? all.back() : Tensor();

    CallContext context(request.mode), metricContext(CallContext::Mode::inference);
    const Tensors outputs = m_model(arguments, context);
    if (context.dependsOnData())
        throw ConfigError(
            NW_TEXT("%1: the longest text of a batch decides how many words each has, which serves "
                    "predictions only; for training output_sequence_length must be given."),
            m_model.name);
    const Tensors masks = m_model.computeMasks(arguments, outputs);

    Tensor total;
    const auto add = [&total](const Tensor& loss) { total = total ? total + loss : loss; };
    Tensors outputLosses;
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        const CompiledOutput& output = m_outputs.outputs()[i];
        if (!output.loss) continue;
        const auto target = static_cast<std::size_t>(m_outputs.targetOf(static_cast<int>(i)));
        const Tensor loss
            = lossOf(output, targets[target], outputs[i], sampleWeight, maskOf(masks, i));
        outputLosses.push_back(loss);
        add(output.lossWeight == 1 ? loss : loss * output.lossWeight);
    }
    for (const Tensor& penalty : m_model.regularization()) add(asFloat32(penalty));
    for (const Tensor& loss : context.losses()) add(asFloat32(loss));
    if (!total)
        throw ConfigError(
            NW_TEXT("%1: there is no loss to train with; compile needs one."), m_model.name);
    updateMetrics(targets, outputs, sampleWeight, masks, metricContext);

    ProgramRequest program{.inputs = all,
        .outputs = {total},
        .assignments = metricContext.assignments(),
        .backend = m_options.backend,
        .threads = m_options.threads,
        .weightsAreFixed = !isTraining};
    if (m_outputs.hasOutputLosses())
        program.outputs.insert(program.outputs.end(), outputLosses.begin(), outputLosses.end());
    const std::size_t losses = program.outputs.size();
    std::vector<const Variable*> owners;
    const auto written = isTraining ? context.assignments() : context.stateAssignments();
    program.assignments.insert(program.assignments.end(), written.begin(), written.end());
    noteCarried(context.stateAssignments());
    if (isTraining) {
        Tensors weights;
        for (const auto& variable : m_trained) weights.push_back(read(variable));
        const Tensor scaled = m_options.lossScale ? total * read(m_options.lossScale) : total;
        const Tensors slopes = gradients({scaled}, weights);
        for (std::size_t i = 0; i < slopes.size(); ++i) {
            if (!slopes[i]) continue; // its place in the arena stays zero
            program.outputs.push_back(slopes[i]);
            owners.push_back(m_trained[i].get());
        }
    }
    Program compiled(program);
    compiled.profile(m_options.isProfiled);
    WeightArena& arena = m_model.arena();
    for (std::size_t i = 0; i < owners.size(); ++i) {
        float* const place = arena.gradients().data() + arena.offsetOf(*owners[i]);
        compiled.bindOutput(static_cast<int>(losses + i), reinterpret_cast<std::byte*>(place));
    }
    std::vector<DType> inputTypes;
    for (const Tensor& input : arguments.inputs) inputTypes.push_back(input.dtype());
    return std::make_unique<TrainStep>(request, std::move(compiled), losses, inputTypes);
}

void TrainingPrograms::updateMetrics(const Tensors& targets, const Tensors& outputs,
    const Tensor& sampleWeight, const Tensors& masks, CallContext& context)
{
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        const int target = m_outputs.targetOf(static_cast<int>(i));
        if (target < 0) continue;
        const Tensor& yTrue = targets[static_cast<std::size_t>(target)];
        CompiledOutput& output = m_outputs.outputs()[i];
        const Tensor mask = maskOf(masks, i);
        const Tensor plainWeight = mask ? ops::cast(mask, DType::float32) : Tensor();
        for (const bool isWeighted : {false, true}) {
            Tensor weight = plainWeight;
            if (isWeighted && sampleWeight) weight = mask ? sampleWeight * mask : sampleWeight;
            for (NamedMetric& named : isWeighted ? output.weightedMetrics : output.metrics) {
                if (!m_areMetricsBuilt) named.metric->build(yTrue.shape(), outputs[i].shape());
                named.metric->update(yTrue, outputs[i], weight, context);
            }
        }
    }
    m_areMetricsBuilt = true;
}

void TrainingPrograms::noteCarried(const std::vector<Assignment>& assignments)
{
    for (const Assignment& assignment : assignments)
        if (std::find(m_carried.begin(), m_carried.end(), assignment.variable) == m_carried.end())
            m_carried.push_back(assignment.variable);
}

std::vector<ProgramStep> TrainingPrograms::profile() const
{
    std::vector<ProgramStep> result;
    if (!m_options.isProfiled) return result;
    for (const auto& step : m_steps) {
        if (step->request().mode != CallContext::Mode::training) continue;
        const std::vector<ProgramStep> calls = step->program().steps();
        result.insert(result.end(), calls.begin(), calls.end());
    }
    return result;
}

std::vector<TrainedVariable> trainedVariables(Model& model)
{
    std::set<const Variable*> trained, seen;
    for (const LayerWeight* weight : model.trainableWeights())
        trained.insert(weight->weight.shared().get());
    std::vector<TrainedVariable> result;
    for (const LayerWeight* weight : model.weights()) {
        const auto& variable = weight->weight.shared();
        if (variable->dtype != DType::float32 || !seen.insert(variable.get()).second) continue;
        result.push_back({variable->path, variable->shape, model.arena().offsetOf(*variable),
            trained.count(variable.get()) > 0});
    }
    return result;
}

void TrainingPrograms::applyConstraints()
{
    if (m_constraints) m_constraints->run();
}

void TrainingPrograms::weightsChanged()
{
    for (const LayerWeight* weight : m_model.weights()) ++weight->weight.variable().version;
}

void TrainingPrograms::resetMetrics()
{
    if (!m_areMetricsBuilt) return;
    for (CompiledOutput& output : m_outputs.outputs())
        for (auto* list : {&output.metrics, &output.weightedMetrics})
            for (NamedMetric& named : *list) named.metric->reset();
}

std::vector<std::pair<std::string, Array>> TrainingPrograms::metrics()
{
    std::vector<std::pair<std::string, Array>> result;
    if (!m_areMetricsBuilt) return result;
    std::vector<NamedMetric> all;
    for (const CompiledOutput& output : m_outputs.outputs())
        for (const auto* list : {&output.metrics, &output.weightedMetrics})
            all.insert(all.end(), list->begin(), list->end());
    if (all.empty()) return result;
    if (!m_results) {
        CallContext context(CallContext::Mode::inference);
        ProgramRequest request{.backend = m_options.backend, .threads = 1};
        for (const NamedMetric& named : all)
            request.outputs.push_back(named.metric->result(context));
        m_results = std::make_unique<Program>(request);
    }
    m_results->run();
    for (std::size_t i = 0; i < all.size(); ++i)
        result.emplace_back(all[i].name, m_results->output(static_cast<int>(i)));
    return result;
}

} // namespace netwright
