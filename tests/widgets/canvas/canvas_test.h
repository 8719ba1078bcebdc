#pragma once

#include "tests/support/test.h"
#include "tests/support/window/driver.h"
#include "tests/support/window/fake_canvas_model.h"
#include "widgets/canvas/canvas_scene.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/canvas/search_box.h"

#include <QLineEdit>

namespace netwright::test {

// A canvas on the screen that shows a fake drawing, at a zoom where a pixel is a pixel.
struct ShownCanvas {
    FakeCanvasModel model;
    CanvasView view;

    ShownCanvas()
    {
        view.resize(900, 700);
        view.setSnapping(false);
    }
    ~ShownCanvas() { view.setModel(nullptr); }

    // Call it when the model has what it is to have.
    void show()
    {
        view.setModel(&model);
        showAndWait(view);
        view.activateWindow();
        view.setFocus();
        view.setZoom(1);
        view.centerOn(view.drawingRect().center());
        QCoreApplication::processEvents();
    }

    QWidget& board() { return *view.viewport(); }
    QPoint seen(QPointF scenePoint) const { return view.mapFromScene(scenePoint); }
    QPoint node(int id) const { return seen(view.nodeRect(id).center()); }
    QPoint input(int id, int port = 0) const { return seen(view.portPosition({id, port}, true)); }
    QPoint output(int id) const { return seen(view.portPosition({id, 0}, false)); }
    QPoint wire(int from, int to) const
    {
        return seen(view.canvas().wireItem({from, 0}, {to, 0})->middle());
    }
    // Presses and moves, without letting go.
    void hold(QPoint from, QPoint to)
    {
        QTest::mousePress(&board(), Qt::LeftButton, {}, from);
        for (const QPoint at : {from + (to - from) / 2, to}) {
            QMouseEvent move(QEvent::MouseMove, at, board().mapToGlobal(at), Qt::NoButton,
                Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(&board(), &move);
        }
        QCoreApplication::processEvents();
    }
    void letGo(QPoint at) { QTest::mouseRelease(&board(), Qt::LeftButton, {}, at); }

    SearchBox& search() const { return *view.findChild<SearchBox*>(); }
    QLineEdit& searchLine() const { return *view.findChild<QLineEdit*>("searchLine"); }
};

} // namespace netwright::test
