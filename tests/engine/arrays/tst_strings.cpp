#include "engine/arrays/strings.h"

#include "engine/base/error.h"
#include "tests/support/test.h"

#include <thread>

namespace netwright {

class StringsTest : public QObject {
    Q_OBJECT
private slots:
    void equalTextsHaveEqualHandles()
    {
        QCOMPARE(internString("apple"), internString(std::string("app") + "le"));
        QVERIFY(internString("apple") != internString("pear"));
        QCOMPARE(stringOf(internString("apple")), std::string_view("apple"));
    }
    void zeroedStorageHoldsEmptyTexts()
    {
        QCOMPARE(internString(""), std::uint64_t(0));
        const Array empty({2}, DType::string);
        QCOMPARE(textsOf(empty), (std::vector<std::string>{"", ""}));
    }
    void handlesThatNobodyMadeAreEmptyTexts()
    {
        QCOMPARE(stringOf(~std::uint64_t(0)), std::string_view());
    }
    void arraysMoveTextsAsTheyMoveNumbers()
    {
        const Array texts = stringArray({3, 1}, {"a", "b", "c"});
        QCOMPARE(textsOf(texts.rows(1, 3).clone()), (std::vector<std::string>{"b", "c"}));
        QCOMPARE(stringAt(texts.reshaped({3}), 2), std::string_view("c"));
        QVERIFY_EXCEPTION_THROWN(texts.cast(DType::float32), ConfigError);
        QVERIFY_EXCEPTION_THROWN(texts.at(0), ConfigError);
    }
    void threadsInternTheSameTexts()
    {
        std::vector<std::uint64_t> first(500), second(500);
        const auto fill = [](std::vector<std::uint64_t>& handles) {
            for (std::size_t i = 0; i < handles.size(); ++i)
                handles[i] = internString("thread " + std::to_string(i));
        };
        std::thread other([&] { fill(second); });
        fill(first);
        other.join();
        QCOMPARE(first, second);
    }
};

NW_TEST(StringsTest)

} // namespace netwright

#include "tst_strings.moc"
