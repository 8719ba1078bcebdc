#include "app/data/data_preview.h"

#include "tests/support/test.h"
#include "tests/support/window/driver.h"

using namespace netwright;
using namespace netwright::test;

namespace {

Value spiral(int samples)
{
    return {{"train", {{"dataset", "spiral"}, {"samples", samples}}}};
}

} // namespace

class DataPreviewTest : public QObject {
    Q_OBJECT
private slots:
    void readsOnAThreadOfItsOwn()
    {
        DataPreview preview;
        QSignalSpy loaded(&preview, &DataPreview::loaded);
        preview.load(spiral(100), {}, "/");
        QVERIFY(preview.isLoading());
        QCOMPARE(preview.facts(), nullptr);
        QVERIFY(waitFor([&] { return loaded.count() == 1; }));
        QVERIFY(!preview.isLoading());
        QCOMPARE(preview.facts()->table.samples, 100);
    }

    void theLatestRequestWins()
    {
        DataPreview preview;
        QSignalSpy loaded(&preview, &DataPreview::loaded);
        for (int samples = 10; samples <= 100; samples += 10)
            preview.load(spiral(samples), {}, "/");
        QVERIFY(waitFor([&] { return !preview.isLoading(); }));
        QCOMPARE(loaded.count(), 1);
        QCOMPARE(preview.facts()->table.samples, 100);
    }

    void aFailureIsASentenceAndTakesTheFactsAway()
    {
        DataPreview preview;
        preview.load(spiral(10), {}, "/");
        QVERIFY(waitFor([&] { return !preview.isLoading(); }));
        Text sentence;
        connect(&preview, &DataPreview::failed, this, [&](const Text& text) { sentence = text; });
        preview.load({{"train", {{"csv", "nowhere.csv"}}}}, {}, "/");
        QVERIFY(waitFor([&] { return !preview.isLoading(); }));
        QVERIFY(sentence.english().find("nowhere.csv") != std::string::npos);
        QCOMPARE(preview.facts(), nullptr);
    }

    void noDataIsNoFailure()
    {
        DataPreview preview;
        QSignalSpy loaded(&preview, &DataPreview::loaded);
        preview.load({}, {}, "/");
        QVERIFY(waitFor([&] { return loaded.count() == 1; }));
        QCOMPARE(preview.facts(), nullptr);
    }

    void forgetsWhatBelongsToAnotherProject()
    {
        DataPreview preview;
        preview.load(spiral(10), {}, "/");
        QVERIFY(waitFor([&] { return !preview.isLoading(); }));
        preview.forget();
        preview.load(spiral(20), {}, "/");
        QCOMPARE(preview.facts(), nullptr);
        QVERIFY(waitFor([&] { return !preview.isLoading(); }));
        QCOMPARE(preview.facts()->table.samples, 20);
    }

    void goingAwayWhileReadingIsSafe()
    {
        for (int i = 0; i < 5; ++i) {
            DataPreview preview;
            preview.load({{"train", {{"dataset", "digits_rendered"}, {"samples", 500}}}}, {}, "/");
        }
        QCoreApplication::processEvents();
    }
};

NW_TEST(DataPreviewTest)
#include "tst_data_preview.moc"
