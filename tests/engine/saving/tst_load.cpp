#include "engine/saving/load.h"

#include "engine/formats/file.h"
#include "engine/formats/npz.h"
#include "tests/engine/saving/saved_models.h"
#include "tests/support/places.h"
#include "tests/support/test.h"

#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace netwright;
using namespace netwright::test;

class LoadTest : public QObject {
    Q_OBJECT

    static std::size_t entriesIn(const std::filesystem::path& folder)
    {
        return static_cast<std::size_t>(
            std::distance(std::filesystem::directory_iterator(folder), {}));
    }

    // Saves without end until it is killed.
    [[noreturn]] static void saveForEver(Model& model, const std::filesystem::path& file)
    {
        for (;;) saveModel(model, nullptr, file);
    }

private slots:
    void keepsWeightsThroughAllFormats()
    {
        const auto model = nestedModel();
        const std::filesystem::path folder = temporaryFolder().toStdString();
        saveModel(*model, nullptr, folder / "a.keras");
        const auto second = loadModel(folder / "a.keras");
        QCOMPARE(differenceOfWeights(*model, *second), std::string());
        saveModel(*second, nullptr, folder / "b.h5");
        const auto third = loadModel(folder / "b.h5");
        QCOMPARE(differenceOfWeights(*model, *third), std::string());
        saveModel(*third, nullptr, folder / "c.keras");
        const auto fourth = loadModel(folder / "c.keras");
        QCOMPARE(differenceOfWeights(*model, *fourth), std::string());
        QCOMPARE(fourth->config(), model->config());
        QCOMPARE(entriesIn(folder), std::size_t(3));
    }

    void readsWeightsAloneFromEveryKindOfFile()
    {
        const auto model = nestedModel(1);
        const std::filesystem::path folder = temporaryFolder().toStdString();
        for (const char* name : {"w.weights.h5", "w.keras", "w.h5"})
            saveModel(*model, nullptr, folder / name);
        NamedArrays arrays;
        for (const LayerWeight* weight : model->weights())
            arrays.emplace_back(
                "w" + std::to_string(arrays.size()), weight->weight.variable().value);
        writeNpzFile(folder / "w.npz", arrays);
        for (const char* name : {"w.weights.h5", "w.keras", "w.h5", "w.npz"}) {
            const auto other = nestedModel(2);
            QVERIFY(!differenceOfWeights(*model, *other).empty());
            loadWeights(*other, folder / name);
            QCOMPARE(differenceOfWeights(*model, *other), std::string());
        }
    }

    void refusesWeightsOfAnotherShapeAndKeepsTheOldOnes()
    {
        const auto model = denseModel(3);
        const auto other = denseModel(5);
        const std::filesystem::path folder = temporaryFolder().toStdString();
        for (const char* name : {"w.weights.h5", "w.keras", "w.h5"}) {
            saveModel(*other, nullptr, folder / name);
            const auto before = denseModel(3);
            const std::string sentence = refusalOf([&] { loadWeights(*model, folder / name); });
            QVERIFY2(sentence.find((folder / name).string()) == 0, sentence.c_str());
            QVERIFY2(sentence.find("(4, 3), received (4, 5)") != sentence.npos, sentence.c_str());
            QCOMPARE(differenceOfWeights(*model, *before), std::string());
        }
        saveModel(*nestedModel(), nullptr, folder / "w.weights.h5");
        const std::string further
            = refusalOf([&] { loadWeights(*model, folder / "w.weights.h5"); });
        QVERIFY2(
            further.find("received also \"layers/sequential/") != further.npos, further.c_str());
    }

    void drawsWeightsThatAFileDoesNotHold()
    {
        const auto file = newFile("model.json");
        saveModel(*nestedModel(5), nullptr, file);
        QCOMPARE(differenceOfWeights(*loadModel(file, 5), *nestedModel(5)), std::string());
    }

    void explainsWhatItCannotRead()
    {
        const std::filesystem::path folder = temporaryFolder().toStdString();
        for (const char* name : {"empty.keras", "empty.h5", "empty.json"}) {
            writeTextFileAtomically(folder / name, "");
            const std::string sentence = refusalOf([&] { loadModel(folder / name); });
            QVERIFY2(sentence.find((folder / name).string()) == 0, sentence.c_str());
        }
        for (const char* name : {"absent.keras", "absent.h5", "absent.json"})
            QVERIFY(refusalOf([&] { loadModel(folder / name); }).find("does not exist")
                != std::string::npos);
        QVERIFY(refusalOf([&] { loadModel(folder / "model.pt"); }).find("expected a model file")
            != std::string::npos);
        saveModel(*denseModel(2), nullptr, folder / "w.weights.h5");
        QVERIFY(refusalOf([&] { loadModel(folder / "w.weights.h5"); }).find("weights alone")
            != std::string::npos);
        QVERIFY(refusalOf([&] {
            saveModel(*denseModel(2), nullptr, folder / "w.pt");
        }).find("expected a name that ends in")
            != std::string::npos);
    }

