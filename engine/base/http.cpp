#include "engine/base/http.h"

#include <algorithm>
#include <cerrno>
#include <condition_variable>
#include <cstring>
#include <deque>
#include <fcntl.h>
#include <mutex>
#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace netwright {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kWaiting = 64;

class Socket {
public:
    explicit Socket(int handle) : m_handle(handle) { }
    Socket(const Socket&) = delete;
    Socket& operator=(const Socket&) = delete;
    ~Socket()
    {
        if (m_handle >= 0) ::close(m_handle);
    }
    int handle() const { return m_handle; }

private:
    int m_handle;
};

// Whether the socket becomes ready in time.
bool waitFor(int handle, short what, Clock::time_point end)
{
    for (;;) {
        const auto left
            = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
        if (left <= 0) {
            errno = ETIMEDOUT;
            return false;
        }
        pollfd ready{handle, what, 0};
        const int count = ::poll(&ready, 1, static_cast<int>(left));
        if (count > 0) return true;
        if (count < 0 && errno != EINTR) return false;
    }
}

// 0, or an errno.
int connectTo(int handle, const addrinfo& address, Clock::time_point end)
{
    if (::connect(handle, address.ai_addr, address.ai_addrlen) == 0) return 0;
    if (errno != EINPROGRESS) return errno;
    if (!waitFor(handle, POLLOUT, end)) return errno;
    int fault = 0;
    socklen_t length = sizeof fault;
    ::getsockopt(handle, SOL_SOCKET, SO_ERROR, &fault, &length);
    return fault;
}

int sendAll(int handle, const std::string& text, Clock::time_point end)
{
    for (std::size_t sent = 0; sent < text.size();) {
        if (!waitFor(handle, POLLOUT, end)) return errno;
        const auto count = ::send(handle, text.data() + sent, text.size() - sent, MSG_NOSIGNAL);
        if (count < 0 && errno != EAGAIN && errno != EINTR) return errno;
        if (count > 0) sent += static_cast<std::size_t>(count);
    }
    return 0;
}

// Waits for the first bytes of the answer; what they say is of no concern.
int awaitAnswer(int handle, Clock::time_point end)
{
    if (!waitFor(handle, POLLIN, end)) return errno;
    char answer[512];
    return ::recv(handle, answer, sizeof answer, 0) < 0 ? errno : 0;
}

std::string requestOf(const HttpPost& post)
{
    const bool isIpv6 = post.address.host.find(':') != std::string::npos;
    const std::string host = isIpv6 ? "[" + post.address.host + "]" : post.address.host;
    std::string text = "POST " + post.address.path + " HTTP/1.1\r\nHost: " + host + ":"
        + std::to_string(post.address.port)
        + "\r\nConnection: close\r\nContent-Length: " + std::to_string(post.body.size()) + "\r\n";
    for (const auto& [name, value] : post.headers) text += name + ": " + value + "\r\n";
    return text + "\r\n" + post.body;
}

// 0, an errno, or the negative number of getaddrinfo.
int deliver(const HttpPost& post, std::chrono::milliseconds limit)
{
    addrinfo wanted{};
    wanted.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    const std::string port = std::to_string(post.address.port);
    if (const int fault = ::getaddrinfo(post.address.host.c_str(), port.c_str(), &wanted, &found);
        fault != 0)
        return fault < 0 ? fault : -1;
    const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> addresses(found, ::freeaddrinfo);
    const Clock::time_point end = Clock::now() + limit;
    int fault = EHOSTUNREACH;
    for (const addrinfo* address = found; address != nullptr; address = address->ai_next) {
        const Socket socket(::socket(address->ai_family,
            address->ai_socktype | SOCK_NONBLOCK | SOCK_CLOEXEC, address->ai_protocol));
        if (socket.handle() < 0) {
            fault = errno;
            continue;
        }
        fault = connectTo(socket.handle(), *address, end);
        if (fault != 0) continue;
        fault = sendAll(socket.handle(), requestOf(post), end);
        return fault != 0 ? fault : awaitAnswer(socket.handle(), end);
    }
    return fault;
}

