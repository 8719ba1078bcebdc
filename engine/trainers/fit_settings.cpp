#include "engine/trainers/fit_settings.h"

#include "engine/base/error.h"

#include <algorithm>
#include <limits>

namespace netwright {
namespace {

[[noreturn]] void refuse(const std::string& key, const char* expected, const Value& value)
{
    throw ConfigError(NW_TEXT("fit: %1 must be %2, received %3."), key, expected, value.dump());
}

int wholeNumber(const std::string& key, const Value& value, int least)
{
    const bool isWhole = value.is_number_integer()
        || (value.is_number_float() && value.get<double>() == std::int64_t(value.get<double>()));
    if (!isWhole) refuse(key, "a whole number", value);
    const double number = value.get<double>();
    if (number < least || number > std::numeric_limits<int>::max())
        throw ConfigError(
            NW_TEXT("fit: %1 must be at least %2, received %3."), key, least, value.dump());
    return static_cast<int>(number);
}

bool truth(const std::string& key, const Value& value)
{
    if (!value.is_boolean()) refuse(key, "true or false", value);
    return value.get<bool>();
}

double share(const std::string& key, const Value& value)
{
    if (!value.is_number()) refuse(key, "a number", value);
    const double number = value.get<double>();
    if (!(number >= 0 && number < 1))
        throw ConfigError(
            NW_TEXT("fit: %1 must be at least 0 and less than 1, received %2."), key, number);
    return number;
}

Feeder::ClassWeights classWeights(const std::string& key, const Value& value)
{
    if (!value.is_object()) refuse(key, "an object of class numbers and weights", value);
    Feeder::ClassWeights result;
    for (const auto& [label, weight] : value.items()) {
        const bool isNumber = !label.empty() && label.size() < 8
            && std::all_of(label.begin(), label.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (!isNumber || !weight.is_number())
            refuse(key, "an object of class numbers and weights", value);
        result[std::stoi(label)] = weight.get<double>();
    }
    return result;
}

std::uint64_t seedOf(const std::string& key, const Value& value)
{
    if (value.is_number_unsigned()) return value.get<std::uint64_t>();
    return static_cast<std::uint64_t>(wholeNumber(key, value, 0));
}

} // namespace

FitSettings FitSettings::fromValue(const Value& value)
{
    FitSettings settings;
    if (value.is_null()) return settings;
    if (!value.is_object())
        throw ConfigError(NW_TEXT("fit: an object was expected, received %1."), value.dump());
    for (const auto& [key, entry] : value.items()) {
        if (entry.is_null()) continue; // Keras's default
        if (key == "epochs")
            settings.epochs = wholeNumber(key, entry, 0);
        else if (key == "batch_size")
            settings.batchSize = wholeNumber(key, entry, 1);
        else if (key == "shuffle")
            settings.shuffle = truth(key, entry);
        else if (key == "validation_split")
            settings.validationSplit = share(key, entry);
        else if (key == "class_weight")
            settings.classWeight = classWeights(key, entry);
        else if (key == "initial_epoch")
            settings.initialEpoch = wholeNumber(key, entry, 0);
        else if (key == "steps_per_epoch")
            settings.stepsPerEpoch = wholeNumber(key, entry, 1);
        else if (key == "validation_batch_size")
            settings.validationBatchSize = wholeNumber(key, entry, 1);
        else if (key == "validation_steps")
            settings.validationSteps = wholeNumber(key, entry, 1);
        else if (key == "seed")
            settings.seed = seedOf(key, entry);
        else if (key == "validation_freq" && entry.is_array())
            for (const Value& epoch : entry)
                settings.validationEpochs.push_back(wholeNumber(key, epoch, 1));
        else if (key == "validation_freq")
            settings.validationFreq = wholeNumber(key, entry, 1);
    }
    return settings;
}

bool FitSettings::validatesAfter(int epoch) const
{
    if (validationEpochs.empty()) return (epoch + 1) % validationFreq == 0;
    return std::find(validationEpochs.begin(), validationEpochs.end(), epoch + 1)
        != validationEpochs.end();
}

} // namespace netwright
