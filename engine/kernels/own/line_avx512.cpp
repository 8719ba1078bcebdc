#include "engine/kernels/own/line_functions.h"

namespace netwright::own {
namespace {

constexpr std::size_t kVectorBytes = 64;

#include "engine/kernels/own/vector_body.h"

#include "engine/kernels/own/vector_math_body.h"

#include "engine/kernels/own/line_body.h"

} // namespace

const LineFunctions& lineFunctionsAvx512()
{
    return kLineFunctions;
}

} // namespace netwright::own
