#include "app/commands/change_network.h"

#include "app/documents/document.h"
#include "tests/app/documents/drawings.h"
#include "tests/support/test.h"

using namespace netwright;

class ChangeNetworkTest : public QObject {
    Q_OBJECT
private slots:
    void goesThereAndBack()
    {
        Document document;
        document.load(test::projectOf(test::smallNetwork()));
        const std::string before = test::textOf(document);
        Blueprint after = test::smallNetwork();
        after.nodes.pop_back();
        after.wires.pop_back();
        ChangeNetwork command(document, difference(document.network(), after), "Delete b");
        QCOMPARE(command.text(), QString("Delete b"));
        QCOMPARE(command.id(), -1);
        command.redo();
        QCOMPARE(document.network().nodes.size(), std::size_t(2));
        command.undo();
        QCOMPARE(test::textOf(document), before);
        command.redo();
        QCOMPARE(document.network().wires.size(), std::size_t(1));
    }
};

NW_TEST(ChangeNetworkTest)
#include "tst_change_network.moc"
