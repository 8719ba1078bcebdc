#include "engine/callbacks/callback.h"
#include "engine/callbacks/run_path.h"
#include "engine/formats/file.h"
#include "engine/formats/json.h"

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <fstream>

namespace netwright {
namespace {

// A number as Python's csv module writes it.
std::string pythonText(double value)
{
    if (std::isnan(value)) return "nan";
    if (std::isinf(value)) return value < 0 ? "-inf" : "inf";
    return pythonNumber(value);
}

// Source: keras.callbacks.CSVLogger. Lines end as those of Python's csv module do.
class CSVLogger final : public Callback {
public:
    std::string filename;
    std::string separator = ",";
    bool append = false;

    void onTrainBegin(TrainingHandle& training) override
    {
        m_path = runPath("CSVLogger", training.folder(), filename);
        m_names.clear();
        m_hasHeader
            = append && std::filesystem::exists(m_path) && std::filesystem::file_size(m_path) > 0;
        m_file = std::ofstream(
            m_path, append ? std::ios::app | std::ios::binary : std::ios::trunc | std::ios::binary);
        check();
    }

    Value state() const override
    {
        std::error_code error;
        const auto size = std::filesystem::file_size(m_path, error);
        return {{"size", error ? 0 : size}, {"keys", m_names}};
    }

    // Lines of epochs after the checkpoint go; they come again.
    void onTrainResume(TrainingHandle& training, const Value& state) override
    {
        m_path = runPath("CSVLogger", training.folder(), filename);
        const auto size = state.value("size", std::uintmax_t{0});
        std::error_code error;
        const auto present = std::filesystem::file_size(m_path, error);
        if (error || present < size) return onTrainBegin(training);
        std::filesystem::resize_file(m_path, size, error);
        if (error) throw writeError(m_path, error.value());
        m_names = state.value("keys", std::vector<std::string>());
        m_hasHeader = size > 0;
        m_file = std::ofstream(m_path, std::ios::app | std::ios::binary);
        check();
    }

    void onEpochEnd(TrainingHandle&, int epoch, Logs& logs) override
    {
        if (m_names.empty()) {
            for (const auto& [name, value] : logs.entries()) m_names.push_back(name);
            std::sort(m_names.begin(), m_names.end());
            if (!m_hasHeader) writeHeader();
        }
        m_file << epoch;
        for (const std::string& name : m_names) {
            const std::optional<double> value = logs.find(name);
            m_file << separator << (value ? pythonText(*value) : "NA");
        }
        m_file << "\r\n" << std::flush;
        check();
    }

    void onTrainEnd(TrainingHandle&, const Logs&) override { m_file.close(); }

private:
    void writeHeader()
    {
        m_file << "epoch";
        for (const std::string& name : m_names) m_file << separator << name;
        m_file << "\r\n";
    }

    void check()
    {
        if (!m_file) throw writeError(m_path, errno);
    }

    std::filesystem::path m_path;
    std::ofstream m_file;
    std::vector<std::string> m_names;
    bool m_hasHeader = false;
};

const bool published = publish<Callback, CSVLogger>({
    .name = "CSVLogger",
    .category = "callbacks",
    .summary = "Writes the figures of each epoch to a text table.",
    .params =
        {
            param("filename", &CSVLogger::filename, "The file, from the folder of the run.",
                required()),
            param("separator", &CSVLogger::separator, "What stands between two columns."),
            param("append", &CSVLogger::append, "Whether an existing file is continued."),
        },
});

} // namespace
} // namespace netwright
