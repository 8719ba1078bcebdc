#pragma once

#include "engine/base/value.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace netwright {

struct BatchLoss {
    int epoch = 0;
    float loss = 0; // of this batch alone
};

// The figures of the epochs so far, as Keras's History.history: a list for each name, in the order
// in which the names came. An entry is a number, null where it was NaN or infinite, or a list for a
// metric of several numbers.
class History {
public:
    // Adds an epoch's figure; null for a number that is not finite.
    void add(const std::string& name, const Value& figure);
    void addNumber(const std::string& name, double figure);
    void beginEpoch(int epoch) { m_epochs.push_back(epoch); }

    const std::vector<int>& epochs() const { return m_epochs; } // of the entries, from 0
    const std::vector<std::pair<std::string, Value>>& entries() const { return m_entries; }
    const Value* find(const std::string& name) const; // a list; null where absent
    std::optional<double> last(const std::string& name) const;

    Value value() const; // name -> list
    // Throws FormatError.
    static History fromValue(const Value& value);
    // The same with the numbers of the epochs, for a training that goes on.
    static History fromValue(const Value& value, std::vector<int> epochs);

private:
    std::vector<int> m_epochs;
    std::vector<std::pair<std::string, Value>> m_entries;
};

} // namespace netwright
