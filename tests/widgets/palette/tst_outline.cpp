#include "tests/support/test.h"
#include "tests/support/window/driver.h"
#include "tests/widgets/palette/fake_drawing.h"
#include "widgets/common/theme.h"
#include "widgets/palette/outline.h"

#include <QListView>

using namespace netwright;
using namespace netwright::test;

class OutlineTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_drawing = std::make_unique<FakeDrawing>();
        m_drawing->append("input", "InputLayer", "core");
        m_drawing->append("conv2d", "Conv2D", "convolutional");
        m_drawing->append("flatten", "Flatten", "reshaping");
        m_drawing->append("probabilities", "Dense", "core");
        m_drawing->all[3].state = CanvasNode::State::faulty;
        m_drawing->all[3].badge = "Dense: units must be at least 1, received 0.";
        m_outline = std::make_unique<Outline>();
        m_outline->resize(260, 360);
        m_outline->setModel(m_drawing.get());
        showAndWait(*m_outline);
    }
    void cleanup()
    {
        m_outline.reset();
        Look::instance().apply(Theme::Kind::light, 100);
    }

    void keysChooseNodes()
    {
        QSignalSpy chosen(m_outline.get(), &Outline::nodeChosen);
        m_outline->setSelected({1});
        QCOMPARE(chosen.size(), 0);
        QTest::keyClick(&list(), Qt::Key_Down);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toInt(), 2);
        QCOMPARE(m_outline->selected(), QList<int>{2});
    }

    void aClickChoosesANode()
    {
        QSignalSpy chosen(m_outline.get(), &Outline::nodeChosen);
        const QPoint row = list().visualRect(list().model()->index(2, 0)).center();
        QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, row);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toInt(), 3);
    }

    void aSelectionFromElsewhereIsShownWithoutASignal()
    {
        QSignalSpy chosen(m_outline.get(), &Outline::nodeChosen);
        m_outline->setSelected({2, 4});
        QCOMPARE(m_outline->selected().size(), 2);
        QCOMPARE(chosen.size(), 0);
        m_outline->setSelected({});
        QVERIFY(m_outline->selected().isEmpty());
    }

    void theSelectionOutlivesAChangeOfTheDrawing()
    {
        m_outline->setSelected({4});
        m_drawing->remove({2}, {});
        QVERIFY(waitFor([&] { return list().model()->rowCount() == 3; }));
        QCOMPARE(m_outline->selected(), QList<int>{4});
    }

    void deleteRemovesWhatIsSelected()
    {
        m_outline->setSelected({2, 3});
        QTest::keyClick(&list(), Qt::Key_Delete);
        std::sort(m_drawing->removed.begin(), m_drawing->removed.end());
        QCOMPARE(m_drawing->removed, (QList<int>{2, 3}));
    }

    void aLockedDrawingKeepsItsNodes()
    {
        m_drawing->isLocked = true;
        m_outline->setSelected({2});
        QTest::keyClick(&list(), Qt::Key_Delete);
        QVERIFY(m_drawing->removed.isEmpty());
    }

    void theOwnerIsAskedForTheMenu()
    {
        QSignalSpy asked(m_outline.get(), &Outline::contextMenuRequested);
        emit list().customContextMenuRequested({10, 10});
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().toPoint(), list().viewport()->mapToGlobal(QPoint(10, 10)));
    }

    void anEmptyDrawingSaysWhatToDo()
    {
        m_drawing->remove({1, 2, 3, 4}, {});
        QVERIFY(waitFor([&] { return !list().isVisible(); }));
        keepPicture(*m_outline, "outline_empty");
    }

    void isPaintedInEveryTheme_data()
    {
        QTest::addColumn<Theme::Kind>("kind");
        QTest::addColumn<int>("percent");
        QTest::newRow("light_100") << Theme::Kind::light << 100;
        QTest::newRow("dark_200") << Theme::Kind::dark << 200;
        QTest::newRow("contrast_100") << Theme::Kind::highContrast << 100;
    }
    void isPaintedInEveryTheme()
    {
        QFETCH(Theme::Kind, kind);
        QFETCH(int, percent);
        Look::instance().apply(kind, percent);
        m_outline->setSelected({2});
        QCoreApplication::processEvents();
        keepPicture(*m_outline, QString("outline_%1").arg(QTest::currentDataTag()));
        const QRect row = list().visualRect(list().model()->index(1, 0));
        const QImage picture = list().viewport()->grab().toImage();
        QCOMPARE(picture.pixelColor(row.right() - 30, row.top() + 4), theme().selection);
    }

    void aSelectedRowIsSaidInTheLanguageOfNow()
    {
        QEvent change(QEvent::LanguageChange);
        QCoreApplication::sendEvent(m_outline.get(), &change);
        QCOMPARE(list().accessibleName(), QString("Outline of the network"));
    }

private:
    QListView& list() { return *m_outline->findChild<QListView*>("outlineList"); }

    std::unique_ptr<FakeDrawing> m_drawing;
    std::unique_ptr<Outline> m_outline;
};

NW_TEST(OutlineTest)
#include "tst_outline.moc"
