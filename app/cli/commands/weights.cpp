#include "app/cli/command.h"
#include "app/cli/project_files.h"
#include "engine/formats/json.h"
#include "engine/formats/npz.h"

#include <algorithm>
#include <iostream>

namespace netwright {
namespace {

class Weights final : public Command {
public:
    void addOptions(CLI::App& options) override
    {
        options.add_option("model", m_model, "The model.")->required();
        options.add_option("-o,--output", m_output, "A .npz; it gets w0, w1 …");
        options.add_flag("--json", m_json, "Prints path, shape, dtype and trainable as JSON.");
    }

    int run() override
    {
        const std::unique_ptr<Model> model = openModel(m_model);
        if (!m_output.empty()) write(*model);
        if (m_json)
            std::cout << writeJson(list(*model), 2) << '\n';
        else if (m_output.empty())
            print(*model);
        return 0;
    }

private:
    void write(const Model& model) const
    {
        NamedArrays arrays;
        for (const LayerWeight* weight : model.weights())
            arrays.emplace_back(
                "w" + std::to_string(arrays.size()), weight->weight.variable().value);
        writeNpzFile(m_output, arrays);
    }

    static Value list(const Model& model)
    {
        const std::vector<const LayerWeight*> trainable = model.trainableWeights();
        Value rows = Value::array();
        for (const LayerWeight* weight : model.weights()) {
            const Variable& variable = weight->weight.variable();
            rows.push_back({{"path", variable.path}, {"shape", variable.shape.lengths()},
                {"dtype", std::string(nameOf(variable.dtype))},
                {"trainable",
                    std::find(trainable.begin(), trainable.end(), weight) != trainable.end()}});
        }
        return rows;
    }

    static void print(const Model& model)
    {
        for (const Value& row : list(model))
            std::cout << row["path"].get<std::string>() << "  " << writeJson(row["shape"]) << "  "
                      << row["dtype"].get<std::string>()
                      << (row["trainable"] == true ? "" : "  not trainable") << '\n';
    }

    std::string m_model, m_output;
    bool m_json = false;
};

const bool published
    = publishCommand<Weights>("weights", "Lists the weights of a model, or writes them.");

} // namespace
} // namespace netwright
