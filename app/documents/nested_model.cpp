#include "app/documents/nested_model.h"

#include "engine/base/error.h"
#include "widgets/common/strings.h"

namespace netwright {

NestedModel::NestedModel(const BlueprintNode& node, QObject* parent) : CanvasModel(parent)
{
    try {
        m_network = blueprintFromConfig({{"class_name", node.className}, {"config", node.config}});
    } catch (const Error& error) {
        m_problem = translated(error.text());
    } catch (const Value::exception&) {
        m_problem = tr("The settings of the model inside cannot be understood.");
    }
    Checker checker;
    m_picture.refresh(m_network, checker.check(m_network), {});
}

QString NestedModel::refusal(WireEnd, WireEnd) const
{
    return tr("The inside of a nested model can be looked at, not changed.");
}

} // namespace netwright
