#pragma once

#include "engine/base/publish.h"
#include "engine/datasets/dataset.h"

namespace netwright {

// A data set that the program makes itself, from a seed; the same numbers on every machine. One
// file a set in builtin/. Constant once configured.
class BuiltinDataset : public Configurable {
public:
    static constexpr const char* kKind = "dataset";
    static constexpr const char* kModule = "netwright.datasets";
    static constexpr bool kIsWrittenAsName = false;
    static std::vector<Param> inheritedParams()
    {
        return {
            param(
                "samples", &BuiltinDataset::samples, "Number of samples.", between(1, 10'000'000)),
            param("seed", &BuiltinDataset::seed, "Another seed gives other samples.", atLeast(0)),
            param("noise", &BuiltinDataset::noise, "How much the samples stray; 0 is clean.",
                between(0, 10)),
        };
    }

    int samples = 500;
    int seed = 1;
    double noise = 0.1;

    virtual std::unique_ptr<Dataset> make() const = 0;
};

} // namespace netwright
