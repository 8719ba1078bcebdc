#include "widgets/canvas/canvas_search.h"

#include "tests/widgets/canvas/canvas_test.h"

#include <QListWidget>

using namespace netwright;
using namespace netwright::test;

class CanvasSearchTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_canvas = std::make_unique<ShownCanvas>();
        m_canvas->model.putChain();
        m_canvas->show();
    }
    void cleanup() { m_canvas.reset(); }

    void offersOnlyWhatFitsUntilSomethingIsTyped()
    {
        m_canvas->view.openSearch({300, 100}, WireEnd{1, 0}, std::nullopt);
        const auto* list = m_canvas->view.findChild<QListWidget*>("searchList");
        QCOMPARE(list->count(), 2);
        keepPicture(m_canvas->view, "canvas_search");
        typeText(m_canvas->searchLine(), "linear");
        QCOMPARE(list->count(), 1);
        keepPicture(m_canvas->view, "canvas_search_refused");
    }

    void whatDoesNotFitIsAddedWithoutAWire()
    {
        m_canvas->view.openSearch({300, 100}, WireEnd{1, 0}, std::nullopt);
        typeText(m_canvas->searchLine(), "dense");
        press(m_canvas->searchLine(), Qt::Key_Return);
        QCOMPARE(m_canvas->model.takeOrders(), "add Dense");
    }

    void aClickOnTheCanvasClosesIt()
    {
        m_canvas->view.openSearch();
        QVERIFY(m_canvas->search().isOpen());
        QTest::mouseClick(&m_canvas->board(), Qt::LeftButton, {}, {5, 690});
        QVERIFY(!m_canvas->search().isOpen());
        QCOMPARE(m_canvas->model.takeOrders(), "");
    }

    void targetsOfAWireSayWhyTheyDoNotFit()
    {
        m_canvas->view.openWiring(1);
        typeText(m_canvas->searchLine(), "dense_3");
        const auto* list = m_canvas->view.findChild<QListWidget*>("searchList");
        QCOMPARE(list->count(), 1);
        QVERIFY(list->item(0)->toolTip().startsWith("Dense: expected numbers"));
        press(m_canvas->searchLine(), Qt::Key_Return);
        QCOMPARE(m_canvas->model.takeOrders(), "");
    }

private:
    std::unique_ptr<ShownCanvas> m_canvas;
};

NW_TEST(CanvasSearchTest)
#include "tst_canvas_search.moc"
