#include "app/documents/document.h"
#include "app/documents/drawing_model.h"
#include "engine/base/registry.h"
#include "tests/app/documents/drawings.h"
#include "tests/support/test.h"

#include <algorithm>
#include <random>

using namespace netwright;

namespace {

constexpr int kEdits = 5000;
// Fewer than the steps that the document keeps.
constexpr int kRound = 400;

// A hand that does anything at all to a document.
class Hand {
public:
    Hand(Document& document, unsigned seed)
        : m_document(document), m_model(document), m_random(seed)
    {
    }

    void edit()
    {
        switch (below(20)) {
        case 0: m_model.addNode(anyClass(), anyPoint()); break;
        case 1: m_model.addNode(anyClass(), anyPoint(), {.from = anyEnd(), .to = {}}); break;
        case 2: m_model.addNode(anyClass(), anyPoint(), {.from = anyEnd(), .to = anyEnd()}); break;
        case 3: m_model.connectPorts(anyEnd(), anyEnd()); break;
        case 4: m_model.disconnect({anyWire()}); break;
        case 5: m_model.replug(anyWire(), anyEnd()); break;
        case 6: m_model.insertIntoWire(anyNode(), anyWire(), anyPoint()); break;
        case 7: m_model.remove({anyNode(), anyNode()}, {below(4)}); break;
        case 8: m_model.move({{anyNode(), anyPoint()}}, {{below(4), anyPoint()}}); break;
        case 9: m_model.setBypassed({anyNode()}, below(2) == 0); break;
        case 10: m_model.addNote(anyPoint(), QString::number(below(100))); break;
        case 11: m_model.changeNote({.id = below(4), .text = "changed", .at = anyPoint()}); break;
        case 12: paste(); break;
        case 13: m_model.duplicate({anyNode(), anyNode()}); break;
        case 14: setParam(); break;
        case 15: m_document.clearParam({anyNode()}, anyKey()); break;
        case 16: m_document.setSetting(anyPath(), anyValue(), "Set", below(2) == 0); break;
        case 17: throughAdapter(); break;
        case 18: m_document.endSteps(); break;
        default: share(); break;
        }
        ask();
    }

    void undoAndRedo()
    {
        QUndoStack& stack = m_document.undoStack();
        for (int i = below(4); i > 0; --i) stack.undo();
        for (int i = below(3); i > 0; --i) stack.redo();
    }

private:
    int below(int end) { return static_cast<int>(m_random() % static_cast<unsigned>(end)); }

    int anyNode()
    {
        const QList<int> nodes = m_model.nodes();
        return nodes.isEmpty() || below(30) == 0 ? below(50) : nodes[below(int(nodes.size()))];
    }
    WireEnd anyEnd() { return {anyNode(), below(8) == 0 ? below(4) - 1 : 0}; }
    QPointF anyPoint() { return {10.0 * below(100), below(200) / 4.0}; }
    CanvasWire anyWire()
    {
        const QList<CanvasWire> wires = m_model.wires();
        if (wires.isEmpty()) return {.from = anyEnd(), .to = anyEnd(), .shape = {}};
        return wires[below(int(wires.size()))];
    }
    QString anyClass()
    {
        const auto all = Registry::instance().all("layer");
        return QString::fromStdString(all[static_cast<std::size_t>(below(int(all.size())))]->name);
    }
    std::string anyKey()
    {
        return std::vector<std::string>{"units", "name", "activation", "rate", "kernel_size",
            "unknown", "class_name"}[static_cast<std::size_t>(below(7))];
    }
    QString anyPath()
    {
        return QStringList{"fit/epochs", "fit", "compile/optimizer/config/learning_rate",
            "callbacks", "weights", "canvas/notes", "canvas", "new/deep/er"}[below(8)];
    }
    Value anyValue()
    {
        switch (below(6)) {
        case 0: return {};
        case 1: return below(5);
        case 2: return static_cast<double>(below(5));
        case 3: return "Dense";
        case 4: return Value::array({{{"text", "note"}}, 3});
        default: return {{"a", below(3)}};
        }
    }
    void setParam()
    {
        const std::string key = anyKey();
        m_document.setParam({anyNode(), anyNode()}, key,
            key == "name" ? Value("n" + std::to_string(below(9))) : anyValue(), below(2) == 0);
    }
    void paste()
    {
        const QString text = m_model.copyText({anyNode(), anyNode(), anyNode()});
        m_model.paste(text, anyPoint(), below(2) == 0);
    }
    void throughAdapter()
    {
        const WireEnd from = anyEnd(), to = anyEnd();
        for (const Adapter& adapter : m_model.adapters(from, to))
            return m_model.connectThrough(adapter.className, from, to);
    }
    void share()
    {
        Blueprint after = m_document.network();
        BlueprintNode* const one = after.find(anyNode());
        const BlueprintNode* const other = after.find(anyNode());
        if (one == nullptr || other == nullptr) return;
        one->layer = other->layer;
        m_document.changeNetwork(after, "Share");
    }
    // What a canvas asks must be answered whatever is drawn.
    void ask()
    {
        for (const int id : m_model.nodes()) {
            const CanvasNode node = m_model.node(id);
            if (node.id != id) qFatal("a node has another id");
        }
        m_model.refusal(anyEnd(), anyEnd());
        if (below(20) == 0) m_model.choices(anyEnd(), {});
    }

    Document& m_document;
    DrawingModel m_model;
    std::mt19937 m_random;
};

} // namespace

class RandomEditsTest : public QObject {
    Q_OBJECT
private slots:
    void undoingAllGivesTheStartByteForByte_data()
    {
        QTest::addColumn<QString>("name");
        for (const ProjectTemplate& entry : projectTemplates())
            QTest::newRow(entry.name.c_str()) << QString::fromStdString(entry.name);
    }
    void undoingAllGivesTheStartByteForByte()
    {
        QFETCH(const QString, name);
        const std::string start = projectTemplate(name.toStdString()).json;
        Document document;
        document.load(parseJson(start, "template"));
        Hand hand(document, qHash(name, 7));
        for (int done = 0; done < kEdits; done += kRound) {
            for (int i = 0; i < std::min(kRound, kEdits - done); ++i) {
                hand.edit();
                if (i % 5 == 0) hand.undoAndRedo();
                if (document.network().nodes.size() > 40) document.undoStack().setIndex(0);
            }
            // Whatever was drawn can be saved and opened.
            const Value drawn = document.toValue();
            Document again;
            again.load(parseJson(writeJson(drawn, 2), "again"));
            QCOMPARE(test::textOf(again), writeJson(drawn, 2));
            const std::string end = test::textOf(document);
            const int index = document.undoStack().index();
            document.undoStack().setIndex(0);
            QCOMPARE(test::textOf(document) + "\n", start);
            document.undoStack().setIndex(index);
            QCOMPARE(test::textOf(document), end);
            document.undoStack().setIndex(0);
        }
    }
};

NW_TEST(RandomEditsTest)
#include "tst_random_edits.moc"
