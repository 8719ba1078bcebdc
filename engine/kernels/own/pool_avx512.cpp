#include "engine/kernels/own/pool_functions.h"

namespace netwright::own {
namespace {

#include "engine/kernels/own/pool_body.h"

} // namespace

const PoolFunctions& poolFunctionsAvx512()
{
    return kFunctions;
}

} // namespace netwright::own
