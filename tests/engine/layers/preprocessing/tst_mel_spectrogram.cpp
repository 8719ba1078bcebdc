#include "engine/arrays/strings.h"
#include "tests/support/conforms.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::areClose;
using test::arrayOf;
using test::callLayer;
using test::expectConforms;
using test::valuesOf;
using Numbers = std::vector<double>;

class MelSpectrogramTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "MelSpectrogram",
            .config = small({{"power_to_db", false}}),
            .input = {2, 8},
            .output = {2, 2, 3},
            .tolerance = 1e-3});
        expectConforms({.layer = "MelSpectrogram",
            .config = small(Config::object()),
            .input = {2, 8},
            .output = {2, 2, 3},
            .tolerance = 1e-3});
    }
    // Compared with the same steps in NumPy.
    void bandsAreThoseOfKeras()
    {
        const Array x = arrayOf({1, 8}, {1, 2, 0, -1, 3, 1, 0.5F, -2});
        const auto layer = create<Layer>("MelSpectrogram", small(Config::object()));
        QVERIFY(areClose(valuesOf(callLayer(*layer, {x}).output),
            {-3.76273, 6.23727, 0.216669, -2.36918, 7.63082, 1.61022}, 1e-4));
        const auto plain
            = create<Layer>("MelSpectrogram", small({{"power_to_db", false}, {"mag_exp", 1}}));
        QVERIFY(areClose(valuesOf(callLayer(*plain, {x}).output),
            {0.420462, 1.329618, 0.664809, 0.579538, 1.832660, 0.916330}, 1e-4));
    }
    void theQuietestIsLimited()
    {
        const auto layer = create<Layer>("MelSpectrogram", small({{"top_db", 5}}));
        const Array x = arrayOf({1, 8}, {1, 2, 0, -1, 3, 1, 0.5F, -2});
        QVERIFY(areClose({callLayer(*layer, {x}).output.at(0)}, {7.63082 - 5}, 1e-4));
    }
    void oneSignalNeedsNoBatch()
    {
        const auto layer = create<Layer>("MelSpectrogram", small(Config::object()));
        QCOMPARE(
            callLayer(*layer, {Array(Shape{8}, DType::float32)}).output.shape(), (Shape{2, 3}));
        QCOMPARE(callLayer(*layer, {Array(Shape{1, 8}, DType::float32)}).output.shape(),
            (Shape{1, 2, 3}));
    }
    void lengthsMayBeUnknown()
    {
        const auto layer = create<Layer>("MelSpectrogram");
        CallContext context(CallContext::Mode::inference);
        const Tensor x = placeholder({kUnknown, kUnknown});
        QCOMPARE((*layer)({.inputs = {x}}, context)[0].shape(), (Shape{kUnknown, 128, kUnknown}));
    }
    void aWindowMayBeShorterThanTheTransform()
    {
        const auto layer
            = create<Layer>("MelSpectrogram", small({{"sequence_length", 2}, {"window", {1, 1}}}));
        const Array y = callLayer(*layer, {arrayOf({1, 8}, {1, 2, 0, -1, 3, 1, 0.5F, -2})}).output;
        QCOMPARE(y.shape(), (Shape{1, 2, 3}));
    }
    void refusesWhatDoesNotFit()
    {
        const auto refuses = [](const Config& config) {
            try {
                create<Layer>("MelSpectrogram", config);
            } catch (const ConfigError&) {
                return true;
            }
            return false;
        };
        QVERIFY(refuses({{"fft_length", 4}, {"sequence_length", 5}}));
        QVERIFY(refuses({{"sequence_stride", 0}}));
        QVERIFY(refuses({{"min_freq", 9000}}));
        QVERIFY(refuses({{"window", "round"}}));
        QVERIFY(refuses({{"window", 5}}));
        QVERIFY(refuses({{"window", {1, 2}}}));
        QVERIFY(refuses({{"num_mel_bins", 0}}));
        const auto layer = create<Layer>("MelSpectrogram");
        QVERIFY_EXCEPTION_THROWN(callLayer(*layer, {stringArray({1, 1}, {"a"})}), ShapeError);
        QVERIFY_EXCEPTION_THROWN(
            callLayer(*layer, {Array(Shape{1, 0}, DType::float32)}), ShapeError);
    }

private:
    static Config small(Config config)
    {
        config["fft_length"] = 4;
        config["sequence_stride"] = 4;
        config["sampling_rate"] = 800;
        config["num_mel_bins"] = 2;
        return config;
    }
};

NW_TEST(MelSpectrogramTest)

} // namespace netwright

#include "tst_mel_spectrogram.moc"
