#include "engine/base/http.h"
#include "engine/callbacks/callback.h"
#include "engine/formats/json.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>

namespace netwright {
namespace {

constexpr auto kPatience = std::chrono::seconds(2); // at the end of a training

// As Python's urllib.parse.quote_plus.
std::string formEncoded(const std::string& text)
{
    static constexpr char kDigits[] = "0123456789ABCDEF";
    std::string result;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) != 0 || c == '-' || c == '_' || c == '.' || c == '~')
            result += c;
        else if (c == ' ')
            result += '+';
        else
            result += {'%', kDigits[byte >> 4], kDigits[byte & 15]};
    }
    return result;
}

// A project may come from anybody, so it alone does not make this program speak to other
// computers: NETWRIGHT_REMOTE_HOSTS names those that it may.
bool isAllowed(const HttpAddress& address)
{
    if (address.isThisComputer()) return true;
    const char* const hosts = std::getenv("NETWRIGHT_REMOTE_HOSTS");
    if (hosts == nullptr) return false;
    return ("," + std::string(hosts) + ",").find("," + address.host + ",") != std::string::npos;
}

// Source: keras.callbacks.RemoteMonitor.
class RemoteMonitor final : public Callback {
public:
    std::string root = "http://localhost:9000";
    std::string path = "/publish/epoch/end/";
    std::string field = "data";
    std::optional<Config> headers;
    bool sendAsJson = false;

    static std::vector<Param> params()
    {
        return {
            param("root", &RemoteMonitor::root, "The server, such as http://localhost:9000."),
            param("path", &RemoteMonitor::path, "The page of the server that takes the figures."),
            param("field", &RemoteMonitor::field,
                "The field of the form that holds the figures, where they are sent as a form."),
            param("headers", &RemoteMonitor::headers, "Names and values of further HTTP headers."),
            param("send_as_json", &RemoteMonitor::sendAsJson,
                "Whether the figures are sent as JSON and not as a form."),
        };
    }

    void configured() override
    {
        const std::optional<HttpAddress> address = HttpAddress::read(root + path);
        if (!address)
            throw ConfigError(NW_TEXT("RemoteMonitor: root and path must make an address such as "
                                      "http://localhost:9000/publish/, received %1."),
                root + path);
        m_address = *address;
        m_headers.clear();
        if (!headers) return;
        if (!headers->is_object())
            throw ConfigError(
                NW_TEXT(
                    "RemoteMonitor: headers must be an object of names and texts, received %1."),
                headers->dump());
        for (const auto& [name, value] : headers->items()) {
            const std::string text = value.is_string() ? value.get<std::string>() : value.dump();
            if ((name + text).find_first_of("\r\n") != std::string::npos)
                throw ConfigError(
                    NW_TEXT("RemoteMonitor: the header %1 must be on one line."), name);
            m_headers.emplace_back(name, text);
        }
    }

    void onTrainBegin(TrainingHandle& training) override
    {
        m_hasWarned = false;
        m_sender = nullptr;
        if (isAllowed(m_address))
            m_sender = std::make_unique<HttpSender>();
        else
            warn(training,
                {NW_TEXT("%1 is another computer, which NETWRIGHT_REMOTE_HOSTS does not name."),
                    m_address.host});
    }

    void onEpochEnd(TrainingHandle& training, int epoch, Logs& logs) override
    {
        if (!m_sender) return;
        Value figures{{"epoch", epoch}};
        for (const auto& [name, value] : logs.entries()) figures[name] = value;
        // Python writes NaN into the form; what is sent as JSON must be JSON, which knows none.
        const std::string json
            = writeJson(figures, JsonStyle{.asciiOnly = true, .nonFinite = !sendAsJson});
        HttpPost post{.address = m_address, .headers = m_headers};
        if (!hasHeader("content-type"))
            post.headers.emplace_back("Content-Type",
                sendAsJson ? "application/json" : "application/x-www-form-urlencoded");
        post.body = sendAsJson ? json : formEncoded(field) + "=" + formEncoded(json);
        m_sender->send(std::move(post));
        tellFault(training);
    }

    void onTrainEnd(TrainingHandle& training, const Logs&) override
    {
        if (!m_sender) return;
        const bool isDone = m_sender->finish(kPatience);
        tellFault(training);
        if (!isDone)
            warn(training,
                {NW_TEXT("%1 does not answer; the last figures may not have come there."),
                    m_address.host});
        m_sender = nullptr;
    }

private:
    bool hasHeader(const std::string& name) const
    {
        return std::any_of(m_headers.begin(), m_headers.end(), [&name](const auto& header) {
            return std::equal(header.first.begin(), header.first.end(), name.begin(), name.end(),
                [](unsigned char a, unsigned char b) { return std::tolower(a) == b; });
        });
    }

    void tellFault(TrainingHandle& training)
    {
        if (const std::optional<Text> fault = m_sender->takeFault()) warn(training, *fault);
    }

    void warn(TrainingHandle& training, const Text& fault)
    {
        if (std::exchange(m_hasWarned, true)) return;
        training.warn({NW_TEXT("RemoteMonitor: %1"), fault.english()});
    }

    HttpAddress m_address;
    std::vector<std::pair<std::string, std::string>> m_headers;
    std::unique_ptr<HttpSender> m_sender;
    bool m_hasWarned = false;
};

const bool published = publish<Callback, RemoteMonitor>({
    .name = "RemoteMonitor",
    .category = "callbacks",
    .summary = "Sends the figures of each epoch to a server.",
    .params = RemoteMonitor::params(),
});

} // namespace
} // namespace netwright
