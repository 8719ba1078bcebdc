#include "engine/arrays/strings.h"
#include "tests/support/conforms.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

#include <cmath>

namespace netwright {
using test::areClose;
using test::arrayOf;
using test::callLayer;
using test::expectConforms;
using test::valuesOf;
using Numbers = std::vector<double>;

using test::builtLayer;

class STFTSpectrogramTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        const auto expect = [](const char* mode, const Shape& output, int weights) {
            expectConforms({.layer = "STFTSpectrogram",
                .config = {{"mode", mode}, {"frame_length", 4}, {"frame_step", 2}},
                .input = {2, 8, 2},
                .output = output,
                .weights = weights,
                .tolerance = 1e-3});
        };
        expect("log", {2, 3, 6}, 2);
        expect("psd", {2, 3, 6}, 2);
        expect("real", {2, 3, 6}, 1);
        expect("stft", {2, 3, 12}, 2);
    }
    // Compared with numpy.fft.rfft.
    void partsAreThoseOfTheTransform()
    {
        const Array real = transformed({{"mode", "real"}, {"scaling", nullptr}});
        QCOMPARE(real.shape(), (Shape{1, 3, 3}));
        QVERIFY(areClose(valuesOf(real), {1.5, 0, -1.5, 1.5, -2.25, 3, 1.125, -0.375, -0.375}));
        const Array imaginary = transformed({{"mode", "imag"}, {"scaling", nullptr}});
        QVERIFY(areClose(valuesOf(imaginary), {0, -1.5, 0, 0, 0.75, 0, 0, -0.75, 0}));
        const Array both = transformed({{"mode", "stft"}, {"scaling", nullptr}});
        QCOMPARE(both.shape(), (Shape{1, 3, 6}));
        QVERIFY(areClose({both.at(0), both.at(4)}, {1.5, -1.5}));
    }
    void measuresAreMadeOfTheParts()
    {
        const double scale = 1 / 1.125; // of the power, by the squares of the window
        const Numbers power{2.25, 2.25, 2.25, 2.25, 5.625, 9, 1.265625, 0.703125, 0.140625};
        const Numbers magnitude = valuesOf(transformed({{"mode", "magnitude"}}));
        const Numbers logarithm = valuesOf(transformed({{"mode", "log"}}));
        const Numbers density = valuesOf(transformed({{"mode", "psd"}}));
        for (std::size_t i = 0; i < power.size(); ++i) {
            const double root = std::sqrt(power[i] * scale);
            const double both = i % 3 == 1 ? 2 : 1;
            QVERIFY(areClose({magnitude[i], logarithm[i], density[i]},
                {root, std::log(root), both * power[i] * scale}));
        }
        QVERIFY(
            areClose({valuesOf(transformed({{"mode", "angle"}}))[4]}, {std::atan2(0.75, -2.25)}));
    }
    void axesStandAsTheyAreAskedFor()
    {
        const auto shape = [](Config config, const Shape& input) {
            config["frame_length"] = 4;
            const auto layer = builtLayer("STFTSpectrogram", config, {input});
            return callLayer(*layer, {Array(input, DType::float32)}).output.shape();
        };
        QCOMPARE(shape(Config::object(), {2, 9, 2}), (Shape{2, 3, 6}));
        QCOMPARE(shape({{"padding", "same"}}, {2, 9, 2}), (Shape{2, 5, 6}));
        QCOMPARE(shape({{"expand_dims", true}}, {2, 9, 2}), (Shape{2, 3, 3, 2}));
        const char* first = "channels_first";
        QCOMPARE(shape({{"data_format", first}}, {2, 2, 9}), (Shape{2, 6, 3}));
        QCOMPARE(
            shape({{"data_format", first}, {"expand_dims", true}}, {2, 2, 9}), (Shape{2, 2, 3, 3}));
        QCOMPARE(shape({{"fft_length", 16}}, {2, 9, 1}), (Shape{2, 3, 9}));
    }
    void lengthsMayBeUnknown()
    {
        const auto layer = create<Layer>("STFTSpectrogram", {{"frame_length", 4}});
        CallContext context(CallContext::Mode::inference);
        const Tensor x = placeholder({kUnknown, kUnknown, 2});
        QCOMPARE((*layer)({.inputs = {x}}, context)[0].shape(), (Shape{kUnknown, kUnknown, 6}));
    }
    void refusesWhatDoesNotFit()
    {
        const auto refuses = [](const Config& config) {
            try {
                create<Layer>("STFTSpectrogram", config);
            } catch (const ConfigError&) {
                return true;
            }
            return false;
        };
        QVERIFY(refuses({{"mode", "loud"}}));
        QVERIFY(refuses({{"frame_length", 4}, {"frame_step", 5}}));
        QVERIFY(refuses({{"frame_step", 0}}));
        QVERIFY(refuses({{"frame_length", 4}, {"fft_length", 2}}));
        QVERIFY(refuses({{"window", "round"}}));
        QVERIFY(refuses({{"frame_length", 4}, {"window", {1, 2}}}));
        QVERIFY(refuses({{"scaling", "loud"}}));
        const auto layer = create<Layer>("STFTSpectrogram");
        QVERIFY_EXCEPTION_THROWN(callLayer(*layer, {arrayOf({1, 2}, {1, 2})}), ShapeError);
        QVERIFY_EXCEPTION_THROWN(
            callLayer(*layer, {Array(Shape{1, 300, 1}, DType::int32)}), ShapeError);
    }

private:
    static Array transformed(Config config)
    {
        config["frame_length"] = 4;
        config["frame_step"] = 2;
        const auto layer = builtLayer("STFTSpectrogram", config, {{1, 8, 1}});
        return callLayer(*layer, {arrayOf({1, 8, 1}, {1, 2, 0, -1, 3, 1, 0.5F, -2})}).output;
    }
};

NW_TEST(STFTSpectrogramTest)

} // namespace netwright

#include "tst_stft_spectrogram.moc"
