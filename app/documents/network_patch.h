#pragma once

#include "engine/models/blueprint.h"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace netwright {

// The difference between two drawings: what stands at which place. Applying a patch and then its
// inverse gives the first drawing again, order included.
struct NetworkPatch {
    template <class Item>
    struct Part {
        std::vector<std::pair<std::size_t, Item>> removed; // places in the drawing before
        std::vector<std::pair<std::size_t, Item>> added; // places in the drawing after

        bool isEmpty() const { return removed.empty() && added.empty(); }
    };
    // What a drawing has beside nodes and wires.
    struct Frame {
        std::string name;
        Blueprint::Kind kind = Blueprint::Kind::functional;
        Value settings, inputs, outputs;
        bool operator==(const Frame&) const = default;
    };
    Part<BlueprintNode> nodes;
    Part<Wire> wires;
    std::optional<std::pair<Frame, Frame>> frames; // before and after, where they differ

    bool isEmpty() const;
};

// A changed node is removed and added. Places ascend.
NetworkPatch difference(const Blueprint& before, const Blueprint& after);
void applyPatch(Blueprint& blueprint, const NetworkPatch& patch);
NetworkPatch inverse(NetworkPatch patch);

} // namespace netwright
