#include "tests/bench/column.h"

#include <algorithm>
#include <cstdio>

namespace netwright::bench {
namespace {

std::string figures(const std::vector<double>& values)
{
    std::string text;
    for (const double value : values) {
        char number[32];
        std::snprintf(number, sizeof number, " %.0f", value);
        text += number;
    }
    return text.empty() ? " -" : text;
}

} // namespace

Value lineOf(const std::string& command)
{
    // A fixed kernel choice for an older processor would hold either side back.
    const std::string clean = "env -u OPENBLAS_CORETYPE -u OPENBLAS_L2_SIZE " + command;
    std::FILE* pipe = popen((clean + " 2>/dev/null").c_str(), "r");
    if (pipe == nullptr) return nullptr;
    std::string text;
    char buffer[4096];
    while (std::fgets(buffer, sizeof buffer, pipe) != nullptr) text += buffer;
    if (pclose(pipe) != 0) return nullptr;
    const std::size_t start = text.rfind('{');
    const std::size_t line = text.rfind('\n', start);
    const Value value
        = Value::parse(text.substr(line == std::string::npos ? 0 : line + 1), nullptr, false);
    return value.is_object() ? value : Value();
}

double median(std::vector<double> values)
{
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

void Column::measure(const char* memoryKey)
{
    const Value line = lineOf(command);
    if (line.is_null()) return;
    speeds.push_back(line[speedKey]);
    memories.push_back(line[memoryKey]);
    last = line;
}

void Column::print(const std::string& name) const
{
    const double best = speeds.empty() ? 0 : *std::max_element(speeds.begin(), speeds.end());
    std::printf("  %-28s median %10.0f  best %10.0f  all%s\n", name.c_str(), median(speeds), best,
        figures(speeds).c_str());
}

void Contest::run(int rounds)
{
    for (int round = 0; round < rounds; ++round) {
        double best = 0, bestPeer = 0, memory = 0, peerMemory = 1e9;
        for (auto& [name, column] : ours) {
            column.measure("memory_mb");
            if (column.speeds.empty()) continue;
            best = std::max(best, column.speeds.back());
            memory = std::max(memory, column.memories.back());
        }
        for (auto& [name, column] : theirs) {
            column.measure("rss_mb");
            if (column.speeds.empty()) continue;
            bestPeer = std::max(bestPeer, column.speeds.back());
            peerMemory = std::min(peerMemory, column.memories.back());
        }
        if (bestPeer > 0) ratios.push_back(best / bestPeer);
        if (bestPeer > 0) memoryRatios.push_back(memory / peerMemory);
    }
}

void Contest::printRatios() const
{
    if (ratios.empty()) return;
    std::printf("  ratio median %.2f  all", median(ratios));
    for (const double ratio : ratios) std::printf(" %.2f", ratio);
}

} // namespace netwright::bench
