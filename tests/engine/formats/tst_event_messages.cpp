#include "engine/formats/event_messages.h"

#include "tests/support/event_reader.h"
#include "tests/support/test.h"

#include <cmath>
#include <limits>

using namespace netwright;

class EventMessagesTest : public QObject {
    Q_OBJECT

    static test::SummaryValue only(const std::string& message)
    {
        const auto event = test::readEvent(message);
        if (!event || event->values.size() != 1) return {};
        return event->values.front();
    }

private slots:
    void aFileBeginsWithItsVersion()
    {
        const auto event = test::readEvent(versionEvent(12.5));
        QVERIFY(event.has_value());
        QCOMPARE(event->version, std::string("brain.Event:2"));
        QCOMPARE(event->seconds, 12.5);
    }

    void aScalarHasItsStepAndValue()
    {
        const auto event = test::readEvent(scalarEvent({1.5, 300}, "epoch_loss", 0.25));
        QVERIFY(event.has_value());
        QCOMPARE(event->step, std::int64_t(300));
        QCOMPARE(event->values.size(), std::size_t(1));
        const test::SummaryValue& value = event->values.front();
        QCOMPARE(value.tag, std::string("epoch_loss"));
        QCOMPARE(value.plugin, std::string("scalars"));
        QCOMPARE(value.dataClass, 1);
        QCOMPARE(value.scalar(), 0.25F);
    }

    void aHistogramCountsWhatIsFinite()
    {
        constexpr float kInfinity = std::numeric_limits<float>::infinity();
        const std::vector<float> numbers{0, 0, 3, kInfinity, std::nanf("")};
        const test::SummaryValue value = only(histogramEvent({0, 1}, "kernel", numbers));
        QCOMPARE(value.plugin, std::string("histograms"));
        QCOMPARE(value.shape, (std::vector<int>{30, 3}));
        const std::vector<double> classes = value.numbers();
        QCOMPARE(classes.size(), std::size_t(90));
        QCOMPARE(classes[0], 0.0); // left, right, count of the first class
        QCOMPARE(classes[1], 0.1);
        QCOMPARE(classes[2], 2.0);
        QCOMPARE(classes[88], 3.0);
        QCOMPARE(classes[89], 1.0);
        double count = 0;
        for (std::size_t i = 2; i < classes.size(); i += 3) count += classes[i];
        QCOMPARE(count, 3.0);
    }

    void equalNumbersAreInTheLastClass()
    {
        const std::vector<float> numbers{2, 2};
        const std::vector<double> classes = only(histogramEvent({0, 1}, "bias", numbers)).numbers();
        QCOMPARE(classes.size(), std::size_t(90));
        QCOMPARE(classes[0], 2.0);
        QCOMPARE(classes[88], 2.0);
        QCOMPARE(classes[89], 2.0);
    }

    void imagesSayTheirSizeFirstAndAreThreeAtMost()
    {
        const std::vector<Array> images(4, Array({2, 5, 1}, DType::uint8));
        const test::SummaryValue value = only(imagesEvent({0, 1}, "kernel", images));
        QCOMPARE(value.plugin, std::string("images"));
        QCOMPARE(value.strings.size(), std::size_t(5));
        QCOMPARE(value.strings[0], std::string("5"));
        QCOMPARE(value.strings[1], std::string("2"));
        QCOMPARE(value.strings[2].substr(1, 3), std::string("PNG"));
    }

    void aModelIsItsJson()
    {
        const test::SummaryValue value = only(kerasModelEvent({0, 0}, "{\"a\": 1}"));
        QCOMPARE(value.tag, std::string("keras"));
        QCOMPARE(value.plugin, std::string("graph_keras_model"));
        QVERIFY(value.strings == std::vector<std::string>{"{\"a\": 1}"});
    }

    void aGraphHasItsNodesWithTheirInputs()
    {
        const auto event = test::readEvent(
            graphEvent({0, 0}, {{"net/a", "Input", {}}, {"net/b", "Dense", {"net/a"}}}));
        QVERIFY(event.has_value());
        const auto nodes = test::fieldsOf(event->graph, 1);
        QCOMPARE(nodes.size(), std::size_t(2));
        QCOMPARE(test::bytesAt(nodes[0].bytes, {1}), std::string("net/a"));
        QCOMPARE(test::bytesAt(nodes[1].bytes, {2}), std::string("Dense"));
        QCOMPARE(test::bytesAt(nodes[1].bytes, {3}), std::string("net/a"));
    }
};

NW_TEST(EventMessagesTest)
#include "tst_event_messages.moc"
