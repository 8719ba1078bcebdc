#include "engine/base/registry.h"

#include "tests/engine/base/animals.h"
#include "tests/support/test.h"

using namespace netwright;
using netwright::test::Animal;

namespace {

template <class Action>
std::string registryComplaint(Action action)
{
    try {
        action();
    } catch (const ConfigError& error) {
        return error.what();
    }
    return {};
}

} // namespace

class RegistryTest : public QObject {
    Q_OBJECT
private slots:
    void namesBecomeSnakesAsInKeras()
    {
        QCOMPARE(snakeCase("Dense"), "dense");
        QCOMPARE(snakeCase("MaxPooling2D"), "max_pooling2d");
        QCOMPARE(snakeCase("BatchNormalization"), "batch_normalization");
        QCOMPARE(snakeCase("LSTM"), "lstm");
        QCOMPARE(snakeCase("SGD"), "sgd");
        QCOMPARE(snakeCase("KLDivergence"), "kl_divergence");
    }

    void classesAreFoundByNameSnakeAndAlias()
    {
        const Registry& registry = Registry::instance();
        const Schema* cat = registry.find("animal", "Cat");
        QVERIFY(cat != nullptr);
        QCOMPARE(registry.find("animal", "cat"), cat);
        QCOMPARE(registry.find("animal", "kitty"), cat);
        QVERIFY(registry.find("animal", "sea_horse") != nullptr);
        QVERIFY(registry.find("animal", "Dog") == nullptr);
        QVERIFY(registry.find("planet", "Cat") == nullptr);
        QVERIFY(registry.find("animal", std::string(1000000, ':')) == nullptr);
    }

    void anUnknownClassIsRefusedWithTheNearestName()
    {
        QCOMPARE(registryComplaint([] { create<Animal>("Sea_Horse_"); }),
            "There is no animal named \"Sea_Horse_\"; did you mean SeaHorse?");
        QCOMPARE(registryComplaint([] { create<Animal>("Rhinoceros"); }),
            "There is no animal named \"Rhinoceros\" here.");
    }

    void classesAreListedByCategoryAndName()
    {
        const auto all = Registry::instance().all("animal");
        QCOMPARE(all.size(), std::size_t(2));
        QCOMPARE(all[0]->name, "Cat");
        QCOMPARE(all[1]->name, "SeaHorse");
        QCOMPARE(all[0]->module, "tests.animals");
    }

    void settingsAreRead()
    {
        const auto cat = create<Animal>("Cat", {{"feet", 2}, {"sound", "meow"}, {"name", "Tom"}});
        QCOMPARE(cat->legs, 2);
        QCOMPARE(cat->sound, "meow");
        QCOMPARE(cat->name, "Tom");
    }

    void wrongSettingsAreRefusedByName()
    {
        const auto of = [](const Config& config) {
            return registryComplaint([&] { create<Animal>("Cat", config); });
        };
        QCOMPARE(of({{"leg", 2}}), "Cat: there is no setting named \"leg\"; did you mean legs?");
        QCOMPARE(
            of({{"completely_else", 2}}), "Cat: there is no setting named \"completely_else\".");
        QCOMPARE(of({{"legs", "two"}}), "Cat: legs must be a whole number, received \"two\".");
        QCOMPARE(of({{"legs", 5}}), "Cat: legs must be between 0 and 4, received 5.");
        QVERIFY(!of(Value::array()).empty());
    }

    void aRequiredSettingMustBeGiven()
    {
        QCOMPARE(registryComplaint([] { create<Animal>("SeaHorse"); }),
            "SeaHorse: the setting magic is missing; it has no default.");
        QVERIFY(create<Animal>("SeaHorse", {{"magic", true}}) != nullptr);
    }

    void settingsThatContradictAreRefused()
    {
        QVERIFY_EXCEPTION_THROWN(
            create<Animal>("Cat", {{"legs", 3}, {"sound", "purr"}}), ConfigError);
    }

    void aFilesUnknownKeysAreKeptAndLegacyKeysDropped()
    {
        const Value written = {{"class_name", "Package>Cat"},
            {"config", {{"legs", 3}, {"colour", "black"}, {"tail_length", 30}}}};
        const auto cat = deserialize<Animal>(written);
        QCOMPARE(cat->legs, 3);
        QCOMPARE(cat->unknownKeys(), Config({{"colour", "black"}}));
        QCOMPARE(configOf(*cat)["colour"], Value("black"));
    }

    void objectsAreWrittenAsKerasWritesThem()
    {
        const auto cat = deserialize<Animal>("kitty");
        const Value expected = {{"module", "tests.animals"}, {"class_name", "Cat"},
            {"config", {{"legs", 4}, {"weight", 1.0}, {"sound", "none"}, {"friend", nullptr}}},
            {"registered_name", nullptr}};
        QCOMPARE(serialize(*cat), expected);
        cat->name = "Tom"; // inherited: written where it is not the default
        QCOMPARE(configOf(*cat)["name"], Value("Tom"));
        QCOMPARE(serialize(*deserialize<Animal>(serialize(*cat))), serialize(*cat));
    }

    void whatIsNoObjectOfAFileIsRefused()
    {
        for (const Value& value : {Value(3), Value(), Value({{"config", 1}}), Value({"Cat"})})
            QVERIFY_EXCEPTION_THROWN(deserialize<Animal>(value), ConfigError);
    }

    void aSettingThatIsRefusedLeavesTheObjectAsItWas()
    {
        const auto cat = create<Animal>("Cat", {{"sound", "purr"}});
        QVERIFY_EXCEPTION_THROWN(setParam(*cat, "legs", 3), ConfigError);
        QVERIFY_EXCEPTION_THROWN(setParam(*cat, "legs", 9), ConfigError);
        QVERIFY_EXCEPTION_THROWN(setParam(*cat, "wings", 2), ConfigError);
        QCOMPARE(cat->legs, 4);
        setParam(*cat, "feet", 2);
        QCOMPARE(cat->legs, 2);
    }
};

NW_TEST(RegistryTest)
#include "tst_registry.moc"
