#include "engine/kernels/own/chain_functions.h"

#include <cstdint>

namespace netwright::own {
namespace {

#include "engine/kernels/own/vector_math_body.h"

#include "engine/kernels/own/chain_body.h"

} // namespace

const ChainFunction* chainFunctionsGeneric()
{
    return kFunctions;
}

} // namespace netwright::own
