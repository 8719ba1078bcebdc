#include "app/data/compare_with_data.h"

#include "app/data/last_layer.h"
#include "app/data/loss_advice.h"
#include "widgets/common/shape_text.h"
#include "widgets/common/strings.h"

#include <algorithm>
#include <set>

namespace netwright {
namespace {

constexpr int kMostLikelyClasses = 20; // whole numbers without names beyond are rather numbers

std::string sampleText(const Shape& sample)
{
    if (sample.empty()) return "1";
    return fromQt(shapeText(sample));
}

// The loss of the only output: lists and objects of one entry are opened.
Value onlyLoss(const Value& compile)
{
    if (!compile.is_object() || !compile.contains("loss")) return {};
    const Value& loss = compile["loss"];
    if (loss.is_array()) return loss.size() == 1 ? loss[0] : Value();
    if (loss.is_object() && !loss.contains("class_name"))
        return loss.size() == 1 ? loss.begin().value() : Value();
    return loss;
}

// How many outputs take part in training.
std::size_t outputsWithLoss(const Value& compile, std::size_t outputs)
{
    if (!compile.is_object() || !compile.contains("loss")) return outputs;
    const Value& loss = compile["loss"];
    if (!loss.is_array() && (!loss.is_object() || loss.contains("class_name"))) return outputs;
    return static_cast<std::size_t>(std::count_if(
        loss.begin(), loss.end(), [](const Value& entry) { return !entry.is_null(); }));
}

class Comparison {
public:
    Comparison(const Blueprint& network, const CheckResult& known, const Value& compile,
        const DataFacts& facts)
        : m_network(network), m_known(known), m_compile(compile), m_facts(facts)
    {
    }

    std::vector<DataIssue> issues()
    {
        compareInputs();
        compareOutputs();
        return std::move(m_issues);
    }

private:
    void add(const Text& text, Issue::Severity severity = Issue::Severity::error)
    {
        m_issues.emplace_back();
        m_issues.back().issue.text = text;
        m_issues.back().issue.severity = severity;
    }
    Issue& last() { return m_issues.back().issue; }

    // With the batch; nothing where an error leaves it open.
    const Shape* shapeAt(WireEnd end) const
    {
        const NodeCheck* node = m_known.find(end.node);
        if (node == nullptr || end.port < 0
            || static_cast<std::size_t>(end.port) >= node->outputs.size())
            return nullptr;
        const Shape& shape = node->outputs[static_cast<std::size_t>(end.port)].shape;
        return shape.empty() ? nullptr : &shape;
    }

    void compareInputs()
    {
        const auto& features = m_facts.table.inputs;
        if (m_known.inputs.empty()) return; // check() says so
        if (m_known.inputs.size() != features.size()) {
            add(Text(NW_TEXT("The network has %1 inputs, but the data has %2; each input takes one "
                             "array of the data."),
                m_known.inputs.size(), features.size()));
            return;
        }
        for (std::size_t i = 0; i < features.size(); ++i)
            compareInput(m_known.inputs[i], features[i].sample);
    }

    void compareInput(WireEnd end, const Shape& sample)
    {
        const BlueprintNode* node = m_network.find(end.node);
        if (node == nullptr) return;
        const Shape* shape = shapeAt(end);
        const bool isInputLayer = node->className == "InputLayer";
        if (shape == nullptr && !isInputLayer) return;
        if (shape != nullptr) {
            const Shape expected = shape->slice(1);
            if (expected.rank() == sample.rank() && compatible(expected, sample)) return;
            add(Text(NW_TEXT("%1: the data's samples are %2, but the layer expects %3."),
                node->title(), sampleText(sample), sampleText(expected)));
        } else {
            add(Text(NW_TEXT("%1: the layer needs the shape of the data's samples, which is %2."),
                node->title(), sampleText(sample)));
        }
        last().node = node->id;
        if (isInputLayer) setShapeFix(*node, sample);
    }

    // Writes the key that the layer has: Keras knows three.
    void setShapeFix(const BlueprintNode& node, const Shape& sample)
    {
        const Value& config = node.config;
        std::string key = "batch_shape";
        for (const char* other : {"shape", "batch_input_shape"})
            if (config.is_object() && config.contains(other) && !config[other].is_null())
                key = other;
        Value value = Value::array();
        if (key != "shape") value.push_back(nullptr);
        for (const Dimension length : sample) value.push_back(length);
        last().key = key;
        last().fix = Fix{Text(NW_TEXT("Set the shape of the input to %1."), sampleText(sample)),
            node.id, key, value};
    }

    void compareOutputs()
    {
        // What an unfinished part of the drawing gives is not counted; check() speaks of it.
        std::vector<WireEnd> ends;
        for (const WireEnd end : m_known.outputs)
            if (shapeAt(end) != nullptr) ends.push_back(end);
        const std::size_t outputs = ends.size();
        const std::size_t targets = m_facts.table.targets.size();
        if (outputs == 0) return;
        if (targets == 0) {
            addNoTargets(ends.front());
        } else if (outputs != targets && outputsWithLoss(m_compile, outputs) != targets) {
            add(Text(NW_TEXT("The network has %1 outputs, but the data has %2 targets; each output "
                             "with a loss learns one target."),
                outputs, targets));
        } else if (outputs == 1) {
            compareOutput(ends.front());
        }
    }

    void addNoTargets(WireEnd end)
    {
        add(Text(NW_TEXT("The data has inputs but no targets; choose what the network is to "
                         "predict.")));
        const Shape* output = shapeAt(end);
        if (output == nullptr || m_facts.table.inputs.size() != 1) return;
        if (!compatible(output->slice(1), m_facts.table.inputs.front().sample)) return;
        DataIssue& issue = m_issues.back();
        issue.fixText = Text(NW_TEXT("Let the network reproduce its inputs."));
        issue.settingPath = QStringLiteral("data/train/reconstruct");
        issue.settingValue = true;
    }

