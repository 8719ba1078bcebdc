#include "engine/base/error.h"
#include "engine/datasets/data_source.h"
#include "engine/datasets/readers/file_rows.h"
#include "engine/formats/file.h"
#include "engine/formats/hdf5_inspect.h"
#include "engine/formats/hdf5_reader.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

namespace netwright {
namespace {

// A file's bytes without reading all of them.
class MappedFile {
public:
    explicit MappedFile(const std::filesystem::path& path)
        : m_size(std::filesystem::file_size(path))
    {
        const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
        if (descriptor < 0) throw readError(path, errno);
        m_start = ::mmap(nullptr, m_size, PROT_READ, MAP_PRIVATE, descriptor, 0);
        const int code = errno;
        ::close(descriptor);
        if (m_start == MAP_FAILED) throw readError(path, code);
    }
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;
    ~MappedFile() { ::munmap(m_start, m_size); }

    std::span<const std::byte> bytes() const
    {
        return {static_cast<const std::byte*>(m_start), m_size};
    }

private:
    std::size_t m_size;
    void* m_start = nullptr;
};

// Arrays by path; a large file's stay in it.
class Arrays {
public:
    Arrays(const std::filesystem::path& path, bool isStreamed) : m_path(path)
    {
        if (isStreamed)
            m_objects = inspectHdf5(MappedFile(path).bytes(), path.string());
        else
            m_reader = std::make_unique<Hdf5Reader>(readFile(path), path.string());
    }

    std::vector<std::string> names() const
    {
        if (m_reader) return m_reader->datasets("/");
        std::vector<std::string> result;
        for (const Hdf5Object& object : m_objects)
            if (object.isDataset && object.path.rfind('/') == 0)
                result.push_back(object.path.substr(1));
        return result;
    }

    Column input(const std::string& name) const
    {
        if (m_reader) return {.name = name, .values = compacted(m_reader->array(name))};
        return {.name = name, .file = rows(name)};
    }
    Column target(const std::string& name) const
    {
        if (m_reader) return {.name = name, .values = asTarget(m_reader->array(name))};
        return {.name = name, .file = rows(name)};
    }
    Array whole(const std::string& name) const
    {
        if (m_reader) return m_reader->array(name);
        const auto source = rows(name);
        Shape shape{source->rows()};
        for (const Dimension length : source->sample()) shape.push_back(length);
        Array values(shape, source->dtype());
        source->read(0, source->rows(), values.data());
        return values;
    }

private:
    std::unique_ptr<RowSource> rows(const std::string& name) const
    {
        const std::string path = name.starts_with('/') ? name : "/" + name;
        for (const Hdf5Object& object : m_objects) {
            if (!object.isDataset || object.path != path) continue;
            if (!object.type)
                throw FormatError(NW_TEXT("%1: expected numbers in \"%2\", received another type."),
                    m_path.string(), shown(name));
            if (!object.offset)
                throw FormatError(
                    NW_TEXT("%1: the file is too large for the memory, and \"%2\" is stored in "
                            "chunks; only arrays in one piece can be read row by row."),
                    m_path.string(), shown(name));
            return openRows(
                {m_path, object.shape, object.type->dtype, object.type->order, *object.offset});
        }
        throw FormatError(
            NW_TEXT("%1: expected an array \"%2\", there is none."), m_path.string(), shown(name));
    }

    std::filesystem::path m_path;
    std::unique_ptr<Hdf5Reader> m_reader;
    std::vector<Hdf5Object> m_objects;
};

class Hdf5 final : public DataSource {
public:
    std::string file;
    ArrayNames x;
    ArrayNames y;
    ArrayNames sampleWeight;

protected:
    TableParts load(const std::filesystem::path& folder) const override
    {
        const std::filesystem::path path = folder / file;
        const Arrays arrays(path, isTooLarge(path));
        const std::vector<std::string> known = arrays.names();
        std::vector<std::string> inputs = x.names;
        std::vector<std::string> targets = y.names;
        if (inputs.empty()) inputs = defaultNames('x', known);
        if (inputs.empty() && targets.empty()) inputs = {"x"}; // whose absence is reported
        if (targets.empty()) targets = defaultNames('y', known);
        TableParts parts;
        for (const std::string& name : inputs) parts.inputs.push_back(arrays.input(name));
        for (const std::string& name : targets) parts.targets.push_back(arrays.target(name));
        if (sampleWeight.names.size() > 1)
            throw ConfigError(
                NW_TEXT("hdf5: expected one array of sample weights, received %1 names."),
                sampleWeight.names.size());
        if (!sampleWeight.names.empty())
            parts.sampleWeight = arrays.whole(sampleWeight.names.front());
        return parts;
    }
};

const bool published = publish<DataSource, Hdf5>({
    .name = "hdf5",
    .category = "files",
    .summary = "Arrays of an HDF5 file.",
    .params =
        {
            param("hdf5", &Hdf5::file, "The file.", required()),
            param("x", &Hdf5::x, "Paths of the arrays that are inputs. None: x, x0, x1 …"),
            param("y", &Hdf5::y, "Paths of the arrays that are targets. None: y, y0, y1 …"),
            param("sample_weight", &Hdf5::sampleWeight,
                "Path of an array with one number a sample, which weighs it in the loss."),
        },
});

} // namespace
} // namespace netwright
