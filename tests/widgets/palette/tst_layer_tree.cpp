#include "tests/support/test.h"
#include "tests/support/window/driver.h"
#include "widgets/palette/layer_model.h"
#include "widgets/palette/layer_tree.h"

#include <QMenu>

using namespace netwright;
using namespace netwright::test;

class LayerTreeTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_tree = std::make_unique<LayerTree>();
        m_tree->setModel(&m_model);
        m_tree->resize(260, 400);
        m_tree->expand(core());
        showAndWait(*m_tree);
    }
    void cleanup() { m_tree.reset(); }

    void aClickOnALayerChoosesIt()
    {
        QSignalSpy chosen(m_tree.get(), &LayerTree::chosen);
        click(layer());
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toString(), layer().data().toString());
    }

    void aDoubleClickIsOneClick()
    {
        QSignalSpy chosen(m_tree.get(), &LayerTree::chosen);
        const QPoint at = m_tree->visualRect(layer()).center();
        QTest::mouseClick(m_tree->viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(m_tree->viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(chosen.size(), 1);
    }

    void aClickOnAHeadingFoldsIt()
    {
        QSignalSpy chosen(m_tree.get(), &LayerTree::chosen);
        click(core());
        QVERIFY(!m_tree->isExpanded(core()));
        click(core());
        QVERIFY(m_tree->isExpanded(core()));
        QCOMPARE(chosen.size(), 0);
    }

    void keysChooseFoldAndAsk()
    {
        QSignalSpy chosen(m_tree.get(), &LayerTree::chosen);
        QSignalSpy help(m_tree.get(), &LayerTree::helpRequested);
        m_tree->setCurrentIndex(core());
        QTest::keyClick(m_tree.get(), Qt::Key_Return);
        QVERIFY(!m_tree->isExpanded(core()));
        QTest::keyClick(m_tree.get(), Qt::Key_Right);
        QTest::keyClick(m_tree.get(), Qt::Key_Down);
        QTest::keyClick(m_tree.get(), Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QTest::keyClick(m_tree.get(), Qt::Key_F1);
        QCOMPARE(help.size(), 1);
    }

    void lettersAndTheWayUpBelongToTheSearch()
    {
        QSignalSpy typed(m_tree.get(), &LayerTree::typed);
        QSignalSpy left(m_tree.get(), &LayerTree::leftUpwards);
        m_tree->setCurrentIndex(core());
        QTest::keyClicks(m_tree.get(), "d");
        QCOMPARE(typed.first().first().toString(), QString("d"));
        QTest::keyClick(m_tree.get(), Qt::Key_Up);
        QCOMPARE(left.size(), 1);
    }

    void theMenuAppendsAndHelps()
    {
        QSignalSpy chosen(m_tree.get(), &LayerTree::chosen);
        m_tree->setCurrentIndex(layer());
        QContextMenuEvent asked(QContextMenuEvent::Keyboard, {}, {});
        QCoreApplication::sendEvent(m_tree->viewport(), &asked);
        auto* menu = m_tree->findChild<QMenu*>();
        QVERIFY(menu);
        QCOMPARE(menu->actions().size(), 2);
        menu->actions().first()->trigger();
        QCOMPARE(chosen.size(), 1);
        menu->close();
    }

private:
    QModelIndex core() const { return m_model.index(0, 0); }
    QModelIndex layer() const { return m_model.index(1, 0, core()); }
    void click(const QModelIndex& index)
    {
        QTest::mouseClick(
            m_tree->viewport(), Qt::LeftButton, {}, m_tree->visualRect(index).center());
    }

    LayerModel m_model;
    std::unique_ptr<LayerTree> m_tree;
};

NW_TEST(LayerTreeTest)
#include "tst_layer_tree.moc"