    void compareOutput(WireEnd end)
    {
        const BlueprintNode* node = m_network.find(end.node);
        const Shape* shape = shapeAt(end);
        if (node == nullptr || shape == nullptr || shape->rank() < 2) return;
        OutputQuestion question{.node = *node,
            .output = *shape,
            .last = lastLayer(m_network, m_known, end.node),
            .loss = onlyLoss(m_compile),
            .classes = m_facts.classes,
            .target = m_facts.table.targets.front()};
        question.kind = kindOf(question);
        const std::size_t before = m_issues.size();
        if (!compareShape(question)) return;
        const bool isNew = m_issues.size() == before;
        for (DataIssue& issue : adviseLoss(question))
            // What concerns the activation waits until the number of outputs is right.
            if (isNew || !issue.settingPath.isEmpty()) m_issues.push_back(std::move(issue));
    }

    // Whole numbers without names may be classes or plain numbers; the network tells which.
    TargetKind kindOf(const OutputQuestion& question) const
    {
        if (m_facts.areTargetsOneHot) return TargetKind::oneHot;
        if (!m_facts.areTargetsLabels) return TargetKind::numbers;
        if (!m_facts.table.classNames.isEmpty() || question.output.back() != 1)
            return TargetKind::labels;
        static const std::set<std::string> forClasses
            = {"BinaryCrossentropy", "CategoricalCrossentropy", "SparseCategoricalCrossentropy",
                "CategoricalHinge", "Hinge", "SquaredHinge", "KLDivergence"};
        const std::string loss
            = lossClass(question.loss, batchOf(question.target.sample), question.output);
        if (!loss.empty())
            return forClasses.contains(loss) ? TargetKind::labels : TargetKind::numbers;
        return m_facts.classes > kMostLikelyClasses ? TargetKind::numbers : TargetKind::labels;
    }

    // Whether the loss can be judged: the shapes fit, or will when the units are set right.
    bool compareShape(OutputQuestion& question)
    {
        switch (question.kind) {
        case TargetKind::labels: return compareLabels(question);
        case TargetKind::oneHot: return compareRows(question, question.classes);
        case TargetKind::numbers: break;
        }
        return compareNumbers(question);
    }

    bool compareLabels(OutputQuestion& question)
    {
        const Shape& output = question.output;
        const Shape target = batchOf(question.target.sample);
        if (!fitsOutput(target, output.slice(0, output.rank() - 1))
            && !fitsOutput(target, output)) {
            add(Text(NW_TEXT("%1: the data has one class a sample, but the layer gives %2; a "
                             "Flatten or pooling layer before it makes one row of it."),
                question.node.title(), sampleText(output.slice(1))));
            last().node = question.node.id;
            return false;
        }
        const Dimension units = output.back();
        const int classes = question.classes;
        if (units == classes || units == kUnknown || classes < 2) return true;
        if (units == 1 && classes == 2) return true;
        add(units < classes ? Text(NW_TEXT("%1: the data has %2 classes, but the layer has %3 "
                                           "outputs."),
                question.node.title(), classes, units)
                            : Text(NW_TEXT("%1: the data has only %2 classes, but the layer has %3 "
                                           "outputs."),
                                question.node.title(), classes, units),
            units < classes ? Issue::Severity::error : Issue::Severity::warning);
        setUnits(question, classes);
        return true;
    }

    bool compareRows(OutputQuestion& question, Dimension numbers)
    {
        const Shape target = batchOf(question.target.sample);
        if (fitsOutput(target, question.output)) return true;
        if (question.output.rank() != 2 || target.rank() > 2) {
            add(Text(NW_TEXT("%1: the data's targets are %2, but the layer gives %3."),
                question.node.title(), sampleText(question.target.sample),
                sampleText(question.output.slice(1))));
            last().node = question.node.id;
            return false;
        }
        add(question.kind == TargetKind::oneHot
                ? Text(NW_TEXT("%1: the data has %2 classes, but the layer has %3 outputs."),
                    question.node.title(), numbers, question.output.back())
                : Text(NW_TEXT("%1: the data has %2 numbers to predict, but the layer has %3 "
                               "outputs."),
                    question.node.title(), numbers, question.output.back()));
        setUnits(question, numbers);
        return true;
    }

    bool compareNumbers(OutputQuestion& question)
    {
        const Shape& output = question.output;
        const Shape target = batchOf(question.target.sample);
        const bool isSparse = question.loss.is_null()
            || lossClass(question.loss, target, output) == "SparseCategoricalCrossentropy";
        if (isSparse && output.rank() > 2 && fitsOutput(target, output.slice(0, output.rank() - 1)))
            return true; // a class for each place
        return compareRows(question, question.target.sample.count());
    }

    // Says which setting is guilty, and what becomes of the output when it is put right.
    void setUnits(OutputQuestion& question, Dimension units)
    {
        last().node = question.node.id;
        question.output.at(-1) = units;
        const BlueprintNode* owner = question.last.units;
        if (owner == nullptr) return;
        last().node = owner->id;
        last().key = "units";
        last().fix
            = Fix{Text(NW_TEXT("Set the units to %1."), units), owner->id, "units", Value(units)};
    }

    const Blueprint& m_network;
    const CheckResult& m_known;
    const Value& m_compile;
    const DataFacts& m_facts;
    std::vector<DataIssue> m_issues;
};

} // namespace

std::vector<DataIssue> compareWithData(const Blueprint& network, const CheckResult& known,
    const Value& compile, const DataFacts& facts)
{
    return Comparison(network, known, compile, facts).issues();
}

} // namespace netwright
