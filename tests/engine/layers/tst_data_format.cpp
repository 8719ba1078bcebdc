#include "engine/layers/data_format.h"

#include "tests/support/test.h"

namespace netwright {

class DataFormatTest : public QObject {
    Q_OBJECT
private slots:
    void movesChannelsToTheEndAndBack()
    {
        const DataFormat first{.isChannelsFirst = true};
        const Tensor x = placeholder({2, 3, 4, 5});
        QCOMPARE(first.toChannelsLast(x).shape(), (Shape{2, 4, 5, 3}));
        QCOMPARE(first.toChannelsLast(x.shape()), (Shape{2, 4, 5, 3}));
        QCOMPARE(first.fromChannelsLast(first.toChannelsLast(x)).shape(), x.shape());
    }
    void leavesChannelsLastAlone()
    {
        const Tensor x = placeholder({2, 3, 4, 5});
        QVERIFY(DataFormat{}.toChannelsLast(x) == x);
        QVERIFY(DataFormat{}.fromChannelsLast(x) == x);
    }
    void readsNullAsTheDefault()
    {
        DataFormat format{.isChannelsFirst = true};
        Field<DataFormat>::read(nullptr, format);
        QCOMPARE(Field<DataFormat>::write(format), Value("channels_last"));
        Field<DataFormat>::read("channels_first", format);
        QCOMPARE(Field<DataFormat>::write(format), Value("channels_first"));
    }
};

NW_TEST(DataFormatTest)

} // namespace netwright

#include "tst_data_format.moc"
