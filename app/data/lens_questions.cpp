#include "app/data/lens_questions.h"

#include "engine/base/error.h"
#include "engine/datasets/batches.h"
#include "engine/datasets/dataset.h"
#include "widgets/common/strings.h"
#include "widgets/lenses/to_image.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace netwright {
namespace {

constexpr int kBatch = 256;
constexpr Dimension kMostKernels = 64;

Array rowOf(const SampleTable::Feature& feature, int index)
{
    return feature.values.rows(index, index + 1);
}

// The first output as (rows, numbers) of float32.
Array firstOutput(
    Model& model, const std::vector<Array>& inputs, const TrainingSession::RunOptions& options)
{
    const std::vector<Array> outputs
        = predict(model, inputs, kBatch, options.backend, options.threads);
    const Array output = outputs.front().cast(DType::float32);
    const Dimension rows = output.shape().front();
    const Dimension numbers = rows > 0 ? static_cast<Dimension>(output.count()) / rows : 1;
    return output.reshaped({rows, numbers}).clone();
}

bool isProbability(std::span<const float> row)
{
    constexpr double kTolerance = 1e-3;
    double sum = 0;
    for (const float value : row) {
        if (!(value >= -kTolerance && value <= 1 + kTolerance)) return false;
        sum += value;
    }
    return row.size() == 1 || std::abs(sum - 1) < kTolerance * static_cast<double>(row.size());
}

void softmax(std::span<float> row)
{
    if (row.size() == 1) {
        row[0] = 1 / (1 + std::exp(-row[0]));
        return;
    }
    const float most = *std::max_element(row.begin(), row.end());
    float sum = 0;
    for (float& value : row) sum += value = std::exp(value - most);
    for (float& value : row) value /= sum;
}

// A network that ends without softmax or sigmoid gives logits. Whether it does is told by all rows
// together; one row alone could look like probabilities by chance.
void toProbabilities(Array& output)
{
    const auto values = output.as<float>();
    const auto width = static_cast<std::size_t>(output.shape().back());
    if (width == 0) return;
    bool areProbabilities = true;
    for (std::size_t first = 0; first < values.size() && areProbabilities; first += width) {
        const auto row = values.subspan(first, width);
        const bool isFinite
            = std::all_of(row.begin(), row.end(), [](float value) { return std::isfinite(value); });
        areProbabilities = !isFinite || isProbability(row);
    }
    if (areProbabilities) return;
    for (std::size_t first = 0; first < values.size(); first += width)
        softmax(values.subspan(first, width));
}

int likeliest(std::span<const float> row)
{
    if (row.size() == 1) return row[0] >= 0.5F ? 1 : 0;
    return static_cast<int>(std::max_element(row.begin(), row.end()) - row.begin());
}

// Inputs of the first samples.
std::vector<Array> inputsOf(Dataset& data, Dimension count)
{
    std::vector<std::int64_t> rows(static_cast<std::size_t>(count));
    std::iota(rows.begin(), rows.end(), std::int64_t{0});
    std::vector<Array> inputs;
    std::vector<Dataset::Destination> places;
    for (const Feature& feature : data.inputs()) {
        Shape shape{count};
        for (const Dimension length : feature.sample) shape.push_back(length);
        inputs.emplace_back(shape, feature.dtype);
        places.push_back({inputs.back().data(), feature.dtype});
    }
    data.gather(rows, places, {}, nullptr);
    return inputs;
}

// The coordinates of the middles of a grid's cells.
Array gridPoints(const BoundaryGrid& grid)
{
    const int width = grid.rows > 1 ? 2 : 1;
    Array points({Dimension{grid.columns} * grid.rows, width}, DType::float32);
    float* at = points.as<float>().data();
    for (int row = 0; row < grid.rows; ++row)
        for (int column = 0; column < grid.columns; ++column) {
            *at++ = static_cast<float>(
                grid.area.left() + grid.area.width() * (column + 0.5) / grid.columns);
            if (width == 2)
                *at++ = static_cast<float>(
                    grid.area.top() + grid.area.height() * (row + 0.5) / grid.rows);
        }
    return points;
}

// The kernel of the layer's own weights; null where it has none or it is not there yet.
const Variable* kernelOf(const Layer& layer)
{
    for (const LayerWeight* weight : layer.ownWeights())
        if (weight->spec.name == "kernel" && weight->weight.variable().isAllocated)
            return &weight->weight.variable();
    return nullptr;
}

// A layer of convolutions, or the first Dense; models inside models are looked into.
const Layer* findLayer(const Layer& owner, const std::string& category, const std::string& name)
{
    const Schema& schema = owner.schema();
    if ((name.empty() || schema.name == name) && schema.category == category
        && kernelOf(owner) != nullptr)
        return &owner;
    for (const auto& [key, layer] : owner.sublayers())
        if (const Layer* found = findLayer(*layer, category, name)) return found;
    return nullptr;
}

// Numbers of one filter: every `filters`-th of the kernel from the filter's own.
Array filterOf(const Array& kernel, Dimension filter, const Shape& shape)
{
    const Dimension filters = kernel.shape().back();
    Array result(shape, DType::float32);
    const auto values = result.as<float>();
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = static_cast<float>(
            kernel.at(i * static_cast<std::size_t>(filters) + static_cast<std::size_t>(filter)));
    return result;
}

// The range of all kernels, so that weak ones look weak.
ImageRange kernelRange(const Array& kernel)
{
    double limit = 0;
    for (std::size_t i = 0; i < kernel.count(); ++i)
        if (std::isfinite(kernel.at(i))) limit = std::max(limit, std::abs(kernel.at(i)));
    return {.minimum = -limit, .maximum = limit, .isSigned = true};
}

Kernels kernelsOf(const Layer& layer, const Shape& shape)
{
    const Array& kernel = kernelOf(layer)->value;
    Kernels kernels;
    kernels.layer = toQt(layer.name);
    const ImageRange range = kernelRange(kernel);
    for (Dimension i = 0; i < std::min(kernel.shape().back(), kMostKernels); ++i) {
        kernels.images.push_back(toImage(filterOf(kernel, i, shape), range));
        kernels.captions << QString::number(i + 1);
    }
    return kernels;
}

// The part of a convolution's kernel (spatial…, channels, filters) that is an image.
Shape imageShape(const Shape& kernel)
{
    if (kernel.rank() == 4) return kernel.slice(0, 3);
    return kernel.rank() == 3 ? kernel.slice(0, 2) : Shape();
}

} // namespace

