#include "engine/kernels/openblas/sgemm.h"

#include <cblas.h>

namespace netwright::openblas {
namespace {

constexpr int kOpenMpBuild = 2; // of openblas_get_parallel()

bool isOpenMpBuild()
{
    static const bool answer = [] {
        if (openblas_get_parallel() == kOpenMpBuild) return true;
        openblas_set_num_threads(1);
        return false;
    }();
    return answer;
}

CBLAS_TRANSPOSE transposition(bool isTransposed)
{
    return isTransposed ? CblasTrans : CblasNoTrans;
}

} // namespace

void sgemm(const Gemm& gemm, const float* a, const float* b, float* c)
{
    const auto length = [](Dimension value) { return static_cast<blasint>(value); };
    cblas_sgemm(CblasRowMajor, transposition(gemm.isATransposed), transposition(gemm.isBTransposed),
        length(gemm.m), length(gemm.n), length(gemm.k), 1.0f, a, length(gemm.aStride), b,
        length(gemm.bStride), gemm.keep, c, length(gemm.cStride));
}

int usableThreads(int threads)
{
    return isOpenMpBuild() ? threads : 1;
}

} // namespace netwright::openblas
