#include "engine/datasets/readers/file_rows.h"

#include "engine/base/error.h"
#include "engine/formats/file.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cerrno>
#include <fcntl.h>
#include <limits>
#include <unistd.h>

namespace netwright {
namespace {

class FileRows final : public RowSource {
public:
    explicit FileRows(const FileArray& array)
        : m_array(array),
          m_sample(array.shape.slice(1)),
          m_descriptor(::open(array.path.c_str(), O_RDONLY | O_CLOEXEC))
    {
        if (m_descriptor < 0) throw readError(array.path, errno);
    }
    FileRows(const FileRows&) = delete;
    FileRows& operator=(const FileRows&) = delete;
    ~FileRows() override { ::close(m_descriptor); }

    Dimension rows() const override { return m_array.shape.front(); }
    const Shape& sample() const override { return m_sample; }
    DType dtype() const override { return m_array.dtype; }

    void read(Dimension first, Dimension count, std::byte* to) override
    {
        assert(first >= 0 && first + count <= rows());
        const std::size_t rowBytes
            = static_cast<std::size_t>(m_sample.count()) * sizeOf(m_array.dtype);
        const std::size_t bytes = rowBytes * static_cast<std::size_t>(count);
        std::uint64_t at = m_array.offset + rowBytes * static_cast<std::uint64_t>(first);
        for (std::size_t done = 0; done < bytes;) {
            const auto got
                = ::pread(m_descriptor, to + done, bytes - done, static_cast<off_t>(at + done));
            if (got < 0 && errno == EINTR) continue;
            if (got < 0) throw readError(m_array.path, errno);
            if (got == 0)
                throw FormatError(NW_TEXT("%1: the file has become shorter while it was read."),
                    m_array.path.string());
            done += static_cast<std::size_t>(got);
        }
        toNativeOrder(m_array.order, sizeOf(m_array.dtype), to, bytes);
    }

private:
    FileArray m_array;
    Shape m_sample;
    int m_descriptor;
};

} // namespace

void toNativeOrder(ByteOrder order, std::size_t elementSize, std::byte* data, std::size_t bytes)
{
    const bool isNative
        = (order == ByteOrder::little) == (std::endian::native == std::endian::little);
    if (isNative || elementSize == 1) return;
    for (std::size_t i = 0; i < bytes; i += elementSize)
        std::reverse(data + i, data + i + elementSize);
}

std::unique_ptr<RowSource> openRows(const FileArray& array)
{
    const std::string who = array.path.string();
    if (array.shape.empty())
        throw FormatError(
            NW_TEXT("%1: expected an array with an axis that counts samples, received one number."),
            who);
    const auto bytes = denseBytes(
        array.shape.lengths(), sizeOf(array.dtype), std::numeric_limits<std::int64_t>::max());
    std::error_code error;
    const std::uint64_t size = std::filesystem::file_size(array.path, error);
    if (error) throw readError(array.path, error.value());
    if (!bytes || array.offset > size || size - array.offset < *bytes)
        throw FormatError(NW_TEXT("%1: the file ends before its array of shape %2 does."), who,
            array.shape.text());
    return std::make_unique<FileRows>(array);
}

} // namespace netwright