    void refusesTruncatedFiles()
    {
        const std::filesystem::path folder = temporaryFolder().toStdString();
        const auto model = denseModel(3);
        for (const char* name : {"model.keras", "model.h5", "model.json"}) {
            saveModel(*model, nullptr, folder / name);
            const std::vector<std::byte> whole = readFile(folder / name);
            for (const double part : {0.1, 0.5, 0.9, 0.99}) {
                const auto size = static_cast<std::size_t>(part * double(whole.size()));
                writeFileAtomically(folder / name, std::span(whole).first(size));
                const std::string sentence = refusalOf([&] { loadModel(folder / name); });
                QVERIFY2(sentence.find((folder / name).string()) == 0, sentence.c_str());
            }
        }
    }

    void namesTheClassAndLayerThatAreUnknown()
    {
        const auto file = newFile("model.json");
        Value config = denseModel(2)->config();
        config["config"]["layers"][1]["class_name"] = "Flurb";
        writeTextFileAtomically(file, config.dump());
        const std::string sentence = refusalOf([&] { loadModel(file); });
        QVERIFY2(sentence.find("Flurb") != sentence.npos, sentence.c_str());
        QVERIFY2(sentence.find("\"dense\"") != sentence.npos, sentence.c_str());
    }

    void refusesModelsLargerThanTheMemory()
    {
        const auto file = newFile("model.json");
        Value config = denseModel(2)->config();
        config["config"]["layers"][1]["config"]["units"] = 2'000'000'000;
        Value second = config["config"]["layers"][1];
        second["config"]["name"] = "second";
        config["config"]["layers"].push_back(second);
        writeTextFileAtomically(file, config.dump());
        const std::string sentence = refusalOf([&] { loadModel(file); });
        QVERIFY2(sentence.find("more than this computer has") != sentence.npos, sentence.c_str());
    }

    void refusesEndlessNesting()
    {
        const auto file = newFile("model.json");
        std::string text = "{\"class_name\": \"Sequential\", \"config\": ";
        for (int i = 0; i < 100'000; ++i) text += '[';
        writeTextFileAtomically(file, text);
        const std::string sentence = refusalOf([&] { loadModel(file); });
        QVERIFY2(sentence.find("nested at most") != sentence.npos, sentence.c_str());
    }

    void keepsTheOldFileWhenKilledWhileSaving()
    {
        const auto model = nestedModel();
        for (const char* name : {"model.keras", "model.h5"}) {
            const auto file = newFile(name);
            saveModel(*model, nullptr, file);
            for (int round = 0; round < 10; ++round) {
                const pid_t child = ::fork();
                if (child == 0) saveForEver(*model, file);
                ::usleep(static_cast<useconds_t>(1000 + round * 1700));
                ::kill(child, SIGKILL);
                ::waitpid(child, nullptr, 0);
                QCOMPARE(differenceOfWeights(*model, *loadModel(file)), std::string());
            }
        }
    }

    void keepsTheOldFileWhereTheDiskIsFull()
    {
        const auto model = denseModel(1000);
        const auto file = newFile("model.keras");
        saveModel(*denseModel(2), nullptr, file);
        const auto before = readFile(file);
        const pid_t child = ::fork();
        if (child == 0) {
            std::signal(SIGXFSZ, SIG_IGN);
            const struct rlimit limit = {8192, 8192};
            ::setrlimit(RLIMIT_FSIZE, &limit);
            const std::string sentence = refusalOf([&] { saveModel(*model, nullptr, file); });
            ::_exit(sentence.find("cannot be written") != sentence.npos ? 0 : 1);
        }
        int status = 1;
        ::waitpid(child, &status, 0);
        QCOMPARE(status, 0);
        QVERIFY(readFile(file) == before);
        QCOMPARE(entriesIn(file.parent_path()), std::size_t(1));
    }

    void saysThatAFolderIsReadOnly()
    {
        if (::geteuid() == 0) QSKIP("The superuser may write everywhere.");
        const auto file = newFile("model.keras");
        std::filesystem::permissions(file.parent_path(),
            std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
        const std::string sentence = refusalOf([&] { saveModel(*denseModel(2), nullptr, file); });
        std::filesystem::permissions(file.parent_path(), std::filesystem::perms::owner_all);
        QVERIFY2(sentence.find("read-only") != sentence.npos, sentence.c_str());
    }

    void saysThatAFolderIsMissing()
    {
        const auto file = newFile("missing") / "model.keras";
        const std::string sentence = refusalOf([&] { saveModel(*denseModel(2), nullptr, file); });
        QVERIFY2(sentence.find("does not exist") != sentence.npos, sentence.c_str());
    }
};

NW_TEST(LoadTest)
#include "tst_load.moc"
