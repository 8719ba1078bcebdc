#pragma once

#include "engine/base/text.h"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace netwright {

// http://host:port/path, without user, query or fragment taken apart.
struct HttpAddress {
    std::string host; // IPv6 without its brackets
    int port = 80;
    std::string path = "/"; // with what follows it

    // Nothing where it is no address of this kind; https is none.
    static std::optional<HttpAddress> read(const std::string& text);
    bool isThisComputer() const; // localhost, 127.*, ::1
};

struct HttpPost {
    HttpAddress address;
    std::vector<std::pair<std::string, std::string>> headers; // Content-Type among them
    std::string body;
};

// Sends posts one after the other on a thread of its own. No call waits for the network: posts
// beyond 64 that wait are dropped, each has a time limit, and a post that still hangs when this
// object goes is left to itself. Used by one thread.
class HttpSender {
public:
    explicit HttpSender(std::chrono::milliseconds limit = std::chrono::seconds(5));
    HttpSender(const HttpSender&) = delete;
    HttpSender& operator=(const HttpSender&) = delete;
    ~HttpSender();

    void send(HttpPost post);
    // Why a post could not be delivered, once for the first since the call before.
    std::optional<Text> takeFault();
    // Waits until all posts are sent or this time is over; whether they are.
    bool finish(std::chrono::milliseconds patience);

private:
    struct Shared;
    std::shared_ptr<Shared> m_shared;
};

} // namespace netwright
