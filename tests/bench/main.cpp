// netwright_bench [--rounds N]      prints the table, ours beside PyTorch's where that can be run
// netwright_bench NAME …            the table for these only: jobs (tiny, mlp, cnn, resnet20, lstm,
//                                   transformer), single layers (conv2d, attention …), or the
//                                   groups first (what stands before lstm), ops (all single
//                                   layers), layers (lstm, transformer and all single layers)
// netwright_bench --one …           one measurement as a line of JSON (what the table calls)
// netwright_bench --profile NAME [N]  the calls of a job or a single layer with N threads

#include "engine/base/error.h"
#include "engine/base/parallel.h"
#include "tests/bench/jobs.h"
#include "tests/bench/measure.h"
#include "tests/bench/ops.h"
#include "tests/bench/table.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace {

int one(int count, char** arguments)
{
    using namespace netwright::bench;
    const std::string what = arguments[0];
    const std::string job = count > 1 ? arguments[1] : "";
    const int threads = count > 2 ? std::atoi(arguments[2]) : 1;
    if (what == "op") measureOp(job, threads);
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
    using namespace netwright::bench;
    netwright::limitSpinning(arguments);
    try {
        const std::string first = count > 2 ? arguments[1] : "";
        if (first == "--one") return one(count - 2, arguments + 2);
        if (first == "--profile") {
            const auto print = isOp(arguments[2]) ? printOpProfile : printTrainingProfile;
            print(arguments[2], count > 3 ? std::atoi(arguments[3]) : 1);
            return 0;
        }
        const int names = first == "--rounds" ? 3 : 1;
        TableRequest request = tableFor(
            arguments[0], std::vector<std::string>(arguments + names, arguments + count));
        if (first == "--rounds") request.rounds = std::max(1, std::atoi(arguments[2]));
        printTable(request);
        return 0;
    } catch (const netwright::Error& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
