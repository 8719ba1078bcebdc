#include "engine/formats/elements.h"
#include "tests/engine/formats/hostile.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class ElementsTest : public QObject {
    Q_OBJECT
private slots:
    void countsBytesWithoutOverflow()
    {
        const auto bytes = [](std::vector<Dimension> lengths) { return denseBytes(lengths, 4); };
        QCOMPARE(bytes({}).value(), std::uint64_t{4});
        QCOMPARE(bytes({2, 3}).value(), std::uint64_t{24});
        QCOMPARE(bytes({2, 0}).value(), std::uint64_t{0});
        QVERIFY(!bytes({-1}));
        QVERIFY(!bytes({Dimension{1} << 62, 16}));
        QVERIFY(!bytes({Dimension{1} << 62, Dimension{1} << 62, 0}));
        QVERIFY(!bytes({0, -1}));
    }

    void turnsBigEndianAround()
    {
        const Array array
            = arrayFromBytes({2}, DType::int16, bytesOf({"\x01\x02\xFF\xFE", 4}), ByteOrder::big);
        QCOMPARE(array.at(0), 258.0);
        QCOMPARE(array.at(1), -2.0);
    }

    void turnsFortransOrderAround()
    {
        const Bytes bytes = bytesOf({"\0\3\1\4\2\5", 6});
        const Array array = arrayFromFortranBytes({2, 3}, DType::uint8, bytes, ByteOrder::little);
        for (std::size_t i = 0; i < 6; ++i) QCOMPARE(array.at(i), static_cast<double>(i));
    }

    void makesBooleansOfAnyByte()
    {
        const Array array
            = arrayFromBytes({3}, DType::boolean, bytesOf({"\0\1\7", 3}), ByteOrder::little);
        QCOMPARE(textOf({array.data(), 3}), std::string("\0\1\1", 3));
    }

    void showsHostileTextsShortAndPlain()
    {
        QCOMPARE(shown("a\nb\x1B"), std::string("a?b?"));
        QCOMPARE(shown(std::string(1000, 'x')).size(), std::size_t{83});
    }
};
NW_TEST(ElementsTest)
#include "tst_elements.moc"
