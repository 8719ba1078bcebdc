#include "engine/formats/npz.h"

#include "engine/formats/file.h"
#include "engine/formats/npy.h"
#include "engine/formats/zip_reader.h"
#include "engine/formats/zip_writer.h"

namespace netwright {
namespace {

constexpr std::string_view kEnding = ".npy";

} // namespace

const Array* findArray(const NamedArrays& arrays, std::string_view name)
{
    for (const auto& [known, array] : arrays)
        if (known == name) return &array;
    return nullptr;
}

NamedArrays readNpz(std::vector<std::byte> file, const std::string& who)
{
    ZipReader zip(std::move(file), who);
    NamedArrays arrays;
    for (const std::string& member : zip.names()) {
        if (!std::string_view(member).ends_with(kEnding)) continue;
        const std::string name = member.substr(0, member.size() - kEnding.size());
        arrays.emplace_back(name, readNpy(zip.read(member), who + ": " + shown(name)));
    }
    return arrays;
}

NamedArrays readNpzFile(const std::filesystem::path& path)
{
    return readNpz(readFile(path), path.string());
}

std::vector<std::byte> writeNpz(const NamedArrays& arrays)
{
    ZipWriter zip;
    for (const auto& [name, array] : arrays) zip.add(name + std::string(kEnding), writeNpy(array));
    return zip.finish();
}

void writeNpzFile(const std::filesystem::path& path, const NamedArrays& arrays)
{
    writeFileAtomically(path, writeNpz(arrays));
}

} // namespace netwright
