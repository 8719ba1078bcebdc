#include "engine/kernels/own/panel_functions.h"

namespace netwright::own {
namespace {

constexpr std::size_t kVectorBytes = 64;
constexpr int kTileRows = 8;

#include "engine/kernels/own/vector_body.h"

#include "engine/kernels/own/panel_body.h"

} // namespace

const PanelFunctions& panelFunctionsAvx512()
{
    return kPanelFunctions;
}

} // namespace netwright::own
