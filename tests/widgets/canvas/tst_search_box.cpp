#include "widgets/canvas/search_box.h"

#include "tests/support/test.h"
#include "tests/support/window/driver.h"

#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>

using namespace netwright;
using namespace netwright::test;

namespace {

const QList<SearchEntry> kEntries = {
    {"Dense", "core", "Every output sees every input.", {}, ""},
    {"Dropout", "regularization", "Leaves out inputs at random.", {}, ""},
    {"Flatten", "reshaping", "Makes one row.", {}, "It expects an image."},
};

} // namespace

class SearchBoxTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_parent = std::make_unique<QWidget>();
        m_parent->setFocusPolicy(Qt::StrongFocus);
        m_parent->resize(600, 500);
        m_box = new SearchBox(m_parent.get());
        showAndWait(*m_parent);
        m_parent->activateWindow();
        m_box->open(kEntries, "Search", {900, 900});
        m_line = m_box->findChild<QLineEdit*>("searchLine");
        m_list = m_box->findChild<QListWidget*>("searchList");
    }

    void opensInsideItsParentWithTheCursorInIt()
    {
        QVERIFY(m_parent->rect().contains(m_box->geometry()));
        QVERIFY(waitFor([&] { return m_line->hasFocus(); }));
        QCOMPARE(m_list->count(), 2);
    }

    void staysInsideAParentThatShrinks()
    {
        m_parent->resize(380, 160);
        QVERIFY(waitFor([&] { return m_parent->rect().contains(m_box->geometry()); }));
    }

    void whatIsTypedIsFoundAndEnterTakesIt()
    {
        QSignalSpy chosen(m_box, &SearchBox::chosen), closed(m_box, &SearchBox::closed);
        typeText(*m_line, "row");
        QCOMPARE(m_list->count(), 1);
        press(*m_line, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toInt(), 2);
        QCOMPARE(closed.size(), 0);
        QVERIFY(!m_box->isOpen());
        QVERIFY(m_parent->hasFocus());
    }

    void arrowsWalkThroughTheList()
    {
        QSignalSpy chosen(m_box, &SearchBox::chosen);
        press(*m_line, Qt::Key_Down);
        press(*m_line, Qt::Key_Down);
        press(*m_line, Qt::Key_Return);
        QCOMPARE(chosen.first().first().toInt(), 1);
    }

    void escapeChoosesNothing()
    {
        QSignalSpy chosen(m_box, &SearchBox::chosen), closed(m_box, &SearchBox::closed);
        press(*m_line, Qt::Key_Escape);
        QCOMPARE(chosen.size(), 0);
        QCOMPARE(closed.size(), 1);
        QVERIFY(!m_box->isOpen());
    }

    void aClickTakesWhatIsUnderIt()
    {
        QSignalSpy chosen(m_box, &SearchBox::chosen);
        QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {},
            m_list->visualItemRect(m_list->item(1)).center());
        QCOMPARE(chosen.first().first().toInt(), 1);
    }

    void saysWhenNothingIsFound()
    {
        typeText(*m_line, "zzz");
        QVERIFY(m_list->isHidden());
        QSignalSpy chosen(m_box, &SearchBox::chosen);
        press(*m_line, Qt::Key_Return);
        QCOMPARE(chosen.size(), 0);
    }

private:
    std::unique_ptr<QWidget> m_parent;
    SearchBox* m_box = nullptr;
    QLineEdit* m_line = nullptr;
    QListWidget* m_list = nullptr;
};

NW_TEST(SearchBoxTest)
#include "tst_search_box.moc"
