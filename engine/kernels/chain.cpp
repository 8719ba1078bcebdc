#include "engine/kernels/chain.h"

#include <map>

namespace netwright {

std::optional<ChainOp> chainOpFor(const std::string& op)
{
    static const std::map<std::string, ChainOp> table{{"add", ChainOp::add},
        {"subtract", ChainOp::subtract}, {"multiply", ChainOp::multiply},
        {"divide", ChainOp::divide}, {"power", ChainOp::power}, {"maximum", ChainOp::maximum},
        {"minimum", ChainOp::minimum}, {"equal", ChainOp::equal}, {"not_equal", ChainOp::notEqual},
        {"less", ChainOp::less}, {"less_equal", ChainOp::lessEqual}, {"greater", ChainOp::greater},
        {"greater_equal", ChainOp::greaterEqual}, {"logical_and", ChainOp::logicalAnd},
        {"logical_or", ChainOp::logicalOr}, {"logical_not", ChainOp::logicalNot},
        {"where", ChainOp::where}, {"cast", ChainOp::copy}, {"negative", ChainOp::negative},
        {"absolute", ChainOp::absolute}, {"sign", ChainOp::sign}, {"exp", ChainOp::exp},
        {"expm1", ChainOp::expm1}, {"log", ChainOp::log}, {"log1p", ChainOp::log1p},
        {"sqrt", ChainOp::sqrt}, {"rsqrt", ChainOp::rsqrt}, {"square", ChainOp::square},
        {"reciprocal", ChainOp::reciprocal}, {"sin", ChainOp::sin}, {"cos", ChainOp::cos},
        {"tanh", ChainOp::tanh}, {"sigmoid", ChainOp::sigmoid}, {"relu", ChainOp::relu},
        {"softplus", ChainOp::softplus}, {"erf", ChainOp::erf}, {"floor", ChainOp::floor},
        {"ceil", ChainOp::ceil}, {"round", ChainOp::round}, {"is_nan", ChainOp::isNan},
        {"is_finite", ChainOp::isFinite}, {"clip", ChainOp::clip}};
    const auto found = table.find(op);
    return found == table.end() ? std::nullopt : std::optional(found->second);
}

std::optional<ChainInput> chainAccess(const Shape& from, const Shape& to)
{
    const int extra = to.rank() - from.rank();
    ChainInput input;
    int block = 0; // 0: before, 1: in, 2: after the axes that are not repeated, from behind
    for (int i = to.rank() - 1; i >= 0; --i) {
        const Dimension length = i >= extra ? from[i - extra] : 1;
        if (to[i] == 1) continue;
        const bool isRepeated = length == 1;
        if (isRepeated && block == 0) input.inner *= static_cast<std::size_t>(to[i]);
        if (isRepeated && block == 1) block = 2;
        if (isRepeated) continue;
        if (block == 2) return std::nullopt;
        block = 1;
        input.length *= static_cast<std::size_t>(length);
    }
    return input;
}

} // namespace netwright
