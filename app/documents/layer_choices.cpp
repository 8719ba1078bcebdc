#include "app/documents/layer_choices.h"

#include "app/cli/project_templates.h"
#include "app/documents/layer_trial.h"
#include "app/documents/network_edits.h"
#include "app/documents/wire_refusal.h"
#include "engine/base/registry.h"
#include "engine/formats/json.h"
#include "widgets/common/strings.h"

#include <algorithm>
#include <map>

namespace netwright {
namespace {

// A layer of the drawing counts more than one of a template.
constexpr int kWeightOfDrawing = 1000;

using Uses = std::map<std::string, int>;

Uses usesInTemplates()
{
    Uses uses;
    for (const ProjectTemplate& entry : projectTemplates()) {
        const Value project = parseJson(entry.json, entry.name);
        for (const BlueprintNode& node : readBlueprint(project["model"]["blueprint"]).nodes)
            ++uses[node.className];
    }
    return uses;
}

Uses usesOf(const Blueprint& network)
{
    static const Uses inTemplates = usesInTemplates();
    Uses uses = inTemplates;
    for (const BlueprintNode& node : network.nodes) uses[node.className] += kWeightOfDrawing;
    return uses;
}

// Whether a new layer fits where the search began.
class Place {
public:
    Place(const Blueprint& network, const CheckResult& known, std::optional<WireEnd> from,
        std::optional<WireEnd> to)
        : m_network(network), m_known(known), m_from(from), m_to(to)
    {
        if (from) m_info = infoOf(known, *from);
        if (to) m_target = network.find(to->node);
    }

    Text refusalOf(const std::string& className) const
    {
        if (!m_from) return {};
        if (className == "InputLayer") return {NW_TEXT("An InputLayer takes no inputs.")};
        if (m_info == nullptr) return {};
        BlueprintNode node;
        node.className = className;
        node.config = startConfig({}, className);
        const int least = std::max(1, inputCountOf(className, node.config).first);
        const LayerTrial trial
            = tryLayer(node, std::vector(static_cast<std::size_t>(least), *m_info));
        if (!trial.refusal.empty() || trial.outputs.empty() || m_target == nullptr)
            return trial.refusal;
        const BlueprintNode& owner = ownerOf(m_network, *m_target);
        const std::vector<TensorInfo> inputs
            = inputsWith(m_network, m_known, trial.outputs.front(), *m_to);
        if (inputs.empty() || areSettingsWrong(owner)) return {};
        return tryLayer(owner, inputs).refusal;
    }

private:
    const Blueprint& m_network;
    const CheckResult& m_known;
    std::optional<WireEnd> m_from, m_to;
    const TensorInfo* m_info = nullptr;
    const BlueprintNode* m_target = nullptr;
};

} // namespace

QList<LayerChoice> layerChoices(const Blueprint& network, const CheckResult& known,
    std::optional<WireEnd> from, std::optional<WireEnd> to)
{
    const Place place(network, known, from, to);
    QList<LayerChoice> choices;
    for (const Schema* schema : Registry::instance().all("layer")) {
        LayerChoice choice{.className = toQt(schema->name),
            .category = toQt(schema->category),
            .summary = translated(schema->summary),
            .aliases = {},
            .refusal = translated(place.refusalOf(schema->name))};
        for (const std::string& alias : schema->aliases) choice.aliases.append(toQt(alias));
        choices.append(std::move(choice));
    }
    const Uses uses = usesOf(network);
    const auto usesOfChoice = [&uses](const LayerChoice& choice) {
        const auto found = uses.find(fromQt(choice.className));
        return found == uses.end() ? 0 : found->second;
    };
    std::stable_sort(choices.begin(), choices.end(), [&](const auto& a, const auto& b) {
        if (a.refusal.isEmpty() != b.refusal.isEmpty()) return a.refusal.isEmpty();
        return usesOfChoice(a) > usesOfChoice(b);
    });
    return choices;
}

} // namespace netwright
