#include "app/cli/input_arrays.h"

#include "engine/arrays/strings.h"
#include "engine/base/error.h"
#include "engine/formats/csv.h"
#include "engine/formats/image.h"
#include "engine/formats/npy.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cstring>

namespace netwright {
namespace {

std::string extensionOf(const std::filesystem::path& path)
{
    std::string extension = path.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(),
        [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return extension;
}

bool isImage(const std::filesystem::path& path)
{
    const std::string extension = extensionOf(path);
    return extension == ".png" || extension == ".jpg" || extension == ".jpeg";
}

const Model::Port& onlyInput(
    const std::vector<Model::Port>& ports, const std::filesystem::path& path)
{
    if (ports.size() != 1)
        throw FormatError(NW_TEXT("%1: the model has %2 inputs and needs a .npz file with x0, x1 "
                                  "and so on."),
            path.string(), ports.size());
    return ports[0];
}

// Spaces around a number are allowed.
float numberIn(const std::string& cell, const std::string& where)
{
    const auto first = cell.find_first_not_of(" \t+");
    const auto last = cell.find_last_not_of(" \t");
    float number = 0;
    if (first != std::string::npos) {
        const char* const end = cell.data() + last + 1;
        const auto [stop, error] = std::from_chars(cell.data() + first, end, number);
        if (error == std::errc() && stop == end) return number;
    }
    throw FormatError(NW_TEXT("%1: a number was expected, received \"%2\"."), where, cell);
}

Array textsOf(const CsvTable& table, const Shape& shape)
{
    std::vector<std::string> cells;
    for (const auto& row : table.rows) cells.insert(cells.end(), row.begin(), row.end());
    return stringArray(shape, cells);
}

// Rows of numbers, folded to the shape of the input's samples where they have as many; or of texts.
Array readTable(const std::filesystem::path& path, const Model::Port& port)
{
    const CsvTable table = readCsvFile(path);
    const auto rows = static_cast<Dimension>(table.rows.size());
    const auto columns = static_cast<Dimension>(table.columns());
    if (port.info.dtype == DType::string) return textsOf(table, {rows, columns});
    std::vector<float> numbers;
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        for (std::size_t column = 0; column < table.rows[row].size(); ++column)
            numbers.push_back(numberIn(table.rows[row][column],
                path.string() + ", row " + std::to_string(row + 1) + ", column "
                    + std::to_string(column + 1)));
    const Array array = Array::of(Shape{rows, columns}, numbers);
    const Shape sample = port.info.shape.slice(1);
    if (!sample.isKnown() || sample.rank() == 1 || sample.count() != columns) return array;
    Shape folded{rows};
    for (const Dimension length : sample) folded.push_back(length);
    return array.reshaped(folded);
}

std::vector<std::filesystem::path> imagesIn(const std::filesystem::path& folder)
{
    std::vector<std::filesystem::path> images;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.is_regular_file() && isImage(entry.path())) images.push_back(entry.path());
    if (images.empty())
        throw FormatError(
            NW_TEXT("%1: the folder holds no .png, .jpg or .jpeg image."), folder.string());
    std::sort(images.begin(), images.end());
    return images;
}

// (1, height, width, channels) as float32.
Array readSample(const std::filesystem::path& path, const Shape& expected, double scale)
{
    Array image = readImageFile(path);
    const bool hasChannels = expected.rank() == 4 && expected.back() != kUnknown;
    const int channels = hasChannels ? static_cast<int>(expected.back()) : expected.rank() == 3;
    if (channels == 1 || channels == 3 || channels == 4) image = withChannels(image, channels);
    Array sample = image.cast(DType::float32);
    for (float& pixel : sample.as<float>()) pixel = static_cast<float>(pixel * scale);
    Shape shape{1};
    for (const Dimension length : image.shape()) shape.push_back(length);
    if (expected.rank() == 4 && !compatible(expected, shape))
        throw ShapeError(NW_TEXT("%1: the model takes images of %2 (height, width, channels), "
                                 "received %3."),
            path.string(), expected.slice(1), image.shape());
    return sample.reshaped(shape);
}

Array readImages(
    const std::vector<std::filesystem::path>& paths, const Model::Port& port, double scale)
{
    std::vector<Array> samples;
    for (const auto& path : paths) {
        samples.push_back(readSample(path, port.info.shape, scale));
        if (samples.back().shape() != samples[0].shape())
            throw ShapeError(NW_TEXT("%1: all images must have one size; %2 has %3, received %4."),
                path.string(), paths[0].filename().string(), samples[0].shape().slice(1),
                samples.back().shape().slice(1));
    }
    Shape shape = samples[0].shape();
    shape.at(0) = static_cast<Dimension>(samples.size());
    Array all(shape, DType::float32);
    for (std::size_t i = 0; i < samples.size(); ++i)
        std::memcpy(all.data() + i * samples[i].bytes(), samples[i].data(), samples[i].bytes());
    return all;
}

std::string namesOf(const NamedArrays& arrays)
{
    std::string names;
    for (const auto& [name, array] : arrays) names += (names.empty() ? "" : ", ") + name;
    return names.empty() ? "nothing" : names;
}

} // namespace

std::vector<Array> inputsIn(
    const NamedArrays& arrays, const Model& model, const std::filesystem::path& file)
{
    const std::vector<Model::Port> ports = model.inputs();
    const std::vector<std::string> keys = model.inputKeys();
    std::vector<Array> result;
    for (std::size_t i = 0; i < ports.size(); ++i) {
        const std::string numbered = "x" + std::to_string(i);
        const Array* array = findArray(arrays, ports[i].name);
        if (array == nullptr && i < keys.size()) array = findArray(arrays, keys[i]);
        if (array == nullptr) array = findArray(arrays, numbered);
        if (array == nullptr)
            throw FormatError(NW_TEXT("%1: an array %2 or %3 was expected for an input of the "
                                      "model, received %4."),
                file.string(), numbered, ports[i].name, namesOf(arrays));
        result.push_back(*array);
    }
    return result;
}

InputArrays readInputs(const std::filesystem::path& path, const Model& model, double imageScale)
{
    const std::vector<Model::Port> ports = model.inputs();
    const std::string extension = extensionOf(path);
    if (std::filesystem::is_directory(path) || isImage(path)) {
        const std::vector<std::filesystem::path> files
            = isImage(path) && !std::filesystem::is_directory(path) ? std::vector{path}
                                                                    : imagesIn(path);
        InputArrays result{{readImages(files, onlyInput(ports, path), imageScale)}, {}};
        for (const auto& file : files) result.files.push_back(file.filename().string());
        return result;
    }
    if (extension == ".npz") return {inputsIn(readNpzFile(path), model, path), {}};
    if (extension == ".npy") {
        onlyInput(ports, path);
        return {{readNpyFile(path)}, {}};
    }
    if (extension == ".csv" || extension == ".gz")
        return {{readTable(path, onlyInput(ports, path))}, {}};
    throw FormatError(NW_TEXT("%1: the input must be a .npz, .npy or .csv file, an image, or a "
                              "folder of images."),
        path.string());
}

} // namespace netwright
