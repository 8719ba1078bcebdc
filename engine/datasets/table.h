#pragma once

#include "engine/datasets/dataset.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace netwright {

// Numbered rows in a file, read when they are asked for. One thread at a time.
class RowSource {
public:
    virtual ~RowSource() = default;
    virtual Dimension rows() const = 0;
    virtual const Shape& sample() const = 0;
    virtual DType dtype() const = 0;
    // Rows first … first+count-1, densely, in dtype(). Throws FormatError.
    virtual void read(Dimension first, Dimension count, std::byte* to) = 0;
};

// One input or target of a table: an array in memory, or rows of a file.
struct Column {
    std::string name;
    Array values; // first axis counts samples; unused where `file` is set
    std::shared_ptr<RowSource> file;
    double divisor = 1; // elements are divided by it on their way; the feature is float32 then

    Dimension rows() const;
    Shape sample() const;
    DType storedType() const;
    DType shownType() const;
};

struct TableParts {
    std::vector<Column> inputs;
    std::vector<Column> targets;
    std::optional<Array> sampleWeight; // one number a sample
    std::vector<std::string> classNames;
};

// Throws ShapeError where the columns' numbers of samples differ.
std::unique_ptr<Dataset> makeTable(TableParts parts);

// What a dataset of makeTable() or makeArrayDataset() was made of; the arrays are shared.
TableParts partsOf(const Dataset& table);

// As data is kept in memory: float64 and 16-bit floats become float32; int64, uint32 and uint64
// become int32 where all numbers fit; the rest stays, so that images of bytes stay small.
Array compacted(const Array& values);

// Class indices as rows with one 1. Throws FormatError naming the sample whose label is outside
// 0 … classes-1 or no whole number.
Array oneHot(const Array& labels, int classes, const std::string& who);

} // namespace netwright
