#include "engine/kernels/chain.h"
#include "engine/kernels/kernel.h"
#include "engine/kernels/own/chain_functions.h"
#include "engine/kernels/own/processor.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

#ifdef _OPENMP
#include <omp.h>
#endif

namespace netwright {
namespace own {

const ChainFunction* chainFunctions()
{
    switch (processorLevel()) {
    case Level::avx512: return chainFunctionsAvx512();
    case Level::avx2: return chainFunctionsAvx2();
    case Level::generic: break;
    }
    return chainFunctionsGeneric();
}

} // namespace own

namespace {

constexpr std::size_t kTile = 512; // floats that one instruction works on
constexpr std::size_t kLongestTile = 2048; // where a repeated input asks for a multiple
constexpr std::size_t kCountForThreads = 1 << 15;

// Where a value of the chain stands while a tile is computed.
struct Place {
    enum class Kind { direct, load, fixed, result, stored } kind = Kind::result;
    int slot = -1; // of the tile memory; load, fixed and result
    int index = -1; // of the input (direct, load, fixed) or output (stored)
};

// A chain with its places, made once. Slots are tiles of scratch memory.
class ChainRunner {
public:
    ChainRunner(Chain chain, int threads)
        : m_chain(std::move(chain)), m_functions(own::chainFunctions())
    {
        chooseTile();
        placeInputs();
        placeResults();
        m_threads = m_chain.count >= kCountForThreads ? threads : 1;
    }

    std::size_t scratchBytes() const
    {
        return static_cast<std::size_t>(m_threads) * slotFloats() * sizeof(float);
    }

    void run(const KernelCall& call) const
    {
        if (m_threads == 1) return part(call, 0, m_chain.count, 0);
#ifdef _OPENMP
        const std::size_t tiles = (m_chain.count + m_tile - 1) / m_tile;
        const std::size_t share = (tiles + static_cast<std::size_t>(m_threads) - 1)
            / static_cast<std::size_t>(m_threads);
#pragma omp parallel for num_threads(m_threads) schedule(static, 1)
        for (int thread = 0; thread < m_threads; ++thread) {
            const std::size_t first = static_cast<std::size_t>(thread) * share * m_tile;
            const std::size_t last = std::min(first + share * m_tile, m_chain.count);
            if (first < last) part(call, first, last, static_cast<std::size_t>(thread));
        }
#else
        part(call, 0, m_chain.count, 0);
#endif
    }

private:
    std::size_t slotFloats() const
    {
        return static_cast<std::size_t>(m_slots) * m_tile;
    }

    bool isDirect(const ChainInput& input) const
    {
        return input.inner == 1 && input.length == m_chain.count && input.dtype == DType::float32;
    }

    bool isRow(const ChainInput& input) const
    {
        return input.inner == 1 && input.repeat == 0 && input.length > 1
            && input.length < m_chain.count && input.length <= kLongestTile;
    }

    // A vector that is repeated for each row is the same in every tile if rows fill tiles.
    bool isFixed(const ChainInput& input) const
    {
        return (input.length == 1 && input.repeat == 0)
            || (isRow(input) && m_tile % input.length == 0) || m_chain.count <= m_tile;
    }

    void chooseTile()
    {
        m_tile = std::min(kTile, std::max<std::size_t>(m_chain.count, 1));
        for (const ChainInput& input : m_chain.inputs) {
            if (isRow(input) && m_tile % input.length != 0) {
                m_tile = std::max<std::size_t>(kTile / input.length, 1) * input.length;
                return;
            }
        }
    }

    void placeInputs()
    {
        for (std::size_t i = 0; i < m_chain.inputs.size(); ++i) {
            const ChainInput& input = m_chain.inputs[i];
            Place place{Place::Kind::direct, -1, static_cast<int>(i)};
            if (!isDirect(input)) {
                place.kind = isFixed(input) ? Place::Kind::fixed : Place::Kind::load;
                place.slot = m_slots++;
            }
            m_places.push_back(place);
        }
    }

