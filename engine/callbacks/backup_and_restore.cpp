#include "engine/callbacks/callback.h"
#include "engine/callbacks/run_path.h"
#include "engine/formats/atomic_file.h"
#include "engine/formats/file.h"

namespace netwright {
namespace {

constexpr const char* kFile = "latest.checkpoint";
constexpr const char* kOlder = "latest.checkpoint.bkp";

// Source: keras.callbacks.BackupAndRestore. A backup holds the whole training, not only weights.
class BackupAndRestore final : public Callback {
public:
    std::string backupDir;
    Value saveFreq = "epoch";
    bool doubleCheckpoint = false;
    bool deleteCheckpoint = true;

    static std::vector<Param> params()
    {
        Param frequency = param("save_freq", &BackupAndRestore::saveFreq,
            "\"epoch\", or the number of batches between two backups.", atLeast(1));
        frequency.isNullable = false;
        return {
            param("backup_dir", &BackupAndRestore::backupDir,
                "The folder of the backup, from the folder of the run.", required()),
            std::move(frequency),
            param("double_checkpoint", &BackupAndRestore::doubleCheckpoint,
                "Whether the backup before the last one stays too."),
            param("delete_checkpoint", &BackupAndRestore::deleteCheckpoint,
                "Whether the backup goes when training has ended."),
        };
    }

    void configured() override
    {
        const bool isEpoch = saveFreq.is_string() && saveFreq.get<std::string>() == "epoch";
        if (!isEpoch && !saveFreq.is_number_integer())
            throw ConfigError(NW_TEXT("BackupAndRestore: save_freq must be \"epoch\" or a number "
                                      "of batches, received %1."),
                saveFreq.dump());
        m_batchesBetween = isEpoch ? 0 : saveFreq.get<int>();
        if (backupDir.empty())
            throw ConfigError(NW_TEXT("BackupAndRestore: backup_dir must name a folder."));
    }

    bool watchesBatches() const override { return m_batchesBetween > 0; }

    void onTrainBegin(TrainingHandle&) override { m_seen = m_lastBatch = 0; }
    Value state() const override { return {{"seen", m_seen}, {"last_batch", m_lastBatch}}; }
    void onTrainResume(TrainingHandle&, const Value& state) override
    {
        m_seen = state.value("seen", 0);
        m_lastBatch = state.value("last_batch", 0);
    }

    std::filesystem::path backup(const std::filesystem::path& folder) const override
    {
        return place(folder) / kFile;
    }

    void onEpochEnd(TrainingHandle& training, int, Logs&) override
    {
        m_lastBatch = 0;
        if (m_batchesBetween == 0) save(training);
    }

    void onBatchEnd(TrainingHandle& training, int batch, const Logs&) override
    {
        if (m_batchesBetween == 0) return;
        m_seen += batch <= m_lastBatch ? batch + 1 : batch - m_lastBatch;
        m_lastBatch = batch;
        if (m_seen < m_batchesBetween) return;
        m_seen = 0;
        save(training);
    }

    void onTrainEnd(TrainingHandle& training, const Logs&) override
    {
        if (!deleteCheckpoint || training.isInterrupted()) return;
        const std::filesystem::path folder = place(training.folder());
        std::error_code error;
        for (const char* name : {kFile, kOlder}) std::filesystem::remove(folder / name, error);
        removeAbandoned(folder);
        std::filesystem::remove(folder, error); // where nothing else is in it
    }

private:
    std::filesystem::path place(const std::filesystem::path& folder) const
    {
        std::string name = backupDir;
        while (name.size() > 1 && name.back() == '/') name.pop_back();
        return runPath("BackupAndRestore", folder, name);
    }

    void save(TrainingHandle& training)
    {
        const std::filesystem::path folder = place(training.folder());
        std::error_code error;
        std::filesystem::create_directories(folder, error);
        if (error) throw writeError(folder, error.value());
        if (doubleCheckpoint)
            std::filesystem::copy_file(folder / kFile, folder / kOlder,
                std::filesystem::copy_options::overwrite_existing, error);
        training.backUp(folder / kFile);
    }

    int m_batchesBetween = 0, m_seen = 0, m_lastBatch = 0;
};

const bool published = publish<Callback, BackupAndRestore>({
    .name = "BackupAndRestore",
    .category = "callbacks",
    .summary = "Keeps a backup of the training, from which it goes on after an interruption.",
    .params = BackupAndRestore::params(),
});

} // namespace
} // namespace netwright
