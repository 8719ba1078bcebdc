#include "tests/support/test.h"
#include "tests/support/window/driver.h"
#include "widgets/common/empty_note.h"
#include "widgets/common/theme.h"
#include "widgets/palette/layer_model.h"
#include "widgets/palette/palette.h"

#include <QLineEdit>
#include <QTreeView>

using namespace netwright;
using namespace netwright::test;

class PaletteTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_palette = std::make_unique<LayerPalette>();
        m_palette->resize(260, 640);
        showAndWait(*m_palette);
    }
    void cleanup()
    {
        m_palette.reset();
        Look::instance().apply(Theme::Kind::light, 100);
    }

    void enterInTheSearchAppendsTheBestMatch()
    {
        QSignalSpy chosen(m_palette.get(), &LayerPalette::chosen);
        m_palette->focusSearch();
        QTest::keyClick(&search(), Qt::Key_Return);
        QCOMPARE(chosen.size(), 0);
        typeText(search(), "conv2d");
        QTest::keyClick(&search(), Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toString(), QString("Conv2D"));
    }

    void arrowsGoFromTheSearchIntoTheListAndBack()
    {
        QSignalSpy chosen(m_palette.get(), &LayerPalette::chosen);
        m_palette->focusSearch();
        QTest::keyClick(&search(), Qt::Key_Down);
        QVERIFY(tree().hasFocus());
        QTest::keyClick(&tree(), Qt::Key_Down);
        QTest::keyClick(&tree(), Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QTest::keyClick(&tree(), Qt::Key_Up);
        QTest::keyClick(&tree(), Qt::Key_Up);
        QVERIFY(search().hasFocus());
    }

    void lettersInTheListBeginASearch()
    {
        m_palette->focusSearch();
        QTest::keyClick(&search(), Qt::Key_Down);
        QTest::keyClicks(&tree(), "f");
        QVERIFY(search().hasFocus());
        QTest::keyClicks(&search(), "lat");
        QCOMPARE(search().text(), QString("flat"));
    }

    void aSearchUnfoldsAndItsEndFoldsAgain()
    {
        const auto unfolded = [this] {
            int count = 0;
            for (int row = 0; row < tree().model()->rowCount(); ++row)
                count += tree().isExpanded(tree().model()->index(row, 0)) ? 1 : 0;
            return count;
        };
        const int before = unfolded();
        QVERIFY(before > 0 && before < tree().model()->rowCount());
        search().setText("a");
        QCOMPARE(unfolded(), tree().model()->rowCount());
        QTest::keyClick(&search(), Qt::Key_Escape);
        QVERIFY(search().text().isEmpty());
        QCOMPARE(unfolded(), before);
    }

    void foldingIsRemembered()
    {
        tree().collapse(tree().model()->index(0, 0));
        search().setText("dense");
        search().clear();
        QVERIFY(!tree().isExpanded(tree().model()->index(0, 0)));
    }

    void whatIsNotFoundIsSaid()
    {
        search().setText("zebra");
        auto& nothing = *m_palette->findChild<EmptyNote*>("noLayerFound");
        QVERIFY(nothing.isVisible());
        QVERIFY(nothing.sentence().contains("zebra"));
        keepPicture(*m_palette, "palette_nothing");
        emit nothing.pressed();
        QVERIFY(tree().isVisible());
        QVERIFY(search().text().isEmpty());
    }

    void aNewLanguageKeepsSearchAndFolding()
    {
        search().setText("pool");
        const int found = tree().model()->rowCount();
        QEvent change(QEvent::LanguageChange);
        QCoreApplication::sendEvent(m_palette.get(), &change);
        QCOMPARE(tree().model()->rowCount(), found);
        QCOMPARE(search().accessibleName(), QString("Search layers"));
    }

    void isPaintedInEveryTheme_data()
    {
        QTest::addColumn<Theme::Kind>("kind");
        QTest::addColumn<int>("percent");
        QTest::newRow("light_100") << Theme::Kind::light << 100;
        QTest::newRow("dark_100") << Theme::Kind::dark << 100;
        QTest::newRow("contrast_100") << Theme::Kind::highContrast << 100;
        QTest::newRow("light_200") << Theme::Kind::light << 200;
        QTest::newRow("dark_200") << Theme::Kind::dark << 200;
        QTest::newRow("contrast_200") << Theme::Kind::highContrast << 200;
    }
    void isPaintedInEveryTheme()
    {
        QFETCH(Theme::Kind, kind);
        QFETCH(int, percent);
        Look::instance().apply(kind, percent);
        m_palette->resize(260 * percent / 100, 640);
        tree().setCurrentIndex(tree().model()->index(1, 0, tree().model()->index(0, 0)));
        QCoreApplication::processEvents();
        keepPicture(*m_palette, QString("palette_%1").arg(QTest::currentDataTag()));
        const QRect row = tree().visualRect(tree().currentIndex());
        const QImage picture = tree().viewport()->grab().toImage();
        QCOMPARE(picture.pixelColor(4, row.top() + row.height() / 4), theme().selection);
    }

private:
    QLineEdit& search() { return *m_palette->findChild<QLineEdit*>("layerSearch"); }
    QTreeView& tree() { return *m_palette->findChild<QTreeView*>("layerTree"); }

    std::unique_ptr<LayerPalette> m_palette;
};

NW_TEST(PaletteTest)
#include "tst_palette.moc"
