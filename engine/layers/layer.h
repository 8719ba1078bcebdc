#pragma once

#include "engine/activations/activation.h"
#include "engine/constraints/constraint.h"
#include "engine/graph/weight.h"
#include "engine/initializers/initializer.h"
#include "engine/layers/call_context.h"
#include "engine/regularizers/regularizer.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace netwright {

// The setting "dtype" of a layer: a policy's name, written as Keras's DTypePolicy object and read
// from that or from a string.
struct DTypePolicy {
    std::string name = "float32";
    DType compute() const; // of the calls
    DType variable() const; // of the weights
    bool operator==(const DTypePolicy&) const = default;
};
template <>
struct Field<DTypePolicy> {
    static constexpr ParamType type = ParamType::string;
    static constexpr bool isNullable = true;
    static std::string kind() { return {}; }
    static Value write(const DTypePolicy& policy);
    static void read(const Value& value, DTypePolicy& policy);
};

// What a call of a layer takes. `inputs` is the first argument flattened, or several positional
// tensors; masks has one entry an input (null: none) or is empty.
struct CallArguments {
    Tensors inputs;
    Tensors masks;
    std::map<std::string, Tensors> named; // "initial_state", "attention_mask"
    Config options = Config::object(); // other keywords: {"use_causal_mask": true}
    // For operations, whose constants stand among the arguments: {"args": […], "kwargs": {…}} with
    // {"input": 2} for the third of the inputs, which are all Tensors of the call. Else null.
    Value form;
};

struct WeightSpec {
    std::string name;
    Shape shape;
    Ref<Initializer> initializer = "zeros";
    Ref<Regularizer> regularizer;
    Ref<Constraint> constraint;
    bool isTrainable = true;
    std::optional<DType> dtype; // else the layer's variable dtype
};

// A weight with what governs it.
struct LayerWeight {
    Weight weight;
    WeightSpec spec;
};

// A building block of networks, as in Keras: settings, weights made for the shape of the input,
// and a call that turns Tensors into Tensors. Shapes are not written twice: the output shape is
// that of what call() returns for a placeholder. Owned by a Model or a test; one thread.
class Layer : public Configurable {
public:
    static constexpr const char* kKind = "layer";
    static constexpr const char* kModule = "keras.layers";
    static constexpr bool kIsWrittenAsName = false;
    static std::vector<Param> inheritedParams(); // name, trainable, dtype, activity_regularizer
    static std::vector<std::string> inheritedLegacyKeys(); // what Keras 2 wrote for any layer

    std::string name; // empty until a Model gives one
    bool trainable = true;
    DTypePolicy dtype;
    Ref<Regularizer> activityRegularizer;

    // Makes the weights for inputs of these shapes (batch included, unknown lengths allowed).
    // Throws ShapeError. Override one of the two.
    virtual void build(const Shape& input);
    virtual void build(const std::vector<Shape>& inputs);
    // The short form for one in, one out; or the general form.
    virtual Tensor call(const Tensor& x, CallContext& context);
    virtual Tensors call(const CallArguments& arguments, CallContext& context);
    // Masks of the outputs. As it stands: the first input's mask goes on to every output.
    virtual Tensors computeMasks(const CallArguments& arguments, const Tensors& outputs) const;
    // Whether the inputs are one list argument in Keras (merging layers) and not several.
    virtual bool takesList() const { return false; }
    // Least and greatest number of input Tensors that a call takes; 1, 1 as it stands.
    virtual std::pair<int, int> inputCount() const { return {1, 1}; }
    // Multiply-adds count 2; for one call with inputs and outputs of these shapes (batch 1 where
    // unknown). As it stands: the number of output elements.
    virtual double flops(const std::vector<Shape>& inputs, const std::vector<Shape>& outputs) const;
    // Why the layer is kept and shown but no Program can be made of it; empty where one can.
    virtual Text refusal() const { return {}; }
    // Whether floating-point inputs are cast to the layer's compute dtype before the call.
    virtual bool castsInputs() const { return true; }
    // Keras's adapt: whether the layer learns a state (a vocabulary, bins, a mean) from data before
    // training, because its settings leave that open; and whether it holds one already.
    virtual bool adapts() const { return false; }
    virtual bool isAdapted() const { return true; }
    // Learns the state from all samples at once, in place of what it had; first axis counts
    // samples. What it learns is settings or weights, so that files keep it. Builds the layer where
    // it has weights for it. Throws ConfigError where the layer does not adapt.
    virtual void adapt(const Array& data);
    // Layers inside (cells, wrapped layers, a model's layers), with Keras's attribute name.
    virtual std::vector<std::pair<std::string, Layer*>> sublayers() const { return {}; }

    // How files name the layer's group: Keras's class name in snake case.
    virtual std::string groupName() const;

    // Builds where needed, calls, adds the activity regularization. Errors get the layer's name.
    Tensors operator()(const CallArguments& arguments, CallContext& context);
    bool isBuilt() const { return m_isBuilt; }
    const std::vector<Shape>& buildShapes() const { return m_buildShapes; }

    // Own weights, trainable first, in the order in which they were added.
    virtual std::vector<const LayerWeight*> ownWeights() const;
    // Keras's order: own trainable, own non-trainable, then the sublayers'.
    std::vector<const LayerWeight*> weights() const;
    // Those that are trained: none where this layer or an owner is frozen.
    std::vector<const LayerWeight*> trainableWeights() const;
    // Prefixes the paths of all weights: "model/dense/kernel".
    void setPath(const std::string& path);

protected:
    // build(), and what follows from it; for layers that are built before their first call.
    void buildFor(std::vector<Shape> shapes);
    Weight addWeight(WeightSpec spec);
    DType computeDType() const { return dtype.compute(); }
    // The weight as the calls compute with it: cast to the compute dtype where it differs.
    Tensor value(const Weight& weight) const;
    // x, cast to the compute dtype where it is not floating-point.
    Tensor floating(const Tensor& x) const;

private:
    Tensors castInputs(const Tensors& inputs) const;
    void checkInputCount(const CallArguments& arguments) const;

    std::vector<std::unique_ptr<LayerWeight>> m_weights;
    std::vector<Shape> m_buildShapes;
    bool m_isBuilt = false;
};

} // namespace netwright
