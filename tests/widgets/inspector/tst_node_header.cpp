#include "widgets/inspector/node_header.h"

#include "tests/widgets/inspector/parts.h"

using namespace netwright;
using namespace netwright::test;

class NodeHeaderTest : public QObject {
    Q_OBJECT
private slots:

    void changesTheName()
    {
        NodeHeader header;
        header.showNode({.id = 1, .className = "Dense", .config = {{"name", "digit"}}});
        showAndWait(header);
        QStringList names;
        connect(&header, &NodeHeader::renamed, this, [&](const QString& name) { names << name; });
        QLineEdit& title = part<QLineEdit>(header, "title");
        QCOMPARE(title.text(), QString("digit"));
        retype(title, "answer");
        title.clearFocus();
        QCOMPARE(names, QStringList{"answer"});
    }

    void showsShapes()
    {
        NodeHeader header;
        header.showNode({.id = 1,
            .className = "Dense",
            .inputs = {{.shape = {kUnknown, 4}}},
            .outputs = {{.shape = {kUnknown, 3}}}});
        const QString shapes = part<QLabel>(header, "shapes").text();
        QVERIFY(shapes.contains("4") && shapes.contains("3"));
    }

    void countsSeveralNodes()
    {
        NodeHeader header;
        header.showCount(3, "Dense");
        showAndWait(header);
        QVERIFY(!part<QLineEdit>(header, "title").isVisible());
    }
};

NW_TEST(NodeHeaderTest)
#include "tst_node_header.moc"