    void placeResults()
    {
        const int inputs = static_cast<int>(m_chain.inputs.size());
        const int values = inputs + static_cast<int>(m_chain.instructions.size());
        std::vector<int> lastUse(static_cast<std::size_t>(values), -1);
        for (int i = 0; i < static_cast<int>(m_chain.instructions.size()); ++i)
            for (const int source : sources(m_chain.instructions[static_cast<std::size_t>(i)]))
                if (source >= 0) lastUse[static_cast<std::size_t>(source)] = i;
        for (const int output : m_chain.outputs) lastUse[static_cast<std::size_t>(output)] = values;
        std::vector<int> free;
        for (int i = 0; i < static_cast<int>(m_chain.instructions.size()); ++i) {
            const int value = inputs + i;
            const auto output = std::find(m_chain.outputs.begin(), m_chain.outputs.end(), value);
            const auto index = output - m_chain.outputs.begin();
            Place place;
            if (output != m_chain.outputs.end()
                && m_chain.outputTypes[static_cast<std::size_t>(index)] == DType::float32) {
                place = {Place::Kind::stored, -1, static_cast<int>(index)};
            } else if (!free.empty()) {
                place.slot = free.back();
                free.pop_back();
            } else {
                place.slot = m_slots++;
            }
            m_places.push_back(place);
            for (const int source : sources(m_chain.instructions[static_cast<std::size_t>(i)])) {
                if (source < inputs || lastUse[static_cast<std::size_t>(source)] != i) continue;
                const Place& done = m_places[static_cast<std::size_t>(source)];
                if (done.kind == Place::Kind::result
                    && std::find(free.begin(), free.end(), done.slot) == free.end())
                    free.push_back(done.slot);
            }
        }
    }

    static std::array<int, 3> sources(const ChainInstruction& instruction)
    {
        return {instruction.a, instruction.b, instruction.c};
    }

    static float element(const ChainInput& input, const std::byte* data, std::size_t at)
    {
        switch (input.dtype) {
        case DType::boolean:
        case DType::uint8:
            return static_cast<float>(reinterpret_cast<const std::uint8_t*>(data)[at]);
        case DType::int32:
            return static_cast<float>(reinterpret_cast<const std::int32_t*>(data)[at]);
        default: return reinterpret_cast<const float*>(data)[at];
        }
    }

    // The same where they lie one after the other in another dtype.
    static bool loadDense(
        const ChainInput& input, const std::byte* data, std::size_t first, std::size_t n, float* y)
    {
        if (input.inner != 1 || first + n > input.length || input.dtype == DType::float32)
            return false;
        if (input.dtype == DType::int32) {
            const auto* x = reinterpret_cast<const std::int32_t*>(data) + first;
            for (std::size_t i = 0; i < n; ++i) y[i] = static_cast<float>(x[i]);
        } else {
            const auto* x = reinterpret_cast<const std::uint8_t*>(data) + first;
            for (std::size_t i = 0; i < n; ++i) y[i] = static_cast<float>(x[i]);
        }
        return true;
    }

    // n values from flat index `first` on.
    static void load(
        const ChainInput& input, const std::byte* data, std::size_t first, std::size_t n, float* y)
    {
        if (input.length == 1 && input.repeat == 0) {
            std::fill(y, y + n, element(input, data, 0));
            return;
        }
        if (loadDense(input, data, first, n, y)) return;
        const std::size_t start = first / input.inner;
        const std::size_t period = input.length * input.repeat;
        std::size_t base = period == 0 ? 0 : start / period * input.length;
        std::size_t rest = period == 0 ? SIZE_MAX : period - start % period; // until base moves
        std::size_t at = start % input.length;
        std::size_t left = input.inner - first % input.inner;
        const bool isLine = input.inner == 1 && input.dtype == DType::float32;
        for (std::size_t i = 0; i < n;) {
            std::size_t moved = 1; // elements of the input
            if (isLine) { // copy up to the repeat
                moved = std::min(input.length - at, n - i);
                std::memcpy(
                    y + i, reinterpret_cast<const float*>(data) + base + at, moved * sizeof(float));
                i += moved;
            } else {
                const std::size_t run = std::min(left, n - i);
                std::fill(y + i, y + i + run, element(input, data, base + at));
                i += run;
                left = input.inner;
            }
            at += moved;
            if (at == input.length) at = 0;
            rest -= moved;
            if (rest > 0) continue;
            base += input.length;
            rest = period;
        }
    }

    void part(const KernelCall& call, std::size_t first, std::size_t last, std::size_t thread) const
    {
        auto* slots = reinterpret_cast<float*>(call.scratch) + thread * slotFloats();
        const auto slotOf = [&](const Place& place) {
            return slots + static_cast<std::size_t>(place.slot) * m_tile;
        };
        for (const Place& place : m_places)
            if (place.kind == Place::Kind::fixed) {
                const auto index = static_cast<std::size_t>(place.index);
                load(m_chain.inputs[index], call.inputs[index], first,
                    std::min(m_tile, last - first), slotOf(place));
            }
        const float* at[kMostValues];
        for (std::size_t start = first; start < last; start += m_tile) {
            const std::size_t n = std::min(m_tile, last - start);
            std::size_t value = 0;
            for (; value < m_chain.inputs.size(); ++value) {
                const Place& place = m_places[value];
                if (place.kind == Place::Kind::direct) {
                    at[value] = reinterpret_cast<const float*>(call.inputs[value]) + start;
                    continue;
                }
                if (place.kind == Place::Kind::load)
                    load(m_chain.inputs[value], call.inputs[value], start, n, slotOf(place));
                at[value] = slotOf(place);
            }
            for (const ChainInstruction& step : m_chain.instructions) {
                const Place& place = m_places[value];
                float* y = place.kind == Place::Kind::stored
                    ? reinterpret_cast<float*>(call.outputs[place.index]) + start
                    : slotOf(place);
                const auto source = [&at](int index) { return index < 0 ? nullptr : at[index]; };
                m_functions[static_cast<int>(step.op)](
                    {y, source(step.a), source(step.b), source(step.c), step.low, step.high, n});
                at[value++] = y;
            }
            store(call, at, start, n);
        }
    }

