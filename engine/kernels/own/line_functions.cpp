#include "engine/kernels/own/line_functions.h"

#include "engine/kernels/own/processor.h"

namespace netwright::own {

const LineFunctions& lineFunctions()
{
    switch (processorLevel()) {
    case Level::avx512: return lineFunctionsAvx512();
    case Level::avx2: return lineFunctionsAvx2();
    case Level::generic: break;
    }
    return lineFunctionsGeneric();
}

} // namespace netwright::own
