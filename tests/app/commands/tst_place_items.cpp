#include "app/commands/place_items.h"

#include "app/documents/canvas_notes.h"
#include "tests/app/documents/drawings.h"
#include "tests/support/test.h"

using namespace netwright;

class PlaceItemsTest : public QObject {
    Q_OBJECT
private slots:
    void goesThereAndBack()
    {
        Document document;
        document.load(test::projectOf(test::smallNetwork()));
        const std::string before = test::textOf(document);
        const Value notes = withNoteAt(document.setting(kNotesPath), 1, {5, 5});
        PlaceItems command(document, {{1, {30, 40}}, {2, {50.5, 60}}},
            entryWith(document.toValue(), kNotesPath, notes));
        command.redo();
        QCOMPARE(document.network().find(2)->x, 50.5);
        QCOMPARE(readNotes(document.setting(kNotesPath))[0].at, QPointF(5, 5));
        command.undo();
        QCOMPARE(test::textOf(document), before);
        command.redo();
        QCOMPARE(document.network().find(1)->y, 40.0);
    }
};

NW_TEST(PlaceItemsTest)
#include "tst_place_items.moc"
