#pragma once

#include <string>
#include <vector>

namespace netwright::bench {

// Measures in processes of their own, ours and PyTorch's in turn, and prints the table. Without
// PyTorch's folder or root it says so and prints our column alone. `program` is this program.
void printTable(const std::string& program, const std::vector<std::string>& jobs);

} // namespace netwright::bench
