#pragma once

#include "engine/base/value.h"

#include <string>
#include <vector>

namespace netwright::bench {

// The last line of JSON that a command prints; null where it fails.
Value lineOf(const std::string& command);
double median(std::vector<double> values);

// All figures of one column of the table: one command, run again and again.
struct Column {
    std::string command;
    std::string speedKey = "samples_per_s";
    std::vector<double> speeds;
    std::vector<double> memories;
    Value last;

    // Runs the command once more; without a word where it fails.
    void measure(const char* memoryKey);
    void print(const std::string& name) const;
};

// Two parties that are measured in turn; each counts with its best column of a round.
struct Contest {
    std::vector<std::pair<std::string, Column>> ours;
    std::vector<std::pair<std::string, Column>> theirs;
    std::vector<double> ratios; // of speeds
    std::vector<double> memoryRatios; // our largest by their smallest

    void run(int rounds);
    // The ratios; nothing where the peers could not be measured.
    void printRatios() const;
};

} // namespace netwright::bench
