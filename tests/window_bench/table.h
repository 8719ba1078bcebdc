#pragma once

#include <string>
#include <vector>

namespace netwright::window_bench {

double median(std::vector<double> values);
double largest(const std::vector<double>& values);
// The value that this share (0 … 1) of all does not exceed.
double quantile(std::vector<double> values, double share);
std::string list(const std::vector<double>& values, int digits);

// A figure beside the most that is allowed.
struct Row {
    std::string name;
    double value = 0;
    double limit = 0;
    std::string unit;
    std::string note; // how it came about
};
void printHeading(const std::string& text);
void printRow(const Row& row);
// How many figures were above their limits.
int misses();

} // namespace netwright::window_bench
