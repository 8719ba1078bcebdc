#include "engine/graph/gradients.h"
#include "engine/kernels/chain.h"
#include "engine/program/fuse.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace netwright {
namespace {

constexpr std::size_t kMostInstructions = 48;
constexpr std::size_t kMostInputs = 24;

bool isLoadable(const Tensor& tensor, bool isCast)
{
    const DType dtype = tensor.dtype();
    return dtype == DType::float32 || dtype == DType::boolean
        || (isCast && (dtype == DType::int32 || dtype == DType::uint8));
}

bool isEligible(const Node& node)
{
    if (!chainOpFor(node.op)) return false;
    const TensorInfo& output = node.outputs.front();
    if (output.dtype != DType::float32 && output.dtype != DType::boolean) return false;
    const bool isCast = node.op == "cast";
    if (isCast && output.dtype == DType::boolean) return false;
    for (const Tensor& input : node.inputs)
        if (!isLoadable(input, isCast) || !chainAccess(input.shape(), output.shape)) return false;
    return true;
}

// Nodes are numbered in topological order; each stands in one group. Two groups may become one if
// no path leads from one to the other through a third.
class Grouping {
public:
    explicit Grouping(std::vector<std::shared_ptr<const Node>> nodes) : m_nodes(std::move(nodes))
    {
        for (std::size_t i = 0; i < m_nodes.size(); ++i) {
            m_index.emplace(m_nodes[i].get(), static_cast<int>(i));
            m_group.push_back(static_cast<int>(i));
            m_members.push_back({static_cast<int>(i)});
            m_isEligible.push_back(isEligible(*m_nodes[i]));
        }
        for (const auto& node : m_nodes) {
            m_sources.emplace_back();
            for (const Tensor& input : node->inputs)
                m_sources.back().push_back(m_index.at(&input.node()));
        }
        m_seen.resize(m_nodes.size());
        for (std::size_t i = 0; i < m_nodes.size(); ++i)
            if (m_isEligible[i]) joinProducers(static_cast<int>(i));
    }

    const std::vector<std::shared_ptr<const Node>>& nodes() const { return m_nodes; }
    int groupOf(const Node& node) const { return m_group[at(m_index.at(&node))]; }
    const std::vector<int>& members(int group) const { return m_members[at(group)]; }
    bool isChain(int group) const { return m_isEligible[at(m_members[at(group)].front())]; }

private:
    static std::size_t at(int index) { return static_cast<std::size_t>(index); }

    void joinProducers(int node)
    {
        for (const Tensor& input : m_nodes[at(node)]->inputs) {
            const int producer = m_index.at(&input.node());
            if (!m_isEligible[at(producer)]) continue;
            if (input.shape() != m_nodes[at(node)]->outputs[0].shape) continue;
            join(m_group[at(producer)], m_group[at(node)]);
        }
    }

    void join(int a, int b)
    {
        if (a == b) return;
        if (m_members[at(a)].size() + m_members[at(b)].size() > kMostInstructions) return;
        if (inputsOf(a).size() + inputsOf(b).size() > kMostInputs) return;
        if (reaches(a, b) || reaches(b, a)) return;
        auto& into = m_members[at(a)];
        for (const int member : m_members[at(b)]) m_group[at(member)] = a;
        into.insert(into.end(), m_members[at(b)].begin(), m_members[at(b)].end());
        std::sort(into.begin(), into.end());
        m_members[at(b)].clear();
    }

    std::vector<int> inputsOf(int group) const
    {
        std::vector<int> result;
        for (const int member : m_members[at(group)])
            for (const int source : m_sources[at(member)])
                if (m_group[at(source)] != group) result.push_back(source);
        std::sort(result.begin(), result.end());
        result.erase(std::unique(result.begin(), result.end()), result.end());
        return result;
    }

    // Whether `to` depends on `from` by a path that has a third group on it.
    bool reaches(int from, int to)
    {
        ++m_round;
        std::vector<int> stack;
        const auto pushInputs = [&](int group, bool isTarget) {
            for (const int member : m_members[at(group)])
                for (const int input : m_sources[at(member)]) {
                    const int source = m_group[at(input)];
                    if (source == group || (isTarget && source == from)) continue;
                    if (m_seen[at(source)] == m_round) continue;
                    m_seen[at(source)] = m_round;
                    stack.push_back(source);
                }
        };
        pushInputs(to, true);
        while (!stack.empty()) {
            const int group = stack.back();
            stack.pop_back();
            if (group == from) return true;
            pushInputs(group, false);
        }
        return false;
    }

    std::vector<std::shared_ptr<const Node>> m_nodes;
    std::unordered_map<const Node*, int> m_index;
    std::vector<std::vector<int>> m_sources; // nodes that each node reads
    std::vector<int> m_group;
    std::vector<std::vector<int>> m_members; // sorted
    std::vector<bool> m_isEligible;
    std::vector<int> m_seen;
    int m_round = 0;
};

using Place = std::pair<const Node*, int>;

// Builds the new graph group by group.
class Builder {
public:
    explicit Builder(const Tensors& outputs) : m_grouping(topological(outputs))
    {
        for (const Tensor& output : outputs) m_wanted[placeOf(output)] = true;
        for (const auto& node : m_grouping.nodes())
            for (const Tensor& input : node->inputs)
                if (m_grouping.groupOf(input.node()) != m_grouping.groupOf(*node))
                    m_wanted[placeOf(input)] = true;
        for (const int group : inOrder()) build(group);
    }

