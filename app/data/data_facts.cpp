#include "app/data/data_facts.h"

#include "engine/base/error.h"
#include "engine/datasets/batches.h"
#include "engine/datasets/describe.h"
#include "widgets/common/strings.h"

#include <algorithm>
#include <cmath>

namespace netwright {
namespace {

constexpr qint64 kMostRows = 200;
constexpr qint64 kFewestRows = 12;
constexpr qint64 kMostNumbers = 8'000'000;
constexpr Dimension kMostClasses = 1000;

struct Cancelled { };

// Another dataset, whose reading ends with Cancelled when nobody waits for it any more.
class CancellableDataset final : public Dataset {
public:
    CancellableDataset(std::shared_ptr<Dataset> whole, const std::atomic<bool>& isCancelled)
        : m_whole(std::move(whole)), m_isCancelled(isCancelled)
    {
    }

    Dimension size() const override { return m_whole->size(); }
    const std::vector<netwright::Feature>& inputs() const override { return m_whole->inputs(); }
    const std::vector<netwright::Feature>& targets() const override { return m_whole->targets(); }
    bool hasSampleWeight() const override { return m_whole->hasSampleWeight(); }
    std::vector<std::string> classNames() const override { return m_whole->classNames(); }

    void gather(std::span<const std::int64_t> rows, std::span<const Destination> inputs,
        std::span<const Destination> targets, float* sampleWeight) override
    {
        if (m_isCancelled) throw Cancelled{};
        m_whole->gather(rows, inputs, targets, sampleWeight);
    }

private:
    std::shared_ptr<Dataset> m_whole;
    const std::atomic<bool>& m_isCancelled;
};

Value entry(const Value& object, const char* key)
{
    if (!object.is_object() || !object.contains(key)) return {};
    return object[key];
}

// "spiral", "iris.csv".
QString titleOf(const Value& source)
{
    if (!source.is_object()) return {};
    for (const char* key : {"dataset", "csv", "npz", "idx", "hdf5"}) {
        const Value name = entry(source, key);
        if (name.is_string())
            return toQt(std::filesystem::path(name.get<std::string>()).filename().string());
    }
    return {};
}

qint64 numbersOf(const Dataset& data)
{
    qint64 numbers = 0;
    for (const auto* features : {&data.inputs(), &data.targets()})
        for (const Feature& feature : *features) numbers += feature.sample.count();
    return numbers;
}

// Room for the rows shown of a feature: texts as they are, all else as float32.
SampleTable::Feature makeFeature(const FeatureSummary& summary, std::size_t rows)
{
    Shape shape{static_cast<Dimension>(rows)};
    for (const Dimension length : summary.feature.sample) shape.push_back(length);
    const bool isText = summary.feature.dtype == DType::string;
    return {.name = toQt(summary.feature.name),
        .sample = summary.feature.sample,
        .values = Array(shape, isText ? DType::string : DType::float32),
        .minimum = summary.minimum,
        .maximum = summary.maximum,
        .mean = summary.mean,
        .deviation = summary.deviation,
        .notFinite = summary.notFinite};
}

void readRows(Dataset& data, const DatasetSummary& summary, SampleTable& table)
{
    const std::vector<std::int64_t> rows(table.rows.begin(), table.rows.end());
    std::vector<Dataset::Destination> inputs, targets;
    for (const FeatureSummary& feature : summary.inputs) {
        Array& values = table.inputs.emplace_back(makeFeature(feature, rows.size())).values;
        inputs.push_back({values.data(), values.dtype()});
    }
    for (const FeatureSummary& feature : summary.targets) {
        Array& values = table.targets.emplace_back(makeFeature(feature, rows.size())).values;
        targets.push_back({values.data(), values.dtype()});
    }
    data.gather(rows, inputs, targets, nullptr);
}

// Whether each row of the first target is zeros and one 1.
bool isOneHot(Dataset& data, const DatasetSummary& summary)
{
    if (summary.targets.empty()) return false;
    const FeatureSummary& target = summary.targets.front();
    const Shape& sample = target.feature.sample;
    if (sample.rank() != 1 || sample[0] < 2 || sample[0] > kMostClasses) return false;
    if (target.minimum != 0 || target.maximum != 1 || target.notFinite > 0) return false;
    bool isOneHot = true;
    forEachChunk(data, {Part::target, 0}, [&](const Chunk& chunk) {
        for (std::size_t row = 0; row < chunk.values.size(); row += chunk.width) {
            const auto numbers = chunk.values.subspan(row, chunk.width);
            const auto zeros = std::count(numbers.begin(), numbers.end(), 0.0);
            const auto ones = std::count(numbers.begin(), numbers.end(), 1.0);
            isOneHot
                = isOneHot && ones == 1 && zeros + ones == static_cast<std::ptrdiff_t>(chunk.width);
        }
        return isOneHot;
    });
    return isOneHot;
}

void tellClasses(Dataset& data, DatasetSummary& summary, DataFacts& facts)
{
    if (summary.targets.empty()) return;
    const Dimension width = summary.targets.front().feature.sample.count();
    facts.areTargetsLabels = width == 1 && !summary.classCounts.empty();
    facts.areTargetsOneHot = isOneHot(data, summary);
    facts.isClassification = facts.areTargetsLabels || facts.areTargetsOneHot;
    if (facts.areTargetsOneHot) {
        if (summary.classCounts.empty()) summary.classCounts = classCounts(data);
        facts.classes = static_cast<int>(width);
    } else if (facts.areTargetsLabels) {
        const auto highest = static_cast<int>(summary.classCounts.rbegin()->first);
        facts.classes = std::max(static_cast<int>(summary.classNames.size()), highest + 1);
    }
}

void tellSplit(
    const Value& data, const Value& fit, const std::filesystem::path& folder, SampleTable& table)
{
    table.trainingSamples = table.samples;
    const Value validation = entry(data, "validation");
    const Value share = entry(fit, "validation_split");
    if (!validation.is_null()) {
        table.validationSamples = openDataset(validation, folder)->size();
    } else if (share.is_number() && share.get<double>() > 0 && share.get<double>() < 1) {
        table.trainingSamples = static_cast<qint64>(
            std::floor(static_cast<double>(table.samples) * (1 - share.get<double>())));
        table.validationSamples = table.samples - table.trainingSamples;
    }
}

DataFacts factsOf(Dataset& data)
{
    DataFacts facts;
    DatasetSummary summary = describe(data);
    tellClasses(data, summary, facts);
    SampleTable& table = facts.table;
    table.samples = summary.samples;
    table.rows = shownRows(summary.samples, numbersOf(data));
    readRows(data, summary, table);
    for (const std::string& name : summary.classNames) table.classNames << toQt(name);
    if (facts.isClassification)
        for (const auto& [label, count] : summary.classCounts) table.classCounts[label] = count;
    table.images = imagesOf(table);
    return facts;
}

} // namespace

std::vector<qint64> shownRows(qint64 samples, qint64 numbersOfSample)
{
    const qint64 room = std::max(kFewestRows, kMostNumbers / std::max<qint64>(1, numbersOfSample));
    const qint64 count = std::min({samples, kMostRows, room});
    std::vector<qint64> rows;
    for (qint64 i = 0; i < count; ++i) rows.push_back(i * samples / count);
    return rows;
}

std::optional<DataFacts> readFacts(const Value& data, const Value& fit,
    const std::filesystem::path& folder, const std::atomic<bool>& isCancelled)
{
    const Value source = entry(data, "train");
    if (source.is_null()) return std::nullopt;
    try {
        CancellableDataset dataset(openDataset(source, folder), isCancelled);
        if (isCancelled) return std::nullopt;
        DataFacts facts = factsOf(dataset);
        facts.table.title = titleOf(source);
        tellSplit(data, fit, folder, facts.table);
        if (isCancelled) return std::nullopt;
        return facts;
    } catch (const Cancelled&) {
        return std::nullopt;
    }
}

} // namespace netwright
