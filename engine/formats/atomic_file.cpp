#include "engine/formats/atomic_file.h"

#include "engine/base/error.h"
#include "engine/formats/file.h"

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <regex>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace netwright {
namespace {

constexpr int kAttempts = 100;

std::filesystem::path folderOf(const std::filesystem::path& path)
{
    return path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
}

std::filesystem::path temporaryName(const std::filesystem::path& target)
{
    static std::atomic<unsigned> counter = 0;
    // A name may have 255 bytes; the start is enough to tell whose it is.
    const std::string start = target.filename().string().substr(0, 100);
    return folderOf(target)
        / ("." + start + "." + std::to_string(::getpid()) + "-" + std::to_string(counter++)
            + ".tmp");
}

// Where a symbolic link leads, so that the link stays a link.
std::filesystem::path followed(const std::filesystem::path& path)
{
    std::error_code error;
    if (!std::filesystem::is_symlink(path, error)) return path;
    const auto target = std::filesystem::weakly_canonical(path, error);
    return error ? path : target;
}

void checkTarget(const std::filesystem::path& path, const std::filesystem::path& target)
{
    std::error_code error;
    if (target.filename().empty() || std::filesystem::is_directory(target, error))
        throw FormatError(
            NW_TEXT("%1: expected a file to write, received a folder."), path.string());
    const auto folder = folderOf(target);
    if (!std::filesystem::exists(folder, error))
        throw FormatError(NW_TEXT("%1: cannot be written, the folder %2 does not exist."),
            path.string(), folder.string());
    if (!std::filesystem::is_directory(folder, error))
        throw FormatError(
            NW_TEXT("%1: cannot be written, %2 is not a folder."), path.string(), folder.string());
    if (std::filesystem::exists(target, error) && ::access(target.c_str(), W_OK) != 0)
        throw writeError(path, errno);
}

// NETWRIGHT_FLUSH=0 leaves it to the system when bytes reach the disk: for tests, which write many
// small files and do not cut the power.
bool isFlushed()
{
    const char* const wish = std::getenv("NETWRIGHT_FLUSH");
    return wish == nullptr || std::string_view(wish) != "0";
}

void flushToDisk(const std::filesystem::path& path, const std::filesystem::path& shown, int flags)
{
    if (!isFlushed()) return;
    const int file = ::open(path.c_str(), flags | O_CLOEXEC);
    if (file < 0) throw writeError(shown, errno);
    const int failed = ::fsync(file) == 0 ? 0 : errno;
    ::close(file);
    // Some network file systems cannot flush folders and say so with EINVAL.
    if (failed != 0 && failed != EINVAL) throw writeError(shown, failed);
}

// The process that made a temporary file by its name; 0 where it is none.
int makerOf(const std::string& name)
{
    static const std::regex form("\\..*\\.([0-9]{1,9})-[0-9]+\\.tmp");
    std::smatch parts;
    return std::regex_match(name, parts, form) ? std::stoi(parts[1]) : 0;
}

} // namespace

void removeAbandoned(const std::filesystem::path& folder)
{
    std::error_code error;
    std::vector<std::filesystem::path> abandoned;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        const int maker = makerOf(entry.path().filename().string());
        if (maker > 0 && ::kill(maker, 0) != 0 && errno == ESRCH) abandoned.push_back(entry.path());
    }
    for (const auto& file : abandoned) std::filesystem::remove(file, error);
}

AtomicFile::AtomicFile(std::filesystem::path path)
    : m_path(std::move(path)), m_target(followed(m_path))
{
    checkTarget(m_path, m_target);
    int file = -1;
    for (int attempt = 0; file < 0 && attempt < kAttempts; ++attempt) {
        m_temporary = temporaryName(m_target);
        file = ::open(m_temporary.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0666);
        if (file < 0 && errno != EEXIST) break;
    }
    if (file < 0) throw writeError(m_path, errno);
    struct stat old = {};
    if (::stat(m_target.c_str(), &old) == 0) (void)::fchmod(file, old.st_mode & 0777);
    ::close(file);
}

AtomicFile::~AtomicFile()
{
    if (!m_committed) ::unlink(m_temporary.c_str());
}

void AtomicFile::commit()
{
    flushToDisk(m_temporary, m_path, O_RDONLY);
    if (::rename(m_temporary.c_str(), m_target.c_str()) != 0) throw writeError(m_path, errno);
    m_committed = true;
    flushToDisk(folderOf(m_target), m_path, O_RDONLY | O_DIRECTORY);
}

} // namespace netwright
