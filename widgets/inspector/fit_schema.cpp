#include "widgets/inspector/fit_schema.h"

#include "engine/base/error.h"

#include <optional>

namespace netwright {
namespace {

class FitValues final : public Configurable {
public:
    int epochs = 1;
    int batchSize = 32;
    double validationSplit = 0;
    bool shuffle = true;
    Value seed;
    Value classWeight;
    int initialEpoch = 0;
    std::optional<int> stepsPerEpoch;
    Value validationFreq = 1;
    std::optional<int> validationBatchSize;
    std::optional<int> validationSteps;
};

Param folded(Param param)
{
    param.isInherited = true;
    return param;
}

// A whole number of 64 bits; null: drawn.
Param seedParam()
{
    Param result = param("seed", &FitValues::seed,
        NW_TEXT("First weights, shuffling and dropout follow from it; None draws one at random."),
        atLeast(0));
    result.type = ParamType::integer;
    result.set = [](Configurable& object, const Value& value) {
        if (!value.is_null() && !value.is_number_integer()) throw WrongType{};
        dynamic_cast<FitValues&>(object).seed = value;
    };
    return result;
}

Limits share()
{
    Limits limits = between(0, 1);
    limits.excludesMaximum = true;
    return limits;
}

Schema makeFitSchema()
{
    Schema schema;
    schema.name = "fit";
    schema.summary = NW_TEXT("How often and in which portions the network sees the data.");
    schema.make = []() -> std::unique_ptr<Configurable> { return std::make_unique<FitValues>(); };
    schema.params = {
        param("epochs", &FitValues::epochs,
            NW_TEXT("How many times the network sees all training data."), atLeast(1)),
        param("batch_size", &FitValues::batchSize,
            NW_TEXT("Samples that are worked on together; one batch makes one step."), atLeast(1)),
        seedParam(),
        param("validation_split", &FitValues::validationSplit,
            NW_TEXT("Share of the training data, from its end, that is kept for validation where "
                    "there is no validation data."),
            share()),
        param("shuffle", &FitValues::shuffle,
            NW_TEXT("Whether the samples come in another order in each epoch.")),
        folded(param("steps_per_epoch", &FitValues::stepsPerEpoch,
            NW_TEXT("Batches in an epoch; None takes all data."), atLeast(1))),
        folded(param("initial_epoch", &FitValues::initialEpoch,
            NW_TEXT("Epoch to begin with, from 0, where a training goes on."), atLeast(0))),
        folded(param("validation_freq", &FitValues::validationFreq,
            NW_TEXT("Epochs from one validation to the next, or a list of epochs."), atLeast(1))),
        folded(param("validation_batch_size", &FitValues::validationBatchSize,
            NW_TEXT("Samples of a validation batch; None: as in training."), atLeast(1))),
        folded(param("validation_steps", &FitValues::validationSteps,
            NW_TEXT("Batches of a validation; None takes all data."), atLeast(1))),
        folded(param("class_weight", &FitValues::classWeight,
            NW_TEXT("Weight of each class in the loss: {\"0\": 1, \"1\": 5}."))),
    };
    return schema;
}

} // namespace

const Schema& fitSchema()
{
    static const Schema schema = makeFitSchema();
    return schema;
}

} // namespace netwright
