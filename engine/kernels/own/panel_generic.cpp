#include "engine/kernels/own/panel_functions.h"

namespace netwright::own {
namespace {

constexpr std::size_t kVectorBytes = 16;
constexpr int kTileRows = 6;

#include "engine/kernels/own/vector_body.h"

#include "engine/kernels/own/panel_body.h"

} // namespace

const PanelFunctions& panelFunctionsGeneric()
{
    return kPanelFunctions;
}

} // namespace netwright::own
