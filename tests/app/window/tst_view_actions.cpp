#include "app/window/view_actions.h"

#include "app/window/actions.h"
#include "tests/support/test.h"
#include "tests/support/window/opened_window.h"
#include "widgets/canvas/canvas_view.h"

namespace netwright::test {
namespace {

class ViewActionsTest final : public QObject {
    Q_OBJECT
private slots:
    void zoomsInOutAndBack()
    {
        OpenedWindow window;
        window.open("spiral");
        CanvasView& canvas = window.work().canvas;
        Actions& actions = window.work().actions;
        actions["view.zoom_reset"].trigger();
        QCOMPARE(canvas.zoom(), 1.0);
        actions["view.zoom_in"].trigger();
        QVERIFY(canvas.zoom() > 1.2);
        actions["view.zoom_out"].trigger();
        QVERIFY(qAbs(canvas.zoom() - 1) < 1e-9);
    }

    void ticksTheThemeInUse()
    {
        OpenedWindow window;
        Actions& actions = window.work().actions;
        actions["view.dark"].trigger();
        QCOMPARE(theme().kind, Theme::Kind::dark);
        QVERIFY(actions["view.dark"].isChecked());
        QVERIFY(!actions["view.light"].isChecked());
        actions["view.projector"].trigger();
        QCOMPARE(theme().kind, Theme::Kind::highContrast);
        actions["view.projector"].trigger();
        actions["view.light"].trigger();
        QCOMPARE(theme().kind, Theme::Kind::light);
    }

    void makesTextLargerAndSmaller()
    {
        OpenedWindow window;
        Actions& actions = window.work().actions;
        actions["view.larger_text"].trigger();
        QCOMPARE(Look::instance().textPercent(), 125);
        actions["view.smaller_text"].trigger();
        QCOMPARE(Look::instance().textPercent(), 100);
    }

    void remembersDirectionAndSnapping()
    {
        OpenedWindow window;
        window.work().actions["view.horizontal"].setChecked(true);
        QCOMPARE(window.preferences().direction(), Qt::Horizontal);
        window.work().actions["view.snap"].setChecked(false);
        QVERIFY(!window.work().canvas.isSnapping());
        QVERIFY(!window.preferences().isSnapping());
    }
};

NW_TEST(ViewActionsTest)

} // namespace
} // namespace netwright::test

#include "tst_view_actions.moc"
