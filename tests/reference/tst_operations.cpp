#include "engine/formats/json.h"
#include "engine/layers/operations/operation.h"
#include "engine/layers/operations/refused.h"
#include "engine/program/program.h"
#include "tests/reference/keras_api.h"
#include "tests/reference/reference_case.h"
#include "tests/support/test.h"

#include <algorithm>
#include <set>

using namespace netwright;
using namespace netwright::test;

namespace {

constexpr Tolerance kTolerance{.relative = 2e-5, .absolute = 1e-5};

Value treeOf(const Array& array, std::size_t& next, int axis = 0)
{
    if (axis == array.shape().rank()) return array.at(next++);
    Value list = Value::array();
    for (Dimension i = 0; i < array.shape()[axis]; ++i)
        list.push_back(treeOf(array, next, axis + 1));
    return list;
}

Value treeOf(const Tensors& tensors, const std::string& backend)
{
    Value list = Value::array();
    for (const Tensor& tensor : tensors) {
        std::size_t next = 0;
        list.push_back(treeOf(evaluate(tensor, backend), next));
    }
    return list.size() == 1 ? list[0] : list;
}

bool isRefused(const std::string& className)
{
    const auto& refused = refusedOperations();
    return std::any_of(refused.begin(), refused.end(),
        [&](const RefusedOperation& one) { return one.className == className; });
}

} // namespace

// The functions of keras.ops: each name of Keras's is there, with its parameters, or is listed as
// refused; and their values are those of operations.json, which NumPy computed.
class ReferenceOperationsTest : public QObject {
    Q_OBJECT
private slots:
    void namesAreKnown_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("params");
        const Value api = readJsonFile(referenceFolder() / "keras-api.json");
        for (const char* module : {"keras.ops.numpy", "keras.ops.nn"})
            for (const Value& entry : api["modules"][module]) {
                QStringList params;
                for (const Value& param : entry["params"])
                    params << QString::fromStdString(param["name"].get<std::string>());
                const auto name = entry["name"].get<std::string>();
                QTest::newRow((std::string(module) + ' ' + name).c_str())
                    << QString::fromStdString(name) << params;
            }
    }

    void namesAreKnown()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, params);
        const Schema* const schema = Registry::instance().find("operation", name.toStdString());
        QVERIFY2(schema != nullptr, "There is no node for this function, and no reason either.");
        if (isRefused(schema->name)) return;
        const Signature signature = Operation::signatureOf(*schema);
        for (const QString& param : params) {
            const std::string key = param.toStdString();
            const bool isThere = std::any_of(signature.begin(), signature.end(),
                [&](const OperationParameter& one) { return one.name == key; });
            QVERIFY2(isThere || key == "kwargs", key.c_str());
        }
    }

    // What is refused has a sentence and is not computed by accident.
    void refusedNamesExplainThemselves()
    {
        for (const RefusedOperation& one : refusedOperations()) {
            const auto operation = create<Layer>(operationName(one.className));
            QVERIFY(!operation->refusal().empty());
            CallContext context(CallContext::Mode::inference);
            QVERIFY_EXCEPTION_THROWN(
                (*operation)({.inputs = {placeholder({2})}}, context), ConfigError);
        }
    }

    void givesWhatNumPyGives_data()
    {
        QTest::addColumn<int>("number");
        const Value cases = readJsonFile(referenceFolder() / "operations.json");
        for (std::size_t i = 0; i < cases.size(); ++i) {
            const std::string name = cases[i]["function"].get<std::string>() + ' '
                + cases[i]["kwargs"].dump().substr(0, 60) + ' ' + std::to_string(i);
            QTest::newRow(name.c_str()) << static_cast<int>(i);
        }
    }

    void givesWhatNumPyGives()
    {
        QFETCH(int, number);
        static const Value cases = readJsonFile(referenceFolder() / "operations.json");
        const Value& one = cases[static_cast<std::size_t>(number)];
        const Schema& schema
            = Registry::instance().get("operation", one["function"].get<std::string>());
        NW_EXPECT_NO_FAULT([&]() -> std::string {
            const Tensors results = Operation::apply(schema, one["args"], one["kwargs"], {});
            for (const char* backend : {"reference", "onednn"}) {
                const std::string fault
                    = differenceOfTrees(treeOf(results, backend), one["expected"], kTolerance);
                if (!fault.empty()) return std::string(backend) + ": " + fault;
            }
            return {};
        });
    }

    // Most functions have at least one case of their own.
    void casesCoverTheFunctions()
    {
        std::set<const Schema*> tested;
        for (const Value& one : readJsonFile(referenceFolder() / "operations.json"))
            tested.insert(
                Registry::instance().find("operation", one["function"].get<std::string>()));
        QVERIFY(tested.size() > 200);
    }
};

NW_TEST(ReferenceOperationsTest)
#include "tst_operations.moc"
