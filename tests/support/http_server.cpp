#include "tests/support/http_server.h"

#include <cstdlib>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace netwright::test {
namespace {

// Listens on a free port of this computer.
int listening(int& port)
{
    const int handle = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    auto* const plain = reinterpret_cast<sockaddr*>(&address);
    if (::bind(handle, plain, length) != 0 || ::listen(handle, 16) != 0) std::abort();
    ::getsockname(handle, plain, &length);
    port = ntohs(address.sin_port);
    return handle;
}

bool isReadable(int handle, int milliseconds)
{
    pollfd ready{handle, POLLIN, 0};
    return ::poll(&ready, 1, milliseconds) > 0;
}

bool isWhole(const std::string& request)
{
    const std::size_t end = request.find("\r\n\r\n");
    const std::size_t length = request.find("Content-Length: ");
    if (end == std::string::npos || length == std::string::npos) return false;
    return request.size() - end - 4 >= std::stoul(request.substr(length + 16));
}

std::string received(int handle)
{
    std::string request;
    while (!isWhole(request) && isReadable(handle, 5000)) {
        char bytes[4096];
        const auto count = ::recv(handle, bytes, sizeof bytes, 0);
        if (count <= 0) break;
        request.append(bytes, static_cast<std::size_t>(count));
    }
    return request;
}

} // namespace

HttpServer::HttpServer(Manner manner)
    : m_manner(manner), m_socket(listening(m_port)), m_thread([this] { serve(); })
{
}

HttpServer::~HttpServer()
{
    m_isOver = true;
    m_thread.join();
    ::close(m_socket);
}

std::vector<std::string> HttpServer::requests() const
{
    const std::lock_guard lock(m_mutex);
    return m_requests;
}

void HttpServer::serve()
{
    while (!m_isOver) {
        if (!isReadable(m_socket, 20)) continue;
        const int handle = ::accept(m_socket, nullptr, nullptr);
        if (handle < 0) continue;
        std::string request = received(handle);
        {
            const std::lock_guard lock(m_mutex);
            m_requests.push_back(std::move(request));
        }
        const std::string answer = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
        while (m_manner == Manner::keepsSilent && !m_isOver) ::usleep(10'000);
        if (m_manner == Manner::answers) [[maybe_unused]]
            const auto sent = ::send(handle, answer.data(), answer.size(), MSG_NOSIGNAL);
        ::close(handle);
    }
}

int closedPort()
{
    int port = 0;
    ::close(listening(port));
    return port;
}

} // namespace netwright::test
