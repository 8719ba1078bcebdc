#include "app/cli/utility_call.h"

#include "app/cli/nested_lists.h"
#include "engine/base/error.h"
#include "engine/base/field.h"
#include "engine/datasets/encodings.h"
#include "engine/datasets/pictures.h"
#include "engine/datasets/sequences.h"

#include <map>

namespace netwright {
namespace {

class Arguments {
public:
    Arguments(const std::string& who, const Value& given) : m_who(who), m_given(given)
    {
        if (!given.is_object())
            throw FormatError(
                NW_TEXT("%1: args must be an object, received %2."), who, given.dump());
    }
    bool has(const char* key) const { return m_given.contains(key) && !m_given[key].is_null(); }
    Array array(const char* key) const
    {
        if (!has(key)) throw FormatError(NW_TEXT("%1: args lacks %2."), m_who, key);
        return arrayOf(m_given[key], m_who + ", " + key);
    }
    std::vector<Array> arrays(const char* key) const
    {
        if (!has(key)) throw FormatError(NW_TEXT("%1: args lacks %2."), m_who, key);
        std::vector<Array> result;
        for (const Value& item : m_given[key]) result.push_back(arrayOf(item, m_who + ", " + key));
        return result;
    }
    template <class T>
    std::optional<T> maybe(const char* key) const
    {
        if (!has(key)) return {};
        T result{};
        try {
            Field<T>::read(m_given[key], result);
        } catch (const WrongType&) {
            throw FormatError(NW_TEXT("%1: %2 must be %3, received %4."), m_who, key,
                nameOf(Field<T>::type), m_given[key].dump());
        }
        return result;
    }
    template <class T>
    T value(const char* key, T otherwise) const
    {
        return maybe<T>(key).value_or(std::move(otherwise));
    }

private:
    const std::string& m_who;
    const Value& m_given;
};

ChannelOrder channelsIn(const Arguments& arguments)
{
    const auto format = arguments.value<std::string>("data_format", "channels_last");
    return format == "channels_first" ? ChannelOrder::first : ChannelOrder::last;
}

Value categorical(const Arguments& arguments)
{
    return nestedLists(toCategorical(arguments.array("x"), arguments.maybe<int>("num_classes")));
}

Value normalized(const Arguments& arguments)
{
    return nestedLists(normalize(
        arguments.array("x"), arguments.value("axis", -1), arguments.value("order", 2.0)));
}

Value padded(const Arguments& arguments)
{
    const PaddingRule rule{.maxlen = arguments.maybe<int>("maxlen"),
        .dtype = dtypeFromName(arguments.value<std::string>("dtype", "int32")),
        .padding = arguments.value<std::string>("padding", "pre"),
        .truncating = arguments.value<std::string>("truncating", "pre"),
        .value = arguments.value("value", 0.0)};
    return nestedLists(padSequences(arguments.arrays("sequences"), rule));
}

Value windowed(const Arguments& arguments)
{
    WindowRule rule{.sequenceLength = arguments.value("sequence_length", 1),
        .sequenceStride = arguments.value("sequence_stride", 1),
        .samplingRate = arguments.value("sampling_rate", 1)};
    if (arguments.has("start_index")) rule.startIndex = arguments.value("start_index", 0);
    if (arguments.has("end_index")) rule.endIndex = arguments.value("end_index", 0);
    std::optional<Array> targets;
    if (arguments.has("targets")) targets = arguments.array("targets");
    const Windows windows = timeseriesWindows(arguments.array("data"), targets, rule);
    Value result = Value::object();
    result["windows"] = nestedLists(windows.inputs);
    if (windows.targets) result["targets"] = nestedLists(*windows.targets);
    result["batches"] = Value::array();
    const int batchSize = arguments.value("batch_size", 128);
    for (const Dimension size : batchSizes(windows.inputs.shape()[0], batchSize))
        result["batches"].push_back(size);
    return result;
}

Value picture(const Arguments& arguments)
{
    return nestedLists(arrayToImage(arguments.array("x"),
        {.channels = channelsIn(arguments), .isScaled = arguments.value("scale", true)}));
}

Value preprocessed(const Arguments& arguments)
{
    const auto family = arguments.value<std::string>("family", "imagenet_utils");
    const auto mode = arguments.value<std::string>("mode", preprocessingMode(family));
    return nestedLists(preprocessInput(arguments.array("x"), mode, channelsIn(arguments)));
}

} // namespace

Value callUtility(const std::string& name, const Value& arguments)
{
    static const std::map<std::string, Value (*)(const Arguments&)> utilities = {
        {"to_categorical", categorical},
        {"normalize", normalized},
        {"pad_sequences", padded},
        {"timeseries_dataset_from_array", windowed},
        {"array_to_img", picture},
        {"preprocess_input", preprocessed},
    };
    const auto found = utilities.find(name);
    if (found == utilities.end())
        throw ConfigError(NW_TEXT("function: there is no utility named %1."), name);
    return found->second(Arguments(name, arguments));
}

} // namespace netwright
