#pragma once

#include <string>
#include <vector>

namespace netwright::bench {

// Single layers, forward and backward, as the peers in ops_peer.py run them.
std::vector<std::string> opNames();
bool isOp(const std::string& name);

// Prints a line of JSON: milliseconds and runs a second (best and median of parts) and the share of
// the processor's peak. Throws ConfigError for another name.
void measureOp(const std::string& op, int threads);
// Prints the calls of the Program with their milliseconds, for finding what is slow.
void printOpProfile(const std::string& op, int threads);

} // namespace netwright::bench
