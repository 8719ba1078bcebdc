#include "tests/support/test.h"
#include "tests/support/window/driver.h"
#include "widgets/common/elided_label.h"

#include <QHelpEvent>
#include <QToolTip>

using namespace netwright;
using namespace netwright::test;

class ElidedLabelTest : public QObject {
    Q_OBJECT
private slots:
    void mayBeNarrowerThanItsText()
    {
        ElidedLabel label("a sentence that is much too long for the place that it has");
        QVERIFY(label.minimumSizeHint().width() < label.sizeHint().width() / 4);
        label.resize(label.sizeHint());
        QVERIFY(!label.isElided());
        label.resize(80, label.height());
        QVERIFY(label.isElided());
        QCOMPARE(label.text().size(), 58);
    }

    void theWholeTextStandsInTheToolTip()
    {
        ElidedLabel label("a sentence <b> that is much too long");
        label.resize(60, 20);
        showAndWait(label);
        label.resize(60, 20);
        QHelpEvent help(QEvent::ToolTip, {5, 5}, label.mapToGlobal(QPoint(5, 5)));
        QCoreApplication::sendEvent(&label, &help);
        QCOMPARE(QToolTip::text(), label.text().toHtmlEscaped());
        QToolTip::hideText();
    }

    void theMiddleCanBeLeftOut()
    {
        ElidedLabel label("/srv/somebody/a/very/long/path/to/a/file.csv");
        label.resize(100, 20);
        const QImage right = label.grab().toImage();
        label.setElideMode(Qt::ElideMiddle);
        QVERIFY(label.grab().toImage() != right);
    }
};

NW_TEST(ElidedLabelTest)
#include "tst_elided_label.moc"
