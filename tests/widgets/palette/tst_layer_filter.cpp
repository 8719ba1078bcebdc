#include "tests/support/test.h"
#include "widgets/palette/layer_filter.h"
#include "widgets/palette/layer_model.h"

using namespace netwright;

class LayerFilterTest : public QObject {
    Q_OBJECT
private slots:
    void init() { m_filter.setSourceModel(&m_model); }

    void anEmptySearchFindsEverything()
    {
        m_filter.setSearch("  ");
        QCOMPARE(m_filter.rowCount(), m_model.rowCount());
    }

    void namesAreFoundInAnyCase()
    {
        QCOMPARE(best("dEnSe"), QString("Dense"));
        QCOMPARE(best("max_pooling2d"), QString("MaxPooling2D"));
        QCOMPARE(best("MaxPool"), QString("MaxPooling1D"));
    }

    void whatIsCalledSoComesBeforeWhatMentionsIt()
    {
        QCOMPARE(best("add"), QString("Add"));
        QCOMPARE(best("flat"), QString("Flatten"));
    }

    void everyWordMustOccur()
    {
        QCOMPARE(best("pooling 2d average global"), QString("GlobalAveragePooling2D"));
        QVERIFY(best("pooling zebra").isEmpty());
        QCOMPARE(m_filter.rowCount(), 0);
    }

    void theSummaryAndTheCategoryAreLookedAtToo()
    {
        m_filter.setSearch("normalization");
        QVERIFY(m_filter.bestMatch().isValid());
        m_filter.setSearch("every output sees");
        QCOMPARE(m_filter.bestMatch().data().toString(), QString("Dense"));
    }

private:
    QString best(const QString& search)
    {
        m_filter.setSearch(search);
        return m_filter.bestMatch().data().toString();
    }

    LayerModel m_model;
    LayerFilter m_filter;
};

NW_TEST(LayerFilterTest)
#include "tst_layer_filter.moc"
