#include "app/commands/set_param.h"

#include "app/commands/command_ids.h"

#include <QCoreApplication>

#include <algorithm>

namespace netwright {

SetParam::SetParam(
    Document& document, const std::string& key, std::vector<Document::NodeConfig> after, int series)
    : QUndoCommand(
        QCoreApplication::translate("SetParam", "Change %1").arg(QString::fromStdString(key))),
      m_document(document),
      m_key(key),
      m_configs(std::move(after)),
      m_series(series)
{
}

int SetParam::id() const
{
    return m_series == 0 ? -1 : kSetParamId;
}

bool SetParam::mergeWith(const QUndoCommand* newer)
{
    const auto& other = static_cast<const SetParam&>(*newer);
    const bool isSame = other.m_series == m_series && other.m_key == m_key
        && std::equal(m_configs.begin(), m_configs.end(), other.m_configs.begin(),
            other.m_configs.end(), [](const auto& a, const auto& b) { return a.node == b.node; });
    if (!isSame) return false;
    // What was before the first step is kept; what is after the last stands in the document.
    // Numbers may be equal and written otherwise (1, 1.0), so the old ones are put back.
    if (changesNothing()) {
        swap();
        setObsolete(true);
    }
    return true;
}

bool SetParam::changesNothing() const
{
    return std::all_of(m_configs.begin(), m_configs.end(), [this](const auto& config) {
        return m_document.network().find(config.node)->config == config.config;
    });
}

void SetParam::swap()
{
    m_document.swapConfigs(m_configs);
}

} // namespace netwright
