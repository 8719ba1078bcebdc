#include "tests/bench/table.h"

#include "engine/base/error.h"
#include "tests/bench/column.h"
#include "tests/bench/jobs.h"
#include "tests/bench/ops.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <unistd.h>

namespace netwright::bench {
namespace {

using std::filesystem::path;

const std::vector<std::string> kFirstJobs = {"tiny", "mlp", "cnn", "resnet20"};
const std::vector<std::string> kLayerJobs = {"lstm", "transformer"};

bool contains(const std::vector<std::string>& names, const std::string& name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

// The nearest folder above the program in which a file stands; empty where there is none.
path fileAbove(const std::string& program, const path& wanted)
{
    for (auto folder = std::filesystem::absolute(program).parent_path(); folder.has_relative_path();
         folder = folder.parent_path())
        if (std::filesystem::exists(folder / wanted)) return folder / wanted;
    return {};
}

// The commands of both sides; the peer's are empty where it cannot be run.
class Commands {
public:
    explicit Commands(const std::string& program)
        : m_one("'" + program + "' --one "),
          m_folder(fileAbove(program, "shared/bench/debian13.sh").string()),
          m_opsPeer(fileAbove(program, "tests/bench/ops_peer.py").string())
    {
        if (m_folder.empty())
            std::printf("PyTorch is left out: there is no folder shared/bench.\n");
        if (!m_folder.empty() && geteuid() != 0) {
            std::printf("PyTorch is left out: it needs root.\n");
            m_folder.clear();
        }
    }

    std::string own(const std::string& what) const { return m_one + what; }
    bool hasPeer() const { return !m_folder.empty(); }
    bool hasOpsPeer() const { return hasPeer() && !m_opsPeer.empty(); }
    std::string peer(const std::string& what) const
    {
        return "'" + m_folder + "' python3 torch_peer.py " + what;
    }
    // The script is not inside the peer's root folder and comes as its standard input.
    std::string opsPeer(const std::string& what) const
    {
        return "'" + m_folder + "' python3 - " + what + " <'" + m_opsPeer + "'";
    }

private:
    std::string m_one;
    std::string m_folder;
    std::string m_opsPeer;
};

void compareJob(const Commands& commands, const std::string& job, int rounds)
{
    Contest contest;
    const std::string batch = std::to_string(makeJob(job).batchSize);
    for (const std::string threads : {"1", "2"}) {
        contest.ours.push_back({"netwright, threads " + threads,
            {.command = commands.own("train " + job + " " + threads)}});
        if (!commands.hasPeer()) continue;
        for (const std::string layout : {"", " --cl"}) {
            const bool isImage = job == "cnn" || job == "resnet20";
            if (!layout.empty() && !isImage) continue;
            contest.theirs.push_back({"torch" + layout + ", threads " + threads,
                {.command = commands.peer(job + " --batch " + batch + " --threads " + threads
                     + " --adam fused" + layout)}});
        }
    }
    contest.run(rounds);
    std::printf("%s, batch %s, samples/s\n", job.c_str(), batch.c_str());
    for (const auto& [name, column] : contest.ours) {
        column.print(name);
        if (column.last.is_null()) continue;
        std::printf("  %-28s memory %.0f MB, share of peak %.0f %%, first batch after %.1f ms\n",
            "", column.memories.back(), column.last["share_of_peak"].get<double>() * 100,
            column.last["first_batch_ms"].get<double>());
    }
    for (const auto& [name, column] : contest.theirs) column.print(name);
    contest.printRatios();
    if (!contest.ratios.empty())
        std::printf("  memory ratio median %.2f\n", median(contest.memoryRatios));
    std::fflush(stdout);
}

// What the peer can be told of an op: other layouts, other ways to write it.
std::vector<std::string> variantsOf(const std::string& op)
{
    if (op == "conv2d" || op == "depthwise" || op == "batch_norm") return {"", " --cl"};
    if (op == "attention") return {"", " --parts"};
    return {""};
}

void compareOp(const Commands& commands, const std::string& op, int rounds)
{
    Contest contest;
    for (const std::string threads : {"1", "2"}) {
        contest.ours.push_back({"netwright, threads " + threads,
            {.command = commands.own("op " + op + " " + threads), .speedKey = "runs_per_s"}});
        if (!commands.hasOpsPeer()) continue;
        for (const std::string& variant : variantsOf(op))
            contest.theirs.push_back({"torch" + variant + ", threads " + threads,
                {.command = commands.opsPeer(op + " --threads " + threads + variant),
                    .speedKey = "runs_per_s"}});
    }
    contest.run(rounds);
    std::printf("%s, forward and backward, runs/s\n", op.c_str());
    for (const auto& [name, column] : contest.ours) {
        column.print(name);
        if (column.last.is_null() || column.last["share_of_peak"] == 0) continue;
        std::printf("  %-28s share of the processor's peak %.0f %%\n", "",
            column.last["share_of_peak"].get<double>() * 100);
    }
    for (const auto& [name, column] : contest.theirs) column.print(name);
    contest.printRatios();
    if (!contest.ratios.empty()) std::printf("\n");
    std::fflush(stdout);
}

void printOthers(const Commands& commands, int rounds)
{
    std::printf("Making and planning a training Program\n");
    for (const std::string& job : jobNames()) {
        const Value line = lineOf(commands.own("planning " + job + " 2"));
        if (!line.is_null())
            std::printf("  %-12s first %.1f ms, second %.1f ms\n", job.c_str(),
                line["first_ms"].get<double>(), line["second_ms"].get<double>());
    }
    const Value callbacks = lineOf(commands.own("callbacks mlp 2"));
    if (!callbacks.is_null())
        std::printf("Callbacks, events and control on mlp: %+.2f %%\n",
            callbacks["callbacks_cost"].get<double>() * 100);
    std::vector<double> alone;
    std::vector<double> disturbed;
    for (int round = 0; round < rounds; ++round) {
        double best[2] = {0, 0};
        for (const char* threads : {" 1", " 2"}) {
            const Value quiet = lineOf(commands.own(std::string("train mlp") + threads));
            const Value busy = lineOf(commands.own(std::string("neighbour mlp") + threads));
            if (!quiet.is_null()) best[0] = std::max<double>(best[0], quiet["samples_per_s"]);
            if (!busy.is_null()) best[1] = std::max<double>(best[1], busy["samples_per_s"]);
        }
        alone.push_back(best[0]);
        disturbed.push_back(best[1]);
    }
    std::printf("mlp with a neighbour on half a core: %.0f of %.0f samples/s, %.0f %%\n",
        median(disturbed), median(alone), median(disturbed) / median(alone) * 100);
    const Value check = lineOf(commands.own("check"));
    if (!check.is_null())
        std::printf("check() of 1,000 layers: whole %.1f ms, after an edit %.1f ms\n",
            check["check_whole_ms"].get<double>(), check["check_edit_ms"].get<double>());
}

} // namespace

TableRequest tableFor(const std::string& program, const std::vector<std::string>& names)
{
    TableRequest request{.program = program, .hasOthers = names.empty()};
    const auto add = [](std::vector<std::string>& to, const std::vector<std::string>& more) {
        for (const std::string& name : more)
            if (!contains(to, name)) to.push_back(name);
    };
    for (const std::string& name : names) {
        if (name == "first") {
            add(request.jobs, kFirstJobs);
            request.hasOthers = true;
        } else if (name == "ops" || name == "layers") {
            add(request.ops, opNames());
            if (name == "layers") add(request.jobs, kLayerJobs);
        } else if (contains(jobNames(), name)) {
            add(request.jobs, {name});
        } else if (isOp(name)) {
            add(request.ops, {name});
        } else {
            throw ConfigError(NW_TEXT("Bench: there is no job or layer named \"%1\"."), name);
        }
    }
    if (names.empty()) {
        request.jobs = jobNames();
        request.ops = opNames();
    }
    return request;
}

void printTable(const TableRequest& request)
{
    const Commands commands(request.program);
    for (const std::string& job : request.jobs) compareJob(commands, job, request.rounds);
    for (const std::string& op : request.ops) compareOp(commands, op, request.rounds);
    if (request.hasOthers) printOthers(commands, request.rounds);
}

} // namespace netwright::bench
