#pragma once

#include "engine/graph/weight.h"
#include "engine/ops/random.h"
#include "engine/program/program.h"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace netwright {

// One trace of a model: collects what calls of layers and metrics leave beside their outputs.
// Lives while the graph is built; used by one thread.
class CallContext {
public:
    enum class Mode { inference, training };
    explicit CallContext(Mode mode) : m_mode(mode) { }

    bool isTraining() const { return m_mode == Mode::training; }
    Mode mode() const { return m_mode; }
    // For a call that is told to behave otherwise: base_model(x, training=False).
    void setMode(Mode mode) { m_mode = mode; }
    // The value of a weight: what an earlier assign() of this trace wrote, or what it holds.
    Tensor read(const Weight& weight) const;
    // The Program writes this at its end. Same shape and dtype as the weight.
    void assign(const Weight& weight, const Tensor& value);
    // The same for what the calls of a model hand on, such as the states of a stateful LSTM:
    // Programs of prediction and evaluation keep this write, too. Gradients drop it.
    void assignState(const Weight& state, const Tensor& value);
    // A scalar that is added to the loss.
    void addLoss(const Tensor& loss) { m_losses.push_back(loss); }
    // A stream of random numbers of its own for the layer that is being called; by its seed
    // setting, or by path and number of the call.
    ops::RandomStream stream(std::optional<int> seed);

    // A trace may be made for data at hand: `reader` computes what a tensor of the trace is for it.
    // Layers whose shapes depend on the data ask for values then; the trace serves no other data.
    using DataReader = std::function<Array(const Tensor& tensor)>;
    void setData(DataReader reader) { m_reader = std::move(reader); }
    bool hasData() const { return static_cast<bool>(m_reader); }
    Array valueOf(const Tensor& tensor); // hasData() must be true
    // Layers that adapt and hold no state yet learn it from the data when they are called.
    void startAdapting() { m_isAdapting = true; }
    bool isAdapting() const { return m_isAdapting; }
    // Whether a layer asked for a value, or would have if there had been data.
    bool dependsOnData() const { return m_dependsOnData; }
    void needsData() { m_dependsOnData = true; }

    const std::vector<Assignment>& assignments() const { return m_assignments; }
    // Those of them that assignState() made.
    std::vector<Assignment> stateAssignments() const;
    // Whether a stream was handed out.
    bool hasDrawn() const { return !m_draws.empty(); }
    const Tensors& losses() const { return m_losses; }

    // Where calls are now: "resnet/block_1/conv". Layer::operator() enters and leaves.
    void enter(const std::string& name) { m_path.push_back(name); }
    void leave() { m_path.pop_back(); }
    std::string path() const;

private:
    Mode m_mode;
    std::vector<Assignment> m_assignments;
    std::set<const Variable*> m_states; // what assignState() wrote to
    Tensors m_losses;
    std::vector<std::string> m_path;
    DataReader m_reader;
    bool m_dependsOnData = false;
    bool m_isAdapting = false;
    std::map<std::string, int> m_draws; // path -> streams handed out
};

} // namespace netwright
