#pragma once

namespace netwright::bench {

// FLOP/s of multiply-adds in registers, which no program exceeds; by the widest vectors that the
// processor has.
double processorPeak(int threads);

} // namespace netwright::bench
