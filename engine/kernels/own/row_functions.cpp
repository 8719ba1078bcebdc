#include "engine/kernels/own/row_functions.h"

#include "engine/kernels/own/processor.h"

namespace netwright::own {

const RowFunctions& rowFunctions()
{
    switch (processorLevel()) {
    case Level::avx512: return rowFunctionsAvx512();
    case Level::avx2: return rowFunctionsAvx2();
    case Level::generic: break;
    }
    return rowFunctionsGeneric();
}

} // namespace netwright::own
