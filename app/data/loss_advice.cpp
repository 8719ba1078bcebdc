#include "app/data/loss_advice.h"

#include "engine/base/error.h"
#include "engine/losses/loss_choice.h"
#include "widgets/common/strings.h"

#include <optional>
#include <set>

namespace netwright {
namespace {

constexpr const char* kBinary = "BinaryCrossentropy";
constexpr const char* kCategorical = "CategoricalCrossentropy";
constexpr const char* kSparse = "SparseCategoricalCrossentropy";

std::unique_ptr<Loss> lossOf(const Value& loss, const Shape& target, const Shape& output)
{
    if (loss.is_null()) return nullptr;
    try {
        return lossFor(loss, target, output);
    } catch (const Error&) {
        return nullptr;
    }
}

// Losses that measure how far numbers are from numbers.
bool isDistance(const std::string& loss)
{
    static const std::set<std::string> names = {"MeanSquaredError", "MeanAbsoluteError",
        "MeanAbsolutePercentageError", "MeanSquaredLogarithmicError", "Huber", "LogCosh"};
    return names.contains(loss);
}

std::string number(double value)
{
    return fromQt(figureText(value));
}

class Advice {
public:
    explicit Advice(const OutputQuestion& question)
        : m_question(question),
          m_target(batchOf(question.target.sample)),
          m_loss(lossOf(question.loss, m_target, question.output))
    {
        if (m_loss) m_name = m_loss->schema().name;
    }

    std::vector<DataIssue> issues()
    {
        if (m_question.loss.is_null())
            suggest(Text(NW_TEXT("There is no loss for the network to learn by; for this data %1 "
                                 "fits."),
                best()));
        else if (!m_loss)
            suggest(Text(NW_TEXT("The loss cannot be understood; for this data %1 fits."), best()));
        else if (!isSuitable())
            suggest(unsuitable());
        else if (!m_question.last.activation.empty())
            hint();
        return std::move(m_issues);
    }

private:
    Dimension width() const { return m_question.output.back(); }
    bool isWithin(double minimum, double maximum) const
    {
        return m_question.target.minimum >= minimum && m_question.target.maximum <= maximum;
    }
    bool fitsAsLabels() const
    {
        const Shape& output = m_question.output;
        return fitsOutput(m_target, output.slice(0, output.rank() - 1));
    }

    const char* best() const
    {
        switch (m_question.kind) {
        case TargetKind::labels:
            return width() == 1 ? "binary_crossentropy" : "sparse_categorical_crossentropy";
        case TargetKind::oneHot: return "categorical_crossentropy";
        case TargetKind::numbers: break;
        }
        const bool isSequence = !fitsOutput(m_target, m_question.output) && fitsAsLabels();
        return isSequence ? "sparse_categorical_crossentropy" : "mean_squared_error";
    }

    bool isSuitable() const
    {
        if (m_name == kSparse) return width() != 1 && fitsAsLabels();
        if (!fitsOutput(m_target, m_question.output)) return false;
        // Over one number it is always 0.
        if (m_name == kCategorical && width() == 1) return false;
        const bool wantsShares = m_name == kCategorical || m_name == kBinary;
        return m_question.kind != TargetKind::numbers || !wantsShares || isWithin(0, 1);
    }

    Text unsuitable() const
    {
        switch (m_question.kind) {
        case TargetKind::labels:
            return Text(NW_TEXT("The loss %1 does not fit targets that are class numbers with %2 "
                                "outputs; %3 does."),
                m_name, width(), best());
        case TargetKind::oneHot:
            return Text(NW_TEXT("The loss %1 does not fit targets that are one-hot rows of %2 "
                                "classes; %3 does."),
                m_name, m_question.classes, best());
        case TargetKind::numbers: break;
        }
        return Text(NW_TEXT("The loss %1 does not fit targets that are numbers from %2 to %3; %4 "
                            "does."),
            m_name, number(m_question.target.minimum), number(m_question.target.maximum), best());
    }

    // The loss is to be another one.
    void suggest(const Text& text)
    {
        DataIssue issue;
        issue.issue.text = text;
        issue.fixText = Text(NW_TEXT("Set the loss to %1."), best());
        issue.settingPath = QStringLiteral("compile/loss");
        issue.settingValue = best();
        m_issues.push_back(std::move(issue));
    }

    // The last activation is to be another one, or a layer of this kind is missing.
    void suggestActivation(Issue::Severity severity, const Text& text, const char* activation)
    {
        const LastLayer& last = m_question.last;
        DataIssue issue;
        issue.issue.severity = severity;
        issue.issue.text = text;
        issue.issue.node = last.activated->id;
        if (last.isSetting) {
            issue.issue.key = "activation";
            issue.issue.fix = Fix{Text(NW_TEXT("Set the activation to %1."), activation),
                last.activated->id, "activation", activation};
        }
        m_issues.push_back(std::move(issue));
    }

