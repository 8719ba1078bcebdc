#include "engine/formats/isolated.h"

#include "engine/base/error.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <span>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace netwright {
namespace {

// What stands before the bytes in the pipe. An answer that is not complete came from a copy
// that died.
struct Announcement {
    std::uint64_t isError = 0;
    std::uint64_t size = 0;
};

std::vector<std::byte> bytesOf(const Text& text)
{
    std::string joined = text.source;
    for (const std::string& argument : text.arguments) joined += '\0' + argument;
    const auto bytes = std::as_bytes(std::span(joined));
    return {bytes.begin(), bytes.end()};
}

Text textOf(std::span<const std::byte> bytes)
{
    std::string_view rest(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    Text text;
    text.source = rest.substr(0, rest.find('\0'));
    rest.remove_prefix(text.source.size());
    while (!rest.empty()) {
        rest.remove_prefix(1);
        text.arguments.emplace_back(rest.substr(0, rest.find('\0')));
        rest.remove_prefix(text.arguments.back().size());
    }
    return text;
}

void sendAll(int pipe, const void* data, std::size_t size)
{
    const auto* bytes = static_cast<const char*>(data);
    while (size > 0) {
        const auto sent = ::write(pipe, bytes, size);
        if (sent < 0 && errno == EINTR) continue;
        if (sent <= 0) ::_exit(1);
        bytes += sent;
        size -= static_cast<std::size_t>(sent);
    }
}

void setLimit(int resource, std::uint64_t value)
{
    struct rlimit limit = {};
    ::getrlimit(static_cast<__rlimit_resource>(resource), &limit);
    limit.rlim_cur = std::min<rlim_t>(value, limit.rlim_max);
    ::setrlimit(static_cast<__rlimit_resource>(resource), &limit);
}

std::uint64_t addressSpaceNow()
{
    unsigned long pages = 0;
    if (std::FILE* file = std::fopen("/proc/self/statm", "r")) {
        if (std::fscanf(file, "%lu", &pages) != 1) pages = 0;
        std::fclose(file);
    }
    return std::uint64_t{pages} * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
}

void restrictThisProcess(const IsolationLimits& limits)
{
    // Handlers of this program would report the crash, which is expected here.
    for (const int signal : {SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL, SIGXCPU, SIGTERM})
        std::signal(signal, SIG_DFL);
    std::signal(SIGINT, SIG_IGN);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::prctl(PR_SET_DUMPABLE, 0);
    setLimit(RLIMIT_CORE, 0);
    setLimit(RLIMIT_CPU, static_cast<std::uint64_t>(limits.seconds));
    const std::uint64_t now = addressSpaceNow();
    if (now > 0) setLimit(RLIMIT_AS, now + limits.memoryBytes);
}

[[noreturn]] void runInCopy(
    int pipe, const std::function<std::vector<std::byte>()>& work, const IsolationLimits& limits)
{
    restrictThisProcess(limits);
    Announcement announcement;
    std::vector<std::byte> answer;
    try {
        answer = work();
    } catch (const Error& error) {
        announcement.isError = 1;
        answer = bytesOf(error.text());
    } catch (...) {
        ::_exit(1);
    }
    announcement.size = answer.size();
    sendAll(pipe, &announcement, sizeof announcement);
    sendAll(pipe, answer.data(), answer.size());
    ::_exit(0);
}

// Reads exactly so many bytes; false where the copy ends or stays silent too long.
bool receiveAll(int pipe, void* data, std::size_t size, int seconds)
{
    auto* bytes = static_cast<char*>(data);
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
    while (size > 0) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
            end - std::chrono::steady_clock::now());
        struct pollfd wait = {pipe, POLLIN, 0};
        const int ready = left.count() > 0 ? ::poll(&wait, 1, static_cast<int>(left.count())) : 0;
        if (ready < 0 && errno == EINTR) continue;
        if (ready <= 0) return false;
        const auto got = ::read(pipe, bytes, size);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return false;
        bytes += got;
        size -= static_cast<std::size_t>(got);
    }
    return true;
}

// Ends and buries the copy, whatever it does.
class Copy {
public:
    Copy(pid_t process, int pipe) : m_process(process), m_pipe(pipe) { }
    Copy(const Copy&) = delete;
    Copy& operator=(const Copy&) = delete;
    ~Copy()
    {
        ::close(m_pipe);
        ::kill(m_process, SIGKILL);
        while (::waitpid(m_process, nullptr, 0) < 0 && errno == EINTR) { }
    }

private:
    pid_t m_process;
    int m_pipe;
};

} // namespace

std::vector<std::byte> runIsolated(const std::function<std::vector<std::byte>()>& work,
    const std::string& who, const IsolationLimits& limits)
{
    std::array<int, 2> ends = {};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        throw FormatError(NW_TEXT("%1: cannot be read (%2)."), who, std::strerror(errno));
    const pid_t process = ::fork();
    if (process == 0) runInCopy(ends[1], work, limits);
    const int failed = errno;
    ::close(ends[1]);
    if (process < 0) {
        ::close(ends[0]);
        throw FormatError(NW_TEXT("%1: cannot be read (%2)."), who, std::strerror(failed));
    }
    const Copy copy(process, ends[0]);
    Announcement announcement;
    bool isWhole = receiveAll(ends[0], &announcement, sizeof announcement, limits.seconds)
        && announcement.size <= limits.outputBytes;
    std::vector<std::byte> answer(isWhole ? announcement.size : 0);
    isWhole = isWhole && receiveAll(ends[0], answer.data(), answer.size(), limits.seconds);
    if (!isWhole)
        throw FormatError(
            NW_TEXT("%1: the file is damaged, or needs more memory or time than allowed."), who);
    if (announcement.isError != 0) throw FormatError(textOf(answer));
    return answer;
}

} // namespace netwright
