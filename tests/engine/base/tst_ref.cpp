#include "engine/base/ref.h"

#include "tests/engine/base/animals.h"
#include "tests/support/test.h"

using namespace netwright;
using netwright::test::Animal;

class RefTest : public QObject {
    Q_OBJECT
private slots:
    void isMadeFromANameOnFirstUse()
    {
        const Ref<Animal> ref = "kitty";
        QVERIFY(bool(ref));
        QCOMPARE(ref->legs, 4);
        QCOMPARE(ref.value(), Value("Cat"));
    }

    void aDefaultOneStandsForNone()
    {
        const Ref<Animal> none;
        QVERIFY(!none);
        QCOMPARE(none.value(), Value());
    }

    void isWrittenInFullWhereItWasGivenWithSettings()
    {
        const Ref<Animal> ref(Value{{"class_name", "Cat"}, {"config", {{"legs", 2}}}});
        QCOMPARE(ref->legs, 2);
        QCOMPARE(ref.value()["class_name"], Value("Cat"));
        QCOMPARE(ref.value()["config"]["legs"], Value(2));
    }

    void copiesShareTheObject()
    {
        const Ref<Animal> ref(Value("Cat"));
        const Ref<Animal> copy = ref;
        QCOMPARE(&*copy, &*ref);
    }

    void aWrongNameIsRefusedWhenAFileGivesIt()
    {
        QVERIFY_EXCEPTION_THROWN(Ref<Animal>(Value("Unicorn")), ConfigError);
        QVERIFY_EXCEPTION_THROWN(create<Animal>("Cat", {{"friend", "Unicorn"}}), ConfigError);
    }

    void isASettingOfOtherObjects()
    {
        const auto cat = create<Animal>("Cat", {{"friend", "cat"}});
        QCOMPARE(cat->friendOfIt->legs, 4);
        setParam(*cat, "friend", nullptr);
        QVERIFY(!cat->friendOfIt);
    }
};

NW_TEST(RefTest)
#include "tst_ref.moc"