Text faultText(const HttpPost& post, int fault)
{
    const std::string who = post.address.host + ":" + std::to_string(post.address.port);
    return {NW_TEXT("%1 cannot be reached: %2."), who,
        std::string(fault < 0 ? ::gai_strerror(fault) : std::strerror(fault))};
}

} // namespace

std::optional<HttpAddress> HttpAddress::read(const std::string& text)
{
    const std::string scheme = "http://";
    const bool hasControl = std::any_of(text.begin(), text.end(),
        [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == '\x7F'; });
    if (text.compare(0, scheme.size(), scheme) != 0 || hasControl) return std::nullopt;
    HttpAddress address;
    const std::size_t slash = text.find('/', scheme.size());
    std::string place = text.substr(scheme.size(), slash - scheme.size());
    if (slash != std::string::npos) address.path = text.substr(slash);
    if (place.find('@') != std::string::npos) return std::nullopt;
    std::size_t colon = place.rfind(':');
    if (!place.empty() && place[0] == '[') {
        const std::size_t end = place.find(']');
        if (end == std::string::npos) return std::nullopt;
        if (colon < end) colon = std::string::npos;
        address.host = place.substr(1, end - 1);
    } else {
        address.host = place.substr(0, colon);
    }
    if (address.host.empty()) return std::nullopt;
    if (colon == std::string::npos) return address;
    const std::string port = place.substr(colon + 1);
    const bool isNumber = !port.empty() && port.size() < 6
        && std::all_of(port.begin(), port.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!isNumber) return std::nullopt;
    address.port = std::stoi(port);
    if (address.port < 1 || address.port > 65535) return std::nullopt;
    return address;
}

bool HttpAddress::isThisComputer() const
{
    const bool isDotted = std::all_of(
        host.begin(), host.end(), [](char c) { return c == '.' || (c >= '0' && c <= '9'); });
    return host == "localhost" || host == "::1" || (isDotted && host.rfind("127.", 0) == 0);
}

// Outlives the sender while a post hangs.
struct HttpSender::Shared {
    std::chrono::milliseconds limit;
    std::mutex mutex;
    std::condition_variable changed;
    std::deque<HttpPost> waiting;
    bool isSending = false;
    bool isOver = false;
    std::optional<Text> fault;

    void work()
    {
        std::unique_lock lock(mutex);
        for (;;) {
            changed.wait(lock, [this] { return isOver || !waiting.empty(); });
            if (waiting.empty()) return;
            const HttpPost post = std::move(waiting.front());
            waiting.pop_front();
            isSending = true;
            lock.unlock();
            const int failed = deliver(post, limit);
            lock.lock();
            isSending = false;
            if (failed != 0 && !fault) fault = faultText(post, failed);
            changed.notify_all();
        }
    }
};

HttpSender::HttpSender(std::chrono::milliseconds limit) : m_shared(std::make_shared<Shared>())
{
    m_shared->limit = limit;
    std::thread([shared = m_shared] { shared->work(); }).detach();
}

HttpSender::~HttpSender()
{
    const std::lock_guard lock(m_shared->mutex);
    m_shared->waiting.clear();
    m_shared->isOver = true;
    m_shared->changed.notify_all();
}

void HttpSender::send(HttpPost post)
{
    const std::lock_guard lock(m_shared->mutex);
    if (m_shared->waiting.size() >= kWaiting) m_shared->waiting.pop_front();
    m_shared->waiting.push_back(std::move(post));
    m_shared->changed.notify_all();
}

std::optional<Text> HttpSender::takeFault()
{
    const std::lock_guard lock(m_shared->mutex);
    return std::exchange(m_shared->fault, std::nullopt);
}

bool HttpSender::finish(std::chrono::milliseconds patience)
{
    std::unique_lock lock(m_shared->mutex);
    return m_shared->changed.wait_for(
        lock, patience, [this] { return m_shared->waiting.empty() && !m_shared->isSending; });
}

} // namespace netwright
