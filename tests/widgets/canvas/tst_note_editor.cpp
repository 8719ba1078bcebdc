#include "widgets/canvas/note_editor.h"

#include "tests/widgets/canvas/canvas_test.h"

using namespace netwright;
using namespace netwright::test;

class NoteEditorTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_canvas = std::make_unique<ShownCanvas>();
        m_canvas->model.putChain();
        CanvasNote note;
        note.id = 1;
        note.text = "old";
        note.at = {300, 100};
        m_canvas->model.putNote(note);
        m_canvas->show();
        QTest::mouseDClick(&m_canvas->board(), Qt::LeftButton, {}, m_canvas->seen({400, 140}));
        QVERIFY(editor());
    }
    void cleanup() { m_canvas.reset(); }

    void controlAndEnterKeepTheText()
    {
        typeText(*editor(), "new");
        QTest::keyClick(editor(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_canvas->model.takeOrders(), "change note 1: new, 220 x 80");
        QVERIFY(waitFor([&] { return !editor(); }));
        QVERIFY(m_canvas->view.hasFocus());
    }

    void aClickElsewhereKeepsItToo()
    {
        typeText(*editor(), "new");
        QTest::mouseClick(&m_canvas->board(), Qt::LeftButton, {}, {10, 10});
        m_canvas->view.setFocus(Qt::MouseFocusReason);
        QCOMPARE(m_canvas->model.takeOrders(), "change note 1: new, 220 x 80");
    }

    void endsWhenAnotherDrawingComes()
    {
        typeText(*editor(), "new");
        emit m_canvas->model.reset();
        m_canvas->view.setFocus(Qt::OtherFocusReason);
        QVERIFY(waitFor([&] { return !editor(); }));
        QCOMPARE(m_canvas->model.takeOrders(), "");
    }

    void escapeGivesItUp()
    {
        typeText(*editor(), "new");
        QTest::keyClick(editor(), Qt::Key_Escape);
        QVERIFY(waitFor([&] { return !editor(); }));
        QCOMPARE(m_canvas->model.takeOrders(), "");
    }

private:
    NoteEditor* editor() const { return m_canvas->view.findChild<NoteEditor*>(); }

    std::unique_ptr<ShownCanvas> m_canvas;
};

NW_TEST(NoteEditorTest)
#include "tst_note_editor.moc"
