#pragma once

#include "engine/arrays/array.h"

namespace netwright {

// Which elements (row, column) of a matrix belong to a part of it, such as a triangle.
template <class Belongs>
Array matrixMask(Dimension rows, Dimension columns, Belongs belongs)
{
    Array result({rows, columns}, DType::boolean);
    for (Dimension i = 0; i < rows; ++i)
        for (Dimension j = 0; j < columns; ++j)
            if (belongs(i, j)) result.set(static_cast<std::size_t>(i * columns + j), 1);
    return result;
}

} // namespace netwright
