#include "engine/graph/weight.h"

namespace netwright {

std::shared_ptr<Variable> makeVariable(std::string path, Shape shape, DType dtype, bool isTrainable)
{
    auto variable = std::make_shared<Variable>();
    variable->path = std::move(path);
    variable->shape = std::move(shape);
    variable->dtype = dtype;
    variable->isTrainable = isTrainable;
    return variable;
}

void allocate(Variable& variable)
{
    if (variable.isAllocated) return;
    variable.value = Array(variable.shape, variable.dtype);
    variable.isAllocated = true;
    ++variable.placement;
}

} // namespace netwright
