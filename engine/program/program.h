#pragma once

#include "engine/graph/tensor.h"
#include "engine/graph/weight.h"
#include "engine/kernels/kernel.h"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace netwright {

// A write that a Program makes at its end.
struct Assignment {
    std::shared_ptr<Variable> variable;
    Tensor value;
};

// What a Program is made from. All shapes must be known.
struct ProgramRequest {
    Tensors inputs; // placeholders, in the order in which they are fed
    Tensors outputs; // what is asked for
    std::vector<Assignment> assignments;
    Tensors keep; // values that must stay visible: nothing is fused across them
    std::string backend = defaultBackend();
    int threads = 1;
    bool weightsAreFixed = false; // inference: packed copies are kept between runs
};

struct ProgramStep {
    std::string op;
    std::string kernel;
    double seconds = 0; // since profiling was switched on
};

// What a list of output Tensors compiles to: simplified, fused, with planned memory, a flat list of
// kernel calls. Used by one thread at a time. Variables must be allocated before it is made, and
// it must be made anew after their storage moved.
class Program {
public:
    // Throws ConfigError where an op has no kernel, ShapeError where a shape is not known.
    explicit Program(const ProgramRequest& request);
    ~Program();
    Program(Program&&) noexcept;

    // The address of an input or output, until it is bound again. Dense, of the Tensor's shape and
    // dtype, aligned as its dtype. Outputs that were not bound stand in memory of the Program's.
    void bindInput(int index, const std::byte* data);
    void bindOutput(int index, std::byte* data);
    // Memory of the Program's own for an input that nobody bound; valid for its life.
    std::byte* inputBuffer(int index);

    void run(const RunState& state = {});
    // The value of an output after run(); shares the Program's memory, valid until the next run.
    Array output(int index) const;

    // Bytes of temporary values, packed weights and scratch.
    std::size_t memory() const;
    // The calls in their order; with seconds where profile(true) was called before the runs.
    std::vector<ProgramStep> steps() const;
    void profile(bool isOn);

private:
    struct Body;
    std::unique_ptr<Body> m_body;
};

// The value of Tensors without placeholders, by a Program of one run. For hosts and tests.
Array evaluate(const Tensor& tensor, const std::string& backend = defaultBackend());
std::vector<Array> evaluate(const Tensors& tensors, const std::string& backend = defaultBackend());

} // namespace netwright
