#include "engine/base/registry.h"
#include "tests/support/test.h"
#include "widgets/common/icons.h"
#include "widgets/common/strings.h"

#include <QDir>
#include <QPainter>
#include <QSvgRenderer>

using namespace netwright;

namespace {

bool isPainted(const QPixmap& pixmap)
{
    const QImage image = pixmap.toImage();
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (qAlpha(image.pixel(x, y)) > 128) return true;
    return false;
}

// The colour that is seen most.
QColor inkOf(const QPixmap& pixmap)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    QHash<QRgb, int> counts;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (qAlpha(image.pixel(x, y)) == 255) ++counts[image.pixel(x, y)];
    QRgb most = 0;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        if (counts.value(most) < it.value()) most = it.key();
    return QColor(most);
}

} // namespace

class IconsTest : public QObject {
    Q_OBJECT
private slots:
    void cleanup() { Look::instance().apply(Theme::Kind::light, 100); }

    void everyPictureCanBePainted()
    {
        const QStringList files = QDir(":/icons").entryList({"*.svg"});
        QVERIFY(files.size() > 60);
        for (const QString& file : files) {
            QVERIFY2(QSvgRenderer(":/icons/" + file).isValid(), qPrintable(file));
            const QPixmap pixmap = iconPixmap(file.chopped(4), Qt::black, 24, 1);
            QVERIFY2(isPainted(pixmap), qPrintable(file));
        }
    }

    void picturesTakeTheColourOfTheText()
    {
        for (const QString& file : QDir(":/icons").entryList({"*.svg"})) {
            if (file == "netwright.svg") continue;
            QFile drawing(":/icons/" + file);
            QVERIFY(drawing.open(QIODevice::ReadOnly));
            const QByteArray svg = drawing.readAll();
            QVERIFY2(svg.contains("viewBox=\"0 0 24 24\""), qPrintable(file));
            QVERIFY2(svg.contains("currentColor") && !svg.contains('#'), qPrintable(file));
        }
    }

    void everyCategoryOfLayersHasAPicture()
    {
        for (const Schema* schema : Registry::instance().all("layer")) {
            const QString name = "category_" + toQt(schema->category);
            QVERIFY2(!icon(name).isNull(), qPrintable(name));
        }
    }

    void anUnknownNameGivesAnEmptyIcon()
    {
        QVERIFY(icon("no such icon").isNull());
        QVERIFY(iconPixmap("no such icon", Qt::black, 16, 1).isNull());
    }

    void anUnknownCategoryHasAPictureToo() { QVERIFY(!categoryIcon("no such").isNull()); }

    void pixmapsAreSharpOnDenseScreens()
    {
        const QPixmap pixmap = iconPixmap("play", Qt::red, 16, 2);
        QCOMPARE(pixmap.width(), 32);
        QCOMPARE(pixmap.devicePixelRatio(), 2.0);
        QCOMPARE(inkOf(pixmap), QColor(Qt::red));
        QCOMPARE(icon("play").pixmap(QSize(16, 16), 2.0).width(), 32);
    }

    void iconsFollowTheTheme()
    {
        const QIcon play = icon("play");
        Look::instance().apply(Theme::Kind::light, 100);
        QCOMPARE(inkOf(play.pixmap(32)), theme().text);
        Look::instance().apply(Theme::Kind::dark, 100);
        QCOMPARE(inkOf(play.pixmap(32)), theme().text);
        QCOMPARE(inkOf(play.pixmap(32, QIcon::Disabled)), theme().disabledText);
        QCOMPARE(inkOf(icon("play", &Theme::error).pixmap(32)), theme().error);
        QCOMPARE(inkOf(categoryIcon("pooling").pixmap(64)), theme().category("pooling"));
    }

    void paintingIsCentred()
    {
        QPixmap ground(60, 20);
        ground.fill(Qt::white);
        QPainter painter(&ground);
        icon("stop").paint(&painter, QRect(0, 0, 60, 20));
        painter.end();
        QCOMPARE(ground.toImage().pixelColor(30, 10), theme().text);
        QCOMPARE(ground.toImage().pixelColor(5, 10), QColor(Qt::white));
    }
};

NW_TEST(IconsTest)
#include "tst_icons.moc"
