#include "engine/program/program.h"

#include "engine/base/error.h"
#include "engine/graph/gradients.h"
#include "engine/program/fuse.h"
#include "engine/program/memory.h"
#include "engine/program/simplify.h"
#include "engine/program/work.h"

#include <algorithm>
#include <cassert>
#include <chrono>
#include <map>
#include <unordered_map>

#ifdef _OPENMP
#include <omp.h>
#endif

namespace netwright {
namespace {

using Place = std::pair<const Node*, int>;

// Memory of one or several values (reshaped views share it).
struct Buffer {
    enum class Kind { arena, constant, variable, input, output } kind = Kind::arena;
    std::size_t bytes = 0;
    int first = -1; // step that writes it
    int last = -1; // last step that reads it
    int index = -1; // of the input or output
    std::byte* address = nullptr;
    std::shared_ptr<const Node> owner; // constant and variable
    int sharedWith = -1; // the buffer whose place an in-place result takes
    bool isGiven = false; // its place went to a result
};

struct Step {
    std::string op;
    Kernel kernel;
    std::vector<int> reads; // buffers
    std::vector<int> writes;
    std::vector<const std::byte*> inputs;
    std::vector<std::byte*> outputs;
    std::byte* scratch = nullptr;
    // A packing of a weight is left out while the weight is as it was.
    std::shared_ptr<Variable> packed;
    std::uint64_t packedVersion = 0;
    bool isPacked = false;
    double seconds = 0;
};

// Below this much work in all, threads cost more than they bring (an OpenMP region is about 1 us,
// and more after a pause).
constexpr double kWorkForThreads = 2e6;

bool isView(const Node& node)
{
    return node.op == "reshape" || node.op == "identity" || node.op == "stop_gradient";
}

} // namespace

struct Program::Body {
    std::vector<Buffer> buffers;
    std::unordered_map<const Node*, std::vector<int>> bufferOf;
    std::vector<Step> steps;
    std::vector<int> inputBuffers;
    std::vector<int> outputBuffers;
    std::vector<TensorInfo> outputInfos;
    std::vector<std::shared_ptr<std::byte>> own; // memory of inputs and outputs nobody bound
    std::shared_ptr<std::byte> arena;
    std::size_t arenaBytes = 0;
    std::size_t fixedBytes = 0; // packed copies that outlive a run
    Tensors alive;
    std::vector<std::shared_ptr<Variable>> written;
    RunState state;
    int threads = 1;
    bool isProfiled = false;
    std::map<std::pair<int, std::string>, int> packedCopies; // (buffer, layout) -> buffer

