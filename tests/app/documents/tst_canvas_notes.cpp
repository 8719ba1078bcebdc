#include "app/documents/canvas_notes.h"

#include "tests/support/test.h"

using namespace netwright;

class CanvasNotesTest : public QObject {
    Q_OBJECT
private slots:
    void readsNotesWithoutIds()
    {
        const QList<CanvasNote> notes = readNotes(m_list);
        QCOMPARE(notes.size(), 2);
        QCOMPARE(notes[0].id, 6);
        QCOMPARE(notes[0].text, QString("first"));
        QCOMPARE(notes[0].at, QPointF(1, 2));
        QCOMPARE(notes[1].id, 5);
        QCOMPARE(notes[1].arrow, std::optional(QPointF(7, 8)));
        QCOMPARE(nextNoteId(m_list), 7);
    }
    void keepsUnknownKeysAndEntries()
    {
        CanvasNote note = readNotes(m_list)[0];
        note.text = "changed";
        const Value list = withNote(m_list, note);
        QCOMPARE(list.size(), m_list.size());
        QCOMPARE(list[0]["text"], Value("changed"));
        QCOMPARE(list[0]["colour"], Value("red"));
        QCOMPARE(list[1], m_list[1]);
    }
    void movesANoteWithItsArrow()
    {
        const CanvasNote note = readNotes(withNoteAt(m_list, 5, {10, 10}))[1];
        QCOMPARE(note.at, QPointF(10, 10));
        QCOMPARE(note.arrow, std::optional(QPointF(14, 15)));
        QCOMPARE(withNoteAt(m_list, 99, {0, 0}), m_list);
    }
    void addsAndRemoves()
    {
        const Value list = withNote(Value(), {.id = 1, .text = "new", .at = {3, 4}});
        QCOMPARE(list.dump(), std::string(R"([{"id":1,"text":"new","at":[3,4]}])"));
        QVERIFY(withoutNotes(list, {1}).empty());
        QCOMPARE(withoutNotes(m_list, {6}).size(), std::size_t(2));
        QCOMPARE(withoutNotes(m_list, {99}), m_list);
    }
    void survivesWhatIsNoList()
    {
        for (const Value& wrong : {Value(), Value(3), Value::object(), Value::array({nullptr, 3}),
                 Value::array({{{"text", "x"}, {"id", 1e300}, {"at", {1e300, -1e300}}}})}) {
            const QList<CanvasNote> notes = readNotes(wrong);
            QVERIFY(notes.size() <= 1);
            withoutNotes(wrong, {1});
            QVERIFY(withNote(wrong, {.id = 9}).is_array());
        }
    }

private:
    const Value m_list = Value::array({{{"text", "first"}, {"at", {1, 2}}, {"colour", "red"}},
        "no note", {{"id", 5}, {"text", "second"}, {"at", {3, 3}}, {"arrow", {7, 8}}}});
};

NW_TEST(CanvasNotesTest)
#include "tst_canvas_notes.moc"
