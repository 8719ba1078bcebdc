#include "engine/base/error.h"
#include "engine/datasets/data_source.h"
#include "engine/datasets/readers/file_rows.h"
#include "engine/formats/file.h"
#include "engine/formats/npy.h"
#include "engine/formats/zip_reader.h"

#include <algorithm>
#include <fstream>

namespace netwright {
namespace {

constexpr std::string_view kEnding = ".npy";

// Arrays by name, from one .npz file or from .npy files beside it.
class Arrays {
public:
    Arrays(std::filesystem::path file, std::filesystem::path folder, bool isStreamed)
        : m_file(std::move(file)), m_folder(std::move(folder)), m_isStreamed(isStreamed)
    {
        if (m_file.extension() == kEnding) return;
        if (m_isStreamed) {
            m_names = npzNames(m_file);
            return;
        }
        m_zip = std::make_unique<ZipReader>(readFile(m_file), m_file.string());
        for (const std::string& member : m_zip->names())
            if (member.ends_with(kEnding))
                m_names.push_back(member.substr(0, member.size() - kEnding.size()));
    }

    const std::vector<std::string>& names() const { return m_names; }

    Column input(const std::string& name)
    {
        Column column = read(name);
        if (!column.file) column.values = compacted(column.values);
        return column;
    }
    Column target(const std::string& name)
    {
        Column column = read(name);
        if (!column.file) column.values = asTarget(column.values);
        return column;
    }
    Array whole(const std::string& name)
    {
        Column column = read(name);
        if (!column.file) return column.values;
        Shape shape{column.rows()};
        for (const Dimension length : column.sample()) shape.push_back(length);
        Array values(shape, column.file->dtype());
        column.file->read(0, column.rows(), values.data());
        return values;
    }

private:
    Column read(const std::string& name)
    {
        if (name.ends_with(kEnding)) return readFileNamed(name);
        if (std::find(m_names.begin(), m_names.end(), name) == m_names.end()) throwMissing(name);
        if (m_isStreamed) return {.name = name, .file = openNpzRows(m_file, name)};
        const std::vector<std::byte> bytes = m_zip->read(name + std::string(kEnding));
        return {.name = name, .values = readNpy(bytes, m_file.string() + ": " + shown(name))};
    }

    Column readFileNamed(const std::string& name)
    {
        const std::filesystem::path path = m_folder / name;
        if (!m_isStreamed) return {.name = name, .values = readNpyFile(path)};
        std::ifstream stream(path, std::ios::binary);
        if (!stream) throw readError(path, ENOENT);
        std::vector<std::byte> start(kNpyHeaderLimit);
        stream.read(
            reinterpret_cast<char*>(start.data()), static_cast<std::streamsize>(start.size()));
        start.resize(static_cast<std::size_t>(stream.gcount()));
        const NpyHeader header = readNpyHeader(start, path.string());
        if (header.isFortran || header.dtype == DType::string)
            return {.name = name, .values = readNpyFile(path)};
        return {.name = name,
            .file = openRows({path, header.shape, header.dtype, header.order, header.offset})};
    }

    [[noreturn]] void throwMissing(const std::string& name) const
    {
        std::string known;
        for (const std::string& candidate : m_names)
            known += (known.empty() ? "" : ", ") + candidate;
        throw FormatError(NW_TEXT("%1: there is no array \"%2\", but %3."), m_file.string(),
            shown(name), known.empty() ? "none at all" : shown(known));
    }

    std::filesystem::path m_file;
    std::filesystem::path m_folder;
    bool m_isStreamed;
    std::unique_ptr<ZipReader> m_zip;
    std::vector<std::string> m_names;
};

class Npz final : public DataSource {
public:
    std::string file;
    ArrayNames x;
    ArrayNames y;
    ArrayNames sampleWeight;

protected:
    TableParts load(const std::filesystem::path& folder) const override
    {
        const std::filesystem::path path = folder / file;
        Arrays arrays(path, folder, isTooLarge(path));
        std::vector<std::string> inputs = x.names;
        std::vector<std::string> targets = y.names;
        if (inputs.empty() && path.extension() == kEnding) inputs.push_back(file);
        if (inputs.empty()) inputs = defaultNames('x', arrays.names());
        if (inputs.empty() && targets.empty()) inputs = {"x0"}; // whose absence is reported
        if (targets.empty()) targets = defaultNames('y', arrays.names());
        TableParts parts;
        for (const std::string& name : inputs) parts.inputs.push_back(arrays.input(name));
        for (const std::string& name : targets) parts.targets.push_back(arrays.target(name));
        if (sampleWeight.names.size() > 1)
            throw ConfigError(
                NW_TEXT("npz: expected one array of sample weights, received %1 names."),
                sampleWeight.names.size());
        if (!sampleWeight.names.empty())
            parts.sampleWeight = arrays.whole(sampleWeight.names.front());
        return parts;
    }
};

const bool published = publish<DataSource, Npz>({
    .name = "npz",
    .category = "files",
    .summary = "NumPy arrays: a .npz file, or .npy files.",
    .params =
        {
            param("npz", &Npz::file, "The file.", required()),
            param("x", &Npz::x,
                "Names of the arrays that are inputs, or .npy files. None: x, x0, x1 …"),
            param("y", &Npz::y,
                "Names of the arrays that are targets, or .npy files. None: y, y0, y1 …"),
            param("sample_weight", &Npz::sampleWeight,
                "Name of an array with one number a sample, which weighs it in the loss."),
        },
});

} // namespace
} // namespace netwright
