#include "engine/arrays/strings.h"
#include "engine/base/error.h"
#include "engine/formats/file.h"
#include "engine/formats/npy.h"
#include "tests/engine/formats/hostile.h"
#include "tests/support/places.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

namespace {

constexpr DType kAll[]
    = {DType::boolean, DType::int8, DType::uint8, DType::int16, DType::uint16, DType::int32,
        DType::uint32, DType::int64, DType::uint64, DType::float16, DType::float32, DType::float64};

Array counting(const Shape& shape, DType dtype)
{
    Array array(shape, dtype);
    for (std::size_t i = 0; i < array.count(); ++i) array.set(i, static_cast<double>(i));
    return array;
}

bool same(const Array& a, const Array& b)
{
    return a.shape() == b.shape() && a.dtype() == b.dtype()
        && textOf({a.data(), a.bytes()}) == textOf({b.data(), b.bytes()});
}

// A file of version 1 with this header.
Bytes fileWith(const std::string& header, const std::string& numbers)
{
    std::string text("\x93NUMPY\x01\x00", 8);
    text += static_cast<char>(header.size());
    text += '\0';
    return bytesOf(text + header + numbers);
}

} // namespace

class NpyTest : public QObject {
    Q_OBJECT
private slots:
    void keepsEveryDtypeAndShape()
    {
        for (const DType dtype : kAll)
            for (const Shape& shape :
                {Shape{}, Shape{3}, Shape{2, 3}, Shape{0, 2}, Shape{1, 2, 1}}) {
                const Array array = counting(shape, dtype);
                QVERIFY(same(readNpy(writeNpy(array), "test"), array));
            }
    }

    void keepsTexts()
    {
        const Array texts = stringArray({2, 2}, {"", "a", "gr\u00fcn", "\U0001F600 b"});
        const Bytes file = writeNpy(texts);
        QVERIFY(textOf(file).find("'descr': '<U4'") != std::string::npos);
        QCOMPARE(textsOf(readNpy(file, "test")), textsOf(texts));
        QCOMPARE(readNpy(file, "test").shape(), (Shape{2, 2}));
    }
    void readsTextsOfOtherKinds()
    {
        const auto read = [](const std::string& type, const std::string& content) {
            const std::string header
                = "{'descr': '" + type + "', 'fortran_order': False, 'shape': (2,), }";
            return textsOf(readNpy(fileWith(header, content), "x"));
        };
        using Texts = std::vector<std::string>;
        QCOMPARE(read("|S3", std::string("ab\0xyz", 6)), (Texts{"ab", "xyz"}));
        QCOMPARE(read("|S1", "a\xFC"), (Texts{"a", "\u00fc"})); // Latin-1
        QCOMPARE(read(">U1", std::string("\0\0\0a\0\0\0\xFC", 8)), (Texts{"a", "\u00fc"}));
        QCOMPARE(read("<U0", ""), (Texts{"", ""}));
    }
    void refusesManyTextsThatTakeNoBytes()
    {
        const std::string header
            = "{'descr': '<U0', 'fortran_order': False, 'shape': (100000, 1000), }";
        QVERIFY_EXCEPTION_THROWN(readNpy(fileWith(header, ""), "x"), FormatError);
    }
    void refusesTextsThatAreCutOff()
    {
        const std::string header = "{'descr': '<U2', 'fortran_order': False, 'shape': (2,), }";
        QVERIFY_EXCEPTION_THROWN(readNpy(fileWith(header, "1234567"), "x"), FormatError);
    }

    void alignsNumbersAsNumPyDoes()
    {
        const Bytes file = writeNpy(Array({2, 3}, DType::float32));
        QCOMPARE(file.size(), std::size_t{128 + 24});
        const std::string start("\x93NUMPY\x01\x00\x76\x00", 10);
        QCOMPARE(textOf(file).substr(0, 70),
            start + "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }" + " ");
        QCOMPARE(textOf(file)[127], '\n');
    }

    void widensBfloat16ForNumPy()
    {
        const Array array = counting({4}, DType::bfloat16);
        QVERIFY(same(readNpy(writeNpy(array), "test"), counting({4}, DType::float32)));
    }

    void readsWhatNumPyWrites()
    {
        const Array big
            = readNpy(fileWith("{'descr': '>i4', 'fortran_order': False, 'shape': (1,), }",
                          std::string("\0\0\1\2", 4)),
                "test");
        QCOMPARE(big.at(0), 258.0);
        const Array fortran
            = readNpy(fileWith("{'descr': '|u1', 'fortran_order': True, 'shape': (2, 3), }",
                          std::string("\0\3\1\4\2\5", 6)),
                "test");
        QVERIFY(same(fortran, counting({2, 3}, DType::uint8)));
        const Array old = readNpy(
            fileWith("{\"shape\":(2L,),\"fortran_order\":False,\"descr\":\"|b1\"}", "\1\1"),
            "test");
        QCOMPARE(old.dtype(), DType::boolean);
        const Array brain
            = readNpy(fileWith("{'descr': '<V2', 'fortran_order': False, 'shape': ()}",
                          std::string("\x80\x3F", 2)),
                "test");
        QCOMPARE(brain.dtype(), DType::bfloat16);
        QCOMPARE(brain.at(0), 1.0);
    }

