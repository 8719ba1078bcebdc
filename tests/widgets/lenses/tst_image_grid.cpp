#include "widgets/lenses/image_grid.h"

#include "tests/support/test.h"
#include "tests/support/window/driver.h"
#include "widgets/common/theme.h"

#include <QListView>

using namespace netwright;
using namespace netwright::test;

namespace {

QList<QImage> checkers(int count, int edge)
{
    QList<QImage> images;
    for (int i = 0; i < count; ++i) {
        QImage image(edge, edge, QImage::Format_RGB32);
        for (int y = 0; y < edge; ++y)
            for (int x = 0; x < edge; ++x)
                image.setPixel(x, y, (x + y + i) % 2 ? qRgb(255, 255, 255) : qRgb(0, 0, 0));
        images << image;
    }
    return images;
}

QStringList captions(int count)
{
    QStringList result;
    for (int i = 0; i < count; ++i)
        result << (i == 3 ? "a caption that is far too long" : QString::number(i));
    return result;
}

} // namespace

class ImageGridTest : public QObject {
    Q_OBJECT
private slots:
    void cleanup() { Look::instance().apply(Theme::Kind::light, 100); }

    void aClickChoosesAPicture()
    {
        ImageGrid grid;
        grid.resize(300, 240);
        grid.setImages(checkers(10, 28), captions(10));
        showAndWait(grid);
        auto& list = *grid.findChild<QListView*>();
        QSignalSpy chosen(&grid, &ImageGrid::chosenChanged);
        const QRect second = list.visualRect(list.model()->index(1, 0));
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, second.center());
        QCOMPARE(grid.chosen(), 1);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.last().first().toInt(), 1);
    }

    void arrowKeysGoFromPictureToPicture()
    {
        ImageGrid grid;
        grid.resize(300, 240);
        grid.setImages(checkers(10, 28), captions(10));
        showAndWait(grid);
        grid.setChosen(0);
        auto& list = *grid.findChild<QListView*>();
        list.setFocus();
        press(list, Qt::Key_Right);
        QCOMPARE(grid.chosen(), 1);
        press(list, Qt::Key_Down);
        QVERIFY(grid.chosen() > 2);
    }

    void aNewSetOfPicturesKeepsTheChoiceWhereItExists()
    {
        ImageGrid grid;
        grid.setImages(checkers(5, 8), captions(5));
        grid.setChosen(4);
        QSignalSpy chosen(&grid, &ImageGrid::chosenChanged);
        grid.setImages(checkers(5, 8), captions(5));
        QCOMPARE(grid.chosen(), 4);
        QCOMPARE(chosen.count(), 0);
        grid.setImages(checkers(3, 8), captions(3));
        QCOMPARE(grid.chosen(), -1);
        QCOMPARE(chosen.count(), 1);
    }

    void smallPicturesAreMagnifiedWithoutBlur()
    {
        ImageGrid grid;
        grid.resize(200, 200);
        grid.setImages(checkers(1, 8), {});
        showAndWait(grid);
        const QImage seen = grid.grab().toImage();
        int between = 0, ends = 0;
        auto& list = *grid.findChild<QListView*>();
        const QRect cell = list.visualRect(list.model()->index(0, 0)).adjusted(8, 8, -8, -8);
        for (int x = cell.left(); x < cell.right(); ++x) {
            const int grey = qGray(seen.pixel(x, cell.center().y()));
            grey == 0 || grey == 255 ? ++ends : ++between;
        }
        QVERIFY(ends > 30);
        QCOMPARE(between, 0);
    }

    void looksRight()
    {
        for (const auto kind : {Theme::Kind::light, Theme::Kind::dark})
            for (const int percent : {100, 200}) {
                Look::instance().apply(kind, percent);
                ImageGrid grid;
                grid.resize(320 * percent / 100, 240 * percent / 100);
                grid.setImages(checkers(30, 28), captions(30));
                grid.setChosen(2);
                showAndWait(grid);
                keepPicture(grid, QString("image_grid_%1_%2").arg(int(kind)).arg(percent));
            }
    }
};

NW_TEST(ImageGridTest)
#include "tst_image_grid.moc"
