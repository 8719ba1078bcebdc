#include "engine/datasets/readers/file_rows.h"

#include "engine/base/error.h"
#include "engine/formats/npy.h"

#include <cassert>
#include <zip.h>

namespace netwright {
namespace {

constexpr std::string_view kEnding = ".npy";

using Archive = std::unique_ptr<zip_t, decltype(&zip_discard)>;
using Member = std::unique_ptr<zip_file_t, decltype(&zip_fclose)>;

Archive openArchive(const std::filesystem::path& path)
{
    int code = 0;
    Archive archive(zip_open(path.c_str(), ZIP_RDONLY, &code), zip_discard);
    if (archive) return archive;
    throw FormatError(
        NW_TEXT("%1: expected a .npz file, received something else or a damaged one."),
        path.string());
}

class NpzRows final : public RowSource {
public:
    NpzRows(const std::filesystem::path& path, const std::string& arrayName)
        : m_who(path.string() + ": " + shown(arrayName)),
          m_archive(openArchive(path)),
          m_member(nullptr, zip_fclose)
    {
        const std::string name = arrayName + std::string(kEnding);
        zip_stat_t status;
        zip_stat_init(&status);
        if (zip_stat(m_archive.get(), name.c_str(), 0, &status) != 0)
            throw FormatError(NW_TEXT("%1: there is no such array in the file."), m_who);
        if ((status.valid & ZIP_STAT_COMP_METHOD) == 0 || status.comp_method != ZIP_CM_STORE)
            throw FormatError(
                NW_TEXT("%1: the file is too large for the memory, and only uncompressed arrays "
                        "can be read row by row; save it with numpy.savez."),
                m_who);
        m_member = Member(zip_fopen_index(m_archive.get(), status.index, 0), zip_fclose);
        if (!m_member) throw FormatError(NW_TEXT("%1: the array is damaged."), m_who);
        std::vector<std::byte> start(std::min<std::uint64_t>(status.size, kNpyHeaderLimit));
        readAt(0, start.data(), start.size());
        m_header = readNpyHeader(start, m_who);
        if (m_header.isFortran || m_header.shape.empty())
            throw FormatError(
                NW_TEXT("%1: the file is too large for the memory, and this array has no rows in "
                        "one piece; save it with numpy.ascontiguousarray."),
                m_who);
        if (status.size - m_header.offset < m_header.bytes)
            throw FormatError(NW_TEXT("%1: the array is cut off."), m_who);
        m_sample = m_header.shape.slice(1);
    }

    Dimension rows() const override { return m_header.shape.front(); }
    const Shape& sample() const override { return m_sample; }
    DType dtype() const override { return m_header.dtype; }

    void read(Dimension first, Dimension count, std::byte* to) override
    {
        assert(first >= 0 && first + count <= rows());
        const std::size_t size = sizeOf(m_header.dtype);
        const std::size_t rowBytes = static_cast<std::size_t>(m_sample.count()) * size;
        const std::size_t bytes = rowBytes * static_cast<std::size_t>(count);
        readAt(m_header.offset + rowBytes * static_cast<std::uint64_t>(first), to, bytes);
        toNativeOrder(m_header.order, size, to, bytes);
    }

private:
    void readAt(std::uint64_t offset, std::byte* to, std::size_t bytes)
    {
        bool isGood = zip_fseek(m_member.get(), static_cast<zip_int64_t>(offset), SEEK_SET) == 0;
        for (std::size_t done = 0; isGood && done < bytes;) {
            const zip_int64_t got = zip_fread(m_member.get(), to + done, bytes - done);
            isGood = got > 0;
            if (isGood) done += static_cast<std::size_t>(got);
        }
        if (!isGood) throw FormatError(NW_TEXT("%1: the array is damaged or cut off."), m_who);
    }

    std::string m_who;
    Archive m_archive;
    Member m_member;
    NpyHeader m_header;
    Shape m_sample;
};

} // namespace

std::unique_ptr<RowSource> openNpzRows(
    const std::filesystem::path& path, const std::string& arrayName)
{
    return std::make_unique<NpzRows>(path, arrayName);
}

std::vector<std::string> npzNames(const std::filesystem::path& path)
{
    const Archive archive = openArchive(path);
    std::vector<std::string> names;
    const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        const char* const name
            = zip_get_name(archive.get(), static_cast<zip_uint64_t>(i), ZIP_FL_ENC_GUESS);
        if (name == nullptr) continue;
        const std::string_view text(name);
        if (text.ends_with(kEnding))
            names.emplace_back(text.substr(0, text.size() - kEnding.size()));
    }
    return names;
}

} // namespace netwright
