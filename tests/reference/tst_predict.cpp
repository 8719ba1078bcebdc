#include "engine/formats/json.h"
#include "engine/saving/load.h"
#include "tests/reference/reference_case.h"
#include "tests/support/places.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

// Models that Keras saved, and what they predict there.
class ReferencePredictTest : public QObject {
    Q_OBJECT

    static Tolerance tolerance(const std::filesystem::path& folder)
    {
        return toleranceIn(readJsonFile(folder / "meta.json"), {1e-4, 1e-5});
    }

    static std::string differenceOfPredictions(
        Model& model, const std::filesystem::path& folder, const std::string& backend)
    {
        const std::vector<Array> inputs = numbered(readNpzFile(folder / "inputs.npz"), "x");
        return differenceOfArrays(named("y", predict(model, inputs, 32, backend, 1)),
            readNpzFile(folder / "expected.npz"), tolerance(folder));
    }

    static std::filesystem::path newFile(const char* name)
    {
        return temporaryFolder().toStdString() + "/" + name;
    }

private slots:
    void predicts_data() { addCaseRows("predict"); }
    void predicts()
    {
        QFETCH(QString, path);
        QFETCH(QString, backend);
        const std::filesystem::path folder = path.toStdString();
        int files = 0;
        for (const char* file : {"model.keras", "model.h5"}) {
            if (!std::filesystem::exists(folder / file)) continue;
            ++files;
            NW_EXPECT_NO_FAULT([&] {
                return differenceOfPredictions(
                    *loadModel(folder / file), folder, backend.toStdString());
            });
        }
        QVERIFY(files > 0);
    }

    void predictsAfterBeingWrittenInOtherFormats_data()
    {
        addCaseRows("predict", [](const std::filesystem::path& folder) {
            return readJsonFile(folder / "meta.json").value("roundtrip", false);
        });
    }
    void predictsAfterBeingWrittenInOtherFormats()
    {
        QFETCH(QString, path);
        QFETCH(QString, backend);
        const std::filesystem::path folder = path.toStdString();
        NW_EXPECT_NO_FAULT([&] {
            const auto hdf5 = newFile("model.h5"), archive = newFile("model.keras");
            saveModel(*loadModel(folder / "model.keras"), nullptr, hdf5);
            const auto first = loadModel(hdf5);
            saveModel(*first, nullptr, archive);
            const std::string fault
                = differenceOfPredictions(*first, folder, backend.toStdString());
            if (!fault.empty()) return "from .h5: " + fault;
            return differenceOfPredictions(*loadModel(archive), folder, backend.toStdString());
        });
    }

    // The configuration from one file, the weights from another.
    void predictsFromJsonAndWeights_data()
    {
        addCaseRows("predict", [](const std::filesystem::path& folder) {
            return std::filesystem::exists(folder / "model.json");
        });
    }
    void predictsFromJsonAndWeights()
    {
        QFETCH(QString, path);
        QFETCH(QString, backend);
        const std::filesystem::path folder = path.toStdString();
        NW_EXPECT_NO_FAULT([&] {
            const auto model = loadModel(folder / "model.json");
            loadWeights(*model, folder / "model.weights.h5");
            return differenceOfPredictions(*model, folder, backend.toStdString());
        });
    }
};

NW_TEST(ReferencePredictTest)
#include "tst_predict.moc"
