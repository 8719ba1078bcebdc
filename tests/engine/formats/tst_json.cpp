#include "engine/base/error.h"
#include "engine/formats/file.h"
#include "engine/formats/json.h"
#include "engine/formats/zip_reader.h"
#include "tests/engine/formats/hostile.h"
#include "tests/support/places.h"
#include "tests/support/test.h"

#include <cmath>

using namespace netwright;
using namespace netwright::test;

class JsonTest : public QObject {
    Q_OBJECT
private slots:
    void keepsTheOrderOfKeys()
    {
        const std::string text = "{\"b\": 1, \"a\": [true, null, \"x\"], \"c\": {\"d\": -2.5}}";
        QCOMPARE(writeJson(parseJson(text, "test")), text);
    }

    void lastOfEqualKeysWins()
    {
        QCOMPARE(writeJson(parseJson("{\"a\": 1, \"b\": 2, \"a\": 3}", "test")),
            std::string("{\"a\": 3, \"b\": 2}"));
    }

    void readsLargeObjectsQuickly()
    {
        std::string text = "{";
        for (int i = 0; i < 100'000; ++i)
            text += (i > 0 ? ",\"" : "\"") + std::to_string(i) + "\":" + std::to_string(i);
        QCOMPARE(parseJson(text + "}", "test").size(), std::size_t{100'000});
    }

    void readsPythonsNonNumbers()
    {
        const Value list = parseJson("[NaN, Infinity, -Infinity, \"NaN\\\" Infinity\"]", "test");
        QVERIFY(std::isnan(list[0].get<double>()));
        QCOMPARE(list[1].get<double>(), INFINITY);
        QCOMPARE(list[2].get<double>(), -INFINITY);
        QCOMPARE(list[3].get<std::string>(), std::string("NaN\" Infinity"));
        QCOMPARE(writeJson(list, JsonStyle{.nonFinite = true}),
            std::string("[NaN, Infinity, -Infinity, \"NaN\\\" Infinity\"]"));
        QCOMPARE(writeJson(list), std::string("[null, null, null, \"NaN\\\" Infinity\"]"));
    }

    void refusesMisspelledNonNumbers_data()
    {
        QTest::addColumn<std::string>("text");
        for (const char* text : {"[Nan]", "[NaNa]", "[1NaN]", "[--Infinity]", "{NaN: 1}", "[Inf]",
                 "[-NaN]", "[NaN5]", "[1Infinity]", "[Infinity.5]"})
            QTest::newRow(text) << std::string(text);
    }
    void refusesMisspelledNonNumbers()
    {
        QFETCH(std::string, text);
        QVERIFY_THROWS_EXCEPTION(FormatError, parseJson(text, "test"));
    }

    void namesLineAndColumn()
    {
        QCOMPARE(refusal([] { parseJson("{\"a\": 1,\n  oops}", "model.json"); }),
            std::string("model.json: expected JSON, received \"o\" at line 2, column 3."));
        QCOMPARE(refusal([] { parseJson("[NaN, NaN, x]", "m"); }),
            std::string("m: expected JSON, received \"x\" at line 1, column 12."));
        QCOMPARE(refusal([] { parseJson("[1, 2", "m"); }),
            std::string("m: expected JSON, but the text ends too early (line 1, column 5)."));
    }

    void refusesDeepNestingWhileItReads()
    {
        for (const char* unit : {"[", "{\"a\":"}) {
            std::string text;
            for (int i = 0; i < 100'000; ++i) text += unit;
            QCOMPARE(refusal([&] { parseJson(text, "m"); }),
                std::string("m: expected JSON nested at most 200 deep, received deeper."));
        }
        const std::string allowed = std::string(200, '[') + std::string(200, ']');
        QCOMPARE(writeJson(parseJson(allowed, "m")), allowed);
    }

    void doesNotWriteWhatItWouldNotRead()
    {
        Value deep = 1;
        for (int i = 0; i < 201; ++i) deep = Value::array({deep});
        QVERIFY_THROWS_EXCEPTION(FormatError, writeJson(deep));
    }

    void writesNumbersAsPython_data()
    {
        QTest::addColumn<double>("number");
        QTest::addColumn<std::string>("text");
        const auto row = [](double number, const char* text) {
            QTest::newRow(text) << number << std::string(text);
        };
        row(0, "0.0");
        row(-0.0, "-0.0");
        row(1, "1.0");
        row(0.1, "0.1");
        row(0.0001, "0.0001");
        row(0.00001, "1e-05");
        row(1e15, "1000000000000000.0");
        row(1e16, "1e+16");
        row(1.5e300, "1.5e+300");
        row(123456789.125, "123456789.125");
        row(static_cast<double>(0.001F), "0.0010000000474974513");
        row(5e-324, "5e-324");
        row(1.7976931348623157e308, "1.7976931348623157e+308");
    }
    void writesNumbersAsPython()
    {
        QFETCH(double, number);
        QFETCH(std::string, text);
        QCOMPARE(writeJson(Value(number)), text);
        QCOMPARE(parseJson(text, "test").get<double>(), number);
    }

    void keepsIntegersWhole()
    {
        const std::string text = "[9223372036854775807, -9223372036854775808, "
                                 "18446744073709551615, 0]";
        QCOMPARE(writeJson(parseJson(text, "test")), text);
    }

    void indentsAsPython()
    {
        const Value value = parseJson("{\"a\": [1, {\"b\": []}], \"c\": {}}", "test");
        const std::string expected = "{\n  \"a\": [\n    1,\n    {\n      \"b\": []\n    }\n  ],\n"
                                     "  \"c\": {}\n}";
        QCOMPARE(writeJson(value, 2), expected);
    }

    void escapesText()
    {
        const Value value = "a\"\\/\n\x01\x7F \xC3\xA9 \xF0\x9F\x98\x80 \xFF";
        QCOMPARE(writeJson(value),
            std::string("\"a\\\"\\\\/\\n\\u0001\x7F \xC3\xA9 \xF0\x9F\x98\x80 \xEF\xBF\xBD\""));
        QCOMPARE(writeJson(value, JsonStyle{.asciiOnly = true}),
            std::string("\"a\\\"\\\\/\\n\\u0001\x7F \\u00e9 \\ud83d\\ude00 \\ufffd\""));
    }

    void refusesTextThatIsNotUtf8()
    {
        QVERIFY_THROWS_EXCEPTION(FormatError, parseJson("\"\xFF\"", "test"));
    }

    void survivesDamage()
    {
        const Bytes file
            = bytesOf("{\"a\": [1, 2.5e3, NaN, \"x\\u00e9\\ud83d\\ude00\"], \"b\": {\"c\": null}}");
        const auto read = [](const Bytes& bytes) { writeJson(parseJson(textOf(bytes), "test")); };
        QCOMPARE(surviveDamage(file, 5'000, read), std::string());
    }

    void readsAndWritesFiles()
    {
        const std::filesystem::path path = temporaryFolder().toStdString() + "/a.json";
        const Value value = parseJson("{\"a\": [1.5]}", "test");
        writeJsonFile(path, value);
        QCOMPARE(readTextFile(path), std::string("{\n  \"a\": [\n    1.5\n  ]\n}\n"));
        QVERIFY(readJsonFile(path) == value);
    }

    void writesWhatKerasWroteByteForByte()
    {
        const auto shared = sharedFolder();
        if (!shared) QSKIP("there is no folder of reference cases beside the sources");
        const std::filesystem::path cases = shared->toStdString() + "/reference/visible/predict";
        int read = 0;
        for (const auto& entry : std::filesystem::directory_iterator(cases)) {
            const auto path = entry.path() / "model.keras";
            if (!std::filesystem::exists(path)) continue;
            const std::string text = textOf(ZipReader(readFile(path), path).read("config.json"));
            const Value config = parseJson(text, path);
            QCOMPARE(writeJson(config, JsonStyle{.asciiOnly = true, .nonFinite = true}), text);
            ++read;
        }
        QVERIFY(read > 100);
    }
};
NW_TEST(JsonTest)
#include "tst_json.moc"
