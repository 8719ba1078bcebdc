#include "engine/layers/operations/refused.h"

#include "engine/layers/operations/operation.h"
#include "tests/support/test.h"

#include <set>

namespace netwright {

class RefusedTest : public QObject {
    Q_OBJECT
private slots:
    void everyNameHasAReason()
    {
        std::set<std::string> names;
        for (const RefusedOperation& one : refusedOperations()) {
            QVERIFY(names.insert(one.className).second);
            const std::string reason = one.reason;
            QVERIFY(reason.starts_with("%1: ") && reason.ends_with('.'));
            const Schema* schema = Registry::instance().find("operation", one.className);
            QVERIFY(schema != nullptr && schema->module == one.module);
        }
    }
    void keepsItsSettings()
    {
        const Value entry = {{"class_name", "operation:Bincount"},
            {"config", {{"name", "bincount"}, {"weights", nullptr}, {"minlength", 4}}}};
        const auto operation = deserialize<Layer>(entry);
        QVERIFY(configOf(*operation) == entry["config"]);
        QVERIFY(operation->refusal().english().starts_with("Bincount: "));
    }
};

NW_TEST(RefusedTest)

} // namespace netwright

#include "tst_refused.moc"
