#include "engine/kernels/own/row_functions.h"

namespace netwright::own {
namespace {

#include "engine/kernels/own/vector_math_body.h"

#include "engine/kernels/own/row_body.h"

} // namespace

const RowFunctions& rowFunctionsAvx512()
{
    return kRowFunctions;
}

} // namespace netwright::own
