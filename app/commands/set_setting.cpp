#include "app/commands/set_setting.h"

#include "app/commands/command_ids.h"

namespace netwright {

SetSetting::SetSetting(
    Document& document, const QString& path, ProjectEntry after, const QString& text, int series)
    : QUndoCommand(text),
      m_document(document),
      m_path(path),
      m_entry(std::move(after)),
      m_series(series)
{
}

int SetSetting::id() const
{
    return m_series == 0 ? -1 : kSetSettingId;
}

bool SetSetting::mergeWith(const QUndoCommand* newer)
{
    const auto& other = static_cast<const SetSetting&>(*newer);
    if (other.m_series != m_series || other.m_path != m_path) return false;
    // What was before the first step is kept; what is after the last stands in the document.
    // Numbers may be equal and written otherwise (1, 1.0), so the old ones are put back.
    if (m_document.entry(m_entry.key).value == m_entry.value) {
        swap();
        setObsolete(true);
    }
    return true;
}

void SetSetting::swap()
{
    m_document.swapEntry(m_entry, m_path);
}

} // namespace netwright
