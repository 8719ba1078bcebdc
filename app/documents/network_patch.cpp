#include "app/documents/network_patch.h"

#include <map>
#include <tuple>

namespace netwright {
namespace {

int keyOf(const BlueprintNode& node)
{
    return node.id;
}

std::tuple<int, int, int, int> keyOf(const Wire& wire)
{
    return {wire.from.node, wire.from.port, wire.to.node, wire.to.port};
}

bool isSame(const BlueprintNode& a, const BlueprintNode& b)
{
    return a.id == b.id && a.className == b.className && a.layer == b.layer && a.x == b.x
        && a.y == b.y && a.isBypassed == b.isBypassed && a.config == b.config && a.call == b.call
        && a.source == b.source;
}

bool isSame(const Wire& a, const Wire& b)
{
    return a.from == b.from && a.to == b.to && a.source == b.source;
}

// Items that stay are those of the same content in the same order; taken greedily from the front.
template <class Item>
NetworkPatch::Part<Item> compare(const std::vector<Item>& before, const std::vector<Item>& after)
{
    std::multimap<decltype(keyOf(before.front())), std::size_t> places;
    for (std::size_t i = 0; i < before.size(); ++i) places.emplace(keyOf(before[i]), i);
    NetworkPatch::Part<Item> part;
    std::size_t next = 0; // everything of `before` in front of it is settled
    const auto removeUpTo = [&](std::size_t end) {
        for (; next < end; ++next) part.removed.emplace_back(next, before[next]);
    };
    for (std::size_t i = 0; i < after.size(); ++i) {
        const auto [first, last] = places.equal_range(keyOf(after[i]));
        auto found = first;
        while (found != last && (found->second < next || !isSame(before[found->second], after[i])))
            ++found;
        if (found == last) {
            part.added.emplace_back(i, after[i]);
            continue;
        }
        removeUpTo(found->second);
        ++next;
    }
    removeUpTo(before.size());
    return part;
}

template <class Item>
void apply(std::vector<Item>& items, const NetworkPatch::Part<Item>& part)
{
    if (part.isEmpty()) return;
    std::vector<Item> result;
    result.reserve(items.size() + part.added.size());
    auto removed = part.removed.begin();
    auto added = part.added.begin();
    const auto addHere = [&] {
        for (; added != part.added.end() && added->first == result.size(); ++added)
            result.push_back(added->second);
    };
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (removed != part.removed.end() && removed->first == i) {
            ++removed;
            continue;
        }
        addHere();
        result.push_back(std::move(items[i]));
    }
    addHere();
    items = std::move(result);
}

NetworkPatch::Frame frameOf(const Blueprint& blueprint)
{
    return {
        blueprint.name, blueprint.kind, blueprint.settings, blueprint.inputs, blueprint.outputs};
}

} // namespace

bool NetworkPatch::isEmpty() const
{
    return nodes.isEmpty() && wires.isEmpty() && !frames;
}

NetworkPatch difference(const Blueprint& before, const Blueprint& after)
{
    NetworkPatch patch{compare(before.nodes, after.nodes), compare(before.wires, after.wires), {}};
    NetworkPatch::Frame old = frameOf(before);
    NetworkPatch::Frame fresh = frameOf(after);
    if (old != fresh) patch.frames.emplace(std::move(old), std::move(fresh));
    return patch;
}

void applyPatch(Blueprint& blueprint, const NetworkPatch& patch)
{
    apply(blueprint.nodes, patch.nodes);
    apply(blueprint.wires, patch.wires);
    if (!patch.frames) return;
    const NetworkPatch::Frame& frame = patch.frames->second;
    blueprint.name = frame.name;
    blueprint.kind = frame.kind;
    blueprint.settings = frame.settings;
    blueprint.inputs = frame.inputs;
    blueprint.outputs = frame.outputs;
}

NetworkPatch inverse(NetworkPatch patch)
{
    std::swap(patch.nodes.removed, patch.nodes.added);
    std::swap(patch.wires.removed, patch.wires.added);
    if (patch.frames) std::swap(patch.frames->first, patch.frames->second);
    return patch;
}

} // namespace netwright
