#include "engine/graph/attributes.h"

#include "tests/support/test.h"

using namespace netwright;

class AttributesTest : public QObject {
    Q_OBJECT
private slots:
    void orderOfWritingDoesNotMatter()
    {
        const Attributes a{{"axis", std::int64_t(1)}, {"keepdims", false}};
        const Attributes b{{"keepdims", false}, {"axis", std::int64_t(1)}};
        QVERIFY(a == b);
        QCOMPARE(a.describe(), b.describe());
    }

    void everyTypeIsReadBack()
    {
        Attributes attributes;
        attributes.set("flag", true);
        attributes.set("whole", std::int64_t(-3));
        attributes.set("real", 0.5);
        attributes.set("text", std::string("same"));
        attributes.set("list", std::vector<std::int64_t>{1, 2});
        QVERIFY(attributes.flag("flag"));
        QCOMPARE(attributes.integer("whole"), std::int64_t(-3));
        QCOMPARE(attributes.real("real"), 0.5);
        QCOMPARE(attributes.text("text"), std::string("same"));
        QCOMPARE(attributes.integers("list"), (std::vector<std::int64_t>{1, 2}));
        QCOMPARE(
            attributes.describe(), std::string("flag=true list=[1,2] real=0.5 text=same whole=-3"));
    }

    void settingAgainReplaces()
    {
        Attributes attributes{{"axis", std::int64_t(1)}};
        attributes.set("axis", std::int64_t(2));
        QCOMPARE(attributes.entries().size(), std::size_t(1));
        QCOMPARE(attributes.integer("axis"), std::int64_t(2));
        QVERIFY(attributes.has("axis") && !attributes.has("ax"));
    }

    void otherValuesAreUnequal()
    {
        QVERIFY(!(Attributes{{"rate", 0.5}} == Attributes{{"rate", 0.25}}));
        QVERIFY(!(Attributes{{"rate", 0.5}} == Attributes{}));
    }
};

NW_TEST(AttributesTest)
#include "tst_attributes.moc"
