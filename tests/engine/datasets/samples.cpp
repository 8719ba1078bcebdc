#include "tests/engine/datasets/samples.h"

#include "engine/base/error.h"
#include "engine/base/random.h"
#include "engine/datasets/builtin_dataset.h"
#include "engine/formats/json.h"
#include "tests/support/places.h"

#include <algorithm>
#include <fstream>

namespace netwright::test {
namespace {

std::string_view bytesOf(const Array& array)
{
    return {reinterpret_cast<const char*>(array.data()), array.bytes()};
}

} // namespace

std::uint64_t hashOfSamples(Dataset& dataset)
{
    const Samples samples = readAll(dataset);
    std::uint64_t hash = 0;
    for (const Array& array : samples.inputs) hash = combine(hash, hashOf(bytesOf(array)));
    for (const Array& array : samples.targets) hash = combine(hash, hashOf(bytesOf(array)));
    return hash;
}

std::uint64_t hashOfBuiltin(const std::string& name, int seed)
{
    return hashOfSamples(*create<BuiltinDataset>(name, {{"samples", 200}, {"seed", seed}})->make());
}

Samples builtinSamples(const std::string& name, Value settings)
{
    return readAll(*create<BuiltinDataset>(name, settings)->make());
}

DataFolder::DataFolder() : m_path(temporaryFolder().toStdString()) { }

void DataFolder::write(const std::string& name, std::string_view text) const
{
    std::ofstream(m_path + "/" + name, std::ios::binary) << text;
}

void DataFolder::write(const std::string& name, std::span<const std::byte> bytes) const
{
    write(name, std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
}

std::shared_ptr<Dataset> DataFolder::open(std::string source) const
{
    std::replace(source.begin(), source.end(), '\'', '"');
    return openDataset(parseJson(source, "test"), m_path);
}

std::string DataFolder::refusal(const std::string& source) const
{
    return sentenceOf([&] { open(source); });
}

std::string sentenceOf(const std::function<void()>& action)
{
    try {
        action();
    } catch (const Error& error) {
        return error.what();
    }
    return "no error";
}

std::vector<double> numbersOf(const Array& array)
{
    std::vector<double> numbers;
    for (std::size_t i = 0; i < array.count(); ++i) numbers.push_back(array.at(i));
    return numbers;
}

} // namespace netwright::test
