#if defined(__x86_64__)
#define NETWRIGHT_PASSES passes_avx2
#define NETWRIGHT_PASSES_NAME "avx2"
#include "engine/optimizers/passes_body.h"
#endif
