#include "engine/formats/file.h"

#include "engine/formats/atomic_file.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace netwright {
namespace {

class OpenFile {
public:
    OpenFile(const std::filesystem::path& path, int flags)
        : m_descriptor(::open(path.c_str(), flags | O_CLOEXEC))
    {
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    ~OpenFile()
    {
        if (m_descriptor >= 0) ::close(m_descriptor);
    }
    int descriptor() const { return m_descriptor; }

private:
    int m_descriptor;
};

template <class Bytes>
Bytes readWhole(const std::filesystem::path& path, std::uint64_t limit)
{
    const OpenFile file(path, O_RDONLY | O_NONBLOCK);
    struct stat status = {};
    if (file.descriptor() < 0 || ::fstat(file.descriptor(), &status) != 0)
        throw readError(path, errno);
    if (S_ISDIR(status.st_mode)) throw readError(path, EISDIR);
    if (!S_ISREG(status.st_mode))
        throw FormatError(
            NW_TEXT("%1: expected a file, received a device or pipe."), path.string());
    const auto size = static_cast<std::uint64_t>(status.st_size);
    if (size > limit)
        throw FormatError(
            NW_TEXT("%1: expected at most %2 bytes, received %3."), path.string(), limit, size);
    Bytes bytes(size, typename Bytes::value_type{});
    std::size_t done = 0;
    while (done < bytes.size()) {
        const auto got = ::read(file.descriptor(), bytes.data() + done, bytes.size() - done);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) throw readError(path, errno);
        if (got == 0) break;
        done += static_cast<std::size_t>(got);
    }
    bytes.resize(done);
    return bytes;
}

void writeAll(int descriptor, std::span<const std::byte> bytes, const std::filesystem::path& path)
{
    while (!bytes.empty()) {
        const auto done = ::write(descriptor, bytes.data(), bytes.size());
        if (done < 0 && errno == EINTR) continue;
        if (done < 0) throw writeError(path, errno);
        bytes = bytes.subspan(static_cast<std::size_t>(done));
    }
}

} // namespace

FormatError readError(const std::filesystem::path& path, int code)
{
    switch (code) {
    case ENOENT:
    case ENOTDIR: return FormatError(NW_TEXT("%1: the file does not exist."), path.string());
    case EISDIR:
        return FormatError(NW_TEXT("%1: expected a file, received a folder."), path.string());
    case EACCES:
    case EPERM: return FormatError(NW_TEXT("%1: the file may not be read."), path.string());
    default:
        return FormatError(
            NW_TEXT("%1: the file cannot be read (%2)."), path.string(), std::strerror(code));
    }
}

FormatError writeError(const std::filesystem::path& path, int code)
{
    switch (code) {
    case EACCES:
    case EPERM:
    case EROFS:
        return FormatError(
            NW_TEXT("%1: cannot be written, the file or its folder is read-only."), path.string());
    case ENOSPC:
    case EDQUOT:
        return FormatError(NW_TEXT("%1: cannot be written, the disk is full."), path.string());
    case ENOENT:
        return FormatError(
            NW_TEXT("%1: cannot be written, the folder does not exist."), path.string());
    default:
        return FormatError(
            NW_TEXT("%1: cannot be written (%2)."), path.string(), std::strerror(code));
    }
}

std::vector<std::byte> readFile(const std::filesystem::path& path, std::uint64_t limit)
{
    return readWhole<std::vector<std::byte>>(path, limit);
}

std::string readTextFile(const std::filesystem::path& path, std::uint64_t limit)
{
    return readWhole<std::string>(path, limit);
}

void writeFileAtomically(const std::filesystem::path& path, std::span<const std::byte> bytes)
{
    AtomicFile atomic(path);
    {
        const OpenFile file(atomic.temporaryPath(), O_WRONLY | O_TRUNC);
        if (file.descriptor() < 0) throw writeError(path, errno);
        writeAll(file.descriptor(), bytes, path);
    }
    atomic.commit();
}

void writeTextFileAtomically(const std::filesystem::path& path, std::string_view text)
{
    writeFileAtomically(path, std::as_bytes(std::span(text)));
}

} // namespace netwright
