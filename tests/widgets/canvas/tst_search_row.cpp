#include "widgets/canvas/search_row.h"

#include "tests/support/test.h"

#include <QPainter>
#include <QStandardItemModel>

using namespace netwright;

namespace {

QImage paintedRow(const QString& refusal, QStyle::State state)
{
    QStandardItemModel model(1, 1);
    model.setData(model.index(0, 0), "Dense");
    model.setData(model.index(0, 0), "Every output sees every input.", SearchRow::summary);
    model.setData(model.index(0, 0), refusal, SearchRow::refusal);
    QImage image(300, 60, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    QStyleOptionViewItem option;
    option.rect = image.rect();
    option.state = state;
    SearchRow().paint(&painter, option, model.index(0, 0));
    return image;
}

} // namespace

class SearchRowTest : public QObject {
    Q_OBJECT
private slots:
    void showsWhatDoesNotFitOtherwise()
    {
        QVERIFY(paintedRow("", {}) != paintedRow("It expects an image.", {}));
        QVERIFY(paintedRow("", {}) != paintedRow("", QStyle::State_Selected));
    }

    void hasRoomForTwoLines()
    {
        const int height = SearchRow().sizeHint({}, {}).height();
        QVERIFY(height > 2 * QFontMetrics(QApplication::font()).ascent());
    }
};

NW_TEST(SearchRowTest)
#include "tst_search_row.moc"
