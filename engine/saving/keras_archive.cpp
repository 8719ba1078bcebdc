#include "engine/saving/keras_archive.h"

#include "engine/formats/file.h"
#include "engine/formats/json.h"
#include "engine/formats/zip_reader.h"
#include "engine/formats/zip_writer.h"
#include "engine/saving/keras_assets.h"
#include "engine/saving/keras_json.h"
#include "engine/saving/keras_weights.h"

#include <array>

namespace netwright {
namespace {

constexpr const char* kMetadata = "metadata.json";
constexpr const char* kConfig = "config.json";
constexpr const char* kWeights = "model.weights.h5";
constexpr const char* kOtherWeights = "model.weights.npz";

// Local time, as Keras writes it: 2026-11-23@03:10:41.
std::string dateText(std::time_t time)
{
    std::tm parts = {};
    ::localtime_r(&time, &parts);
    std::array<char, 32> text = {};
    const std::size_t size = std::strftime(text.data(), text.size(), "%Y-%m-%d@%H:%M:%S", &parts);
    return {text.data(), size};
}

class Archive {
public:
    explicit Archive(const std::filesystem::path& path)
        : m_who(path.string()), m_zip(readFile(path), m_who)
    {
    }

    const std::string& who() const { return m_who; }

    Value config()
    {
        return withVocabularies(parseJson(textOf(kConfig), m_who + ": " + kConfig),
            {.text = [this](const std::string& member) -> std::optional<std::string> {
                 if (!m_zip.contains(member)) return std::nullopt;
                 return textOf(member);
             },
                .numbers = [this](const std::string& path,
                               Dimension length) { return numbersAt(path, length); }});
    }

    WeightValues weights(const Model& model)
    {
        if (!m_zip.contains(kWeights) && m_zip.contains(kOtherWeights)) {
            const std::string member = m_who + ": " + kOtherWeights;
            return readKerasWeights(model, readNpz(m_zip.read(kOtherWeights), member), member);
        }
        return readKerasWeights(model, weightsFile(), weightsName());
    }

    std::vector<Array> optimizer()
    {
        if (!m_zip.contains(kWeights)) return {};
        return readKerasOptimizer(weightsFile());
    }

private:
    std::string textOf(const std::string& member)
    {
        const std::vector<std::byte> bytes = m_zip.read(member);
        return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
    }

    std::optional<Array> numbersAt(const std::string& path, Dimension length)
    {
        if (!m_zip.contains(kWeights)) return std::nullopt;
        const Hdf5Reader file = weightsFile();
        if (!file.exists(path) || file.isGroup(path) || file.shapeOf(path) != Shape{length})
            return std::nullopt;
        return file.array(path, {length}, DType::float32);
    }

    std::string weightsName() const { return m_who + ": " + kWeights; }
    Hdf5Reader weightsFile() { return Hdf5Reader(m_zip.read(kWeights), weightsName()); }

    std::string m_who;
    ZipReader m_zip;
};

} // namespace

std::vector<std::byte> writeKerasArchive(
    const Model& model, const Optimizer* optimizer, std::optional<std::time_t> time)
{
    const Value metadata = {{"keras_version", kKerasVersion},
        {"date_saved", dateText(time.value_or(std::time(nullptr)))}};
    ZipWriter archive;
    archive.add(kMetadata, pythonJson(metadata));
    archive.add(kConfig, pythonJson(kerasConfig(model)));
    archive.add(kWeights, writeKerasWeights(model, optimizer));
    return archive.finish();
}

std::unique_ptr<Model> readKerasArchive(const std::filesystem::path& path)
{
    Archive archive(path);
    std::unique_ptr<Model> model = buildModel(archive.config(), archive.who());
    const WeightValues weights = archive.weights(*model);
    placeWeights(*model, archive.who());
    giveValues(weights);
    return model;
}

void readKerasArchiveWeights(Model& model, const std::filesystem::path& path)
{
    giveValues(Archive(path).weights(model));
}

std::optional<SavedOptimizer> readKerasArchiveOptimizer(const std::filesystem::path& path)
{
    Archive archive(path);
    const Value config = archive.config();
    if (!config.is_object() || !config.contains("compile_config")) return std::nullopt;
    const Value& compiled = config["compile_config"];
    if (!compiled.is_object() || !compiled.contains("optimizer")) return std::nullopt;
    return SavedOptimizer{compiled["optimizer"], archive.optimizer()};
}

} // namespace netwright
