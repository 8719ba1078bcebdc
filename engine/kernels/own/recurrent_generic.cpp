#include "engine/kernels/own/recurrent_functions.h"

#include <cstdint>

namespace netwright::own {
namespace {

#include "engine/kernels/own/vector_math_body.h"

#include "engine/kernels/own/recurrent_body.h"

} // namespace

const RecurrentFunctions& recurrentFunctionsGeneric()
{
    return kRecurrentFunctions;
}

} // namespace netwright::own
