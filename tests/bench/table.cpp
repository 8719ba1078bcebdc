#include "tests/bench/table.h"

#include "engine/base/value.h"
#include "tests/bench/jobs.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <map>
#include <unistd.h>

namespace netwright::bench {
namespace {

constexpr int kRounds = 7;

// The last line of JSON that a command prints; null where it fails.
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

double largest(const std::vector<double>& values)
{
    return values.empty() ? 0 : *std::max_element(values.begin(), values.end());
}

// All figures of one column: a job, a number of threads, a variant of the peer.
struct Column {
    std::string command;
    std::vector<double> speeds;
    std::vector<double> memories;
    Value last;

    void measure(const char* memoryKey)
    {
        const Value line = lineOf(command);
        if (line.is_null()) return;
        speeds.push_back(line["samples_per_s"]);
        memories.push_back(line[memoryKey]);
        last = line;
    }
};

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

void printColumn(const std::string& name, const Column& column)
{
    std::printf("  %-28s median %10.0f  best %10.0f  all%s\n", name.c_str(), median(column.speeds),
        largest(column.speeds), figures(column.speeds).c_str());
}

std::filesystem::path peerFolder(const std::string& program)
{
    for (auto folder = std::filesystem::absolute(program).parent_path(); folder.has_relative_path();
         folder = folder.parent_path()) {
        const auto found = folder / "shared" / "bench" / "debian13.sh";
        if (std::filesystem::exists(found)) return found;
    }
    return {};
}

void compare(const std::string& program, const std::string& peer, const std::string& job)
{
    std::map<std::string, Column> ours;
    std::map<std::string, Column> theirs;
    const std::string batch = std::to_string(makeJob(job).batchSize);
    for (const char* threads : {"1", "2"}) {
        const std::string count = threads;
        ours["netwright, threads " + count].command
            = "'" + program + "' --one train " + job + " " + count;
        if (peer.empty()) continue;
        for (const char* layout : {"", " --cl"}) {
            const bool isImage = job == "cnn" || job == "resnet20";
            if (*layout != '\0' && !isImage) continue;
            theirs["torch" + std::string(layout) + ", threads " + count].command = "'" + peer
                + "' python3 torch_peer.py " + job + " --batch " + batch + " --threads " + count
                + " --adam fused" + layout;
        }
    }
    std::vector<double> ratios;
    std::vector<double> memoryRatios;
    for (int round = 0; round < kRounds; ++round) {
        double best = 0;
        double bestPeer = 0;
        double memory = 0;
        double peerMemory = 1e9;
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
    std::printf("%s, batch %s, samples/s\n", job.c_str(), batch.c_str());
    for (const auto& [name, column] : ours) {
        printColumn(name, column);
        if (column.last.is_null()) continue;
        std::printf("  %-28s memory %.0f MB, share of peak %.0f %%, first batch after %.1f ms\n",
            "", column.memories.back(), column.last["share_of_peak"].get<double>() * 100,
            column.last["first_batch_ms"].get<double>());
    }
    for (const auto& [name, column] : theirs) printColumn(name, column);
    if (!ratios.empty()) {
        std::printf("  ratio median %.2f  all", median(ratios));
        for (const double ratio : ratios) std::printf(" %.2f", ratio);
        std::printf("  memory ratio median %.2f\n", median(memoryRatios));
    }
    std::fflush(stdout);
}

void printOthers(const std::string& program)
{
    const std::string one = "'" + program + "' --one ";
    std::printf("Making and planning a training Program\n");
    for (const std::string& job : jobNames()) {
        const Value line = lineOf(one + "planning " + job + " 2");
        if (!line.is_null())
            std::printf("  %-10s first %.1f ms, second %.1f ms\n", job.c_str(),
                line["first_ms"].get<double>(), line["second_ms"].get<double>());
    }
    const Value callbacks = lineOf(one + "callbacks mlp 2");
    if (!callbacks.is_null())
        std::printf("Callbacks, events and control on mlp: %+.2f %%\n",
            callbacks["callbacks_cost"].get<double>() * 100);
    std::vector<double> alone;
    std::vector<double> disturbed;
    for (int round = 0; round < kRounds; ++round) {
        double best[2] = {0, 0};
        for (const char* threads : {" 1", " 2"}) {
            const Value quiet = lineOf(one + "train mlp" + threads);
            const Value busy = lineOf(one + "neighbour mlp" + threads);
            if (!quiet.is_null()) best[0] = std::max<double>(best[0], quiet["samples_per_s"]);
            if (!busy.is_null()) best[1] = std::max<double>(best[1], busy["samples_per_s"]);
        }
        alone.push_back(best[0]);
        disturbed.push_back(best[1]);
    }
    std::printf("mlp with a neighbour on half a core: %.0f of %.0f samples/s, %.0f %%\n",
        median(disturbed), median(alone), median(disturbed) / median(alone) * 100);
    const Value check = lineOf(one + "check");
    if (!check.is_null())
        std::printf("check() of 1,000 layers: whole %.1f ms, after an edit %.1f ms\n",
            check["check_whole_ms"].get<double>(), check["check_edit_ms"].get<double>());
}

} // namespace

void printTable(const std::string& program, const std::vector<std::string>& jobs)
{
    std::string peer = peerFolder(program).string();
    if (peer.empty() || geteuid() != 0) {
        std::printf("PyTorch is left out: %s.\n",
            peer.empty() ? "the folder shared/bench was not found" : "it needs root");
        peer.clear();
    }
    for (const std::string& job : jobs) compare(program, peer, job);
    printOthers(program);
}

} // namespace netwright::bench
