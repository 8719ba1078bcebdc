#include "widgets/common/shape_text.h"

#include <QStringList>

namespace netwright {

QString shapeText(const Shape& shape)
{
    if (shape.empty()) return "()";
    QStringList lengths;
    for (const Dimension length : shape)
        lengths << (length == kUnknown ? QString("?") : QString::number(length));
    return lengths.join(QString::fromUtf8(" × "));
}

} // namespace netwright
