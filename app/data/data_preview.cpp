#include "app/data/data_preview.h"

#include "engine/base/error.h"

#include <condition_variable>
#include <exception>
#include <mutex>
#include <new>
#include <thread>
#include <variant>

namespace netwright {
namespace {

struct Request {
    Value data, fit;
    std::filesystem::path folder;
    std::uint64_t number = 0;
};

using Outcome = std::variant<std::optional<DataFacts>, Text>;

Outcome outcomeOf(const Request& request, const std::atomic<bool>& isCancelled)
{
    try {
        return readFacts(request.data, request.fit, request.folder, isCancelled);
    } catch (const Error& error) {
        return error.text();
    } catch (const std::bad_alloc&) {
        return Text(NW_TEXT("Data: the memory is not large enough for it; choose fewer rows."));
    } catch (const std::exception& error) {
        return Text(NW_TEXT("Data: it cannot be read: %1."), error.what());
    }
}

} // namespace

class DataPreview::Private {
public:
    explicit Private(DataPreview& owner) : m_owner(owner), m_thread([this] { run(); }) { }

    ~Private()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_isEnding = true;
            m_isCancelled = true;
        }
        m_wake.notify_one();
        m_thread.join();
    }

    void ask(Request request)
    {
        {
            const std::lock_guard lock(m_mutex);
            request.number = ++latest;
            m_next = std::move(request);
            m_isCancelled = true; // what is being read
        }
        m_wake.notify_one();
    }

    // Window thread only.
    std::optional<DataFacts> facts;
    bool isLoading = false;
    std::uint64_t latest = 0;

private:
    void run()
    {
        for (;;) {
            Request request;
            {
                std::unique_lock lock(m_mutex);
                m_wake.wait(lock, [this] { return m_isEnding || m_next; });
                if (m_isEnding) return;
                request = std::move(*m_next);
                m_next.reset();
                m_isCancelled = false;
            }
            auto outcome = std::make_shared<Outcome>(outcomeOf(request, m_isCancelled));
            QMetaObject::invokeMethod(
                &m_owner, [this, outcome, number = request.number] { take(*outcome, number); },
                Qt::QueuedConnection);
        }
    }

    // In the window thread. A result that a newer request has overtaken is forgotten.
    void take(Outcome& outcome, std::uint64_t number)
    {
        if (number != latest) return;
        isLoading = false;
        if (const auto* sentence = std::get_if<Text>(&outcome)) {
            facts.reset();
            emit m_owner.failed(*sentence);
        } else {
            facts = std::move(std::get<std::optional<DataFacts>>(outcome));
            emit m_owner.loaded();
        }
        emit m_owner.loadingChanged();
    }

    DataPreview& m_owner;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::optional<Request> m_next;
    std::atomic<bool> m_isCancelled = false;
    bool m_isEnding = false;
    std::thread m_thread; // last, so that it starts when all else is there
};

DataPreview::DataPreview(QObject* parent)
    : QObject(parent), m_private(std::make_unique<Private>(*this))
{
}

DataPreview::~DataPreview() = default;

void DataPreview::load(const Value& data, const Value& fit, const QString& folder)
{
    m_private->ask({.data = data, .fit = fit, .folder = folder.toStdString()});
    if (m_private->isLoading) return;
    m_private->isLoading = true;
    emit loadingChanged();
}

void DataPreview::forget()
{
    m_private->facts.reset();
}

bool DataPreview::isLoading() const
{
    return m_private->isLoading;
}

const DataFacts* DataPreview::facts() const
{
    return m_private->facts ? &*m_private->facts : nullptr;
}

} // namespace netwright
