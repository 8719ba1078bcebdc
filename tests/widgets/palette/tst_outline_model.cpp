#include "tests/support/test.h"
#include "tests/support/window/driver.h"
#include "tests/widgets/palette/fake_drawing.h"
#include "widgets/palette/outline_model.h"

using namespace netwright;
using namespace netwright::test;

class OutlineModelTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_drawing = std::make_unique<FakeDrawing>();
        m_drawing->append("input", "InputLayer", "core");
        m_drawing->append("dense", "Dense", "core");
        m_drawing->append("output", "Dense", "core");
        m_model = std::make_unique<OutlineModel>();
        m_model->setShown(true);
        m_model->setDrawing(m_drawing.get());
    }

    void rowsStandInTheOrderOfTheFlow()
    {
        m_drawing->all.move(0, 2);
        emit m_drawing->reset();
        QVERIFY(waitFor([&] { return title(0) == "input"; }));
        QCOMPARE(title(1), QString("dense"));
        QCOMPARE(title(2), QString("output"));
    }

    void aRowSaysNameClassShapeAndProblem()
    {
        QCOMPARE(m_model->index(1).data(Qt::AccessibleTextRole).toString(),
            QString::fromUtf8("dense, class Dense, output shape ? × 8"));
        m_drawing->all[2].badge = "Dense: units must be at least 1, received 0.";
        m_model->refresh();
        QCOMPARE(m_model->index(2).data(Qt::AccessibleTextRole).toString(),
            QString("output, class Dense, output shape unknown, problem: "
                    "Dense: units must be at least 1, received 0."));
    }

    void onlyWhatChangedIsTold()
    {
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        m_drawing->all[1].title = "hidden";
        emit m_drawing->nodesChanged({2});
        emit m_drawing->wiresChanged();
        QVERIFY(waitFor([&] { return !changed.isEmpty(); }));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().toModelIndex().row(), 1);
        QCOMPARE(reset.size(), 0);
    }

    void aHiddenOutlineReadsNothing()
    {
        m_model->setShown(false);
        m_drawing->all[1].title = "hidden";
        emit m_drawing->nodesChanged({2});
        QCoreApplication::processEvents();
        QCOMPARE(title(1), QString("dense"));
        m_model->setShown(true);
        QCOMPARE(title(1), QString("hidden"));
    }

    void aDrawingThatGoesLeavesNoRows()
    {
        m_drawing.reset();
        QVERIFY(waitFor([&] { return m_model->rowCount() == 0; }));
        QVERIFY(!m_model->drawing());
    }

private:
    QString title(int row) const { return m_model->index(row).data().toString(); }

    std::unique_ptr<FakeDrawing> m_drawing;
    std::unique_ptr<OutlineModel> m_model;
};

NW_TEST(OutlineModelTest)
#include "tst_outline_model.moc"
