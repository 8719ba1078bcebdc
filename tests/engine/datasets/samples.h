#pragma once

#include "engine/base/error.h"
#include "engine/datasets/dataset.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace netwright::test {

// A fingerprint of all numbers of a dataset.
std::uint64_t hashOfSamples(Dataset& dataset);
// The same of a built-in set with 200 samples.
std::uint64_t hashOfBuiltin(const std::string& name, int seed);
Samples builtinSamples(const std::string& name, Value settings = Value::object());

// A fresh folder with one file after the other put into it.
class DataFolder {
public:
    DataFolder();
    const std::string& path() const { return m_path; }
    void write(const std::string& name, std::string_view text) const;
    void write(const std::string& name, std::span<const std::byte> bytes) const;
    // openDataset() in the folder, from JSON with ' for ".
    std::shared_ptr<Dataset> open(std::string source) const;
    // The sentence of the error of open(); a remark where there is none.
    std::string refusal(const std::string& source) const;

private:
    std::string m_path;
};

// The sentence of the Error that an action throws; a remark where it throws none.
std::string sentenceOf(const std::function<void()>& action);
std::vector<double> numbersOf(const Array& array);

} // namespace netwright::test
