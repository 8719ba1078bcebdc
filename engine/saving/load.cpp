#include "engine/saving/load.h"

#include "engine/formats/file.h"
#include "engine/saving/keras_archive.h"
#include "engine/saving/keras_hdf5.h"
#include "engine/saving/keras_json.h"
#include "engine/saving/keras_weights.h"

#include <algorithm>
#include <cctype>

namespace netwright {
namespace {

enum class FileKind { archive, hdf5, weights, json, npz };

std::optional<FileKind> kindOf(const std::filesystem::path& file)
{
    std::string name = file.filename().string();
    std::transform(name.begin(), name.end(), name.begin(),
        [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (name.ends_with(".weights.h5")) return FileKind::weights;
    if (name.ends_with(".h5") || name.ends_with(".hdf5")) return FileKind::hdf5;
    if (name.ends_with(".keras")) return FileKind::archive;
    if (name.ends_with(".json")) return FileKind::json;
    if (name.ends_with(".npz")) return FileKind::npz;
    return std::nullopt;
}

Hdf5Reader openHdf5(const std::filesystem::path& file)
{
    return Hdf5Reader(readFile(file), file.string());
}

std::unique_ptr<Model> loadHdf5(const std::filesystem::path& path)
{
    const Hdf5Reader file = openHdf5(path);
    std::unique_ptr<Model> model = readKerasHdf5(file, path.string());
    const WeightValues weights = readLegacyWeights(*model, file, path.string());
    placeWeights(*model, path.string());
    giveValues(weights);
    return model;
}

std::unique_ptr<Model> loadJson(const std::filesystem::path& path, std::uint64_t seed)
{
    std::unique_ptr<Model> model = readModelJson(path);
    placeWeights(*model, path.string());
    model->initialize(seed);
    return model;
}

// A file with weights alone may have either layout, whatever its name.
void loadHdf5Weights(Model& model, const std::filesystem::path& path)
{
    const Hdf5Reader file = openHdf5(path);
    giveValues(hasLegacyWeights(file) ? readLegacyWeights(model, file, path.string())
                                      : readKerasWeights(model, file, path.string()));
}

} // namespace

std::unique_ptr<Model> loadModel(const std::filesystem::path& file, std::uint64_t seed)
{
    switch (kindOf(file).value_or(FileKind::npz)) {
    case FileKind::archive: return readKerasArchive(file);
    case FileKind::hdf5: return loadHdf5(file);
    case FileKind::json: return loadJson(file, seed);
    case FileKind::weights:
        throw FormatError(NW_TEXT("%1: expected a whole model, received a file of weights alone."),
            file.string());
    case FileKind::npz: break;
    }
    throw FormatError(
        NW_TEXT("%1: expected a model file (.keras, .h5 or .json), received another."),
        file.string());
}

void loadWeights(Model& model, const std::filesystem::path& file)
{
    switch (kindOf(file).value_or(FileKind::json)) {
    case FileKind::archive: return readKerasArchiveWeights(model, file);
    case FileKind::hdf5:
    case FileKind::weights: return loadHdf5Weights(model, file);
    case FileKind::npz:
        return giveValues(readKerasWeights(model, readNpzFile(file), file.string()));
    case FileKind::json: break;
    }
    throw FormatError(
        NW_TEXT("%1: expected a file of weights (.weights.h5, .keras, .h5 or .npz), received "
                "another."),
        file.string());
}

std::optional<SavedOptimizer> loadOptimizer(const std::filesystem::path& file)
{
    switch (kindOf(file).value_or(FileKind::json)) {
    case FileKind::archive: return readKerasArchiveOptimizer(file);
    case FileKind::hdf5: return readLegacyOptimizer(openHdf5(file), file.string());
    case FileKind::weights: return SavedOptimizer{.state = readKerasOptimizer(openHdf5(file))};
    case FileKind::json:
    case FileKind::npz: break;
    }
    return std::nullopt;
}

std::vector<Array> loadOptimizerState(const std::filesystem::path& file)
{
    const std::optional<SavedOptimizer> saved = loadOptimizer(file);
    return saved ? saved->state : std::vector<Array>();
}

void saveModel(Model& model, const Optimizer* optimizer, const std::filesystem::path& file,
    const SaveSettings& settings)
{
    switch (kindOf(file).value_or(FileKind::npz)) {
    case FileKind::archive:
        return writeFileAtomically(file, writeKerasArchive(model, optimizer, settings.time));
    case FileKind::hdf5:
        return writeFileAtomically(file, writeKerasHdf5(model, optimizer, settings.dialect));
    case FileKind::weights: return writeFileAtomically(file, writeKerasWeights(model, optimizer));
    case FileKind::json:
        return writeTextFileAtomically(file, writeModelJson(model, settings.dialect));
    case FileKind::npz: break;
    }
    throw FormatError(NW_TEXT("%1: expected a name that ends in .keras, .h5, .weights.h5 or .json, "
                              "received another."),
        file.string());
}

} // namespace netwright
