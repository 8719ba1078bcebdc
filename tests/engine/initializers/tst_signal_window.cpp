#include "engine/initializers/signal_window.h"

#include "tests/support/tensors.h"
#include "tests/support/test.h"

#include <cmath>
#include <numbers>

using namespace netwright;
using namespace netwright::test;

class SignalWindowTest : public QObject {
    Q_OBJECT
private slots:
    void areThoseOfScipy_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<std::vector<double>>("values");
        const auto row = [](const char* name, const std::vector<double>& values) {
            QTest::addRow("%s %zu", name, values.size()) << QString(name) << values;
        };
        const double e = std::exp(-1.0);
        row("boxcar", {1, 1, 1});
        row("hann", {0, 0.5, 1, 0.5, 0});
        row("hamming", {0.08, 0.54, 1, 0.54, 0.08});
        row("blackman", {0, 0.34, 1, 0.34, 0});
        row("nuttall", {0.0003628, 1, 0.0003628});
        row("blackmanharris", {6e-5, 1, 6e-5});
        row("flattop", {-0.000421051, 1.000000003, -0.000421051});
        row("bartlett", {0, 0.5, 1, 0.5, 0});
        row("triang", {0.25, 0.75, 0.75, 0.25});
        row("triang", {1.0 / 3, 2.0 / 3, 1, 2.0 / 3, 1.0 / 3});
        row("cosine", {0.5, 1, 0.5});
        row("parzen", {0.016, 0.424, 1, 0.424, 0.016});
        row("bohman", {0, 1 / std::numbers::pi, 1, 1 / std::numbers::pi, 0});
        row("barthann", {0, 0.5, 1, 0.5, 0});
        row("tukey", {0, 0.5, 1, 1, 1, 1, 1, 0.5, 0});
        row("exponential", {e, 1, e});
        row("lanczos", {0, 2 / std::numbers::pi, 1, 2 / std::numbers::pi, 0});
    }
    void areThoseOfScipy()
    {
        QFETCH(QString, name);
        QFETCH(std::vector<double>, values);
        const auto window
            = signalWindow(name.toStdString(), static_cast<int>(values.size()), false);
        QVERIFY(window);
        NW_COMPARE(*window, values, {.relative = 1e-7, .absolute = 1e-7});
    }
    void aPeriodicWindowIsOneValueShort()
    {
        NW_COMPARE(*signalWindow("hann", 4, true), {0, 0.5, 1, 0.5});
    }
    void shortWindowsAreOnes()
    {
        NW_COMPARE(*signalWindow("hann", 1, false), {1});
        QVERIFY(signalWindow("hann", 0, true)->empty());
    }
    void haveSeveralNames()
    {
        QCOMPARE(signalWindow("ham", 7, false), signalWindow("hamming", 7, false));
        QVERIFY(!signalWindow("round", 7, false));
    }
};

NW_TEST(SignalWindowTest)
#include "tst_signal_window.moc"
