#include "engine/kernels/own/recurrent_functions.h"

#include "engine/kernels/own/processor.h"

namespace netwright::own {

const RecurrentFunctions& recurrentFunctions()
{
    switch (processorLevel()) {
    case Level::avx512: return recurrentFunctionsAvx512();
    case Level::avx2: return recurrentFunctionsAvx2();
    case Level::generic: break;
    }
    return recurrentFunctionsGeneric();
}

} // namespace netwright::own
