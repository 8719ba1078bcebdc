#pragma once

#include "engine/layers/layer.h"
#include "engine/models/wiring.h"

#include <functional>
#include <memory>
#include <optional>
#include <span>

namespace netwright {

// The weights of a Model in one piece of memory, with their gradients beside them. Trainable
// float32 weights come first, in the model's order, so that an optimizer passes over one stretch;
// freezing later masks and never moves them.
// Each variable begins at a multiple of 64 bytes; what lies between is zero.
class WeightArena {
public:
    // Allocates and gives every variable its place; raises placement of each.
    explicit WeightArena(const std::vector<std::shared_ptr<Variable>>& variables);

    // Offset in floats of a float32 variable.
    std::size_t offsetOf(const Variable& variable) const;
    std::span<float> values() { return m_values.as<float>(); }
    std::span<float> gradients(); // allocated on first use, as long as values()
    std::size_t bytes() const;

private:
    std::map<const Variable*, std::size_t> m_offsets;
    Array m_values;
    Array m_gradients;
    std::vector<Array> m_others; // weights of other dtypes
};

// A network: a Layer made of layers. "Functional" and "Sequential" are its two published kinds, so
// that a model nests in a model as any layer does; their settings are Keras's configurations.
// Owned by whoever loaded it; used by one thread at a time.
class Model : public Layer {
public:
    // From {"class_name": "Sequential" | "Functional" | "Model", "config": …}, Keras 3 or 2.
    // Builds all layers and gives the weights their first values. Throws ConfigError, ShapeError.
    static std::unique_ptr<Model> fromConfig(const Value& config, std::uint64_t seed = 0);
    // The same without storage for the weights: for readers that compare a file with the model
    // first. place() and values must follow.
    static std::unique_ptr<Model> builtFrom(const Value& config);
    // A model whose layers are not built yet; and one whose layers learned from data while they
    // were built (see adapt.h), of which only what they learned is of use.
    static std::unique_ptr<Model> unbuiltFrom(const Value& config);
    static std::unique_ptr<Model> builtWith(const Value& config, std::vector<Array> data);
    // {"module", "class_name", "config", "registered_name", "build_config"} as Keras 3 writes it.
    Value config() const;

    // One entry an input, in Keras's order (dict keys sorted): the shape has an unknown batch.
    struct Port {
        std::string name; // of the InputLayer, or of the layer that makes the output
        TensorInfo info;
    };
    virtual std::vector<Port> inputs() const = 0;
    virtual std::vector<Port> outputs() const = 0;
    // Keys of a dict or names of a list in the structure the user gave; empty for one tensor.
    virtual std::vector<std::string> outputKeys() const { return {}; }
    virtual std::vector<std::string> inputKeys() const { return {}; }
    // model.layers: without InputLayer in a Sequential, with it in a Functional.
    virtual std::vector<Layer*> layers() const = 0;
    // The same with the operations of keras.ops among them, as summaries and plots show them.
    virtual std::vector<Layer*> operations() const { return layers(); }

    // What one layer did when the model was built: InputLayers come first, then all calls in
    // the order in which they run. Batches are unknown.
    struct Call {
        Layer* layer = nullptr;
        int number = 0; // of this layer's calls in this model
        std::vector<TensorInfo> inputs;
        std::vector<TensorInfo> outputs;
        std::vector<TensorKey> from; // who made the inputs
    };
    const std::vector<Call>& calls() const { return m_calls; }
    // Is told what each call of a layer gives while the model is traced, those of layers of models
    // inside before that of the model. Null: nobody is told.
    using CallWatcher = std::function<void(const Layer& layer, const Tensors& outputs)>;
    void watchCalls(const CallWatcher& watcher);

    std::vector<std::pair<std::string, Layer*>> sublayers() const override;
    std::pair<int, int> inputCount() const override;
    bool castsInputs() const override { return false; }
    Tensors computeMasks(const CallArguments& arguments, const Tensors& outputs) const override;
    double flops(
        const std::vector<Shape>& inputs, const std::vector<Shape>& outputs) const override;

    // Puts all weights into an arena. Called once after building, by fromConfig.
    void place();
    WeightArena& arena() { return *m_arena; }
    // New first values from the seed; needs place().
    void initialize(std::uint64_t seed);

    // Penalties of all weights' regularizers as scalars.
    Tensors regularization() const;

    // What Keras calls compile_config; null where the model was never compiled.
    Value compileConfig;

    // The Program of predict for inputs of these shapes. It is made on first use; of more than 8
    // the least recently used goes.
    Program& inferenceProgram(
        const std::vector<Shape>& inputs, const std::string& backend, int threads);
    // The same where shapes inside may depend on the data, as the longest text of a batch decides
    // how many words each has. Such a Program serves these arrays alone, until the next call.
    Program& inferenceProgram(const std::vector<Shape>& inputs, const std::vector<Array>& data,
        const std::string& backend, int threads);

protected:
    // What a layer got and gave, with masks.
    struct Values {
        Tensors tensors;
        Tensors masks;
        bool operator==(const Values&) const = default;
    };
    // Calls a layer and asks it for its masks; notes the call between the two below. `flowing` are
    // the masks that came with the inputs, from which those of the outputs are made, where the
    // arguments hold masks that were given by name instead.
    Values callLayer(Layer& layer, const CallArguments& arguments, CallContext& context,
        const std::optional<Tensors>& flowing = std::nullopt);
    // What goes into the model while it is built: placeholders, or stand-ins for data that the
    // layers learn from.
    Tensors buildInputs(const std::vector<TensorInfo>& infos, CallContext& context) const;
    // Calls are noted from here to the next stopNoting().
    void startNoting() { m_calls.clear(), m_isNoting = true; }
    void stopNoting() { m_isNoting = false; }
    bool isNoting() const { return m_isNoting; }
    Call& lastCall() { return m_calls.back(); }
    void note(Call call) { m_calls.push_back(std::move(call)); }
    void keepMasks(Tensors masks) { m_outputMasks = std::move(masks); }
    // What inputs() says before anything was built.
    virtual std::vector<TensorInfo> declaredInputs() const = 0;
    // "build_config" without its frame: the shape, or null.
    virtual Value buildShape() const = 0;

private:
    struct CachedProgram {
        std::vector<Shape> inputs;
        std::string backend;
        int threads = 1;
        std::unique_ptr<Program> program;
    };

    struct Traced {
        std::unique_ptr<Program> program;
        bool dependsOnData = false;
    };

    void buildAll();
    Traced traced(const std::vector<Shape>& inputs, const std::vector<Array>& data,
        const std::string& backend, int threads);

    std::unique_ptr<WeightArena> m_arena;
    std::vector<Call> m_calls;
    CallWatcher m_watcher;
    bool m_isNoting = false;
    Tensors m_outputMasks; // of the last call
    std::vector<Array> m_data; // that layers learn from while the model is built
    std::unique_ptr<Program> m_programForData;
    std::vector<CachedProgram> m_programs; // the one used last is the last
};

// Arrays as the inputs of the model take them: of their rank and dtype, all with as many rows,
// whatever batch is declared. Throws ShapeError naming the input.
std::vector<Array> preparedInputs(const Model& model, const std::vector<Array>& inputs);

// model.predict: rows of the inputs in batches through a Program for each batch size.
// Inputs in the order of inputs(); dtypes are converted. Throws ShapeError naming the input.
std::vector<Array> predict(Model& model, const std::vector<Array>& inputs, int batchSize,
    const std::string& backend, int threads);

} // namespace netwright
