#pragma once

#include "engine/graph/node.h"

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

// What an op runs on. A kernel is prepared once, for one node with known shapes, and then called
// at every run with nothing but addresses: no allocation, look-up or shape logic is left.
namespace netwright {

// What changes from run to run beside the data.
struct RunState {
    std::uint64_t seed = 0; // of the run
    std::uint64_t step = 0; // counts training steps
};

// Addresses of one call, valid during it. Inputs may be shared with other calls.
struct KernelCall {
    const std::byte* const* inputs = nullptr;
    std::byte* const* outputs = nullptr;
    std::byte* scratch = nullptr; // Kernel::scratchBytes, aligned to 64
    const RunState* state = nullptr;

    template <class T>
    const T* input(int index) const
    {
        return reinterpret_cast<const T*>(inputs[index]);
    }
    template <class T>
    T* output(int index) const
    {
        return reinterpret_cast<T*>(outputs[index]);
    }
};

// An input that the kernel wants in a layout of its own. The Program makes packing a step of its
// own: run each time where the input is computed, once for each version where it is a weight and
// the Program does not train. The kernel's call then receives the packed copy.
struct Packing {
    int input = 0;
    std::string layout; // equal names mean equal bytes: one copy serves several kernels
    std::size_t bytes = 0;
    std::function<void(const std::byte* plain, std::byte* packed)> pack;
};

struct Kernel {
    std::function<void(const KernelCall&)> run;
    std::string name; // for profiles: "onednn jit:avx512_core"
    std::size_t scratchBytes = 0;
    // (output, input): may stand at the same address.
    std::vector<std::pair<int, int>> inPlace;
    std::vector<Packing> packings;
};

// What a factory is asked for. All shapes are known.
//
// "matmul" and "conv" may carry an epilogue: attribute "epilogue" = "bias", "bias+relu", "relu",
// "bias+tanh", "bias+sigmoid", …; with "bias" there is a third input of one float for each element
// of the output's last axis. A factory that cannot do it returns nothing, and the Program does not
// fuse there.
//
// "batch_normalize" may carry the epilogue "relu" or "add+relu" (the added tensor is the last
// input), "batch_normalize_gradient" the epilogue "relu" (the last input is relu's result; the
// gradient passes where that is positive).
struct KernelRequest {
    const Node& node;
    int threads = 1;

    const TensorInfo& input(int index = 0) const
    {
        return node.inputs[static_cast<std::size_t>(index)].info();
    }
    const TensorInfo& output(int index = 0) const
    {
        return node.outputs[static_cast<std::size_t>(index)];
    }
    const Attributes& attributes() const { return node.attributes; }
};

// Nothing where this backend does not serve the request (dtype, shape, epilogue).
using KernelFactory = std::function<std::optional<Kernel>(const KernelRequest&)>;

// Backends: "onednn", "openblas", "own", "reference". To be called for the value of a constant.
bool publishKernel(const std::string& backend, const std::string& op, KernelFactory factory);
// From the chosen backend ("onednn", "openblas", "reference"), then own (not for "reference"),
// then reference. Nothing where no backend serves.
std::optional<Kernel> prepareKernel(const std::string& backend, const KernelRequest& request);
// Whether any backend in that order has a factory for the op.
bool hasKernel(const std::string& backend, const std::string& op);
// NETWRIGHT_BACKEND, or "onednn". Throws ConfigError for another name than the three.
std::string defaultBackend();
void checkBackend(const std::string& name);

} // namespace netwright
