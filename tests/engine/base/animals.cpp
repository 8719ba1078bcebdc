#include "tests/engine/base/animals.h"

namespace netwright::test {
namespace {

class Cat final : public Animal { };

class SeaHorse final : public Animal {
public:
    bool isMagic = false;
};

std::vector<Param> catParams()
{
    return {
        param("legs", &Animal::legs, "Number of legs.", between(0, 4)).alias("feet"),
        param("weight", &Animal::weight, "In kilograms.", above(0)),
        param("sound", &Animal::sound, "What it says.", oneOf({"none", "meow", "purr"})),
        param("friend", &Animal::friendOfIt, "Who it plays with."),
    };
}

[[maybe_unused]] const bool published[] = {
    publish<Animal, Cat>({.name = "Cat",
        .category = "land",
        .summary = "Catches mice.",
        .aliases = {"kitty"},
        .params = catParams()}),
    publish<Animal, SeaHorse>({.name = "SeaHorse",
        .category = "sea",
        .summary = "Swims upright.",
        .params = {param("magic", &SeaHorse::isMagic, "Whether it grants wishes.", required())}}),
};

} // namespace

std::vector<Param> Animal::inheritedParams()
{
    Param name = param("name", &Animal::name, "What it is called.");
    name.isInherited = true;
    return {name};
}

void Animal::configured()
{
    if (legs == 3 && sound == "purr")
        throw ConfigError(NW_TEXT("%1: three legs and purring do not go together."), name);
}

} // namespace netwright::test
