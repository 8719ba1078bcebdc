#pragma once

#include "engine/base/publish.h"
#include "engine/base/ref.h"
#include "engine/graph/tensor.h"

namespace netwright {

// What training makes small. Settings name, reduction and dtype are inherited; a class sets its
// name in its constructor.
class Loss : public Configurable {
public:
    static constexpr const char* kKind = "loss";
    static constexpr const char* kModule = "keras.losses";
    static constexpr bool kIsWrittenAsName = false;
    static std::vector<Param> inheritedParams();

    std::string name;
    std::string reduction = "sum_over_batch_size";
    std::string dtype = "float32";

    // The target of an output: of its shape, or one number in place of its last axis, which is a
    // class below its length or any label; or what call() alone can tell.
    enum class TargetForm { likeOutput, classNumber, label, own };
    virtual TargetForm targetForm() const { return TargetForm::likeOutput; }

    // One value a sample (the last axis is gone, where the loss works along it), for operands of
    // one float dtype that went through toSameRank.
    virtual Tensor call(const Tensor& yTrue, const Tensor& yPred) const = 0;
    // Which values of call() count, as bool of their shape; null: all of them.
    virtual Tensor countedValues(const Tensor& yTrue, const Tensor& yPred) const;

    // call() after both were converted to dtype and brought to the same rank: the values before
    // weights and reduction. Metrics of the same name are means of these.
    Tensor values(const Tensor& yTrue, const Tensor& yPred) const;
    // The reduced loss: a scalar, or the weighted values with reduction "none". Weights and mask
    // may be null Tensors. Source: keras.losses.loss.reduce_weighted_values.
    Tensor operator()(const Tensor& yTrue, const Tensor& yPred, const Tensor& sampleWeight,
        const Tensor& mask) const;
};

struct SameRank {
    Tensor a;
    Tensor b;
};
// Where ranks differ by one, a last axis of length 1 is dropped or added.
// Source: keras.losses.loss.squeeze_or_expand_to_same_rank.
SameRank toSameRank(const Tensor& a, const Tensor& b);
// a / b, and 0 where b is 0.
Tensor divideNoNan(const Tensor& a, const Tensor& b);
// The number of elements as a scalar of the dtype; the shape may be unknown.
Tensor elementCount(const Tensor& x, DType dtype);
// Sample weights that are 0 where the mask is: what a metric of a masked output gets. Both may be
// null, and so is the result then. Source: keras.losses.loss.apply_mask with reduction "sum".
Tensor maskedWeights(const Tensor& sampleWeight, const Tensor& mask, DType dtype = DType::float32);

// Null in a file leaves the default.
Param nullIsDefault(Param param);
// Written only where it differs from its default: settings that Keras does not write.
Param writtenIfSet(Param param);

} // namespace netwright
