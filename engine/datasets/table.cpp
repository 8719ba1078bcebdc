#include "engine/datasets/table.h"

#include "engine/base/error.h"
#include "engine/datasets/copy_rows.h"

#include <cassert>
#include <cmath>
#include <limits>

namespace netwright {
namespace {

// What gather() needs of a column, worked out once.
struct Prepared {
    RowBlock block;
    RowSource* file = nullptr;
};

Prepared prepare(const Column& column)
{
    Prepared prepared;
    prepared.block.dtype = column.storedType();
    prepared.block.width = static_cast<std::size_t>(column.sample().count());
    prepared.block.divisor = static_cast<float>(column.divisor);
    prepared.file = column.file.get();
    if (!column.file) prepared.block.data = column.values.data();
    return prepared;
}

class Table final : public Dataset {
public:
    explicit Table(TableParts parts, Dimension first, Dimension last)
        : m_parts(std::move(parts)), m_first(first), m_size(last - first)
    {
        for (const Column& column : m_parts.inputs) add(column, m_inputs, m_preparedInputs);
        for (const Column& column : m_parts.targets) add(column, m_targets, m_preparedTargets);
        if (m_parts.sampleWeight)
            m_weight = {
                m_parts.sampleWeight->data() + static_cast<std::size_t>(first) * 4, DType::float32};
    }

    Dimension size() const override { return m_size; }
    const std::vector<Feature>& inputs() const override { return m_inputs; }
    const std::vector<Feature>& targets() const override { return m_targets; }
    bool hasSampleWeight() const override { return m_parts.sampleWeight.has_value(); }
    std::vector<std::string> classNames() const override { return m_parts.classNames; }

    void gather(std::span<const std::int64_t> rows, std::span<const Destination> inputs,
        std::span<const Destination> targets, float* sampleWeight) override
    {
        assert(inputs.size() <= m_preparedInputs.size());
        assert(targets.size() <= m_preparedTargets.size());
        for (std::size_t i = 0; i < inputs.size(); ++i) fetch(m_preparedInputs[i], rows, inputs[i]);
        for (std::size_t i = 0; i < targets.size(); ++i)
            fetch(m_preparedTargets[i], rows, targets[i]);
        if (sampleWeight == nullptr) return;
        auto* const to = reinterpret_cast<std::byte*>(sampleWeight);
        if (m_weight.data != nullptr)
            copyRows(m_weight, rows, to, DType::float32);
        else
            std::fill_n(sampleWeight, rows.size(), 1.0F);
    }

    const TableParts& parts() const { return m_parts; }

    std::unique_ptr<Dataset> part(Dimension first, Dimension last) const
    {
        return std::make_unique<Table>(m_parts, m_first + first, m_first + last);
    }

private:
    void add(const Column& column, std::vector<Feature>& features, std::vector<Prepared>& prepared)
    {
        features.push_back({column.name, column.sample(), column.shownType()});
        prepared.push_back(prepare(column));
        RowBlock& block = prepared.back().block;
        if (block.data != nullptr)
            block.data += static_cast<std::size_t>(m_first) * block.width * sizeOf(block.dtype);
    }

    void fetch(const Prepared& column, std::span<const std::int64_t> rows, const Destination& to)
    {
        if (to.data == nullptr) return;
        if (column.file == nullptr)
            copyRows(column.block, rows, to.data, to.dtype);
        else
            stream(column, rows, to);
    }

    // Neighbouring rows are read in one piece.
    void stream(const Prepared& column, std::span<const std::int64_t> rows, const Destination& to)
    {
        const std::size_t rowBytes = column.block.width * sizeOf(column.block.dtype);
        const std::size_t toBytes = column.block.width * sizeOf(to.dtype);
        const std::size_t most
            = std::max<std::size_t>(1, kPieceBytes / std::max<std::size_t>(rowBytes, 1));
        std::byte* target = to.data;
        for (std::size_t i = 0; i < rows.size();) {
            std::size_t end = i + 1;
            while (end < rows.size() && end - i < most && rows[end] == rows[end - 1] + 1) ++end;
            const std::size_t count = end - i;
            m_buffer.resize(count * rowBytes);
            column.file->read(m_first + rows[i], static_cast<Dimension>(count), m_buffer.data());
            RowBlock block = column.block;
            block.data = m_buffer.data();
            convertRows(block, count, target, to.dtype);
            target += count * toBytes;
            i = end;
        }
    }

