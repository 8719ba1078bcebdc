#include "engine/arrays/strings.h"

#include <cassert>
#include <deque>
#include <mutex>
#include <shared_mutex>
#include <unordered_map>

namespace netwright {
namespace {

class Pool {
public:
    Pool() { intern({}); }

    std::uint64_t intern(std::string_view text)
    {
        {
            const std::shared_lock lock(m_mutex);
            const auto found = m_handles.find(text);
            if (found != m_handles.end()) return found->second;
        }
        const std::unique_lock lock(m_mutex);
        const auto found = m_handles.find(text);
        if (found != m_handles.end()) return found->second;
        const std::uint64_t handle = m_texts.size();
        m_handles.emplace(m_texts.emplace_back(text), handle);
        return handle;
    }

    std::string_view text(std::uint64_t handle) const
    {
        const std::shared_lock lock(m_mutex);
        return handle < m_texts.size() ? std::string_view(m_texts[handle]) : std::string_view();
    }

private:
    mutable std::shared_mutex m_mutex;
    std::deque<std::string> m_texts; // a deque leaves its elements where they are
    std::unordered_map<std::string_view, std::uint64_t> m_handles;
};

Pool& pool()
{
    static Pool* const instance = new Pool; // outlives whatever is destroyed at the end
    return *instance;
}

} // namespace

std::uint64_t internString(std::string_view text)
{
    return pool().intern(text);
}

std::string_view stringOf(std::uint64_t handle)
{
    return pool().text(handle);
}

std::span<std::uint64_t> handlesOf(Array& strings)
{
    assert(strings.dtype() == DType::string);
    return {reinterpret_cast<std::uint64_t*>(strings.data()), strings.count()};
}

std::span<const std::uint64_t> handlesOf(const Array& strings)
{
    assert(strings.dtype() == DType::string);
    return {reinterpret_cast<const std::uint64_t*>(strings.data()), strings.count()};
}

std::string_view stringAt(const Array& strings, std::size_t index)
{
    return stringOf(handlesOf(strings)[index]);
}

Array stringArray(Shape shape, const std::vector<std::string>& texts)
{
    Array result(std::move(shape), DType::string);
    const auto handles = handlesOf(result);
    assert(texts.size() == handles.size());
    for (std::size_t i = 0; i < texts.size(); ++i) handles[i] = internString(texts[i]);
    return result;
}

std::vector<std::string> textsOf(const Array& strings)
{
    std::vector<std::string> result;
    result.reserve(strings.count());
    for (const std::uint64_t handle : handlesOf(strings)) result.emplace_back(stringOf(handle));
    return result;
}

} // namespace netwright
