#include "tests/window_bench/table.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace netwright::window_bench {
namespace {

int missed = 0;

} // namespace

double quantile(std::vector<double> values, double share)
{
    if (values.empty()) return std::nan("");
    std::sort(values.begin(), values.end());
    const double place = share * static_cast<double>(values.size());
    const auto index = static_cast<std::size_t>(std::max(0.0, std::ceil(place) - 1));
    return values[std::min(index, values.size() - 1)];
}

double median(std::vector<double> values)
{
    return quantile(std::move(values), 0.5);
}

double largest(const std::vector<double>& values)
{
    return quantile(values, 1);
}

std::string list(const std::vector<double>& values, int digits)
{
    std::string text = "all";
    for (const double value : values) {
        char number[32];
        std::snprintf(number, sizeof number, " %.*f", digits, value);
        text += number;
    }
    return text;
}

void printHeading(const std::string& text)
{
    std::printf("%s\n", text.c_str());
    std::fflush(stdout);
}

void printRow(const Row& row)
{
    const bool isKept = row.value <= row.limit;
    if (!isKept) ++missed;
    std::printf("  %-46s %9.2f %-7s limit %7.1f  %-4s  %s\n", row.name.c_str(), row.value,
        row.unit.c_str(), row.limit, isKept ? "ok" : "MISS", row.note.c_str());
    std::fflush(stdout);
}

int misses()
{
    return missed;
}

} // namespace netwright::window_bench