    // Outputs that no instruction wrote in place: bools, inputs that are outputs.
    void store(
        const KernelCall& call, const float* const* at, std::size_t start, std::size_t n) const
    {
        for (std::size_t i = 0; i < m_chain.outputs.size(); ++i) {
            const auto value = static_cast<std::size_t>(m_chain.outputs[i]);
            const Place& place = m_places[value];
            if (place.kind == Place::Kind::stored && place.index == static_cast<int>(i)) continue;
            if (m_chain.outputTypes[i] == DType::boolean) {
                auto* y = reinterpret_cast<std::uint8_t*>(call.outputs[i]) + start;
                for (std::size_t j = 0; j < n; ++j) y[j] = at[value][j] != 0.0F ? 1 : 0;
            } else {
                std::memcpy(reinterpret_cast<float*>(call.outputs[i]) + start, at[value],
                    n * sizeof(float));
            }
        }
    }

    static constexpr int kMostValues = 128;

    Chain m_chain;
    const own::ChainFunction* m_functions;
    std::vector<Place> m_places;
    std::size_t m_tile = kTile;
    int m_slots = 0;
    int m_threads = 1;
};

// Whether an output may stand where an input stands: no instruction after the one that writes the
// output reads the input.
bool mayShare(const Chain& chain, int input, std::size_t output)
{
    const ChainInput& access = chain.inputs[static_cast<std::size_t>(input)];
    if (access.inner != 1 || access.length != chain.count || access.dtype != DType::float32
        || chain.outputTypes[output] != DType::float32)
        return false;
    const int inputs = static_cast<int>(chain.inputs.size());
    const int writer = chain.outputs[output] - inputs;
    if (writer < 0) return false;
    for (int i = writer + 1; i < static_cast<int>(chain.instructions.size()); ++i) {
        const ChainInstruction& step = chain.instructions[static_cast<std::size_t>(i)];
        if (step.a == input || step.b == input || step.c == input) return false;
    }
    return std::find(chain.outputs.begin(), chain.outputs.end(), input) == chain.outputs.end();
}

std::optional<Kernel> chainKernel(const KernelRequest& request)
{
    const auto& chain = *static_cast<const Chain*>(request.node.payload.get());
    const auto runner = std::make_shared<const ChainRunner>(chain, request.threads);
    Kernel kernel;
    kernel.name = "own chain of " + std::to_string(chain.instructions.size());
    kernel.scratchBytes = runner->scratchBytes();
    kernel.run = [runner](const KernelCall& call) { runner->run(call); };
    for (std::size_t i = 0; i < chain.inputs.size(); ++i)
        for (std::size_t j = 0; j < chain.outputs.size(); ++j)
            if (mayShare(chain, static_cast<int>(i), j))
                kernel.inPlace.emplace_back(static_cast<int>(j), static_cast<int>(i));
    return kernel;
}

// A chain of one copy.
std::optional<Kernel> broadcastKernel(const KernelRequest& request)
{
    const Shape& to = request.output().shape;
    const auto access = chainAccess(request.input().shape, to);
    if (request.output().dtype != DType::float32 || !access || to.count() == 0) return std::nullopt;
    Chain chain;
    chain.count = static_cast<std::size_t>(to.count());
    chain.inputs = {*access};
    chain.instructions = {{.op = ChainOp::copy, .a = 0}};
    chain.outputs = {1};
    chain.outputTypes = {DType::float32};
    const auto runner = std::make_shared<const ChainRunner>(chain, request.threads);
    Kernel kernel;
    kernel.name = "own broadcast_to";
    kernel.scratchBytes = runner->scratchBytes();
    kernel.run = [runner](const KernelCall& call) { runner->run(call); };
    return kernel;
}

const bool published[] = {
    publishKernel("own", "fused", chainKernel),
    publishKernel("own", "broadcast_to", broadcastKernel),
};

} // namespace
} // namespace netwright
