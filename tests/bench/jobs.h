#pragma once

#include "engine/base/value.h"
#include "engine/datasets/dataset.h"

#include <memory>
#include <string>
#include <vector>

namespace netwright::bench {

// A network with data of its kind; the peers train the same one.
struct Job {
    std::string name;
    Value model; // a Keras configuration
    Value compile; // compile_config
    int batchSize = 32;
    int steps = 0; // of one timed part
    double flops = 0; // of one sample: forward, backward without the gradient of the input
};

std::vector<std::string> jobNames(); // tiny, mlp, cnn, resnet20, lstm, transformer
// Throws ConfigError for another name.
Job makeJob(const std::string& name);
// Normal inputs or numbers of words, random targets, in memory.
std::shared_ptr<Dataset> makeData(const std::string& name);

} // namespace netwright::bench
