#include "engine/arrays/visit_dtype.h"
#include "engine/layers/preprocessing/base_image_layer.h"
#include "engine/layers/preprocessing/image_resizing.h"

#include <limits>

namespace netwright {
namespace {

// Least and greatest number of a type that float32 numbers can be cast to.
struct WholeRange {
    double low = 0;
    double high = 1;
};
WholeRange rangeOf(DType dtype)
{
    return visitDType(dtype, [](auto kind) {
        using T = decltype(kind);
        if constexpr (std::is_integral_v<T> && !std::is_same_v<T, bool>) {
            constexpr double kHigh = static_cast<double>(std::numeric_limits<T>::max());
            return WholeRange{static_cast<double>(std::numeric_limits<T>::min()),
                sizeof(T) < 4 ? kHigh : kHigh * (1 - 0x1p-23)};
        }
        return WholeRange{};
    });
}

class Resizing final : public BaseImageLayer {
public:
    int height = 1;
    int width = 1;
    std::string interpolation = "bilinear";
    bool cropToAspectRatio = false;
    bool padToAspectRatio = false;
    std::string fillMode = "constant";
    double fillValue = 0;
    bool antialias = false;

    void configured() override
    {
        if (cropToAspectRatio && padToAspectRatio)
            throw ConfigError(NW_TEXT("Resizing: crop_to_aspect_ratio and pad_to_aspect_ratio "
                                      "cannot both be true."));
    }

protected:
    bool isActive(const CallContext&) const override { return true; }
    bool keepsShape() const override { return false; }
    DType workingType(DType given) const override
    {
        return interpolation == "nearest" && !isFloat(given) ? given
                                                             : BaseImageLayer::workingType(given);
    }
    DType outputType(DType given) const override { return isFloat(given) ? computeDType() : given; }

    Tensor transform(const Tensor& images, CallContext&) override
    {
        const ImageSize target{height, width};
        if (!images.shape().slice(1, 3).isKnown()) return standIn(images);
        Tensor result = images;
        if (cropToAspectRatio) result = middlePart(result, target);
        if (padToAspectRatio) result = padded(result);
        return resized(result, target, interpolation, antialias);
    }

    // Whole numbers are rounded and kept in their range.
    Tensors transformAll(const Batch& batch, CallContext& context) override
    {
        Tensor result = transform(batch.images, context);
        if (!isFloat(batch.given) && isFloat(result.dtype())) {
            const WholeRange range = rangeOf(batch.given);
            result = ops::clip(ops::round(result), range.low, range.high);
        }
        return {result, batch.labels};
    }

private:
    // What stands for the result where height or width is not known yet.
    Tensor standIn(const Tensor& images) const
    {
        Shape shape = images.shape();
        shape.at(1) = height;
        shape.at(2) = width;
        return ops::reshape(images, shape);
    }

    // As much above as below, or as much left as right: an odd cell is left out.
    Tensor padded(const Tensor& images) const
    {
        const ImageSize from = sizeOfImages(images);
        const Dimension rows = std::max(from.height, from.width * height / width) - from.height;
        const Dimension columns = std::max(from.width, from.height * width / height) - from.width;
        const ops::Margin above{rows / 2, rows / 2};
        const ops::Margin beside{columns / 2, columns / 2};
        return ops::pad(images, {{}, above, rows / 2 > 0 ? ops::Margin{} : beside, {}}, fillValue);
    }
};

const bool published = publish<Layer, Resizing>({
    .name = "Resizing",
    .category = "preprocessing",
    .summary = "Brings images to a height and width by interpolation.",
    .params = {
        param("height", &Resizing::height, "Height of the result in cells.",
            required() & atLeast(1)),
        param("width", &Resizing::width, "Width of the result in cells.", required() & atLeast(1)),
        param("interpolation", &Resizing::interpolation,
            "How values between cells are found; nearest repeats cells, the others blend them.",
            oneOf({"bilinear", "nearest", "bicubic", "lanczos3", "lanczos5", "area"})),
        param("crop_to_aspect_ratio", &Resizing::cropToAspectRatio,
            "Whether images of other proportions are cropped instead of distorted."),
        param("pad_to_aspect_ratio", &Resizing::padToAspectRatio,
            "Whether images of other proportions are padded instead of distorted."),
        param("fill_mode", &Resizing::fillMode, "How padded cells are filled.",
            oneOf({"constant"})),
        param("fill_value", &Resizing::fillValue, "The value of padded cells."),
        param("antialias", &Resizing::antialias,
            "Whether all cells count where an image gets smaller, so that no pattern appears."),
        dataFormatParam<Resizing>(&Resizing::dataFormat),
    },
});

} // namespace
} // namespace netwright
