#include "app/window/nested_view.h"

#include "app/documents/document.h"
#include "tests/support/test.h"
#include "tests/support/window/driver.h"
#include "widgets/canvas/canvas_model.h"
#include "widgets/canvas/canvas_view.h"

#include <QToolButton>

namespace netwright::test {
namespace {

// An inner chain of two layers in an outer one.
Value nestedProject()
{
    const Value inner = {{"name", "inner"},
        {"layers",
            {{{"module", "keras.layers"}, {"class_name", "InputLayer"},
                 {"config", {{"batch_shape", {nullptr, 4}}, {"name", "in"}}}},
                {{"module", "keras.layers"}, {"class_name", "Dense"},
                    {"config", {{"name", "hidden"}, {"units", 3}}}}}}};
    return {{"netwright", 1},
        {"model",
            {{"blueprint",
                {{"nodes",
                     {{{"id", 1}, {"class_name", "InputLayer"},
                          {"config", {{"batch_shape", {nullptr, 4}}, {"name", "x"}}}, {"layer", 1},
                          {"at", {0, 0}}},
                         {{"id", 2}, {"class_name", "Sequential"}, {"config", inner}, {"layer", 2},
                             {"at", {0, 110}}}}},
                    {"wires", {{{"from", {1, 0}}, {"to", {2, 0}}}}}}}}}};
}

class NestedViewTest final : public QObject {
    Q_OBJECT
private slots:
    void opensANestedModelAndLeavesIt()
    {
        Document document;
        document.load(nestedProject());
        NestedView view(document);
        view.resize(600, 400);
        showAndWait(view);
        view.open(2);
        auto* const canvas = view.findChild<CanvasView*>();
        QVERIFY(canvas->model() != nullptr);
        QVERIFY(canvas->model()->isReadOnly());
        QCOMPARE(canvas->model()->nodes().size(), 2);
        const QSignalSpy spy(&view, &NestedView::left);
        QTest::keyClick(&view, Qt::Key_Escape);
        QCOMPARE(spy.count(), 1);
        QVERIFY(canvas->model() == nullptr);
    }

    void goesBackThroughItsTrail()
    {
        Document document;
        document.load(nestedProject());
        NestedView view(document);
        view.resize(600, 400);
        showAndWait(view);
        view.open(2);
        const QSignalSpy spy(&view, &NestedView::left);
        QTest::mouseClick(view.findChild<QToolButton*>("step0"), Qt::LeftButton);
        QCOMPARE(spy.count(), 1);
    }
};

NW_TEST(NestedViewTest)

} // namespace
} // namespace netwright::test

#include "tst_nested_view.moc"