    Tensor mapped(const Tensor& tensor) const { return m_made.at(placeOf(tensor)); }

private:
    static Place placeOf(const Tensor& tensor) { return {&tensor.node(), tensor.output()}; }

    // Groups so that every group comes after those it needs (Kahn, smallest member first).
    std::vector<int> inOrder() const
    {
        std::map<int, std::vector<int>> users;
        std::map<int, int> missing;
        for (const auto& node : m_grouping.nodes()) {
            const int group = m_grouping.groupOf(*node);
            missing.emplace(group, 0);
            for (const Tensor& input : node->inputs) {
                const int source = m_grouping.groupOf(input.node());
                if (source == group) continue;
                users[source].push_back(group);
                ++missing[group];
            }
        }
        const auto later = [this](int a, int b) {
            return m_grouping.members(a).back() > m_grouping.members(b).back();
        };
        std::vector<int> ready;
        for (const auto& [group, count] : missing)
            if (count == 0) ready.push_back(group);
        std::make_heap(ready.begin(), ready.end(), later);
        std::vector<int> order;
        while (!ready.empty()) {
            std::pop_heap(ready.begin(), ready.end(), later);
            const int group = ready.back();
            ready.pop_back();
            order.push_back(group);
            for (const int user : users[group]) {
                if (--missing[user] > 0) continue;
                ready.push_back(user);
                std::push_heap(ready.begin(), ready.end(), later);
            }
        }
        return order;
    }

    void build(int group)
    {
        if (m_grouping.isChain(group)) return buildChain(group);
        const auto& node
            = m_grouping.nodes()[static_cast<std::size_t>(m_grouping.members(group).front())];
        Node copy = *node;
        for (Tensor& input : copy.inputs) input = mapped(input);
        const bool isSame = copy.inputs == node->inputs;
        const auto made = isSame ? node : std::make_shared<const Node>(std::move(copy));
        for (int i = 0; i < static_cast<int>(node->outputs.size()); ++i)
            m_made[{node.get(), i}] = Tensor(made, i);
    }

    void buildChain(int group)
    {
        auto chain = std::make_shared<Chain>();
        Node fused;
        fused.op = "fused";
        std::map<Place, int> numbers;
        const auto& members = m_grouping.members(group);
        const Shape shape
            = m_grouping.nodes()[static_cast<std::size_t>(members.front())]->outputs[0].shape;
        chain->count = static_cast<std::size_t>(shape.count());
        for (const int member : members)
            for (const Tensor& input :
                m_grouping.nodes()[static_cast<std::size_t>(member)]->inputs) {
                if (m_grouping.groupOf(input.node()) == group) continue;
                if (!numbers.emplace(placeOf(input), static_cast<int>(fused.inputs.size())).second)
                    continue;
                ChainInput access = *chainAccess(input.shape(), shape);
                access.dtype = input.dtype();
                chain->inputs.push_back(access);
                fused.inputs.push_back(mapped(input));
            }
        std::vector<std::pair<Place, int>> results;
        for (const int member : members) {
            const Node& node = *m_grouping.nodes()[static_cast<std::size_t>(member)];
            const int number = static_cast<int>(chain->inputs.size() + chain->instructions.size());
            chain->instructions.push_back(instructionFor(node, numbers));
            numbers.emplace(Place{&node, 0}, number);
            if (m_wanted.count({&node, 0}) == 0) continue;
            chain->outputs.push_back(number);
            chain->outputTypes.push_back(node.outputs[0].dtype);
            results.emplace_back(Place{&node, 0}, static_cast<int>(fused.outputs.size()));
            fused.outputs.push_back(node.outputs[0]);
        }
        fused.payload = chain;
        const auto made = std::make_shared<const Node>(std::move(fused));
        for (const auto& [place, output] : results) m_made[place] = Tensor(made, output);
    }

    static ChainInstruction instructionFor(const Node& node, const std::map<Place, int>& numbers)
    {
        ChainInstruction instruction;
        instruction.op = *chainOpFor(node.op);
        int* const sources[] = {&instruction.a, &instruction.b, &instruction.c};
        for (std::size_t i = 0; i < node.inputs.size(); ++i)
            *sources[i] = numbers.at(placeOf(node.inputs[i]));
        if (instruction.op == ChainOp::clip) {
            instruction.low = static_cast<float>(node.attributes.real("low"));
            instruction.high = static_cast<float>(node.attributes.real("high"));
        }
        return instruction;
    }

    Grouping m_grouping;
    std::map<Place, bool> m_wanted;
    std::map<Place, Tensor> m_made;
};

} // namespace

Tensors withChains(const Tensors& outputs)
{
    const Builder builder(outputs);
    Tensors result;
    for (const Tensor& output : outputs) result.push_back(builder.mapped(output));
    return result;
}

} // namespace netwright
