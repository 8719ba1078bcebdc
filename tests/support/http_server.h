#pragma once

#include <atomic>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace netwright::test {

// A server on this computer that takes requests and answers each with 200, or keeps silent.
class HttpServer {
public:
    enum class Manner { answers, keepsSilent };
    explicit HttpServer(Manner manner = Manner::answers);
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;
    ~HttpServer();

    int port() const { return m_port; }
    std::string root() const { return "http://127.0.0.1:" + std::to_string(m_port); }
    // Head and body of each, in the order in which they came.
    std::vector<std::string> requests() const;

private:
    void serve();

    Manner m_manner;
    int m_port = 0, m_socket = -1; // in this order: listening gives the port
    std::atomic<bool> m_isOver{false};
    mutable std::mutex m_mutex;
    std::vector<std::string> m_requests;
    std::thread m_thread;
};

// A port of this computer that nobody listens to.
int closedPort();

} // namespace netwright::test
