#include "engine/trainers/checkpoint.h"

#include "engine/formats/atomic_file.h"
#include "engine/formats/file.h"
#include "engine/formats/json.h"

#include <cerrno>
#include <cstring>
#include <fstream>

namespace netwright {
namespace {

constexpr char kMagic[] = "netwright checkpoint 1\n";
constexpr std::size_t kMagicSize = sizeof kMagic - 1;
constexpr std::uint64_t kHeadLimit = std::uint64_t{1} << 30;
constexpr int kRest = 20; // times as long as writing takes

[[noreturn]] void refuse(const std::filesystem::path& file)
{
    throw FormatError(NW_TEXT("%1: expected a whole checkpoint of a training."), file.string());
}

Value describe(const Array& array)
{
    Value shape = Value::array();
    for (const Dimension length : array.shape()) shape.push_back(length);
    return {{"dtype", std::string(nameOf(array.dtype()))}, {"shape", std::move(shape)}};
}

// Takes the arrays of the head from the bytes that follow it.
class Reader {
public:
    Reader(const std::filesystem::path& file, std::shared_ptr<std::vector<std::byte>> bytes)
        : m_file(file), m_bytes(std::move(bytes))
    {
    }

    const std::byte* take(std::uint64_t count)
    {
        if (count > m_bytes->size() - m_at) refuse(m_file);
        const std::byte* const begin = m_bytes->data() + m_at;
        m_at += count;
        return begin;
    }

    Array array(const Value& description)
    {
        if (!description.is_object() || !description.contains("dtype")
            || !description["dtype"].is_string() || !description.contains("shape")
            || !description["shape"].is_array())
            refuse(m_file);
        const DType dtype = dtypeFromName(description["dtype"].get<std::string>());
        if (dtype == DType::string) refuse(m_file);
        Shape shape;
        std::uint64_t bytes = sizeOf(dtype);
        for (const Value& length : description["shape"]) {
            if (!length.is_number_unsigned()) refuse(m_file);
            const auto count = length.get<std::uint64_t>();
            if (count > 0 && bytes > (m_bytes->size() - m_at) / count) refuse(m_file);
            bytes *= count;
            shape.push_back(static_cast<Dimension>(count));
        }
        Array result(shape, dtype);
        if (bytes > 0) std::memcpy(result.data(), take(bytes), bytes);
        return result;
    }

    bool isAtEnd() const { return m_at == m_bytes->size(); }

private:
    const std::filesystem::path& m_file;
    std::shared_ptr<std::vector<std::byte>> m_bytes;
    std::size_t m_at = 0;
};

} // namespace

void writeCheckpoint(const std::filesystem::path& file, const Checkpoint& checkpoint)
{
    Value groups = Value::object();
    for (const auto& [group, arrays] : checkpoint.arrays) {
        groups[group] = Value::array();
        for (const Array& array : arrays) groups[group].push_back(describe(array));
    }
    const std::string head = writeJson({{"head", checkpoint.head}, {"arrays", groups}});
    AtomicFile target(file);
    std::ofstream out(target.temporaryPath(), std::ios::binary | std::ios::trunc);
    const auto size = static_cast<std::uint64_t>(head.size());
    out.write(kMagic, kMagicSize);
    out.write(reinterpret_cast<const char*>(&size), sizeof size);
    out << head;
    for (const auto& [group, arrays] : checkpoint.arrays)
        for (const Array& array : arrays)
            out.write(reinterpret_cast<const char*>(array.data()),
                static_cast<std::streamsize>(array.bytes()));
    out.close();
    if (!out) throw writeError(file, errno);
    target.commit();
}

Checkpoint readCheckpoint(const std::filesystem::path& file)
{
    auto bytes = std::make_shared<std::vector<std::byte>>(readFile(file));
    Reader reader(file, bytes);
    if (std::memcmp(reader.take(kMagicSize), kMagic, kMagicSize) != 0) refuse(file);
    std::uint64_t size = 0;
    std::memcpy(&size, reader.take(sizeof size), sizeof size);
    if (size > kHeadLimit) refuse(file);
    const auto* const text = reinterpret_cast<const char*>(reader.take(size));
    const Value head = parseJson(std::string_view(text, size), file.string());
    if (!head.is_object() || !head.contains("head") || !head.contains("arrays")
        || !head["arrays"].is_object())
        refuse(file);
    Checkpoint checkpoint{head["head"], {}};
    // In the order in which they were written.
    std::map<std::string, Value> groups;
    for (const auto& [group, list] : head["arrays"].items()) groups[group] = list;
    for (const auto& [group, list] : groups) {
        std::vector<Array>& arrays = checkpoint.arrays[group];
        for (const Value& description : list) arrays.push_back(reader.array(description));
    }
    if (!reader.isAtEnd()) refuse(file);
    return checkpoint;
}

CheckpointSaver::CheckpointSaver(std::filesystem::path file, double seconds)
    : m_file(std::move(file)),
      m_pause(std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds))),
      m_isAlways(seconds <= 0)
{
}

CheckpointSaver::~CheckpointSaver()
{
    finish();
}

bool CheckpointSaver::isDue() const
{
    return m_isAlways || Clock::now() >= m_last + m_pause;
}

void CheckpointSaver::save(Checkpoint checkpoint)
{
    finish();
    if (!m_isAlways && m_took.count() > 0)
        m_pause = std::max(m_pause, std::chrono::duration_cast<Clock::duration>(m_took * kRest));
    m_last = Clock::now();
    m_thread = std::thread([this, checkpoint = std::move(checkpoint)] {
        const Clock::time_point begin = Clock::now();
        try {
            writeCheckpoint(m_file, checkpoint);
        } catch (const Error& error) {
            m_fault = error.text();
        } catch (const std::exception& error) {
            m_fault = Text{"%1", error.what()};
        }
        m_took = Clock::now() - begin;
    });
}

void CheckpointSaver::finish()
{
    if (m_thread.joinable()) m_thread.join();
}

std::optional<Text> CheckpointSaver::takeFault()
{
    return std::exchange(m_fault, std::nullopt);
}

} // namespace netwright