    bool isFromLogits() const
    {
        const Config config = configOf(*m_loss);
        return config.contains("from_logits") && config["from_logits"] == true;
    }

    void hint()
    {
        if (m_name == kSparse || m_name == kCategorical)
            hintForClasses();
        else if (m_name == kBinary)
            hintForBinary();
        else if (m_question.kind == TargetKind::numbers && isDistance(m_name))
            hintForNumbers();
    }

    void hintForClasses()
    {
        const LastLayer& last = m_question.last;
        const bool isSoftmax = last.activation == "softmax" || last.activation == "sparsemax";
        if (isFromLogits() && isSoftmax)
            hintFromLogits();
        else if (!isFromLogits() && !isSoftmax)
            suggestActivation(Issue::Severity::warning,
                Text(NW_TEXT("%1: %2 expects probabilities, but the activation is %3; softmax "
                             "makes them."),
                    last.activated->title(), m_name, last.activation),
                "softmax");
    }

    void hintForBinary()
    {
        const LastLayer& last = m_question.last;
        if (last.activation == "softmax" && width() == 1) {
            suggestAlwaysOne("sigmoid");
            return;
        }
        const bool isShare
            = last.activation == "softmax" || last.activation.find("sigmoid") != std::string::npos;
        if (isFromLogits() && isShare)
            hintFromLogits();
        else if (!isFromLogits() && !isShare)
            suggestActivation(Issue::Severity::warning,
                Text(NW_TEXT("%1: %2 expects probabilities, but the activation is %3; sigmoid "
                             "makes them."),
                    last.activated->title(), m_name, last.activation),
                "sigmoid");
    }

    void hintForNumbers()
    {
        const LastLayer& last = m_question.last;
        const std::string& activation = last.activation;
        if (activation == "softmax" && width() == 1) {
            suggestAlwaysOne("linear");
        } else if (activation == "softmax" && !isWithin(0, 1)) {
            suggestActivation(Issue::Severity::error,
                Text(NW_TEXT("%1: softmax gives shares of 1, but the targets are numbers from %2 "
                             "to %3."),
                    last.activated->title(), number(m_question.target.minimum),
                    number(m_question.target.maximum)),
                "linear");
        } else if ((activation == "sigmoid" && !isWithin(0, 1))
            || (activation == "tanh" && !isWithin(-1, 1))) {
            suggestActivation(Issue::Severity::warning,
                Text(NW_TEXT("%1: %2 cannot reach all targets, which go from %3 to %4."),
                    last.activated->title(), activation, number(m_question.target.minimum),
                    number(m_question.target.maximum)),
                "linear");
        }
    }

    void suggestAlwaysOne(const char* better)
    {
        suggestActivation(Issue::Severity::error,
            Text(NW_TEXT("%1: softmax over one number is always 1, so the network cannot learn; "
                         "%2 fits."),
                m_question.last.activated->title(), better),
            better);
    }

    // from_logits means that the loss applies the activation itself.
    void hintFromLogits()
    {
        const LastLayer& last = m_question.last;
        suggestActivation(Issue::Severity::warning,
            Text(NW_TEXT("%1: the loss applies %2 itself (from_logits), and the layer does so "
                         "too."),
                last.activated->title(), last.activation),
            "linear");
    }

    const OutputQuestion& m_question;
    Shape m_target;
    std::unique_ptr<Loss> m_loss;
    std::string m_name; // of its class
    std::vector<DataIssue> m_issues;
};

} // namespace

bool fitsOutput(const Shape& target, const Shape& output)
{
    if (target.rank() == output.rank()) return compatible(target, output);
    if (target.rank() + 1 == output.rank() && output.back() == 1)
        return compatible(target, output.slice(0, target.rank()));
    if (target.rank() == output.rank() + 1 && target.back() == 1)
        return compatible(target.slice(0, output.rank()), output);
    return false;
}

Shape batchOf(const Shape& sample)
{
    Shape shape{kUnknown};
    for (const Dimension length : sample) shape.push_back(length);
    return shape;
}

std::string lossClass(const Value& loss, const Shape& target, const Shape& output)
{
    const auto object = lossOf(loss, target, output);
    return object ? object->schema().name : std::string();
}

std::vector<DataIssue> adviseLoss(const OutputQuestion& question)
{
    return Advice(question).issues();
}

} // namespace netwright
