#include "engine/formats/json.h"
#include "tests/engine/applications/network.h"
#include "tests/support/places.h"

namespace netwright {

class ApplicationTest : public QObject {
    Q_OBJECT

    static Value defaultIn(const std::string& python)
    {
        if (python == "None") return nullptr;
        if (python == "True") return true;
        if (python == "False") return false;
        if (python.starts_with('\'')) return python.substr(1, python.size() - 2);
        return parseJson(python, "default");
    }

    static std::string faultOf(const Schema& schema, const Value& kerasParams)
    {
        std::size_t place = 0;
        for (const Value& keras : kerasParams) {
            const std::string key = keras["name"];
            if (key == "input_tensor") continue; // of a program; no file holds it
            if (place >= schema.params.size()) return key + " is missing";
            const Param& ours = schema.params[place++];
            if (ours.key != key) return ours.key + " stands in the place of " + key;
            // Nothing is downloaded unasked.
            const Value expected = key == "weights" ? Value() : defaultIn(keras["default"]);
            if (schema.defaultOf(ours) != expected) return key + " has another default";
        }
        return place == schema.params.size() ? std::string() : "there are more than in Keras";
    }

private slots:
    void haveTheArgumentsOfKeras()
    {
        const Value api
            = readJsonFile(test::sourcePath("tests/reference/keras-api.json").toStdString());
        int found = 0;
        for (const Value& entry : api["modules"]["keras.applications"]) {
            const Schema* const schema
                = Registry::instance().find(Application::kKind, entry.value("name", ""));
            if (schema == nullptr) continue;
            const std::string fault = faultOf(*schema, entry["params"]);
            QVERIFY2(fault.empty(), (schema->name + ": " + fault).c_str());
            ++found;
        }
        QCOMPARE(found, static_cast<int>(Registry::instance().all(Application::kKind).size()));
    }

    void refusesWhatKerasRefuses_data()
    {
        QTest::addColumn<QByteArray>("arguments");
        QTest::newRow("small pictures") << QByteArray(R"({"input_shape": [16, 64, 3]})");
        QTest::newRow("unknown rows") << QByteArray(R"({"input_shape": [null, 64, 3]})");
        QTest::newRow("two lengths") << QByteArray(R"({"input_shape": [64, 64]})");
        QTest::newRow("unknown channels")
            << QByteArray(R"({"input_shape": [64, 64, null], "include_top": false})");
        QTest::newRow("pooling") << QByteArray(R"({"pooling": "sum"})");
        QTest::newRow("no classes") << QByteArray(R"({"classes": 0})");
        QTest::newRow("classes") << QByteArray(R"({"weights": "imagenet", "classes": 5})");
        QTest::newRow("activation")
            << QByteArray(R"({"weights": "imagenet", "classifier_activation": "relu"})");
        QTest::newRow("shape of ImageNet")
            << QByteArray(R"({"weights": "imagenet", "input_shape": [64, 64, 3]})");
        QTest::newRow("channels of ImageNet") << QByteArray(
            R"({"weights": "imagenet", "input_shape": [64, 64, 1], "include_top": false})");
    }
    void refusesWhatKerasRefuses()
    {
        QFETCH(QByteArray, arguments);
        const Config config = Value::parse(arguments.toStdString());
        QVERIFY_THROWS_EXCEPTION(ConfigError, test::applicationConfig("DenseNet121", config));
    }

    void hasLogitsWithoutActivation()
    {
        const Value config
            = test::applicationConfig("DenseNet121", {{"classifier_activation", nullptr}});
        QCOMPARE(test::layerConfig(config, "predictions")["activation"], Value("linear"));
    }
    void isNamedAsKerasNamesAnyModelWithoutAName()
    {
        const Value config = test::applicationConfig("DenseNet121", {{"name", nullptr}});
        QCOMPARE(config["config"]["name"], Value("functional"));
    }
};

NW_TEST(ApplicationTest)

} // namespace netwright

#include "tst_application.moc"
