#include "engine/datasets/builtin_dataset.h"
#include "engine/datasets/data_source.h"

namespace netwright {
namespace {

class Builtin final : public DataSource {
public:
    std::string name;

    bool takesOtherKeys() const override { return true; }

protected:
    TableParts load(const std::filesystem::path&) const override
    {
        return partsOf(*create<BuiltinDataset>(name, unknownKeys())->make());
    }
};

const bool published = publish<DataSource, Builtin>({
    .name = "dataset",
    .category = "built in",
    .summary = "A data set that the program makes; further settings are those of the set.",
    .params =
        {
            param("dataset", &Builtin::name, "Its name, as in spiral.", required()),
        },
});

} // namespace
} // namespace netwright
