#include "app/window/class_help.h"

#include "engine/base/registry.h"
#include "tests/support/test.h"
#include "tests/support/window/opened_window.h"
#include "widgets/palette/palette.h"

#include <QTextBrowser>

namespace netwright::test {
namespace {

class ClassHelpTest final : public QObject {
    Q_OBJECT
private slots:
    void explainsEverySetting()
    {
        const Schema& schema = Registry::instance().get("layer", "Dense");
        const QString page = ClassHelp::page(schema);
        for (const Param& param : schema.params)
            if (!param.isInherited) QVERIFY(page.contains(QString::fromStdString(param.key)));
        QVERIFY(page.contains("bias_initializer"));
        QVERIFY(page.contains("must be given"));
    }
    void showsMarkupOfTextsAsText()
    {
        Schema schema;
        schema.name = "<b>x";
        schema.summary = "a < b";
        QVERIFY(ClassHelp::page(schema).contains("&lt;b&gt;x"));
    }
    void comesFromThePalette()
    {
        OpenedWindow window;
        emit window->findChild<LayerPalette*>()->helpRequested("Conv2D");
        auto* const help = window->findChild<ClassHelp*>();
        QVERIFY(help != nullptr && help->isVisible());
        QVERIFY(help->findChild<QTextBrowser*>()->toPlainText().contains("kernel_size"));
        help->close();
    }
};

NW_TEST(ClassHelpTest)

} // namespace
} // namespace netwright::test

#include "tst_class_help.moc"
