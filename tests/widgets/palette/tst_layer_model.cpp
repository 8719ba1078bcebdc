#include "engine/base/registry.h"
#include "tests/support/test.h"
#include "widgets/palette/layer_model.h"
#include "widgets/palette/palette.h"

#include <QMimeData>

using namespace netwright;

class LayerModelTest : public QObject {
    Q_OBJECT
private slots:
    void holdsEveryPublishedLayerOnce()
    {
        const LayerModel model;
        QSet<QString> names;
        for (int category = 0; category < model.rowCount(); ++category)
            for (int row = 0; row < model.item(category)->rowCount(); ++row)
                names << model.item(category)->child(row)->text();
        QCOMPARE(names.size(), qsizetype(Registry::instance().all("layer").size()));
        QVERIFY(names.contains("Dense"));
    }

    void beginsWithWhatNetworksBeginWith()
    {
        const LayerModel model;
        QCOMPARE(model.item(0)->text(), QString("Core"));
        QCOMPARE(model.item(1)->text(), QString("Convolution"));
        QCOMPARE(model.item(0)->data(LayerModel::kCountRole).toInt(), model.item(0)->rowCount());
    }

    void aLayerSaysWhatItDoes()
    {
        const LayerModel model;
        const QModelIndex dense = find(model, "Dense");
        QVERIFY(dense.data(Qt::ToolTipRole).toString().contains("Dense"));
        QVERIFY(dense.data(Qt::AccessibleTextRole).toString().startsWith("Layer Dense: "));
        QVERIFY(!dense.data(Qt::AccessibleTextRole).toString().contains("%"));
    }

    void aDragCarriesTheClassName()
    {
        const LayerModel model;
        const std::unique_ptr<QMimeData> content(model.mimeData({find(model, "Conv2D")}));
        QVERIFY(content);
        QCOMPARE(content->data(kLayerMimeType), QByteArray("Conv2D"));
        QCOMPARE(model.mimeTypes(), QStringList{kLayerMimeType});
        QVERIFY(!model.mimeData({model.index(0, 0)}));
    }

    void fillingAgainDoublesNothing()
    {
        LayerModel model;
        const int before = model.rowCount();
        model.fill();
        QCOMPARE(model.rowCount(), before);
    }

private:
    static QModelIndex find(const LayerModel& model, const QString& className)
    {
        return model
            .match(model.index(0, 0), LayerModel::kClassNameRole, className, 1,
                Qt::MatchExactly | Qt::MatchRecursive)
            .value(0);
    }
};

NW_TEST(LayerModelTest)
#include "tst_layer_model.moc"
