#if defined(__x86_64__)
#define NETWRIGHT_PASSES passes_avx512
#define NETWRIGHT_PASSES_NAME "avx512"
#include "engine/optimizers/passes_body.h"
#endif
