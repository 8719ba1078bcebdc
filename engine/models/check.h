#pragma once

#include "engine/base/text.h"
#include "engine/graph/tensor.h"
#include "engine/models/blueprint.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace netwright {

// A change that puts an issue right: the setting `key` of a node, or its "class_name".
struct Fix {
    Text text;
    int node = 0;
    std::string key;
    Value value;
    bool operator==(const Fix&) const = default;
};

// Something wrong with a drawing, as a value that the user can click.
struct Issue {
    enum class Severity { error, warning };

    Severity severity = Severity::error;
    Text text;
    std::optional<int> node; // id of the guilty node; none: the whole drawing
    std::string key; // the guilty setting, where it is one
    std::optional<Fix> fix;
    // The earlier setting from which a wrong shape comes, where it is known.
    Text cause;
    std::optional<int> causeNode;
    std::string causeKey;
    bool operator==(const Issue&) const = default;
};

// What is known of a node. Shapes have an unknown batch; costs are those of a batch of 1.
struct NodeCheck {
    int id = 0;
    bool hasError = false;
    bool isBlocked = false; // nothing wrong here, but behind an error
    std::vector<TensorInfo> inputs;
    std::vector<TensorInfo> outputs;
    double parameters = 0; // counted at the first node of a shared layer
    double trainableParameters = 0;
    double flops = 0; // one multiply-add is 2
    double weightBytes = 0;
    double activationBytes = 0;
};

struct CheckResult {
    std::vector<NodeCheck> nodes; // in the order of the drawing's nodes
    std::vector<Issue> issues;
    std::vector<WireEnd> inputs; // of the model, by id
    std::vector<WireEnd> outputs;
    double parameters = 0;
    double trainableParameters = 0;
    double flops = 0;
    double weightBytes = 0;
    double activationBytes = 0;

    bool hasErrors() const;
    // Null where there is no such node.
    const NodeCheck* find(int id) const;
};

// Checks a drawing after each edit. What was found out about a node stays until its class, its
// settings or the shapes of its inputs change. No weights are allocated. Used by one thread; the
// result is valid until the next call.
class Checker {
public:
    Checker();
    ~Checker();
    Checker(Checker&&) noexcept;
    Checker& operator=(Checker&&) noexcept;

    const CheckResult& check(const Blueprint& blueprint);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace netwright
