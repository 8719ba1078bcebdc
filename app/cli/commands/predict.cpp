#include "app/cli/command.h"
#include "app/cli/engine_options.h"
#include "app/cli/input_arrays.h"
#include "app/cli/output_arrays.h"
#include "app/cli/profile_table.h"
#include "app/cli/project_files.h"

#include <iostream>

namespace netwright {
namespace {

class Predict final : public Command {
public:
    void addOptions(CLI::App& options) override
    {
        options.add_option("model", m_model, "The model.")->required();
        options
            .add_option("-i,--input", m_input,
                "A .npz (x0, x1 … or the names of the inputs), .npy or .csv file, an image, or a "
                "folder of images.")
            ->required();
        options.add_option("-o,--output", m_output, "A .npz (y0, y1 …), .csv or .json file.")
            ->required();
        options.add_option("--batch-size", m_batchSize, "Samples that are computed at once.")
            ->capture_default_str()
            ->check(CLI::Range(1, 1'000'000'000));
        options
            .add_option("--image-scale", m_imageScale,
                "The numbers of images, 0 to 255, are multiplied by this.")
            ->capture_default_str();
        options.add_flag("--profile", m_profile, "Lists what a batch spends its time on.");
        m_engine.addTo(options);
    }

    int run() override
    {
        checkOutputPath(m_output);
        const std::unique_ptr<Model> model = openModel(m_model);
        const InputArrays input = readInputs(m_input, *model, m_imageScale);
        const std::vector<Array> outputs
            = predict(*model, input.arrays, m_batchSize, m_engine.backend(), m_engine.threads());
        writeOutputs(m_output, outputs, input.files);
        if (m_profile) std::cout << profile(*model, input.arrays);
        return 0;
    }

private:
    // One more batch, with a clock.
    std::string profile(Model& model, const std::vector<Array>& inputs) const
    {
        std::vector<Shape> shapes;
        std::vector<Array> batch;
        const std::vector<Model::Port> ports = model.inputs();
        for (std::size_t i = 0; i < inputs.size(); ++i) {
            const Dimension rows = std::min<Dimension>(m_batchSize, inputs[i].shape().at(0));
            if (rows == 0) return {};
            Shape shape = ports[i].info.shape;
            batch.push_back(inputs[i].rows(0, rows).cast(ports[i].info.dtype));
            shape = shape.rank() == batch.back().shape().rank() ? batch.back().shape() : shape;
            shape.at(0) = rows;
            shapes.push_back(shape);
        }
        Program& program
            = model.inferenceProgram(shapes, batch, m_engine.backend(), m_engine.threads());
        for (std::size_t i = 0; i < batch.size(); ++i)
            program.bindInput(static_cast<int>(i), batch[i].data());
        program.run();
        program.profile(true);
        program.run();
        return profileTable(program.steps());
    }

    std::string m_model, m_input, m_output;
    int m_batchSize = 32;
    double m_imageScale = 1;
    bool m_profile = false;
    EngineOptions m_engine;
};

const bool published
    = publishCommand<Predict>("predict", "Computes what a model answers to arrays or images.");

} // namespace
} // namespace netwright
