#include "app/cli/output_arrays.h"

#include "app/cli/nested_lists.h"
#include "engine/arrays/strings.h"
#include "engine/base/error.h"
#include "engine/formats/csv.h"
#include "engine/formats/file.h"
#include "engine/formats/json.h"
#include "engine/formats/npz.h"

namespace netwright {
namespace {

std::string nameOf(std::size_t output)
{
    return "y" + std::to_string(output);
}

bool isWritten(DType dtype)
{
    return isFloat(dtype) || dtype == DType::string;
}

std::string cellOf(const Array& array, std::size_t index)
{
    return array.dtype() == DType::string ? std::string(stringAt(array, index))
                                          : pythonNumber(array.at(index));
}

void writeNpzOutputs(const std::filesystem::path& path, const std::vector<Array>& outputs)
{
    NamedArrays arrays;
    for (std::size_t i = 0; i < outputs.size(); ++i)
        arrays.emplace_back(
            nameOf(i), isWritten(outputs[i].dtype()) ? outputs[i] : outputs[i].cast(DType::int32));
    writeNpzFile(path, arrays);
}

void writeJsonOutputs(const std::filesystem::path& path, const std::vector<Array>& outputs,
    const std::vector<std::string>& files)
{
    Value json = Value::object();
    if (!files.empty()) json["files"] = files;
    for (std::size_t i = 0; i < outputs.size(); ++i) json[nameOf(i)] = nestedLists(outputs[i]);
    writeJsonFile(path, json, -1);
}

// y0 for an output of one number a row, else y0_0, y0_1, ….
void addHeader(CsvTable& table, std::size_t output, std::size_t width)
{
    for (std::size_t k = 0; k < width; ++k)
        table.header.push_back(
            width == 1 ? nameOf(output) : nameOf(output) + "_" + std::to_string(k));
}

void writeCsvOutputs(const std::filesystem::path& path, const std::vector<Array>& outputs,
    const std::vector<std::string>& files)
{
    CsvTable table;
    if (!files.empty()) table.header.emplace_back("file");
    for (const std::string& file : files) table.rows.push_back({file});
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        const auto rows = static_cast<std::size_t>(outputs[i].shape()[0]);
        const std::size_t width = rows == 0 ? 0 : outputs[i].count() / rows;
        addHeader(table, i, width);
        table.rows.resize(std::max(table.rows.size(), rows));
        for (std::size_t k = 0; k < outputs[i].count(); ++k)
            table.rows[k / width].push_back(cellOf(outputs[i], k));
    }
    writeTextFileAtomically(path, writeCsv(table));
}

} // namespace

void checkOutputPath(const std::filesystem::path& path)
{
    const std::filesystem::path extension = path.extension();
    if (extension != ".npz" && extension != ".json" && extension != ".csv")
        throw FormatError(
            NW_TEXT("%1: the output must be a .npz, .json or .csv file."), path.string());
}

void writeOutputs(const std::filesystem::path& path, const std::vector<Array>& outputs,
    const std::vector<std::string>& files)
{
    checkOutputPath(path);
    if (path.extension() == ".npz") return writeNpzOutputs(path, outputs);
    if (path.extension() == ".json") return writeJsonOutputs(path, outputs, files);
    writeCsvOutputs(path, outputs, files);
}

} // namespace netwright
