#pragma once

namespace netwright::own {

// The widest vectors that this processor runs and that kernels are compiled for.
enum class Level { generic, avx2, avx512 };
Level processorLevel();

} // namespace netwright::own
