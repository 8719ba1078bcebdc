#include "app/window/edit_actions.h"

#include "app/documents/document.h"
#include "app/documents/drawing_model.h"
#include "app/window/actions.h"
#include "app/window/banner.h"
#include "tests/support/test.h"
#include "tests/support/window/driver.h"
#include "tests/support/window/opened_window.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/canvas/layout.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>

namespace netwright::test {
namespace {

class EditActionsTest final : public QObject {
    Q_OBJECT
private slots:
    void copiesAndPastesWithTheKeyboard()
    {
        OpenedWindow window;
        window.open("spiral");
        Workspace& work = window.work();
        const std::size_t nodes = work.document.network().nodes.size();
        work.canvas.setFocus();
        press(work.canvas, QKeySequence("Ctrl+A"));
        QCOMPARE(std::size_t(work.canvas.selectedNodes().size()), nodes);
        press(work.canvas, QKeySequence("Ctrl+C"));
        press(work.canvas, QKeySequence("Ctrl+V"));
        QCOMPARE(work.document.network().nodes.size(), 2 * nodes);
        press(*window, QKeySequence("Ctrl+Z"));
        QCOMPARE(work.document.network().nodes.size(), nodes);
        press(*window, QKeySequence("Ctrl+Shift+Z"));
        QCOMPARE(work.document.network().nodes.size(), 2 * nodes);
    }

    void offersWhatCanBeDoneUnderTheRightButton()
    {
        OpenedWindow window;
        window.open("spiral");
        Workspace& work = window.work();
        const int id = work.document.network().nodes[1].id;
        const QPoint at = work.canvas.mapFromScene(work.canvas.nodeRect(id).center());
        QContextMenuEvent event(
            QContextMenuEvent::Mouse, at, work.canvas.viewport()->mapToGlobal(at));
        QApplication::sendEvent(work.canvas.viewport(), &event);
        QCOMPARE(work.canvas.selectedNodes(), QList<int>{id});
        auto* const menu = work.canvas.findChild<QMenu*>("canvasMenu");
        QVERIFY(menu != nullptr && menu->isVisible());
        QVERIFY(menu->actions().contains(&work.actions["edit.delete"]));
        const std::size_t nodes = work.document.network().nodes.size();
        work.actions["edit.duplicate"].trigger();
        QCOMPARE(work.document.network().nodes.size(), nodes + 1);
        menu->close();
    }

    void arrangesNoOtherDrawingThanItWasAskedFor()
    {
        OpenedWindow window;
        window.open("spiral");
        auto* const layout = window->findChild<Layout*>();
        window.work().actions["edit.layout"].trigger();
        QVERIFY(layout->isRunning());
        window.open("spiral");
        QVERIFY(!layout->isRunning());
    }

    void saysWhenTheClipboardHoldsNoLayers()
    {
        OpenedWindow window;
        window.open("spiral");
        QApplication::clipboard()->setText("milk, bread");
        window.work().actions["edit.paste"].trigger();
        QCOMPARE(window.work().banner.key(), QString("paste"));
    }

    void duplicatesCutsAndDeletesTheSelection()
    {
        OpenedWindow window;
        window.open("spiral");
        Workspace& work = window.work();
        const std::size_t nodes = work.document.network().nodes.size();
        work.canvas.selectNodes({work.document.network().nodes[1].id});
        work.actions["edit.duplicate"].trigger();
        QCOMPARE(work.document.network().nodes.size(), nodes + 1);
        work.actions["edit.cut"].trigger();
        QCOMPARE(work.document.network().nodes.size(), nodes);
        work.canvas.selectNodes({work.document.network().nodes[1].id});
        work.actions["edit.delete"].trigger();
        QCOMPARE(work.document.network().nodes.size(), nodes - 1);
        while (work.document.undoStack().canUndo()) work.document.undoStack().undo();
        QCOMPARE(work.document.network().nodes.size(), nodes);
    }

    void bypassesAndWiresAgain()
    {
        OpenedWindow window;
        window.open("spiral");
        Workspace& work = window.work();
        const int id = work.document.network().nodes[2].id;
        work.canvas.selectNodes({id});
        work.actions["edit.bypass"].trigger();
        QVERIFY(work.document.network().find(id)->isBypassed);
        work.actions["edit.bypass"].trigger();
        QVERIFY(!work.document.network().find(id)->isBypassed);
        work.actions["edit.bypass"].trigger();
        const int other = work.document.network().nodes[1].id;
        work.canvas.selectNodes({id, other});
        work.actions["edit.bypass"].trigger(); // one of them is off
        QVERIFY(work.document.network().find(id)->isBypassed);
        QVERIFY(work.document.network().find(other)->isBypassed);
    }

    void selectsAllLayersAndNotes()
    {
        OpenedWindow window;
        window.open("spiral");
        Workspace& work = window.work();
        work.actions["edit.note"].trigger();
        work.actions["edit.select_all"].trigger();
        QCOMPARE(work.canvas.selectedNodes(), work.drawing.nodes());
        QVERIFY(!work.drawing.notes().isEmpty());
        QCOMPARE(work.canvas.selectedNotes().size(), work.drawing.notes().size());
    }

    void tidiesUpInOneStep()
    {
        OpenedWindow window;
        window.open("two_branches");
        Workspace& work = window.work();
        const int steps = work.document.undoStack().count();
        work.actions["edit.layout"].trigger();
        QVERIFY(waitFor([&] { return work.document.undoStack().count() == steps + 1; }, 20000));
    }

    void isOfferedOnlyWhereSomethingIsSelected()
    {
        OpenedWindow window;
        window.open("spiral");
        Workspace& work = window.work();
        work.canvas.selectNodes({});
        QVERIFY(!work.actions["edit.copy"].isEnabled());
        work.canvas.selectNodes({work.document.network().nodes[1].id});
        QVERIFY(work.actions["edit.copy"].isEnabled());
    }
};

NW_TEST(EditActionsTest)

} // namespace
} // namespace netwright::test

#include "tst_edit_actions.moc"
