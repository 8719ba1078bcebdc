#include "app/cli/catalogue_call.h"
#include "app/cli/command.h"
#include "engine/base/error.h"
#include "engine/formats/json.h"

#include <iostream>

namespace netwright {
namespace {

class FunctionCommand final : public Command {
public:
    void addOptions(CLI::App& options) override
    {
        options
            .add_option("file", m_file,
                "JSON with function (keras.activations.relu), config, and cases with args.")
            ->required();
        options.add_option("-o,--output", m_output,
            "The same JSON with \"actual\" in each case; without it, standard output.");
    }

    int run() override
    {
        Value json = readJsonFile(m_file);
        if (!json.is_object() || !json.contains("function") || !json["function"].is_string()
            || !json.contains("cases") || !json["cases"].is_array())
            throw FormatError(
                NW_TEXT("%1: an object with function and a list of cases was expected."), m_file);
        const auto function = json["function"].get<std::string>();
        const Config config = json.contains("config") ? json["config"] : Config::object();
        for (Value& entry : json["cases"]) {
            if (!entry.is_object() || !entry.contains("args"))
                throw FormatError(NW_TEXT("%1: a case must be an object with args, received %2."),
                    m_file, entry.dump());
            entry["actual"] = callCatalogueEntry(function, config, entry["args"]);
        }
        if (m_output.empty())
            std::cout << writeJson(json) << '\n';
        else
            writeJsonFile(m_output, json, -1);
        return 0;
    }

private:
    std::string m_file, m_output;
};

const bool published = publishCommand<FunctionCommand>("function",
    "Calls an activation, loss, metric, regularizer, constraint, schedule or initializer.");

} // namespace
} // namespace netwright
