#include "engine/layers/layer.h"
#include "engine/layers/preprocessing/nested_numbers.h"
#include "engine/layers/shapes.h"
#include "engine/ops/math.h"
#include "engine/ops/shape.h"

#include <algorithm>
#include <cmath>

namespace netwright {
namespace {

constexpr double kEpsilon = 1e-7; // keras.config.epsilon()

// The setting "axis": one, several or none; written as a list.
struct KeptAxes {
    std::vector<int> axes{-1};
};

} // namespace

template <>
struct Field<KeptAxes> {
    static constexpr ParamType type = ParamType::integers;
    static constexpr bool isNullable = true;
    static std::string kind() { return {}; }
    static Value write(const KeptAxes& kept) { return kept.axes; }
    static void read(const Value& value, KeptAxes& member)
    {
        KeptAxes given{{}};
        if (value.is_number())
            Field<int>::read(value, given.axes.emplace_back());
        else if (!value.is_null())
            Field<std::vector<int>>::read(value, given.axes);
        member = std::move(given);
    }
};

namespace {

// Source: keras.layers.Normalization.
class Normalization final : public Layer {
public:
    KeptAxes axis;
    std::optional<NestedNumbers> mean;
    std::optional<NestedNumbers> variance;
    bool invert = false;

    void configured() override
    {
        if (mean.has_value() != variance.has_value())
            throw ConfigError(
                NW_TEXT("Normalization: mean and variance must be given together or not at all."));
        if (mean && mean->shape != variance->shape)
            throw ConfigError(NW_TEXT("Normalization: mean and variance must have the same shape, "
                                      "received %1 and %2."),
                mean->shape, variance->shape);
        if (!variance) return;
        for (const double value : variance->values)
            if (!(value >= 0))
                throw ConfigError(
                    NW_TEXT("Normalization: variance must not be negative, received %1."), value);
    }

    void build(const Shape& input) override
    {
        m_kept.clear();
        m_shape = Shape(std::vector<Dimension>(input.lengths().size(), 1));
        for (const int given : axis.axes) {
            if (given < -input.rank() || given >= input.rank())
                throw ShapeError(NW_TEXT("Normalization: axis must be between %1 and %2 for inputs "
                                         "of shape %3, received %4."),
                    -input.rank(), input.rank() - 1, input, given);
            m_kept.push_back(input.axis(given));
        }
        std::sort(m_kept.begin(), m_kept.end());
        m_kept.erase(std::unique(m_kept.begin(), m_kept.end()), m_kept.end());
        Shape kept;
        for (const int along : m_kept) {
            m_shape.at(along) = knownLength("Normalization", input, along);
            kept.push_back(m_shape[along]);
        }
        if (mean) return checkGiven();
        m_mean = addWeight({.name = "mean", .shape = kept, .isTrainable = false});
        m_variance = addWeight(
            {.name = "variance", .shape = kept, .initializer = "ones", .isTrainable = false});
        addWeight({.name = "count", .isTrainable = false, .dtype = DType::int32});
    }

    bool adapts() const override { return !mean; }
    // A mean of zeros and a variance of ones are what the weights hold at first.
    bool isAdapted() const override
    {
        if (mean) return true;
        return isBuilt() && (!isFilled(m_mean, 0) || !isFilled(m_variance, 1));
    }

    void adapt(const Array& data) override
    {
        if (mean) return Layer::adapt(data);
        prepareFor(data);
        const Statistics found = statisticsOf(data);
        write(m_mean, found.mean);
        write(m_variance, found.variance);
    }

    Tensor call(const Tensor& x, CallContext& context) override
    {
        const Tensor numbers = ops::cast(x, computeDType());
        const Tensor center = mean ? given(*mean) : shaped(context.read(m_mean));
        const Tensor spread = mean ? given(*variance) : shaped(context.read(m_variance));
        const Tensor deviation = ops::maximum(ops::sqrt(spread), kEpsilon);
        if (invert) return center + numbers * deviation;
        return (numbers - center) / deviation;
    }

    double flops(const std::vector<Shape>& inputs, const std::vector<Shape>& outputs) const override
    {
        return 2 * Layer::flops(inputs, outputs);
    }

private:
    struct Statistics {
        std::vector<double> mean, variance;
    };

    static bool isFilled(const Weight& weight, double value)
    {
        const Variable& variable = weight.variable();
        if (!variable.isAllocated) return true;
        for (std::size_t i = 0; i < variable.value.count(); ++i)
            if (variable.value.at(i) != value) return false;
        return true;
    }

    static void write(const Weight& weight, const std::vector<double>& values)
    {
        Variable& variable = weight.variable();
        allocate(variable);
        for (std::size_t i = 0; i < values.size(); ++i) variable.value.set(i, values[i]);
        ++variable.version;
    }

