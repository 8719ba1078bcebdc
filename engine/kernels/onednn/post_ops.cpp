#include "engine/kernels/onednn/post_ops.h"

#include "engine/kernels/onednn/dialect.h"
#include "engine/kernels/onednn/primitive_call.h"

namespace netwright::onednn {

dnnl::primitive_attr attributesWith(const Epilogue& epilogue)
{
    using Activation = Epilogue::Activation;
    dnnl::primitive_attr attr = attributes();
    if (epilogue.activation == Activation::none) return attr;
    dnnl::post_ops operations;
    appendActivation(operations,
        epilogue.activation == Activation::relu       ? dnnl::algorithm::eltwise_relu
            : epilogue.activation == Activation::tanh ? dnnl::algorithm::eltwise_tanh
                                                      : dnnl::algorithm::eltwise_logistic);
    attr.set_post_ops(operations);
    return attr;
}

} // namespace netwright::onednn
