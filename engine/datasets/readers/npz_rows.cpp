#include "engine/datasets/readers/file_rows.h"

#include "engine/base/error.h"
#include "engine/formats/npy.h"
#include "engine/formats/zip_member.h"

#include <cassert>

namespace netwright {
namespace {

constexpr std::string_view kEnding = ".npy";

class NpzRows final : public RowSource {
public:
    NpzRows(const std::filesystem::path& path, const std::string& arrayName)
        : m_who(path.string() + ": " + shown(arrayName)),
          m_member(path, arrayName + std::string(kEnding), m_who)
    {
        std::vector<std::byte> start(std::min<std::uint64_t>(m_member.bytes(), kNpyHeaderLimit));
        m_member.read(0, start.data(), start.size());
        m_header = readNpyHeader(start, m_who);
        if (m_header.dtype == DType::string)
            throw FormatError(
                NW_TEXT("%1: the file is too large for the memory, and arrays of texts cannot be "
                        "read in parts."),
                m_who);
        if (m_header.isFortran || m_header.shape.empty())
            throw FormatError(
                NW_TEXT("%1: the file is too large for the memory, and this array has no rows in "
                        "one piece; save it with numpy.ascontiguousarray."),
                m_who);
        if (m_member.bytes() - m_header.offset < m_header.bytes)
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
        m_member.read(m_header.offset + rowBytes * static_cast<std::uint64_t>(first), to, bytes);
        toNativeOrder(m_header.order, size, to, bytes);
    }

private:
    std::string m_who;
    ZipMember m_member;
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
    std::vector<std::string> names;
    for (const std::string& name : zipMemberNames(path))
        if (name.ends_with(kEnding)) names.push_back(name.substr(0, name.size() - kEnding.size()));
    return names;
}

} // namespace netwright
