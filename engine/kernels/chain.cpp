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
    // From behind: repeated axes, axes that are there, repeated axes, axes that are there.
    std::size_t sizes[4] = {1, 1, 1, 1};
    int block = 0;
    const int extra = to.rank() - from.rank();
    for (int i = to.rank() - 1; i >= 0; --i) {
        const bool isRepeated = i < extra || from[i - extra] == 1;
        if (to[i] == 1) continue;
        if (isRepeated != (block % 2 == 0)) ++block;
        if (block > 3) return std::nullopt;
        sizes[block] *= static_cast<std::size_t>(to[i]);
    }
    ChainInput input;
    input.inner = sizes[0];
    input.length = sizes[1];
    input.repeat = sizes[3] == 1 ? 0 : sizes[2];
    return input;
}

} // namespace netwright
