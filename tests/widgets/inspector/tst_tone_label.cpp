#include "widgets/inspector/tone_label.h"

#include "tests/support/test.h"
#include "widgets/common/theme.h"

using namespace netwright;
using namespace netwright::test;

class ToneLabelTest : public QObject {
    Q_OBJECT
private slots:

    void followsTheTheme()
    {
        ToneLabel label(ToneLabel::Tone::error);
        QVERIFY(label.styleSheet().contains(theme().error.name()));
        Look::instance().apply(Theme::Kind::dark, 100);
        QVERIFY(label.styleSheet().contains(theme().error.name()));
        label.setTone(ToneLabel::Tone::muted);
        QVERIFY(label.styleSheet().contains(theme().mutedText.name()));
        Look::instance().apply(Theme::Kind::light, 100);
    }
};

NW_TEST(ToneLabelTest)
#include "tst_tone_label.moc"
