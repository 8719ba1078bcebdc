#include "widgets/inspector/human_key.h"

#include "widgets/common/strings.h"

namespace netwright {

QString humanKey(const std::string& key)
{
    QString name = toQt(key).replace('_', ' ').trimmed();
    if (!name.isEmpty()) name[0] = name[0].toUpper();
    return translated(name.toStdString());
}

} // namespace netwright
