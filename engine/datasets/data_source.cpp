#include "engine/datasets/data_source.h"

#include "engine/base/error.h"
#include "engine/datasets/batches.h"
#include "engine/formats/file.h"

#include <algorithm>
#include <cerrno>
#include <unistd.h>

namespace netwright {
namespace {

std::uint64_t physicalMemory()
{
    const long pages = ::sysconf(_SC_PHYS_PAGES);
    const long size = ::sysconf(_SC_PAGESIZE);
    constexpr std::uint64_t kSomewhere = std::uint64_t{4} << 30;
    if (pages <= 0 || size <= 0) return kSomewhere;
    return static_cast<std::uint64_t>(pages) * static_cast<std::uint64_t>(size);
}

std::string listed(const std::vector<const Schema*>& schemas)
{
    std::string result;
    for (const Schema* schema : schemas) result += (result.empty() ? "" : ", ") + schema->name;
    return result;
}

// The key of the entry that names a source. Exactly one may.
std::string sourceKey(const Value& source)
{
    const Registry& registry = Registry::instance();
    const auto known = registry.all(DataSource::kKind);
    if (!source.is_object())
        throw ConfigError(
            NW_TEXT("Data: expected an object that names a source, one of %1."), listed(known));
    std::string found;
    for (const Schema* schema : known) {
        if (!source.contains(schema->name)) continue;
        if (!found.empty())
            throw ConfigError(NW_TEXT("Data: expected one source, received both %1 and %2."), found,
                schema->name);
        found = schema->name;
    }
    if (!found.empty()) return found;
    if (source.empty())
        throw ConfigError(NW_TEXT("Data: expected a source, one of %1."), listed(known));
    throw ConfigError(NW_TEXT("Data: expected a source, one of %1, received only \"%2\"."),
        listed(known), source.begin().key());
}

} // namespace

std::vector<Param> DataSource::inheritedParams()
{
    std::vector<Param> params = {
        param("rows", &DataSource::rows,
            "First row and the one behind the last, as in [0, 8000]; none: all rows."),
        param("shuffle_seed", &DataSource::shuffleSeed,
            "Mixes the samples once, before rows are chosen: with one seed, [0, 80] and [80, 100] "
            "are two parts without order. None: the order of the source.",
            atLeast(0)),
        param("one_hot", &DataSource::oneHotClasses,
            "Number of classes: class indices become rows with one 1.", atLeast(1)),
        param("reconstruct", &DataSource::isReconstruction,
            "The inputs are the targets too, as an autoencoder needs."),
        param("memory_limit", &DataSource::memoryLimit,
            "Megabytes; larger files are read row by row while training. None: a quarter of the "
            "machine's memory.",
            atLeast(0)),
    };
    for (Param& param : params) param.isInherited = true;
    return params;
}

std::shared_ptr<Dataset> DataSource::open(const std::filesystem::path& folder) const
{
    TableParts parts = load(folder);
    if (isReconstruction) {
        parts.targets = parts.inputs;
        parts.classNames.clear();
    }
    if (oneHotClasses) {
        for (Column& target : parts.targets) {
            if (target.file) {
                target.values = Array(Shape{target.rows()}, target.file->dtype());
                if (target.file->sample().count() == 1)
                    target.file->read(0, target.rows(), target.values.data());
                target.file.reset();
            }
            target.values = oneHot(target.values, *oneHotClasses, schema().name);
        }
    }
    std::shared_ptr<Dataset> whole = makeTable(std::move(parts));
    if (shuffleSeed) {
        auto order = epochOrder(whole->size(), static_cast<std::uint64_t>(*shuffleSeed), 0);
        whole = subset(std::move(whole), std::move(order));
    }
    if (!rows) return whole;
    const auto [first, last] = *rows;
    if (first < 0 || first >= last || last > whole->size())
        throw ConfigError(NW_TEXT("%1: rows must be two numbers within 0 to %2, the second larger, "
                                  "received %3 and %4."),
            schema().name, whole->size(), first, last);
    return subset(std::move(whole), first, last);
}

std::uint64_t DataSource::memoryBytes() const
{
    constexpr double kMegabyte = 1 << 20;
    if (!memoryLimit) return physicalMemory() / 4;
    return static_cast<std::uint64_t>(std::min(*memoryLimit, 1e9) * kMegabyte);
}

bool DataSource::isTooLarge(const std::filesystem::path& path) const
{
    std::error_code error;
    if (std::filesystem::is_directory(path, error)) throw readError(path, EISDIR);
    const std::uint64_t size = std::filesystem::file_size(path, error);
    if (error) throw readError(path, error.value());
    return size > memoryBytes();
}

std::vector<std::string> defaultNames(char letter, const std::vector<std::string>& known)
{
    std::vector<std::string> names;
    const auto isKnown = [&known](const std::string& name) {
        return std::find(known.begin(), known.end(), name) != known.end();
    };
    const std::string alone(1, letter);
    if (isKnown(alone)) names.push_back(alone);
    for (int i = 0; isKnown(alone + std::to_string(i)); ++i)
        names.push_back(alone + std::to_string(i));
    return names;
}

Array asTarget(const Array& values)
{
    const Array result = compacted(values);
    const Shape& shape = result.shape();
    const bool isLabel = !shape.empty() && shape.count() == shape.front();
    if (!isLabel || sizeOf(result.dtype()) >= 4 || result.dtype() == DType::boolean) return result;
    return result.cast(DType::int32);
}

std::shared_ptr<Dataset> openDataset(const Value& source, const std::filesystem::path& folder)
{
    const std::string key = sourceKey(source);
    const Registry& registry = Registry::instance();
    const Schema& schema = registry.get(DataSource::kKind, key);
    auto object = registry.create(schema, source, Registry::UnknownKeys::keep);
    const auto& reader = dynamic_cast<const DataSource&>(*object);
    if (!reader.takesOtherKeys()) registry.create(schema, source, Registry::UnknownKeys::refuse);
    return reader.open(folder);
}

} // namespace netwright
