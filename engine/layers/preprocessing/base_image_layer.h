#pragma once

#include "engine/layers/data_format.h"
#include "engine/layers/layer.h"
#include "engine/ops/math.h"
#include "engine/ops/shape.h"

namespace netwright {

// What layers on images share: one image or a batch, channels last or first, numbers of any type.
// A second input are the labels of the images, which most layers hand on as they are.
// Source: Keras BaseImagePreprocessingLayer.
class BaseImageLayer : public Layer {
public:
    DataFormat dataFormat;

    std::pair<int, int> inputCount() const override { return {1, 2}; }

    Tensors call(const CallArguments& arguments, CallContext& context) override
    {
        const Tensor& given = arguments.inputs.front();
        const int rank = given.shape().rank();
        if (rank != 3 && rank != 4)
            throw ShapeError(NW_TEXT("%1: an image (height, width, channels) or a batch of them "
                                     "was expected, received the shape %2."),
                schema().name, given.shape());
        const Tensor labels = arguments.inputs.size() > 1 ? arguments.inputs[1] : Tensor();
        Tensors result{given, labels};
        if (isActive(context))
            result = transformed(given, labels, context);
        else if (castsWhenOff())
            result.front() = ops::cast(given, computeDType());
        if (!labels) result.pop_back();
        return result;
    }

protected:
    struct Batch {
        Tensor images; // (batch, height, width, channels) of the working type
        DType given; // the type that the images came with
        Tensor labels; // or null
        bool isSingle = false; // one image without a batch was given
    };

    // Outside training most layers do nothing.
    virtual bool isActive(const CallContext& context) const { return context.isTraining(); }
    // Whether whole numbers become floating-point ones where the layer does nothing.
    virtual bool castsWhenOff() const { return true; }
    // Whether the lengths of height and width must be known. If not so while shapes are checked,
    // the images themselves stand for the result.
    virtual bool keepsShape() const { return true; }
    virtual Tensor transform(const Tensor& images, CallContext& context) = 0;
    // The images and the labels; override this where the labels change, too.
    virtual Tensors transformAll(const Batch& batch, CallContext& context)
    {
        return {transform(batch.images, context), batch.labels};
    }
    // What transform() computes with, and what the layer returns, for images of a type.
    virtual DType workingType(DType) const
    {
        return computeDType() == DType::float64 ? DType::float64 : DType::float32;
    }
    virtual DType outputType(DType) const { return computeDType(); }

    // What transform() may take for granted of the images.
    void expectThreeChannels(const Tensor& images) const
    {
        if (images.shape().back() != 3 && images.shape().back() != kUnknown)
            throw ShapeError(
                NW_TEXT("%1: three channels (red, green, blue) were expected, received %2."),
                schema().name, images.shape().back());
    }

private:
    Tensors transformed(const Tensor& given, const Tensor& labels, CallContext& context)
    {
        const DType working = workingType(given.dtype());
        const bool isSingle = given.shape().rank() == 3;
        const Tensor batch = isSingle ? ops::expandDimensions(given, 0) : given;
        const Tensor images = ops::cast(dataFormat.toChannelsLast(batch), working);
        const DType type = outputType(given.dtype());
        if (keepsShape() && !images.shape().slice(1).isKnown())
            return {ops::cast(given, type), labels};
        const Tensor some = isSingle && labels ? ops::expandDimensions(labels, 0) : labels;
        Tensors result = transformAll({images, given.dtype(), some, isSingle}, context);
        const Tensor back = dataFormat.fromChannelsLast(ops::cast(result.front(), type));
        result.front() = isSingle ? ops::squeeze(back, 0) : back;
        if (isSingle && labels) result.back() = ops::squeeze(result.back(), 0);
        return result;
    }
};

} // namespace netwright