std::vector<Array> sampleAt(const DataFacts& facts, int index)
{
    std::vector<Array> sample;
    for (const SampleTable::Feature& input : facts.table.inputs)
        sample.push_back(rowOf(input, index));
    return sample;
}

Prediction askedOf(const DataFacts& facts, int index)
{
    Prediction asked;
    asked.names = facts.table.classNames;
    asked.isClassification = facts.isClassification;
    if (const auto label = classOf(facts.table, index); label && facts.isClassification) {
        asked.truth = {static_cast<float>(*label)};
    } else if (!facts.table.targets.empty()) {
        const Array truth = rowOf(facts.table.targets.front(), index);
        for (std::size_t i = 0; i < truth.count(); ++i)
            asked.truth.push_back(static_cast<float>(truth.at(i)));
    }
    return asked;
}

std::optional<BoundaryGrid> boundaryGrid(const DataFacts& facts, int edge)
{
    if (lookOf(facts.table) != SampleLook::plane || edge < 1) return std::nullopt;
    const bool isLine = facts.table.inputs.front().sample.count() == 1;
    return BoundaryGrid{.area = areaOf(pointsOf(facts.table)),
        .columns = edge,
        .rows = isLine ? 1 : edge,
        .isRegression = !facts.isClassification};
}

Confusion confusionOf(Model& model, Dataset& validation, const TrainingSession::RunOptions& options)
{
    const Dimension count = std::min<Dimension>(validation.size(), kLiveSamples);
    // Owned by the caller; it is read here only.
    const std::shared_ptr<Dataset> borrowed(&validation, [](Dataset*) {});
    const std::vector<std::int64_t> labels = classLabels(*subset(borrowed, 0, count));
    Array shares = firstOutput(model, inputsOf(validation, count), options);
    const auto width = static_cast<std::size_t>(shares.shape().back());
    toProbabilities(shares);
    Confusion confusion;
    confusion.classes = static_cast<int>(std::max<std::size_t>(2, width));
    confusion.counts.resize(
        static_cast<std::size_t>(confusion.classes) * static_cast<std::size_t>(confusion.classes));
    for (const std::string& name : validation.classNames()) confusion.names << toQt(name);
    const auto values = std::as_const(shares).as<float>();
    for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i) {
        const std::int64_t truth = labels[i];
        if (truth < 0 || truth >= confusion.classes)
            throw ShapeError(NW_TEXT("Confusion matrix: the data has a class %1, but the network "
                                     "tells only %2 classes."),
                truth, confusion.classes);
        const int predicted = likeliest(values.subspan(i * width, width));
        ++confusion.counts[static_cast<std::size_t>(truth * confusion.classes + predicted)];
    }
    return confusion;
}

Boundary boundaryOf(
    Model& model, const BoundaryGrid& grid, const TrainingSession::RunOptions& options)
{
    Array output = firstOutput(model, {gridPoints(grid)}, options);
    if (!grid.isRegression) toProbabilities(output);
    const auto values = std::as_const(output).as<float>();
    return {.area = grid.area,
        .columns = grid.columns,
        .rows = grid.rows,
        .outputs = static_cast<int>(output.shape().back()),
        .values = {values.begin(), values.end()},
        .isRegression = grid.isRegression};
}

Prediction predictionOf(Model& model, const std::vector<Array>& sample, Prediction asked,
    const TrainingSession::RunOptions& options)
{
    Array output = firstOutput(model, sample, options);
    if (asked.isClassification) toProbabilities(output);
    const auto values = std::as_const(output).as<float>();
    asked.values.assign(values.begin(), values.end());
    return asked;
}

Kernels firstKernels(Model& model)
{
    if (const Layer* layer = findLayer(model, "convolutional", {})) {
        const Shape shape = imageShape(kernelOf(*layer)->shape);
        if (!shape.empty()) return kernelsOf(*layer, shape);
    }
    const std::vector<Model::Port> inputs = model.inputs();
    const Layer* dense = findLayer(model, "core", "Dense");
    if (dense == nullptr || inputs.size() != 1) return {};
    const Shape image = inputs.front().info.shape.slice(1);
    const bool isImage = image.rank() == 2 || image.rank() == 3;
    if (!isImage || image.count() != kernelOf(*dense)->shape.front()) return {};
    return kernelsOf(*dense, image);
}

} // namespace netwright
