#include "engine/optimizers/schedule.h"

namespace netwright {
namespace {

// Source: keras.optimizers.schedules.PiecewiseConstantDecay.
class PiecewiseConstantDecay final : public Schedule {
public:
    std::vector<double> boundaries{1000};
    std::vector<double> values{0.1, 0.01};
    std::string name = "PiecewiseConstant";

    void configured() override
    {
        if (boundaries.empty())
            throw ConfigError(NW_TEXT(
                "PiecewiseConstantDecay: boundaries must hold at least one step, received none."));
        if (values.size() != boundaries.size() + 1)
            throw ConfigError(NW_TEXT("PiecewiseConstantDecay: values must be one longer than "
                                      "boundaries, received %1 values and %2 boundaries."),
                values.size(), boundaries.size());
    }

    // A sum over the pieces, so that it is Keras's value too where boundaries do not rise.
    float at(std::int64_t step) const override
    {
        const auto boundary = [this](std::size_t i) {
            return static_cast<std::int64_t>(boundaries[i]); // Keras compares in whole numbers
        };
        const std::size_t last = boundaries.size() - 1;
        float rate = 0;
        if (step <= boundary(0)) rate += static_cast<float>(values.front());
        if (step > boundary(last)) rate += static_cast<float>(values.back());
        for (std::size_t i = 0; i < last; ++i)
            if (step > boundary(i) && step <= boundary(i + 1))
                rate += static_cast<float>(values[i + 1]);
        return rate;
    }

    static Param boundariesParam()
    {
        Param result = param("boundaries", &PiecewiseConstantDecay::boundaries,
            "Last steps of all pieces but the last one, rising.",
            required() & between(-1e15, 1e15));
        result.get = [](const Configurable& object) {
            Value list = Value::array();
            for (const double step :
                dynamic_cast<const PiecewiseConstantDecay&>(object).boundaries) {
                const auto whole = static_cast<std::int64_t>(step);
                list.push_back(static_cast<double>(whole) == step ? Value(whole) : Value(step));
            }
            return list;
        };
        return result;
    }
};

const bool published = publish<Schedule, PiecewiseConstantDecay>({
    .name = "PiecewiseConstantDecay",
    .category = "schedules",
    .summary = "A table of rates, each for a range of steps.",
    .params =
        {
            PiecewiseConstantDecay::boundariesParam(),
            param("values", &PiecewiseConstantDecay::values,
                "Learning rates of the pieces, one more than there are boundaries.",
                required() & atLeast(0)),
            param("name", &PiecewiseConstantDecay::name, "Name in files."),
        },
});

} // namespace
} // namespace netwright
