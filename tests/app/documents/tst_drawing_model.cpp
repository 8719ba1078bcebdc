#include "app/documents/drawing_model.h"

#include "app/documents/document.h"
#include "tests/app/documents/drawings.h"
#include "tests/support/test.h"

#include <QSignalSpy>

using namespace netwright;

class DrawingModelTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_document.load(test::projectOf(test::smallNetwork()));
        m_before = test::textOf(m_document);
    }
    void cleanup()
    {
        m_document.undoStack().setIndex(0);
        QCOMPARE(test::textOf(m_document), m_before);
    }

    void anEditIsToldNodeByNode()
    {
        QSignalSpy nodes(&m_model, &CanvasModel::nodesChanged);
        QSignalSpy wires(&m_model, &CanvasModel::wiresChanged);
        m_document.setParam({3}, "units", 5);
        QSet<int> told;
        for (const auto& arguments : nodes)
            for (const int id : arguments.at(0).value<QList<int>>()) told.insert(id);
        QCOMPARE(told, QSet<int>({3}));
        QVERIFY(wires.isEmpty());
        QCOMPARE(m_model.node(3).detail, QString("5"));
    }
    void addsBehindAPort()
    {
        const int id
            = m_model.addNode("Dense", {0, 330}, {.from = WireEnd{3, 0}, .to = std::nullopt});
        QCOMPARE(m_document.undoStack().undoText(), QString("Add Dense"));
        QCOMPARE(m_model.wires().size(), 3);
        QCOMPARE(m_model.node(id).detail, QString("64"));
        QCOMPARE(m_model.addNode("NoSuchLayer", {}), 0);
    }
    void connectsAndDisconnects()
    {
        m_model.connectPorts({1, 0}, {3, 0});
        QCOMPARE(m_model.wires().size(), 2);
        m_model.disconnect(m_model.wires());
        QVERIFY(m_model.wires().isEmpty());
        m_model.connectPorts({1, 0}, {99, 0});
        QCOMPARE(m_document.undoStack().count(), 2);
    }
    void connectsThroughAnAdapter()
    {
        const int conv = m_model.addNode("GlobalMaxPooling2D", {});
        const WireEnd from{1, 0}, to{conv, 0};
        QVERIFY(!m_model.refusal(from, to).isEmpty());
        const QList<Adapter> found = m_model.adapters(from, to);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].text, QString("Insert Reshape (? × 4 → ? × 2 × 2 × 1)"));
        m_model.connectThrough(found[0].className, from, to);
        QCOMPARE(m_document.undoStack().count(), 2);
        QCOMPARE(m_model.nodes().size(), 5);
    }
    void replugsAndInserts()
    {
        const int id = m_model.addNode("Dropout", {300, 0});
        m_model.insertIntoWire(id, m_model.wires()[0], {0, 60});
        QCOMPARE(m_model.wires().size(), 3);
        const int add = m_model.addNode("Add", {0, 500});
        m_model.replug({.from = {2, 0}, .to = {3, 0}, .shape = {}}, {add, 0});
        QVERIFY(m_document.undoStack().canUndo());
    }
    void removesNodesAndNotesInOneStep()
    {
        m_model.remove({2}, {1});
        QCOMPARE(m_model.nodes(), QList<int>({1, 3}));
        QVERIFY(m_model.notes().isEmpty());
        QCOMPARE(m_document.undoStack().count(), 1);
        m_document.undoStack().undo();
        QCOMPARE(m_model.notes().size(), 1);
    }
    void movesAndBypasses()
    {
        m_model.move({{2, {40, 50}}}, {{1, {60, 70}}});
        QCOMPARE(m_model.node(2).at, QPointF(40, 50));
        QCOMPARE(m_model.notes()[0].at, QPointF(60, 70));
        m_model.setBypassed({2}, true);
        QVERIFY(m_model.node(2).isBypassed);
        QCOMPARE(m_model.wires()[1].shape, QString("? × 4"));
    }
    void notesAreStepsOfUndo()
    {
        QSignalSpy told(&m_model, &CanvasModel::notesChanged);
        const int id = m_model.addNote({5, 6}, "new");
        QCOMPARE(m_model.notes().size(), 2);
        CanvasNote note = m_model.notes()[1];
        QCOMPARE(note.id, id);
        note.arrow = QPointF(1, 1);
        m_model.changeNote(note);
        QCOMPARE(m_model.notes()[1], note);
        note.id = 99;
        m_model.changeNote(note);
        QCOMPARE(told.size(), 2);
    }
    void copiesAndPastes()
    {
        const QString text = m_model.copyText({2, 3});
        QVERIFY(DrawingModel::isCopy(text));
        QCOMPARE(m_model.paste(text, {10, 10}, false).size(), 2);
        QCOMPARE(m_model.duplicate({2}).size(), 1);
        QVERIFY(m_model.paste("some other text", {}, false).isEmpty());
        QCOMPARE(m_document.undoStack().count(), 2);
    }
    void readOnlyRefusesSilently()
    {
        m_model.setReadOnly(true);
        QCOMPARE(m_model.addNode("Dense", {}), 0);
        m_model.remove({2}, {1});
        m_model.move({{2, {1, 1}}}, {});
        m_model.connectPorts({1, 0}, {3, 0});
        QCOMPARE(m_model.addNote({}, "x"), 0);
        QVERIFY(m_model.duplicate({2}).isEmpty());
        QCOMPARE(m_document.undoStack().count(), 0);
        m_model.setReadOnly(false);
    }

private:
    Document m_document;
    DrawingModel m_model{m_document};
    std::string m_before;
};

NW_TEST(DrawingModelTest)
#include "tst_drawing_model.moc"
