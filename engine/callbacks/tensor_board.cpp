#include "engine/callbacks/callback.h"
#include "engine/callbacks/run_path.h"
#include "engine/callbacks/weight_image.h"
#include "engine/formats/event_messages.h"
#include "engine/formats/event_records.h"
#include "engine/formats/file.h"
#include "engine/formats/json.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <set>
#include <unistd.h>

namespace netwright {
namespace {

using Clock = std::chrono::steady_clock;

double now()
{
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration<double>(since).count();
}

double secondsSince(Clock::time_point begin)
{
    return std::max(std::chrono::duration<double>(Clock::now() - begin).count(), 1e-9);
}

// The events of one folder: those of training, or of validation. The file is made with the first
// event, as TensorFlow does.
class EventFile {
public:
    explicit EventFile(std::filesystem::path folder) : m_folder(std::move(folder)) { }

    void write(const std::string& event)
    {
        if (!m_writer) open();
        m_writer->write(event);
    }
    void flush()
    {
        if (m_writer) m_writer->flush();
    }

private:
    void open()
    {
        std::error_code error;
        std::filesystem::create_directories(m_folder, error);
        if (error) throw writeError(m_folder, error.value());
        char host[256] = "computer";
        ::gethostname(host, sizeof host - 1);
        const std::string start = "events.out.tfevents." + std::to_string(static_cast<long>(now()))
            + "." + host + "." + std::to_string(::getpid());
        int number = 0;
        std::filesystem::path path;
        do path = m_folder / (start + "." + std::to_string(number++) + ".v2");
        while (std::filesystem::exists(path));
        m_writer.emplace(path);
        m_writer->write(versionEvent(now()));
    }

    std::filesystem::path m_folder;
    std::optional<RecordWriter> m_writer;
};

// The layers of a Keras configuration and what they take, as nodes of a graph.
class GraphReader {
public:
    std::vector<GraphNode> read(const Value& model)
    {
        addModel(model, "");
        return std::move(m_nodes);
    }

private:
    static std::string nameOf(const Value& layer)
    {
        const Value config = layer.value("config", Value::object());
        if (layer.contains("name") && layer["name"].is_string())
            return layer["name"].get<std::string>();
        return config.is_object() ? config.value("name", std::string("layer")) : "layer";
    }

    void addModel(const Value& model, const std::string& group)
    {
        const Value config = model.value("config", Value::object());
        if (!config.is_object() || !config.contains("layers") || !config["layers"].is_array())
            return;
        const bool isSequential = model.value("class_name", std::string()) == "Sequential";
        std::string before;
        for (const Value& layer : config["layers"]) {
            if (!layer.is_object()) continue;
            const std::string name = group + nameOf(layer);
            GraphNode node{name, layer.value("class_name", std::string("Layer")), {}};
            if (isSequential && !before.empty()) node.inputs.push_back(before);
            if (layer.contains("inbound_nodes"))
                addInputs(layer["inbound_nodes"], group, node.inputs);
            m_nodes.push_back(std::move(node));
            addModel(layer, name + "/");
            before = name;
        }
    }

    static void addInputs(
        const Value& value, const std::string& group, std::vector<std::string>& inputs)
    {
        if (value.is_object() && value.contains("keras_history")) {
            const Value& history = value["keras_history"];
            if (!history.is_array() || history.empty() || !history[0].is_string()) return;
            const std::string name = group + history[0].get<std::string>();
            if (std::find(inputs.begin(), inputs.end(), name) == inputs.end())
                inputs.push_back(name);
            return;
        }
        if (value.is_structured())
            for (const Value& part : value) addInputs(part, group, inputs);
    }

    std::vector<GraphNode> m_nodes;
};

// Source: keras.callbacks.TensorBoard. Tags of weights are their paths, because their names alone
// are the same for many layers.
class TensorBoard final : public Callback {
public:
    std::string logDir = "logs";
    int histogramFreq = 0;
    bool writeGraph = true;
    bool writeImages = false;
    bool writeStepsPerSecond = false;
    Value updateFreq = "epoch";
    Value profileBatch = 0;
    int embeddingsFreq = 0;
    Value embeddingsMetadata;

    static std::vector<Param> params()
    {
        Param frequency = param("update_freq", &TensorBoard::updateFreq,
            "\"epoch\", \"batch\", or the number of batches between two figures of batches.");
        frequency.isNullable = false;
        return {
            param("log_dir", &TensorBoard::logDir,
                "The folder of the event files, from the folder of the run."),
            param("histogram_freq", &TensorBoard::histogramFreq,
                "Epochs between two histograms of the weights; 0 writes none.", atLeast(0)),
            param("write_graph", &TensorBoard::writeGraph, "Whether the model is written."),
            param("write_images", &TensorBoard::writeImages,
                "Whether weights are written as images too, with the histograms."),
            param("write_steps_per_second", &TensorBoard::writeStepsPerSecond,
                "Whether the speed of batches and epochs is written."),
            std::move(frequency),
            param("profile_batch", &TensorBoard::profileBatch,
                "Kept for Keras; netwright-cli train --profile measures instead."),
            param("embeddings_freq", &TensorBoard::embeddingsFreq,
                "Epochs between two files of weights for the projector; 0 writes none.",
                atLeast(0)),
            param("embeddings_metadata", &TensorBoard::embeddingsMetadata,
                "Kept for Keras; names of files with the labels of embeddings."),
        };
    }

