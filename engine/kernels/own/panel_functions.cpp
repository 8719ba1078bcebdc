#include "engine/kernels/own/panel_functions.h"

#include "engine/kernels/own/processor.h"

namespace netwright::own {

const PanelFunctions& panelFunctions()
{
    switch (processorLevel()) {
    case Level::avx512: return panelFunctionsAvx512();
    case Level::avx2: return panelFunctionsAvx2();
    case Level::generic: break;
    }
    return panelFunctionsGeneric();
}

} // namespace netwright::own