    void refusesWhatIsNotNumbers()
    {
        const auto attempt = [](const std::string& descr) {
            const std::string header
                = "{'descr': " + descr + ", 'fortran_order': False, 'shape': (1,), }";
            return refusal([&] { readNpy(fileWith(header, std::string(16, '\0')), "x"); });
        };
        QCOMPARE(attempt("'|O'"),
            std::string("x: expected an array of numbers, received the NumPy type \"|O\"."));
        QCOMPARE(attempt("'<U'"),
            std::string("x: expected an array of numbers, received the NumPy type \"<U\"."));
        QCOMPARE(attempt("'<U9999999999'"),
            std::string(
                "x: expected an array of numbers, received the NumPy type \"<U9999999999\"."));
        QCOMPARE(attempt("'<c8'"),
            std::string("x: expected an array of numbers, received the NumPy type \"<c8\"."));
        QCOMPARE(attempt("[('a', '<f4')]"),
            std::string("x: expected an array of numbers, received records."));
    }

    void refusesDamagedHeaders_data()
    {
        QTest::addColumn<std::string>("header");
        for (const char* header : {"", "{", "{}", "{'descr': '<f4'}",
                 "{'descr': '', 'fortran_order': False, 'shape': ()}",
                 "{'descr': '<f4', 'fortran_order': 1, 'shape': ()}",
                 "{'descr': '<f4', 'fortran_order': False, 'shape': (-1,)}",
                 "{'descr': '<f4', 'fortran_order': False, 'shape': (9999999999999999999,)}",
                 "{'descr': '<f4', 'fortran_order': False, 'shape': (4294967296, 4294967296)}",
                 "{'descr': '<f4', 'fortran_order': False, 'shape': (1",
                 "{'descr': '<f4', 'fortran_order': False, 'shape': (), 'more': 1}"})
            QTest::newRow(header) << std::string(header);
    }
    void refusesDamagedHeaders()
    {
        QFETCH(std::string, header);
        QVERIFY_THROWS_EXCEPTION(FormatError, readNpy(fileWith(header, "1234"), "test"));
    }

    void saysThatNumbersAreMissing()
    {
        Bytes file = writeNpy(Array({4}, DType::float32));
        file.pop_back();
        QCOMPARE(refusal([&] { readNpy(file, "x"); }),
            std::string("x: expected 16 bytes of numbers, received 15: the array is cut off."));
        QCOMPARE(refusal([] { readNpy(bytesOf("not an array"), "x"); }),
            std::string("x: expected a .npy array, received something else."));
    }

    void readsSomeRowsOfAFile()
    {
        const std::filesystem::path path = temporaryFolder().toStdString() + "/a.npy";
        const Array array = counting({5, 2}, DType::int32);
        writeNpyFile(path, array);
        QVERIFY(same(readNpyFile(path), array));
        NpyReader reader(path);
        QCOMPARE(reader.shape(), array.shape());
        QCOMPARE(reader.dtype(), DType::int32);
        QVERIFY(same(reader.readRows(1, 3), array.rows(1, 3)));
        QVERIFY(same(reader.readRows(4, 5), array.rows(4, 5)));
        QVERIFY(same(reader.readRows(0, 0), array.rows(0, 0)));
        QVERIFY_THROWS_EXCEPTION(ShapeError, reader.readRows(3, 6));
        QVERIFY_THROWS_EXCEPTION(ShapeError, reader.readRows(-1, 2));
        QVERIFY_THROWS_EXCEPTION(FormatError, NpyReader(path.string() + "x"));
    }

    void readsSomeRowsOfAFortranFile()
    {
        const std::filesystem::path path = temporaryFolder().toStdString() + "/a.npy";
        writeFileAtomically(path,
            fileWith("{'descr': '|u1', 'fortran_order': True, 'shape': (2, 3), }",
                std::string("\0\3\1\4\2\5", 6)));
        QVERIFY(same(NpyReader(path).readRows(1, 2), counting({2, 3}, DType::uint8).rows(1, 2)));
    }

    void survivesDamage()
    {
        const Bytes file = writeNpy(counting({3, 4}, DType::float32));
        const auto read = [](const Bytes& bytes) { readNpy(bytes, "test"); };
        QCOMPARE(surviveDamage(file, 20'000, read), std::string());
    }
};
NW_TEST(NpyTest)
#include "tst_npy.moc"