    void configured() override
    {
        m_between = 0;
        if (updateFreq == "epoch") return;
        if (updateFreq == "batch")
            m_between = 1;
        else if (updateFreq.is_number_integer() && updateFreq.get<int>() > 0)
            m_between = updateFreq.get<int>();
        else
            throw ConfigError(NW_TEXT("TensorBoard: update_freq must be \"epoch\", \"batch\" or a "
                                      "number of batches, received %1."),
                updateFreq.dump());
    }

    bool watchesBatches() const override { return m_between > 0; }
    bool needsBatchMetrics() const override { return m_between > 0; }

    void onTrainBegin(TrainingHandle& training) override { begin(training, 0); }
    void onTrainEnd(TrainingHandle&, const Logs&) override
    {
        m_train.reset();
        m_validation.reset();
    }
    Value state() const override { return {{"batches", m_batches}}; }
    void onTrainResume(TrainingHandle& training, const Value& state) override
    {
        begin(training, state.value("batches", std::int64_t{0}));
    }

    void onBatchBegin(TrainingHandle&, int) override
    {
        ++m_batches;
        m_batchBegin = Clock::now();
    }

    void onBatchEnd(TrainingHandle&, int, const Logs& logs) override
    {
        if (m_between == 0 || !m_train || m_batches % m_between != 0) return;
        if (writeStepsPerSecond)
            scalar(*m_train, m_batches, "batch_steps_per_second", 1 / secondsSince(m_batchBegin));
        for (const auto& [name, value] : logs.entries())
            scalar(*m_train, m_batches, "batch_" + name, value);
    }

    void onEpochBegin(TrainingHandle& training, int) override
    {
        m_epochStep = training.step();
        m_epochBegin = Clock::now();
    }

    void onTestEnd(TrainingHandle& training, const Logs& logs) override
    {
        if (!m_validation) return;
        for (const auto& [name, value] : logs.entries())
            scalar(*m_validation, training.step(), "evaluation_" + name + "_vs_iterations", value);
    }

    void onEpochEnd(TrainingHandle& training, int epoch, Logs& logs) override
    {
        if (!m_train) return;
        for (const auto& [name, value] : logs.entries())
            if (name.rfind("val_", 0) == 0)
                scalar(*m_validation, epoch, "epoch_" + name.substr(4), value);
            else if (name != "learning_rate")
                scalar(*m_train, epoch, "epoch_" + name, value);
        scalar(*m_train, epoch, "epoch_learning_rate", training.learningRate());
        if (writeStepsPerSecond)
            scalar(*m_train, epoch, "epoch_steps_per_second",
                static_cast<double>(training.step() - m_epochStep) / secondsSince(m_epochBegin));
        if (histogramFreq > 0 && epoch % histogramFreq == 0) writeWeights(training, epoch);
        if (embeddingsFreq > 0 && epoch % embeddingsFreq == 0)
            training.save(place(training, "train")
                    / ("keras_embedding.ckpt-" + std::to_string(epoch) + ".weights.h5"),
                true);
        m_train->flush();
        m_validation->flush();
    }

private:
    static void scalar(EventFile& file, std::int64_t step, const std::string& tag, double value)
    {
        file.write(scalarEvent({now(), step}, tag, value));
    }

    std::filesystem::path place(const TrainingHandle& training, const char* part) const
    {
        std::string name = logDir;
        while (name.size() > 1 && name.back() == '/') name.pop_back();
        return runPath("TensorBoard", training.folder(), name) / part;
    }

    void begin(TrainingHandle& training, std::int64_t batches)
    {
        m_batches = batches;
        m_epochStep = training.step();
        m_epochBegin = m_batchBegin = Clock::now();
        m_train.emplace(place(training, "train"));
        m_validation.emplace(place(training, "validation"));
        if (!writeGraph) return;
        const Value model = training.modelConfig();
        if (!model.is_object()) return;
        m_train->write(kerasModelEvent({now(), 0}, writeJson(model)));
        m_train->write(graphEvent({now(), 0}, GraphReader().read(model)));
        m_train->flush();
    }

    void writeWeights(TrainingHandle& training, int epoch)
    {
        for (const TrainingHandle::NamedWeight& weight : training.weights()) {
            if (weight.value.dtype() != DType::float32) continue;
            m_train->write(histogramEvent({now(), epoch}, weight.path + "/histogram",
                std::as_const(weight.value).as<float>()));
            if (!writeImages) continue;
            const std::vector<Array> images = imagesOf(weight.value);
            if (!images.empty())
                m_train->write(imagesEvent({now(), epoch}, weight.path + "/image", images));
        }
    }

    int m_between = 0;
    std::int64_t m_batches = 0, m_epochStep = 0;
    Clock::time_point m_batchBegin, m_epochBegin;
    std::optional<EventFile> m_train, m_validation;
};

const bool published = publish<Callback, TensorBoard>({
    .name = "TensorBoard",
    .category = "callbacks",
    .summary = "Writes event files that TensorBoard shows.",
    .params = TensorBoard::params(),
});

} // namespace
} // namespace netwright
