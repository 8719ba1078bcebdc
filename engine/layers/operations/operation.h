#pragma once

#include "engine/layers/layer.h"
#include "engine/layers/operations/operation_call.h"
#include "engine/layers/operations/signature.h"

#include <functional>
#include <string>
#include <type_traits>
#include <vector>

namespace netwright {

// What an operation computes: any function of an OperationCall that returns a Tensor or several.
class Compute {
public:
    Compute() = default;
    template <class Function>
    requires std::is_invocable_v<Function, const OperationCall&> Compute(Function function)
    {
        using Result = std::invoke_result_t<Function, const OperationCall&>;
        if constexpr (std::is_same_v<Result, Tensors>)
            m_function = function;
        else
            m_function = [function](const OperationCall& call) { return Tensors{function(call)}; };
    }
    Tensors operator()(const OperationCall& call) const { return m_function(call); }

private:
    std::function<Tensors(const OperationCall&)> m_function;
};

// One row of the tables in this folder.
struct OperationEntry {
    const char* className; // of Keras: "NotEqual"
    const char* signature; // of the function keras.ops.not_equal; see readSignature()
    Compute compute;
    // Other functions and classes that mean the same: {"swish"}.
    std::vector<std::string> aliases = {};
    // Why it cannot be computed, a sentence in which %1 is the name; null where it can.
    const char* refusal = nullptr;
};

// The rows of one file, with what they share.
struct OperationFamily {
    const char* module; // "keras.src.ops.numpy"
    const char* summary; // one sentence for each of them
    std::vector<OperationEntry> entries;
};

// A function of keras.ops as a node of a functional model: no weights, no masks; its settings and
// the constants among its arguments are those of a call in Python. All are of this one class; what
// one computes stands in a table. Published as kind "operation"; as a layer it is known by the
// name "operation:NotEqual".
class Operation : public Layer {
public:
    static constexpr const char* kKind = "operation";

    Operation(const OperationEntry& entry, const Signature& signature)
        : m_entry(entry), m_signature(signature)
    {
    }

    void build(const std::vector<Shape>&) override { }
    Tensors call(const CallArguments& arguments, CallContext& context) override;
    Tensors computeMasks(const CallArguments&, const Tensors& outputs) const override;
    std::pair<int, int> inputCount() const override;
    bool takesList() const override;
    bool castsInputs() const override { return false; }
    Text refusal() const override;
    void written(Config& config) const override;

    Value setting(const std::string& key) const;
    void set(const std::string& key, const Value& value) { m_settings[key] = value; }
    // The parameters of the function, settings and arguments alike.
    static const Signature& signatureOf(const Schema& schema);
    // What the function of keras.ops gives for these arguments, without a node.
    static Tensors apply(
        const Schema& schema, const Value& args, const Value& kwargs, const Tensors& tensors);

private:
    const OperationEntry& m_entry;
    const Signature& m_signature;
    Value m_settings = Value::object(); // those that were given, in their order
};

// Puts the rows of a file into the Registry; call it for the value of a constant of that file.
bool publishOperations(OperationFamily family);

// The name under which Keras's class stands among layers: "operation:NotEqual".
std::string operationName(const std::string& className);
bool isOperationName(const std::string& name);

} // namespace netwright
