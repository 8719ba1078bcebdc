#include "engine/base/process.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>

extern char** environ;

namespace netwright {
namespace {

constexpr std::size_t kErrorLimit = 64 << 10;

// Closes a file descriptor at the end.
class Descriptor {
public:
    explicit Descriptor(int number = -1) : m_number(number) { }
    ~Descriptor() { close(); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    int get() const { return m_number; }
    bool isOpen() const { return m_number >= 0; }
    void set(int number) { m_number = number; }
    void close()
    {
        if (m_number >= 0) ::close(m_number);
        m_number = -1;
    }

private:
    int m_number;
};

// A connection of which the child gets one end. Sockets, not pipes: writing to a child that has
// ended gives an error then and no signal.
struct Channel {
    Descriptor ours;
    Descriptor theirs;

    bool open()
    {
        int ends[2];
        if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) return false;
        ours.set(ends[0]);
        theirs.set(ends[1]);
        return true;
    }
};

class Child {
public:
    explicit Child(const ProcessRequest& request) : m_request(request) { }

    ProcessResult run()
    {
        if (!start()) return m_result;
        m_result.wasFound = true;
        exchange();
        finish();
        return m_result;
    }

private:
    bool start()
    {
        if (!m_in.open() || !m_out.open() || !m_err.open()) return false;
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, m_in.theirs.get(), STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&actions, m_out.theirs.get(), STDOUT_FILENO);
        posix_spawn_file_actions_adddup2(&actions, m_err.theirs.get(), STDERR_FILENO);
        posix_spawnattr_t attributes;
        posix_spawnattr_init(&attributes);
        posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
        posix_spawnattr_setpgroup(&attributes, 0);
        std::vector<char*> words{const_cast<char*>(m_request.program.c_str())};
        for (const std::string& argument : m_request.arguments)
            words.push_back(const_cast<char*>(argument.c_str()));
        words.push_back(nullptr);
        const int failure
            = posix_spawnp(&m_id, words[0], &actions, &attributes, words.data(), environ);
        posix_spawnattr_destroy(&attributes);
        posix_spawn_file_actions_destroy(&actions);
        for (Channel* channel : {&m_in, &m_out, &m_err}) channel->theirs.close();
        return failure == 0;
    }

    double secondsLeft() const
    {
        const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - m_start;
        return m_request.timeLimitSeconds - passed.count();
    }

    // Writes and reads whatever is ready until the child has closed its outputs.
    void exchange()
    {
        if (m_request.input.empty()) m_in.ours.close();
        while (m_out.ours.isOpen() || m_err.ours.isOpen()) {
            std::array<pollfd, 3> polled = {{{m_in.ours.get(), POLLOUT, 0},
                {m_out.ours.get(), POLLIN, 0}, {m_err.ours.get(), POLLIN, 0}}};
            const double left = secondsLeft();
            if (left <= 0) return kill();
            const int wait = static_cast<int>(std::min(left, 60.0) * 1000) + 1;
            if (poll(polled.data(), polled.size(), wait) < 0 && errno != EINTR) return kill();
            if (polled[0].revents != 0) write();
            if (polled[1].revents != 0) read(m_out.ours, m_result.out, m_request.outputLimit);
            if (polled[2].revents != 0) read(m_err.ours, m_result.err, kErrorLimit);
            if (m_result.out.size() > m_request.outputLimit) return kill();
        }
    }

    void write()
    {
        const std::string& input = m_request.input;
        const ssize_t count = send(m_in.ours.get(), input.data() + m_written,
            input.size() - m_written, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (count > 0) m_written += static_cast<std::size_t>(count);
        const bool hasFailed = count < 0 && errno != EAGAIN && errno != EINTR;
        if (hasFailed || m_written == input.size()) m_in.ours.close();
    }

    static void read(Descriptor& from, std::string& to, std::size_t limit)
    {
        std::array<char, 65536> buffer;
        const ssize_t count = recv(from.get(), buffer.data(), buffer.size(), MSG_DONTWAIT);
        if (count < 0 && (errno == EAGAIN || errno == EINTR)) return;
        if (count <= 0) return from.close();
        if (to.size() <= limit) to.append(buffer.data(), static_cast<std::size_t>(count));
    }

    void kill()
    {
        m_result.wasKilled = true;
        ::kill(-m_id, SIGKILL);
    }

    // A child may close its outputs and go on.
    void finish()
    {
        int status = 0;
        for (;;) {
            const pid_t ended = waitpid(m_id, &status, m_result.wasKilled ? 0 : WNOHANG);
            if (ended == m_id || (ended < 0 && errno != EINTR)) break;
            if (ended == 0 && secondsLeft() <= 0)
                kill();
            else if (ended == 0)
                poll(nullptr, 0, 2);
        }
        if (WIFEXITED(status)) m_result.exitCode = WEXITSTATUS(status);
        m_result.err.resize(std::min(m_result.err.size(), kErrorLimit));
    }

    const ProcessRequest& m_request;
    ProcessResult m_result;
    Channel m_in, m_out, m_err;
    pid_t m_id = -1;
    std::size_t m_written = 0;
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

} // namespace

ProcessResult runProcess(const ProcessRequest& request)
{
    return Child(request).run();
}

} // namespace netwright
