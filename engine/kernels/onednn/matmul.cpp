#include "engine/kernels/epilogue.h"
#include "engine/kernels/onednn/dialect.h"
#include "engine/kernels/onednn/post_ops.h"
#include "engine/kernels/onednn/primitive_call.h"
#include "engine/kernels/product.h"
#include "engine/kernels/thread_scope.h"

// Products run on plain layouts: packing b costs more than it gains, since a matmul with packed
// weights is 0 to 20 % faster and one packing takes as long as the product of 32 rows.
namespace netwright::onednn {
namespace {

using Desc = dnnl::memory::desc;
using Dims = dnnl::memory::dims;
constexpr auto kFloat = dnnl::memory::data_type::f32;

// Below this many multiplications a call of the library costs more than the product.
constexpr Dimension kSmallestWork = 4096;
// Below this many a second thread gains nothing.
constexpr Dimension kSerialWork = 512 * 1024;

// The matrices of one operand, its leading axes kept, row-major before transposition.
Desc operand(const Shape& shape, bool isTransposed)
{
    Dims lengths(shape.begin(), shape.end());
    Dims strides(lengths.size(), 1);
    for (std::size_t i = lengths.size() - 1; i > 0; --i) strides[i - 1] = strides[i] * lengths[i];
    if (isTransposed) {
        std::swap(lengths[lengths.size() - 1], lengths[lengths.size() - 2]);
        std::swap(strides[strides.size() - 1], strides[strides.size() - 2]);
    }
    return {lengths, kFloat, strides};
}

MatmulDescription describe(
    const KernelRequest& request, const Product& product, const Epilogue& epilogue)
{
    const bool isSingle = product.count() == 1;
    const auto& [m, n, k, isATransposed, isBTransposed, aStarts, bStarts] = product;
    const Shape a = isATransposed ? Shape{k, m} : Shape{m, k};
    const Shape b = isBTransposed ? Shape{n, k} : Shape{k, n};
    const Shape y = isSingle ? Shape{m, n} : request.output().shape;
    MatmulDescription result{.a = operand(isSingle ? a : request.input(0).shape, isATransposed),
        .b = operand(isSingle ? b : request.input(1).shape, isBTransposed),
        .bias = {},
        .y = operand(y, false)};
    if (epilogue.hasBias) {
        Shape bias(std::vector<Dimension>(static_cast<std::size_t>(y.rank()), 1));
        bias.at(-1) = n;
        result.bias = operand(bias, false);
    }
    return result;
}

std::optional<Kernel> matmul(const KernelRequest& request)
{
    const auto epilogue = readEpilogue(request.attributes());
    if (!epilogue || request.output().dtype != DType::float32) return {};
    const Product product = productOf(request);
    if (product.work() < kSmallestWork || (isLongSum(product) && epilogue->isEmpty())) return {};
    const int threads = product.work() < kSerialWork ? 1 : request.threads;
    const ThreadScope scope(threads);
    try {
        const MatmulDescription description = describe(request, product, *epilogue);
        const Matmul primitive = describeMatmul(description, attributesWith(*epilogue), cpu());
        auto call = std::make_shared<PrimitiveCall>(dnnl::matmul(primitive), threads);
        call->add(DNNL_ARG_SRC, description.a);
        call->add(DNNL_ARG_WEIGHTS, description.b);
        call->add(DNNL_ARG_DST, description.y);
        call->add(DNNL_ARG_SCRATCHPAD, primitive.scratchpad_desc());
        if (epilogue->hasBias) call->add(DNNL_ARG_BIAS, description.bias);
        return Kernel{.run =
                          [call, hasBias = epilogue->hasBias](const KernelCall& kernelCall) {
                              call->set(0, kernelCall.inputs[0]);
                              call->set(1, kernelCall.inputs[1]);
                              call->set(2, kernelCall.outputs[0]);
                              call->set(3, kernelCall.scratch);
                              if (hasBias) call->set(4, kernelCall.inputs[2]);
                              call->run();
                          },
            .name = std::string("onednn ") + primitive.impl_info_str(),
            .scratchBytes = primitive.scratchpad_desc().get_size()};
    } catch (const dnnl::error&) {
        return {};
    }
}

[[maybe_unused]] const bool published = publishKernel("onednn", "matmul", matmul);

} // namespace
} // namespace netwright::onednn
