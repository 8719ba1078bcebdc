#include "tests/rules/cpp_scanner.h"
#include "tests/support/test.h"

using namespace netwright::rules;

class CppScannerTest : public QObject {
    Q_OBJECT
private slots:
    void commentsAndStringsAreNoCode()
    {
        QCOMPARE(bareCode("a /* b \n c */ d // e\nf"), QString("a \n d \nf"));
        QCOMPARE(
            bareCode("x = \"// no {\"; y = '\"'; z = 1'000;"), QString("x = ; y = ; z = 1'000;"));
        QCOMPARE(bareCode("#define A { \\\n }\nb"), QString("\n\nb"));
        QCOMPARE(bareCode("R\"(a \" })\" c"), QString(" c"));
    }

    void classesAreFoundWithTheirNamespaces()
    {
        const auto classes = scan(R"(
            namespace a::b {
            class Declared;
            template <class T> struct One final : Base<T> { struct Inner { int x; }; };
            template <> struct One<int> { };
            struct One::Inner { };
            namespace { enum class Two : int { x, y }; void f() { struct Local { }; } }
            struct alignas(32) Three { int f(struct Four* x) { return 1; } };
            Five five = {1};
            }
        )")
                                 .classes;
        QStringList names;
        for (const auto& found : classes)
            names << found.qualified() + (found.isAnonymous ? "?" : "");
        QCOMPARE(names, QStringList({"a::b::One", "a::b::Two?", "a::b::Three"}));
    }

    void publicationsAreFound()
    {
        const auto found = scan("namespace n { namespace { class Dense final : public Layer { };\n"
                                "const bool p = publish<Layer, Dense>({.name = \"Dense\"}); } }")
                               .publications;
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found.front().kind, QString("Layer"));
        QCOMPARE(found.front().className, QString("Dense"));
        QVERIFY(found.front().isAnonymous);
    }
};

NW_TEST(CppScannerTest)
#include "tst_cpp_scanner.moc"
