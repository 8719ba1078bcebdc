#pragma once

#include "engine/arrays/array.h"
#include "engine/base/value.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace netwright {

// A column of samples: what one input or target of a model takes, without the batch axis.
struct Feature {
    std::string name; // "x0", or the column's or array's name
    Shape sample; // (28, 28, 1)
    DType dtype = DType::float32;
};

// Samples by number. Implementations hold arrays in memory or read rows from a file; rows may be
// asked for in any order. Not synchronized: one thread reads at a time.
class Dataset {
public:
    virtual ~Dataset() = default;
    virtual Dimension size() const = 0;
    virtual const std::vector<Feature>& inputs() const = 0;
    virtual const std::vector<Feature>& targets() const = 0;
    virtual bool hasSampleWeight() const { return false; }

    // Where a gathered batch goes: dense rows of the feature's dtype converted to `dtype`.
    struct Destination {
        std::byte* data = nullptr; // null: not wanted
        DType dtype = DType::float32;
    };
    // Copies the given rows, one after the other, into the destinations (one for each input,
    // target; sampleWeight is float32). Throws FormatError where a file cannot be read.
    virtual void gather(std::span<const std::int64_t> rows, std::span<const Destination> inputs,
        std::span<const Destination> targets, float* sampleWeight)
        = 0;

    // Names of the classes where the target is a class index or one-hot; else empty.
    virtual std::vector<std::string> classNames() const { return {}; }
};

// Arrays in memory; the first axis counts samples. Shares the arrays' storage.
// Throws ShapeError where the numbers of samples differ. sampleWeight may be null.
std::unique_ptr<Dataset> makeArrayDataset(std::vector<std::pair<std::string, Array>> inputs,
    std::vector<std::pair<std::string, Array>> targets, std::optional<Array> sampleWeight = {},
    std::vector<std::string> classNames = {});

// Rows first … last-1 of another dataset, or the rows of a list.
std::unique_ptr<Dataset> subset(std::shared_ptr<Dataset> whole, Dimension first, Dimension last);
std::unique_ptr<Dataset> subset(std::shared_ptr<Dataset> whole, std::vector<std::int64_t> rows);

// All rows as arrays, for small sets and tests.
struct Samples {
    std::vector<Array> inputs;
    std::vector<Array> targets;
    std::optional<Array> sampleWeight;
};
Samples readAll(Dataset& dataset);

// From one entry of a project's "data": {"npz": "data.npz", "x": ["x0"], "y": ["y0"],
// "sample_weight": null}, {"csv": …}, {"idx": …}, {"hdf5": …}, {"dataset": "spiral", …}.
// Relative paths start at `folder`. Throws ConfigError or FormatError.
std::shared_ptr<Dataset> openDataset(const Value& source, const std::filesystem::path& folder);

} // namespace netwright