    static constexpr std::size_t kPieceBytes = std::size_t{4} << 20;

    TableParts m_parts;
    Dimension m_first;
    Dimension m_size;
    std::vector<Feature> m_inputs;
    std::vector<Feature> m_targets;
    std::vector<Prepared> m_preparedInputs;
    std::vector<Prepared> m_preparedTargets;
    RowBlock m_weight;
    std::vector<std::byte> m_buffer;
};

// Any rows of another dataset, in any order.
class Selection final : public Dataset {
public:
    Selection(std::shared_ptr<Dataset> whole, std::vector<std::int64_t> rows)
        : m_whole(std::move(whole)), m_rows(std::move(rows))
    {
    }

    Dimension size() const override { return static_cast<Dimension>(m_rows.size()); }
    const std::vector<Feature>& inputs() const override { return m_whole->inputs(); }
    const std::vector<Feature>& targets() const override { return m_whole->targets(); }
    bool hasSampleWeight() const override { return m_whole->hasSampleWeight(); }
    std::vector<std::string> classNames() const override { return m_whole->classNames(); }

    void gather(std::span<const std::int64_t> rows, std::span<const Destination> inputs,
        std::span<const Destination> targets, float* sampleWeight) override
    {
        m_translated.resize(rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i)
            m_translated[i] = m_rows[static_cast<std::size_t>(rows[i])];
        m_whole->gather(m_translated, inputs, targets, sampleWeight);
    }

private:
    std::shared_ptr<Dataset> m_whole;
    std::vector<std::int64_t> m_rows;
    std::vector<std::int64_t> m_translated;
};

void requireEqualSizes(const TableParts& parts)
{
    const Column* first = nullptr;
    const auto check = [&first](const Column& column) {
        if (!column.file && column.values.shape().empty())
            throw ShapeError(
                NW_TEXT("Data: %1 must have an axis that counts samples, received one number."),
                column.name);
        if (first == nullptr) first = &column;
        if (column.rows() != first->rows())
            throw ShapeError(NW_TEXT("Data: %1 has %2 samples and %3 has %4; they must agree."),
                first->name, first->rows(), column.name, column.rows());
    };
    for (const Column& column : parts.inputs) check(column);
    for (const Column& column : parts.targets) check(column);
    if (first == nullptr) throw ShapeError(NW_TEXT("Data: expected at least one array."));
    if (!parts.sampleWeight) return;
    const Shape& shape = parts.sampleWeight->shape();
    const bool isList = !shape.empty() && shape.count() == shape.front();
    if (!isList || shape.front() != first->rows())
        throw ShapeError(NW_TEXT("Data: the sample weights must be one number for each of the %1 "
                                 "samples, received shape %2."),
            first->rows(), shape.text());
}

bool fitsInt32(const Array& values)
{
    const auto fits = [](auto numbers) {
        constexpr auto kMost = std::numeric_limits<std::int32_t>::max();
        constexpr auto kLeast = std::numeric_limits<std::int32_t>::min();
        for (const auto number : numbers)
            if (std::cmp_greater(number, kMost) || std::cmp_less(number, kLeast)) return false;
        return true;
    };
    switch (values.dtype()) {
    case DType::int64: return fits(values.as<std::int64_t>());
    case DType::uint64: return fits(values.as<std::uint64_t>());
    case DType::uint32: return fits(values.as<std::uint32_t>());
    default: return false;
    }
}

Array converted(const Array& values, DType dtype)
{
    if (values.dtype() == dtype) return values;
    Array result(values.shape(), dtype);
    convertRows({values.data(), values.dtype(), values.count()}, 1, result.data(), dtype);
    return result;
}

} // namespace

Dimension Column::rows() const
{
    return file ? file->rows() : values.shape().front();
}

Shape Column::sample() const
{
    return file ? file->sample() : values.shape().slice(1);
}

DType Column::storedType() const
{
    return file ? file->dtype() : values.dtype();
}

DType Column::shownType() const
{
    const DType stored = storedType();
    return divisor != 1 || isFloat(stored) ? DType::float32 : stored;
}

std::unique_ptr<Dataset> makeTable(TableParts parts)
{
    requireEqualSizes(parts);
    if (parts.sampleWeight) parts.sampleWeight = converted(*parts.sampleWeight, DType::float32);
    const Dimension rows
        = parts.inputs.empty() ? parts.targets.front().rows() : parts.inputs.front().rows();
    return std::make_unique<Table>(std::move(parts), 0, rows);
}

TableParts partsOf(const Dataset& table)
{
    return dynamic_cast<const Table&>(table).parts();
}

Array compacted(const Array& values)
{
    if (isFloat(values.dtype())) return converted(values, DType::float32);
    return fitsInt32(values) ? converted(values, DType::int32) : values;
}

Array oneHot(const Array& labels, int classes, const std::string& who)
{
    const Shape& shape = labels.shape();
    if (shape.empty() || shape.count() != shape.front())
        throw FormatError(NW_TEXT("%1: one_hot needs one class index for each sample, received "
                                  "targets of shape %2."),
            who, shape.text());
    Array result(Shape{shape.front(), classes}, DType::float32);
    const auto rows = result.as<float>();
    for (std::size_t i = 0; i < labels.count(); ++i) {
        const double label = labels.at(i);
        if (!(label >= 0 && label < classes) || label != std::floor(label))
            throw FormatError(
                NW_TEXT("%1: labels must be whole numbers from 0 to %2, received %3 in sample %4."),
                who, classes - 1, label, i);
        rows[i * static_cast<std::size_t>(classes) + static_cast<std::size_t>(label)] = 1;
    }
    return result;
}

std::unique_ptr<Dataset> makeArrayDataset(std::vector<std::pair<std::string, Array>> inputs,
    std::vector<std::pair<std::string, Array>> targets, std::optional<Array> sampleWeight,
    std::vector<std::string> classNames)
{
    TableParts parts{.sampleWeight = std::move(sampleWeight), .classNames = std::move(classNames)};
    for (auto& [name, values] : inputs)
        parts.inputs.push_back({.name = name, .values = std::move(values)});
    for (auto& [name, values] : targets)
        parts.targets.push_back({.name = name, .values = std::move(values)});
    return makeTable(std::move(parts));
}

std::unique_ptr<Dataset> subset(std::shared_ptr<Dataset> whole, Dimension first, Dimension last)
{
    if (first < 0 || first > last || last > whole->size())
        throw ShapeError(NW_TEXT("Data: expected rows within 0 to %1, received %2 to %3."),
            whole->size(), first, last);
    if (const auto* table = dynamic_cast<const Table*>(whole.get()))
        return table->part(first, last);
    std::vector<std::int64_t> rows(static_cast<std::size_t>(last - first));
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i] = first + static_cast<Dimension>(i);
    return std::make_unique<Selection>(std::move(whole), std::move(rows));
}

std::unique_ptr<Dataset> subset(std::shared_ptr<Dataset> whole, std::vector<std::int64_t> rows)
{
    for (const std::int64_t row : rows)
        if (row < 0 || row >= whole->size())
            throw ShapeError(NW_TEXT("Data: expected rows within 0 to %1, received row %2."),
                whole->size(), row);
    return std::make_unique<Selection>(std::move(whole), std::move(rows));
}

} // namespace netwright
