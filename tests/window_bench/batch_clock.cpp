#include "tests/window_bench/batch_clock.h"

#include "engine/callbacks/callback.h"

#include <chrono>
#include <mutex>

namespace netwright::window_bench {
namespace {

std::mutex mutex; // of the times
std::vector<double> times;

class BatchClock final : public Callback {
public:
    void onBatchEnd(TrainingHandle&, int, const Logs&) override
    {
        const std::lock_guard lock(mutex);
        times.push_back(now());
    }
    bool watchesBatches() const override { return true; }
};

const bool published = publish<Callback, BatchClock>({
    .name = "BatchClock",
    .category = "callbacks",
    .summary = "Notes when each batch ends.",
});

} // namespace

double now()
{
    using Milliseconds = std::chrono::duration<double, std::milli>;
    return Milliseconds(std::chrono::steady_clock::now().time_since_epoch()).count();
}

void forgetBatches()
{
    const std::lock_guard lock(mutex);
    times.clear();
    times.reserve(1'000'000);
}

std::size_t batchCount()
{
    const std::lock_guard lock(mutex);
    return times.size();
}

std::vector<double> batchTimes()
{
    const std::lock_guard lock(mutex);
    return times;
}

} // namespace netwright::window_bench
