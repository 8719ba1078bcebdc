#pragma once

#ifdef _OPENMP
#include <omp.h>
#endif

namespace netwright {

// While it lives, libraries called from this thread use that many OpenMP threads. Costs a few
// nanoseconds where the number is already right.
class ThreadScope {
public:
#ifdef _OPENMP
    explicit ThreadScope(int threads) : m_before(omp_get_max_threads())
    {
        if (m_before != threads) omp_set_num_threads(threads);
        m_now = threads;
    }
    ~ThreadScope()
    {
        if (m_before != m_now) omp_set_num_threads(m_before);
    }
#else
    explicit ThreadScope(int) { }
#endif
    ThreadScope(const ThreadScope&) = delete;
    ThreadScope& operator=(const ThreadScope&) = delete;

private:
#ifdef _OPENMP
    int m_before = 1;
    int m_now = 1;
#endif
};

} // namespace netwright
