#include "app/documents/model_config.h"

#include "engine/formats/file.h"
#include "engine/formats/hdf5_reader.h"
#include "engine/formats/json.h"
#include "engine/formats/zip_reader.h"

#include <algorithm>
#include <cctype>

namespace netwright {
namespace {

std::string lowerName(const std::filesystem::path& file)
{
    std::string name = file.filename().string();
    std::transform(name.begin(), name.end(), name.begin(),
        [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return name;
}

Value compileIn(const Value& config)
{
    const Value compile = config.is_object() ? config.value("compile_config", Value()) : Value();
    return compile.is_object() && !compile.empty() ? compile : Value();
}

ModelConfig readArchive(const std::filesystem::path& file)
{
    ZipReader zip(readFile(file), file.string());
    const std::vector<std::byte> bytes = zip.read("config.json");
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    const Value config = parseJson(text, file.string() + ": config.json");
    return {config, compileIn(config), true};
}

// compile_config of Keras 3 from a training_config.
Value compileFrom(Value training)
{
    if (!training.is_object()) return {};
    Value result = {{"optimizer", training.value("optimizer_config", Value())}};
    training.erase("optimizer_config");
    for (const auto& [key, value] : training.items()) result[key] = value;
    return result;
}

ModelConfig readHdf5(const std::filesystem::path& file)
{
    const Hdf5Reader reader(readFile(file), file.string());
    const auto read = [&](const char* attribute) {
        const auto text = reader.text("/", attribute);
        return text ? parseJson(*text, file.string() + ": " + attribute) : Value();
    };
    const Value config = read("model_config");
    if (config.is_null())
        throw FormatError(NW_TEXT("%1: expected a whole model, received a file without "
                                  "model_config; it may hold weights alone."),
            file.string());
    return {config, compileFrom(read("training_config")), true};
}

} // namespace

ModelConfig readModelConfig(const std::filesystem::path& file)
{
    const std::string name = lowerName(file);
    if (name.ends_with(".weights.h5"))
        throw FormatError(NW_TEXT("%1: expected a whole model, received a file of weights alone."),
            file.string());
    if (name.ends_with(".keras")) return readArchive(file);
    if (name.ends_with(".h5") || name.ends_with(".hdf5")) return readHdf5(file);
    if (name.ends_with(".json")) {
        const Value config = readJsonFile(file);
        return {config, compileIn(config), false};
    }
    throw FormatError(
        NW_TEXT("%1: expected a model file (.keras, .h5 or .json), received another."),
        file.string());
}

} // namespace netwright