    void build(const ProgramRequest& request);
    Tensors optimized(const ProgramRequest& request, Tensors targets) const;
    void chooseThreads(const std::vector<std::shared_ptr<const Node>>& nodes);
    int newBuffer(Buffer buffer);
    int buffer(const Tensor& tensor) const;
    void addLeaf(const std::shared_ptr<const Node>& node);
    void addStep(const std::shared_ptr<const Node>& node, const ProgramRequest& request);
    int packedInput(int source, const Packing& packing, const Tensor& input, bool isFixed);
    void addOutput(const Tensor& tensor);
    void addAssignment(const Assignment& assignment, const Tensor& value);
    void push(Step step);
    void shareInPlace();
    void placeAll();
    void setAddress(int buffer, std::byte* address);
    void run(Step& step);
};

int Program::Body::newBuffer(Buffer buffer)
{
    buffers.push_back(std::move(buffer));
    return static_cast<int>(buffers.size()) - 1;
}

int Program::Body::buffer(const Tensor& tensor) const
{
    return bufferOf.at(&tensor.node())[static_cast<std::size_t>(tensor.output())];
}

static std::size_t bytesOf(const TensorInfo& info)
{
    if (!info.shape.isKnown())
        throw ShapeError(
            NW_TEXT("Program: the shape %1 must be known before it can run."), info.shape.text());
    return static_cast<std::size_t>(info.shape.count()) * sizeOf(info.dtype);
}

void Program::Body::addLeaf(const std::shared_ptr<const Node>& node)
{
    Buffer buffer;
    buffer.bytes = bytesOf(node->outputs.front());
    buffer.owner = node;
    if (node->op == "constant") {
        buffer.kind = Buffer::Kind::constant;
        buffer.address = const_cast<std::byte*>(node->constant->data());
    } else if (node->op == "variable") {
        assert(node->variable->isAllocated);
        buffer.kind = Buffer::Kind::variable;
        buffer.address = node->variable->value.data();
    } else {
        throw ConfigError(
            NW_TEXT("Program: the placeholder \"%1\" is not among the inputs."), node->name);
    }
    bufferOf[node.get()] = {newBuffer(std::move(buffer))};
}

void Program::Body::push(Step step)
{
    const int number = static_cast<int>(steps.size());
    for (const int read : step.reads) buffers[static_cast<std::size_t>(read)].last = number;
    for (const int write : step.writes) {
        Buffer& buffer = buffers[static_cast<std::size_t>(write)];
        if (buffer.first < 0) buffer.first = number;
        buffer.last = std::max(buffer.last, number);
    }
    if (step.kernel.scratchBytes > 0) {
        const int scratch
            = newBuffer({.bytes = step.kernel.scratchBytes, .first = number, .last = number});
        step.writes.push_back(scratch);
    }
    steps.push_back(std::move(step));
}

int Program::Body::packedInput(
    int source, const Packing& packing, const Tensor& input, bool isFixed)
{
    const auto key = std::make_pair(source, packing.layout);
    if (const auto known = packedCopies.find(key); known != packedCopies.end())
        return known->second;
    Buffer buffer{.bytes = packing.bytes};
    const bool isWeight = input.node().op == "variable";
    if (isFixed && isWeight) {
        own.push_back(allocateAligned(packing.bytes));
        fixedBytes += packing.bytes;
        buffer.kind = Buffer::Kind::constant;
        buffer.address = own.back().get();
    }
    const int packed = newBuffer(std::move(buffer));
    Step step;
    step.op = "pack";
    step.kernel.name = packing.layout;
    step.kernel.run
        = [pack = packing.pack](const KernelCall& call) { pack(call.inputs[0], call.outputs[0]); };
    step.reads = {source};
    step.writes = {packed};
    if (isFixed && isWeight) step.packed = input.node().variable;
    push(std::move(step));
    packedCopies.emplace(key, packed);
    return packed;
}

void Program::Body::addStep(const std::shared_ptr<const Node>& node, const ProgramRequest& request)
{
    if (isView(*node)) {
        bufferOf[node.get()] = {buffer(node->inputs[0])};
        return;
    }
    auto kernel = prepareKernel(request.backend, {*node, threads});
    // What stands for something that is never computed says so itself.
    if (!kernel && node->attributes.has("refusal"))
        throw ConfigError(node->attributes.text("refusal").c_str(), node->attributes.text("who"));
    if (!kernel)
        throw ConfigError(NW_TEXT("Program: there is no kernel for %1 of %2 %3."), node->op,
            nameOf(node->outputs.front().dtype), node->outputs.front().shape.text());
    Step step;
    step.op = node->op;
    for (const Tensor& input : node->inputs) step.reads.push_back(buffer(input));
    for (const Packing& packing : kernel->packings) {
        const auto at = static_cast<std::size_t>(packing.input);
        step.reads[at]
            = packedInput(step.reads[at], packing, node->inputs[at], request.weightsAreFixed);
    }
    std::vector<int> made;
    for (const TensorInfo& output : node->outputs)
        made.push_back(newBuffer({.bytes = bytesOf(output)}));
    step.writes = made;
    step.kernel = std::move(*kernel);
    bufferOf[node.get()] = made;
    push(std::move(step));
}

// The result of a step becomes an output where it stands; whatever is shared, fed or kept
// elsewhere is copied.
void Program::Body::addOutput(const Tensor& tensor)
{
    const int index = static_cast<int>(outputBuffers.size());
    outputInfos.push_back(tensor.info());
    const int source = buffer(tensor);
    Buffer& made = buffers[static_cast<std::size_t>(source)];
    if (made.kind == Buffer::Kind::arena && made.first >= 0) {
        made.kind = Buffer::Kind::output;
        made.index = index;
        outputBuffers.push_back(source);
        return;
    }
    const int copy = newBuffer(
        {.kind = Buffer::Kind::output, .bytes = bytesOf(tensor.info()), .index = index});
    Step step;
    step.op = "copy";
    step.kernel.run = [bytes = bytesOf(tensor.info())](const KernelCall& call) {
        std::copy_n(call.inputs[0], bytes, call.outputs[0]);
    };
    step.reads = {source};
    step.writes = {copy};
    outputBuffers.push_back(copy);
    push(std::move(step));
}

void Program::Body::addAssignment(const Assignment& assignment, const Tensor& value)
{
    Variable& variable = *assignment.variable;
    if (value.shape() != variable.shape || value.dtype() != variable.dtype)
        throw ShapeError(NW_TEXT("Program: %1 holds %2 %3 and cannot take %4 %5."), variable.path,
            nameOf(variable.dtype), variable.shape.text(), nameOf(value.dtype()),
            value.shape().text());
    assert(variable.isAllocated);
    Buffer target{.kind = Buffer::Kind::variable, .bytes = bytesOf(value.info())};
    target.address = variable.value.data();
    Step step;
    step.op = "assign";
    step.kernel.run = [bytes = target.bytes](const KernelCall& call) {
        std::copy_n(call.inputs[0], bytes, call.outputs[0]);
    };
    step.reads = {buffer(value)};
    step.writes = {newBuffer(std::move(target))};
    written.push_back(assignment.variable);
    push(std::move(step));
}

// A result takes the place of an input that nobody reads afterwards.
void Program::Body::shareInPlace()
{
    for (int number = 0; number < static_cast<int>(steps.size()); ++number) {
        const Step& step = steps[static_cast<std::size_t>(number)];
        for (const auto& [output, input] : step.kernel.inPlace) {
            const int to = step.writes[static_cast<std::size_t>(output)];
            const int from = step.reads[static_cast<std::size_t>(input)];
            Buffer& target = buffers[static_cast<std::size_t>(to)];
            Buffer& source = buffers[static_cast<std::size_t>(from)];
            const bool isFree = source.kind == Buffer::Kind::arena && source.last == number
                && source.first < number && !source.isGiven && source.bytes == target.bytes
                && target.kind == Buffer::Kind::arena && target.sharedWith < 0;
            if (!isFree) continue;
            const auto reads = std::count(step.reads.begin(), step.reads.end(), from);
            if (reads != 1) continue;
            target.sharedWith = source.sharedWith >= 0 ? source.sharedWith : from;
            Buffer& root = buffers[static_cast<std::size_t>(target.sharedWith)];
            root.last = std::max(root.last, target.last);
            source.isGiven = true;
        }
    }
}

void Program::Body::placeAll()
{
    std::vector<LifeSpan> spans;
    std::vector<int> which;
    for (int i = 0; i < static_cast<int>(buffers.size()); ++i) {
        const Buffer& buffer = buffers[static_cast<std::size_t>(i)];
        if (buffer.kind != Buffer::Kind::arena || buffer.sharedWith >= 0) continue;
        spans.push_back({buffer.bytes, std::max(buffer.first, 0), std::max(buffer.last, 0)});
        which.push_back(i);
    }
    arenaBytes = planMemory(spans);
    arena = allocateAligned(arenaBytes);
    for (std::size_t i = 0; i < spans.size(); ++i)
        buffers[static_cast<std::size_t>(which[i])].address = arena.get() + spans[i].offset;
    for (Buffer& buffer : buffers) {
        if (buffer.sharedWith >= 0)
            buffer.address = buffers[static_cast<std::size_t>(buffer.sharedWith)].address;
        if (buffer.address == nullptr) {
            own.push_back(allocateAligned(buffer.bytes));
            buffer.address = own.back().get();
        }
    }
    for (Step& step : steps) {
        for (const int read : step.reads)
            step.inputs.push_back(buffers[static_cast<std::size_t>(read)].address);
        for (const int write : step.writes)
            step.outputs.push_back(buffers[static_cast<std::size_t>(write)].address);
        if (step.kernel.scratchBytes > 0) step.scratch = step.outputs.back();
    }
}

void Program::Body::setAddress(int buffer, std::byte* address)
{
    Buffer& moved = buffers[static_cast<std::size_t>(buffer)];
    if (moved.address == address) return;
    moved.address = address;
    for (Step& step : steps) {
        for (std::size_t i = 0; i < step.reads.size(); ++i)
            if (step.reads[i] == buffer) step.inputs[i] = address;
        for (std::size_t i = 0; i < step.writes.size(); ++i)
            if (step.writes[i] == buffer) step.outputs[i] = address;
    }
}

void Program::Body::chooseThreads(const std::vector<std::shared_ptr<const Node>>& nodes)
{
    double work = 0;
    for (const auto& node : nodes) work += workOf(*node);
    if (work < kWorkForThreads) threads = 1;
}

Tensors Program::Body::optimized(const ProgramRequest& request, Tensors targets) const
{
    targets = simplified(targets, request.backend, threads);
    if (request.backend == "reference") return targets;
    return withChains(withAttentions(withNormalizations(withEpilogues(targets))));
}

void Program::Body::build(const ProgramRequest& request)
{
    checkBackend(request.backend);
    threads = std::max(request.threads, 1);
    Tensors targets = request.outputs;
    targets.insert(targets.end(), request.keep.begin(), request.keep.end());
    const std::size_t outputs = targets.size();
    for (const Assignment& assignment : request.assignments) targets.push_back(assignment.value);
    for (const auto& node : topological(targets))
        if (node->op != "placeholder")
            for (const TensorInfo& output : node->outputs) bytesOf(output);
    alive = optimized(request, targets);
    const auto nodes = topological(alive);
    chooseThreads(nodes);
    for (const Tensor& input : request.inputs) {
        const Buffer buffer{.kind = Buffer::Kind::input,
            .bytes = bytesOf(input.info()),
            .index = static_cast<int>(inputBuffers.size())};
        inputBuffers.push_back(newBuffer(buffer));
        bufferOf[&input.node()] = {inputBuffers.back()};
        alive.push_back(input);
    }
    for (const auto& node : nodes) {
        if (bufferOf.count(node.get()) != 0) continue;
        if (node->inputs.empty() && (node->constant || node->variable || node->op == "placeholder"))
            addLeaf(node);
        else
            addStep(node, request);
    }
    for (std::size_t i = 0; i < outputs; ++i) addOutput(alive[i]);
    for (std::size_t i = 0; i < request.assignments.size(); ++i)
        addAssignment(request.assignments[i], alive[outputs + i]);
    shareInPlace();
    placeAll();
}

void Program::Body::run(Step& step)
{
    if (step.packed) {
        if (step.isPacked && step.packedVersion == step.packed->version) return;
        step.isPacked = true;
        step.packedVersion = step.packed->version;
    }
    step.kernel.run({step.inputs.data(), step.outputs.data(), step.scratch, &state});
}

Program::Program(const ProgramRequest& request) : m_body(std::make_unique<Body>())
{
    m_body->build(request);
}

Program::~Program() = default;
Program::Program(Program&&) noexcept = default;

void Program::bindInput(int index, const std::byte* data)
{
    m_body->setAddress(
        m_body->inputBuffers[static_cast<std::size_t>(index)], const_cast<std::byte*>(data));
}

void Program::bindOutput(int index, std::byte* data)
{
    m_body->setAddress(m_body->outputBuffers[static_cast<std::size_t>(index)], data);
}

std::byte* Program::inputBuffer(int index)
{
    const int buffer = m_body->inputBuffers[static_cast<std::size_t>(index)];
    return m_body->buffers[static_cast<std::size_t>(buffer)].address;
}

void Program::run(const RunState& state)
{
    m_body->state = state;
#ifdef _OPENMP
    omp_set_num_threads(m_body->threads);
#endif
    if (m_body->isProfiled) {
        for (Step& step : m_body->steps) {
            const auto start = std::chrono::steady_clock::now();
            m_body->run(step);
            const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
            step.seconds += taken.count();
        }
    } else {
        for (Step& step : m_body->steps) m_body->run(step);
    }
    for (const auto& variable : m_body->written) ++variable->version;
}

Array Program::output(int index) const
{
    const auto at = static_cast<std::size_t>(index);
    const TensorInfo& info = m_body->outputInfos[at];
    const Buffer& buffer = m_body->buffers[static_cast<std::size_t>(m_body->outputBuffers[at])];
    return Array(info.shape, info.dtype, buffer.address, nullptr);
}

std::size_t Program::memory() const
{
    return m_body->arenaBytes + m_body->fixedBytes;
}

std::vector<ProgramStep> Program::steps() const
{
    std::vector<ProgramStep> result;
    for (const Step& step : m_body->steps)
        result.push_back({step.op, step.kernel.name, step.seconds});
    return result;
}

void Program::profile(bool isOn)
{
    m_body->isProfiled = isOn;
    for (Step& step : m_body->steps) step.seconds = 0;
}

std::vector<Array> evaluate(const Tensors& tensors, const std::string& backend)
{
    Program program({.outputs = tensors, .backend = backend});
    program.run();
    std::vector<Array> results;
    for (int i = 0; i < static_cast<int>(tensors.size()); ++i)
        results.push_back(program.output(i).clone());
    return results;
}

Array evaluate(const Tensor& tensor, const std::string& backend)
{
    return evaluate(Tensors{tensor}, backend).front();
}

} // namespace netwright
