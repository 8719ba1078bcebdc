#include "app/window/template_card.h"

#include "app/cli/project_templates.h"
#include "tests/support/test.h"
#include "tests/support/window/driver.h"
#include "widgets/common/strings.h"
#include "widgets/common/theme.h"

namespace netwright::test {
namespace {

class TemplateCardTest final : public QObject {
    Q_OBJECT
private slots:
    void showsTheDrawingOfEachTemplate()
    {
        for (const ProjectTemplate& entry : projectTemplates()) {
            TemplateCard card(toQt(entry.name));
            card.setTexts("Title", toQt(entry.summary));
            card.resize(card.sizeHint());
            showAndWait(card);
            const QImage picture = card.grab().toImage();
            QSet<QRgb> colors;
            for (int y = 8; y < picture.height() / 2; ++y)
                for (int x = 8; x < picture.width() - 8; ++x) colors.insert(picture.pixel(x, y));
            QVERIFY2(colors.size() > 4, entry.name.c_str());
            QCOMPARE(card.accessibleName(), QString("Title"));
        }
    }
};

NW_TEST(TemplateCardTest)

} // namespace
} // namespace netwright::test

#include "tst_template_card.moc"
