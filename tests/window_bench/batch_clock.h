#pragma once

#include <cstddef>
#include <vector>

namespace netwright::window_bench {

// Milliseconds of the steady clock.
double now();

// When batches ended, in their order, as the callback BatchClock noted it on the training thread.
void forgetBatches();
std::size_t batchCount();
std::vector<double> batchTimes();

} // namespace netwright::window_bench