    void prepareFor(const Array& data)
    {
        if (data.dtype() == DType::string)
            throw ShapeError(NW_TEXT("Normalization: numbers are needed to learn from, received "
                                     "texts."));
        if (data.count() == 0)
            throw ShapeError(NW_TEXT("Normalization: there is no number to learn from."));
        if (!isBuilt()) {
            Shape shape = data.shape();
            const auto isBatch = [rank = shape.rank()](int a) { return a == 0 || a == -rank; };
            const bool keepsBatch = std::any_of(axis.axes.begin(), axis.axes.end(), isBatch);
            if (!keepsBatch && !shape.empty()) shape.at(0) = kUnknown;
            buildFor({shape});
        }
        const auto isOther = [&](int along) { return data.shape()[along] != m_shape[along]; };
        if (data.shape().rank() != m_shape.rank()
            || std::any_of(m_kept.begin(), m_kept.end(), isOther))
            throw ShapeError(NW_TEXT("Normalization: data of the shape %1 was expected, "
                                     "received %2."),
                buildShapes().front(), data.shape());
    }

    // The places among the kept axes of the first elements of the data, after which they repeat.
    std::vector<std::size_t> places(const Shape& shape) const
    {
        const int first = m_kept.empty() ? shape.rank() : m_kept.front();
        std::vector<std::size_t> result(static_cast<std::size_t>(shape.slice(first).count()), 0);
        for (std::size_t i = 0; i < result.size(); ++i) {
            std::size_t rest = i;
            std::size_t stride = 1;
            for (int along = shape.rank() - 1; along >= first; --along) {
                const auto length = static_cast<std::size_t>(shape[along]);
                if (std::binary_search(m_kept.begin(), m_kept.end(), along)) {
                    result[i] += rest % length * stride;
                    stride *= length;
                }
                rest /= length;
            }
        }
        return result;
    }

    Statistics statisticsOf(const Array& data) const
    {
        const std::vector<std::size_t> places = this->places(data.shape());
        const auto place = [&places](std::size_t i) { return places[i % places.size()]; };
        const auto groups = static_cast<std::size_t>(m_shape.count());
        const double share = static_cast<double>(groups) / static_cast<double>(data.count());
        Statistics found{std::vector<double>(groups), std::vector<double>(groups)};
        for (std::size_t i = 0; i < data.count(); ++i) found.mean[place(i)] += data.at(i) * share;
        for (std::size_t i = 0; i < data.count(); ++i) {
            const double distance = data.at(i) - found.mean[place(i)];
            found.variance[place(i)] += distance * distance * share;
        }
        return found;
    }

    // The shape of given numbers among the axes: along the kept ones, the last to the last.
    Shape shapeOf(const NestedNumbers& numbers) const
    {
        const int rank = numbers.shape.rank();
        if (rank == 0 || rank > static_cast<int>(m_kept.size())) return numbers.shape;
        Shape shape(std::vector<Dimension>(m_shape.lengths().size(), 1));
        for (int i = 1; i <= rank; ++i)
            shape.at(m_kept[m_kept.size() - static_cast<std::size_t>(i)]) = numbers.shape[-i];
        return shape;
    }

    void checkGiven() const
    {
        const auto fits = [this] {
            try {
                return broadcast(shapeOf(*mean), m_shape) == m_shape;
            } catch (const ShapeError&) {
                return false;
            }
        };
        if (!fits())
            throw ShapeError(NW_TEXT("Normalization: mean and variance must fit the axes that are "
                                     "kept, %1, received the shape %2."),
                m_shape, mean->shape);
    }

    Tensor given(const NestedNumbers& numbers) const
    {
        const Array array = numbers.array().reshaped(shapeOf(numbers));
        return ops::broadcastTo(constant(array.cast(computeDType())), m_shape);
    }

    Tensor shaped(const Tensor& weight) const
    {
        return ops::reshape(ops::cast(weight, computeDType()), m_shape);
    }

    std::vector<int> m_kept; // rising
    Shape m_shape; // of mean and variance among all axes
    Weight m_mean, m_variance;
};

const bool published = publish<Layer, Normalization>({
    .name = "Normalization",
    .category = "preprocessing",
    .summary = "Shifts and scales data to mean 0 and variance 1, as they were in a data set.",
    .params = {
        param("axis", &Normalization::axis,
            "The axes with a mean and variance for each index; none for one of all numbers."),
        param("invert", &Normalization::invert,
            "Whether normalized data is turned back into what it was."),
        param("mean", &Normalization::mean,
            "The mean to subtract; empty to learn mean and variance from data."),
        param("variance", &Normalization::variance,
            "The variance whose square root is divided by; given together with mean."),
    },
});

} // namespace
} // namespace netwright
