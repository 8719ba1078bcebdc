#include "engine/graph/gradients.h"
#include "engine/program/fuse.h"
#include "engine/program/rewrite.h"

#include <algorithm>
#include <map>
#include <unordered_set>

namespace netwright {
namespace {

using Place = std::pair<const Node*, int>;

bool isServed(const Node& node)
{
    const TensorInfo& x = node.inputs[0].info();
    return x.dtype == DType::float32 && node.attributes.integer("axis") == x.shape.rank() - 1
        && !node.attributes.has("epilogue");
}

bool isZero(const Tensor& tensor)
{
    const Node& node = tensor.node();
    return node.op == "constant" && node.constant->count() == 1 && node.constant->at(0) == 0;
}

// Finds the patterns in the graph as it was, then rebuilds it.
class Normalizations {
public:
    explicit Normalizations(const Tensors& outputs)
        : m_uses(outputs),
          m_rewriter([this](const Node& node, const Tensors& in) { return rule(node, in); })
    {
        m_nodes = topological(outputs);
        for (const auto& node : m_nodes)
            for (const Tensor& input : node->inputs)
                m_users[{&input.node(), input.output()}] = node.get();
        for (const auto& node : m_nodes)
            if (node->op == "batch_normalize" && isServed(*node)) claim(node);
    }

    Tensors run(const Tensors& outputs) { return m_rewriter(outputs); }

private:
    struct Epilogue {
        Tensor side; // null: relu alone
    };

    // The only user of a value that nobody else needs; null otherwise.
    const Node* onlyUser(const Tensor& value) const
    {
        const auto found = m_users.find({&value.node(), value.output()});
        return m_uses.of(value) == 1 && found != m_users.end() ? found->second : nullptr;
    }

    void claim(const std::shared_ptr<const Node>& node)
    {
        const Tensor y(node, 0);
        const Node* user = onlyUser(y);
        if (user == nullptr) return;
        if (user->op == "relu") {
            m_epilogues.emplace(node.get(), Epilogue{});
            m_passed.emplace(user, 0);
            return;
        }
        if (user->op != "add" || m_passed.count(user) != 0) return;
        const auto at = std::find_if(m_nodes.begin(), m_nodes.end(),
            [user](const auto& candidate) { return candidate.get() == user; });
        const Node* last = onlyUser(Tensor(*at, 0));
        const int mine = user->inputs[0] == y ? 0 : 1;
        const Tensor& side = user->inputs[static_cast<std::size_t>(1 - mine)];
        if (last == nullptr || last->op != "relu" || side.info() != y.info()
            || dependsOn(side, *node))
            return;
        m_epilogues.emplace(node.get(), Epilogue{side});
        m_passed.emplace(user, mine);
        m_passed.emplace(last, 0);
    }

    // By claimed epilogues too: their sums are computed where the normalization is.
    bool dependsOn(const Tensor& tensor, const Node& wanted) const
    {
        std::unordered_set<const Node*> seen;
        std::vector<const Node*> stack{&tensor.node()};
        while (!stack.empty()) {
            const Node* node = stack.back();
            stack.pop_back();
            if (node == &wanted) return true;
            if (!seen.insert(node).second) continue;
            for (const Tensor& input : node->inputs) stack.push_back(&input.node());
            const auto claimed = m_epilogues.find(node);
            if (claimed != m_epilogues.end() && claimed->second.side)
                stack.push_back(&claimed->second.side.node());
        }
        return false;
    }

    std::optional<Tensors> rule(const Node& node, const Tensors& inputs)
    {
        if (const auto claimed = m_epilogues.find(&node); claimed != m_epilogues.end())
            return normalized(node, inputs, claimed->second.side);
        if (const auto passed = m_passed.find(&node); passed != m_passed.end())
            return Tensors{inputs[static_cast<std::size_t>(passed->second)]};
        if (node.op == "batch_normalize_gradient" && isServed(node)) return masked(node, inputs);
        return std::nullopt;
    }

    Tensors normalized(const Node& node, Tensors inputs, const Tensor& side)
    {
        Node made = node;
        made.attributes.set("epilogue", std::string(side ? "add+relu" : "relu"));
        if (side) inputs.push_back(m_rewriter.nested({side}, {}).front());
        return withInputs(made, inputs);
    }

    // Takes where(y > 0, g, 0) apart, if only this node needs it.
    std::optional<Tensors> masked(const Node& node, Tensors inputs) const
    {
        const Node& where = inputs[3].node();
        if (where.op != "where" || m_uses.of(node.inputs[3]) != 1 || !isZero(where.inputs[2]))
            return std::nullopt;
        const Node& question = where.inputs[0].node();
        if (question.op != "greater" || !isZero(question.inputs[1])
            || question.inputs[0].info() != inputs[0].info()
            || where.inputs[1].info() != inputs[0].info())
            return std::nullopt;
        Node made = node;
        made.attributes.set("epilogue", std::string("relu"));
        inputs[3] = where.inputs[1];
        inputs.push_back(question.inputs[0]);
        return withInputs(made, inputs);
    }

    Uses m_uses;
    Rewriter m_rewriter;
    std::vector<std::shared_ptr<const Node>> m_nodes;
    std::map<Place, const Node*> m_users; // the last one
    std::map<const Node*, Epilogue> m_epilogues;
    std::map<const Node*, int>
        m_passed; // sums and relus that are done before: which input they are
};

} // namespace

Tensors withNormalizations(const Tensors& outputs)
{
    return Normalizations(outputs).run(outputs);
}

} // namespace netwright
