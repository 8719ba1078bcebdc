#include "widgets/canvas/layout.h"

#include "tests/support/test.h"
#include "tests/support/window/driver.h"

#include <QSignalSpy>

using namespace netwright;
using namespace netwright::test;

namespace {

LayoutRequest request()
{
    LayoutRequest request;
    for (int id = 1; id <= 4; ++id) request.boxes << LayoutRequest::Box{id, {200, 80}};
    for (const auto& [from, to] : {std::pair(1, 2), {1, 3}, {2, 4}, {3, 4}})
        request.wires << Wire{{from, 0}, {to, 0}, {}};
    return request;
}

QHash<int, QPointF> placesOf(const QSignalSpy& finished)
{
    QHash<int, QPointF> places;
    for (const auto& place : finished.first().first().value<QList<CanvasModel::Placement>>())
        places[place.id] = place.at;
    return places;
}

} // namespace

class LayoutTest : public QObject {
    Q_OBJECT
private slots:
    void placesLayersBelowEachOtherWithoutOverlap()
    {
        Layout layout;
        QSignalSpy finished(&layout, &Layout::finished);
        layout.start(request());
        QVERIFY(layout.isRunning());
        QVERIFY(waitFor([&] { return finished.size() == 1; }, 15000));
        QVERIFY(!layout.isRunning());
        const auto places = placesOf(finished);
        QCOMPARE(places.size(), 4);
        QVERIFY(places[2].y() >= places[1].y() + 80);
        QCOMPARE(places[2].y(), places[3].y());
        QVERIFY(std::abs(places[2].x() - places[3].x()) >= 200);
        QVERIFY(places[4].y() >= places[2].y() + 80);
    }

    void flowsToTheRightWhereItIsAsked()
    {
        Layout layout;
        QSignalSpy finished(&layout, &Layout::finished);
        LayoutRequest wanted = request();
        wanted.direction = Qt::Horizontal;
        layout.start(wanted);
        QVERIFY(waitFor([&] { return finished.size() == 1; }, 15000));
        const auto places = placesOf(finished);
        QVERIFY(places[2].x() >= places[1].x() + 200);
    }

    void aCancelledRequestIsSilentAndANewOneReplacesTheOld()
    {
        Layout layout;
        QSignalSpy finished(&layout, &Layout::finished), failed(&layout, &Layout::failed);
        layout.start(request());
        layout.cancel();
        QVERIFY(!layout.isRunning());
        layout.start(request());
        layout.start(request());
        QVERIFY(waitFor([&] { return !layout.isRunning(); }, 15000));
        QCOMPARE(finished.size(), 1);
        QCOMPARE(failed.size(), 0);
    }

    void saysWhenTheProgramIsMissing()
    {
        Layout layout;
        layout.setProgram("no-such-program-dot");
        QSignalSpy failed(&layout, &Layout::failed);
        layout.start(request());
        QVERIFY(waitFor([&] { return failed.size() == 1; }));
        QVERIFY(failed.first().first().toString().contains("no-such-program-dot"));
        QVERIFY(!layout.isRunning());
    }

    void anAnswerThatMakesNoSenseChangesNothing()
    {
        QVERIFY(dotPlaces("graph 1\nnode\nnode n9 1 1\nstop", request()).isEmpty());
        Layout layout;
        layout.setProgram("cat");
        QSignalSpy failed(&layout, &Layout::failed);
        layout.start(request());
        QVERIFY(waitFor([&] { return failed.size() == 1; }));
    }

    void nothingIsPlacedAtOnce()
    {
        Layout layout;
        QSignalSpy finished(&layout, &Layout::finished);
        layout.start({});
        QCOMPARE(finished.size(), 1);
    }
};

NW_TEST(LayoutTest)
#include "tst_layout.moc"
