// netwright_bench             prints the table, ours beside PyTorch's where that can be run
// netwright_bench JOB …       the table for these jobs only
// netwright_bench --one …     one measurement as a line of JSON (what the table calls)

#include "engine/base/error.h"
#include "engine/base/parallel.h"
#include "tests/bench/jobs.h"
#include "tests/bench/measure.h"
#include "tests/bench/table.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

int one(int count, char** arguments)
{
    using namespace netwright::bench;
    const std::string what = arguments[0];
    const std::string job = count > 1 ? arguments[1] : "";
    const int threads = count > 2 ? std::atoi(arguments[2]) : 1;
    if (what == "train") measureTraining(job, threads, false);
    if (what == "neighbour") measureTraining(job, threads, true);
    if (what == "planning") measurePlanning(job, threads);
    if (what == "callbacks") measureCallbacks(threads);
    if (what == "check") measureCheck();
    return 0;
}

} // namespace

int main(int count, char** arguments)
{
    netwright::limitSpinning(arguments);
    try {
        if (count > 2 && std::strcmp(arguments[1], "--one") == 0)
            return one(count - 2, arguments + 2);
        std::vector<std::string> jobs(arguments + 1, arguments + count);
        netwright::bench::printTable(
            arguments[0], jobs.empty() ? netwright::bench::jobNames() : jobs);
        return 0;
    } catch (const netwright::Error& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
