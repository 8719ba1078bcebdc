#pragma once

#include <string>
#include <vector>

namespace netwright::bench {

struct TableRequest {
    std::string program; // this program
    std::vector<std::string> jobs; // trainings
    std::vector<std::string> ops; // single layers
    bool hasOthers = true; // planning, callbacks, a busy neighbour, check()
    int rounds = 7;
};

// What names on the command line ask for: jobs, layers, "first" (the small jobs and the other
// figures), "ops" (all single layers), "layers" (those, lstm and transformer); none: everything.
// Throws ConfigError.
TableRequest tableFor(const std::string& program, const std::vector<std::string>& names);

// Measures in processes of their own, ours and PyTorch's in turn, and prints the table. Without
// PyTorch's folder or root it says so and prints our column alone.
void printTable(const TableRequest& request);

} // namespace netwright::bench
