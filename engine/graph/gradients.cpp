#include "engine/graph/gradients.h"

#include "engine/base/error.h"

#include <cassert>
#include <map>
#include <unordered_map>
#include <unordered_set>

namespace netwright {
namespace {

using Place = std::pair<const Node*, int>;

Place placeOf(const Tensor& tensor)
{
    return {&tensor.node(), tensor.output()};
}

// The sums of all gradients that arrived at each Tensor so far.
class Arrived {
public:
    void add(const Tensor& at, const Tensor& gradient)
    {
        if (gradient.shape() != at.shape())
            throw ShapeError(NW_TEXT("Gradient of %1: expected shape %2, received %3."),
                at.node().op, at.shape().text(), gradient.shape().text());
        Tensor& sum = m_sums[placeOf(at)];
        sum = sum ? node("add", {sum, gradient}, sum.shape(),
                  [](const Backward& back) {
                      return Gradients{back.upstream(), back.upstream()};
                  })
                  : gradient;
    }
    Tensor at(const Place& place) const
    {
        const auto found = m_sums.find(place);
        return found == m_sums.end() ? Tensor() : found->second;
    }

private:
    std::map<Place, Tensor> m_sums;
};

Gradients gradientsOf(const Backward& back)
{
    const Node& node = back.node();
    if (node.gradient) return node.gradient(back);
    if (node.decomposition) return throughDecomposition(back);
    throw ConfigError(NW_TEXT("Gradient: the op %1 cannot be differentiated."), node.op);
}

void propagate(const std::shared_ptr<const Node>& node,
    const std::unordered_set<const Node*>& dependent, Arrived& arrived)
{
    Tensors upstream;
    bool hasAny = false;
    for (int i = 0; i < static_cast<int>(node->outputs.size()); ++i) {
        upstream.push_back(arrived.at({node.get(), i}));
        hasAny = hasAny || upstream.back();
    }
    if (!hasAny) return;
    std::vector<bool> wanted;
    bool wantsAny = false;
    for (const Tensor& input : node->inputs) {
        wanted.push_back(dependent.count(&input.node()) != 0);
        wantsAny = wantsAny || wanted.back();
    }
    if (!wantsAny || node->op == "stop_gradient") return;
    const Gradients found = gradientsOf(Backward(node, std::move(upstream), wanted));
    assert(found.size() <= node->inputs.size());
    for (std::size_t i = 0; i < found.size(); ++i)
        if (wanted[i] && found[i]) arrived.add(node->inputs[i], found[i]);
}

} // namespace

Gradients throughDecomposition(const Backward& back)
{
    Tensors standIns; // so that gradients stop here where one input depends on another
    for (const Tensor& input : back.node().inputs)
        standIns.push_back(node("identity", {input}, input.shape(),
            [](const Backward& inner) { return Gradients{inner.upstream()}; }));
    const Tensors parts = back.node().decomposition(standIns);
    Tensors ys;
    Tensors upstream;
    for (int i = 0; i < static_cast<int>(parts.size()); ++i) {
        if (!back.hasUpstream(i)) continue;
        ys.push_back(parts[static_cast<std::size_t>(i)]);
        upstream.push_back(back.upstream(i));
    }
    return gradients(ys, standIns, upstream);
}

std::vector<std::shared_ptr<const Node>> topological(const Tensors& outputs)
{
    std::vector<std::shared_ptr<const Node>> order;
    std::unordered_set<const Node*> seen;
    struct Visit {
        std::shared_ptr<const Node> node;
        std::size_t next = 0;
    };
    std::vector<Visit> stack;
    const auto enter = [&](const Tensor& tensor) {
        if (tensor && seen.insert(&tensor.node()).second) stack.push_back({tensor.shared()});
    };
    for (const Tensor& output : outputs) {
        enter(output);
        while (!stack.empty()) {
            Visit& visit = stack.back();
            if (visit.next < visit.node->inputs.size()) {
                const Tensor input = visit.node->inputs[visit.next++];
                enter(input);
            } else {
                order.push_back(std::move(visit.node));
                stack.pop_back();
            }
        }
    }
    return order;
}

Tensors gradients(const Tensors& ys, const Tensors& xs, const Tensors& upstream)
{
    const auto order = topological(ys);
    std::unordered_set<const Node*> dependent;
    for (const Tensor& x : xs) dependent.insert(&x.node());
    for (const auto& node : order)
        for (const Tensor& input : node->inputs)
            if (dependent.count(&input.node()) != 0) {
                dependent.insert(node.get());
                break;
            }
    Arrived arrived;
    for (std::size_t i = 0; i < ys.size(); ++i) {
        const bool isGiven = i < upstream.size() && upstream[i];
        arrived.add(ys[i],
            isGiven ? upstream[i]
                    : typedNode("broadcast_to", {scalar(1, ys[i].dtype())}, ys[i].info()));
    }
    for (auto node = order.rbegin(); node != order.rend(); ++node)
        if (dependent.count(node->get()) != 0) propagate(*node, dependent, arrived);
    Tensors result;
    for (const Tensor& x : xs) result.push_back(arrived.at(placeOf(x)));
    return result;
}

} // namespace netwright
