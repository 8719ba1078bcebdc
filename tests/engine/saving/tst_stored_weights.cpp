#include "engine/saving/stored_weights.h"

#include "tests/engine/saving/saved_models.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class StoredWeightsTest : public QObject {
    Q_OBJECT
private slots:
    void beginsWithTheNameOfTheFile()
    {
        const std::string sentence = refusalOf([] {
            buildModel({{"class_name", "Dense"}}, "file");
        });
        QVERIFY2(sentence.starts_with("file: "), sentence.c_str());
        QVERIFY(refusalOf([] { buildModel(Value::array(), "file"); }).starts_with("file: "));
    }

    void putsTrainedWeightsBeforeTheRest()
    {
        const auto model = nestedModel();
        const std::vector<Variable*> variables = trainedFirst(*model);
        QCOMPARE(variables.size(), model->weights().size());
        bool isRest = false;
        for (const Variable* variable : variables) {
            QVERIFY(!isRest || !variable->isTrainable);
            isRest = !variable->isTrainable;
        }
    }

    void tellsReadersOfValuesThatTheyChanged()
    {
        const auto model = denseModel(2);
        Variable& kernel = model->weights()[0]->weight.variable();
        const auto version = kernel.version;
        giveValues({{&kernel, Array::filled({4, 2}, 2)}});
        QCOMPARE(kernel.value.at(3), 2.0);
        QVERIFY(kernel.version > version);
    }
};

NW_TEST(StoredWeightsTest)
#include "tst_stored_weights.moc"
