#include "app/window/lenses_panel.h"

#include "app/data/data_preview.h"
#include "app/documents/document.h"
#include "app/window/actions.h"
#include "app/window/lens_page.h"
#include "tests/support/test.h"
#include "tests/support/window/driver.h"
#include "tests/support/window/opened_window.h"
#include "widgets/lenses/confusion_matrix.h"

namespace netwright::test {
namespace {

void openAndTrain(OpenedWindow& window, const QString& name)
{
    window.open(name);
    QVERIFY(waitFor([&] { return window.work().preview.facts() != nullptr; }, 20000));
    window.work().document.setSetting("fit/epochs", 2, "Change epochs");
    window.work().actions["training.start"].trigger();
    QVERIFY(waitFor([&] { return window.work().session.isActive(); }));
    QVERIFY(waitFor([&] { return !window.work().session.isActive(); }, 60000));
}

class LensesPanelTest final : public QObject {
    Q_OBJECT
private slots:
    void saysWhatToDoBeforeATraining()
    {
        OpenedWindow window;
        window.open("spiral");
        auto& lenses = window.find<LensesPanel>("lenses");
        for (const auto lens : {LensesPanel::confusion, LensesPanel::boundary,
                 LensesPanel::prediction, LensesPanel::kernels})
            QVERIFY(lenses.page(lens).hasNote());
    }

    void showsConfusionAndBoundaryOfATrainedNetwork()
    {
        OpenedWindow window;
        auto& lenses = window.find<LensesPanel>("lenses");
        openAndTrain(window, "spiral");
        window->raisePanel("lensesDock");
        QVERIFY(waitFor([&] { return !lenses.page(LensesPanel::confusion).hasNote(); }));
        const Confusion& confusion = lenses.findChild<ConfusionMatrix*>()->confusion();
        QCOMPARE(confusion.classes, 2);
        QCOMPARE(confusion.at(0, 0) + confusion.at(0, 1) + confusion.at(1, 0) + confusion.at(1, 1),
            qint64(200));
        lenses.setCurrentIndex(LensesPanel::boundary);
        QVERIFY(waitFor([&] { return !lenses.page(LensesPanel::boundary).hasNote(); }));
        lenses.setCurrentIndex(LensesPanel::prediction);
        lenses.setChosenSample(3);
        QVERIFY(waitFor([&] { return !lenses.page(LensesPanel::prediction).hasNote(); }));
    }

    void saysThatNumbersHaveNoClasses()
    {
        OpenedWindow window;
        auto& lenses = window.find<LensesPanel>("lenses");
        openAndTrain(window, "waves");
        window->raisePanel("lensesDock");
        QVERIFY(lenses.page(LensesPanel::confusion).hasNote());
    }

    void forgetsAnotherProject()
    {
        OpenedWindow window;
        auto& lenses = window.find<LensesPanel>("lenses");
        openAndTrain(window, "spiral");
        window->raisePanel("lensesDock");
        QVERIFY(waitFor([&] { return !lenses.page(LensesPanel::confusion).hasNote(); }));
        window.open("waves");
        QVERIFY(waitFor([&] { return lenses.page(LensesPanel::confusion).hasNote(); }));
    }
};

NW_TEST(LensesPanelTest)

} // namespace
} // namespace netwright::test

#include "tst_lenses_panel.moc"
