#pragma once

#include "engine/base/publish.h"
#include "engine/base/ref.h"

namespace netwright::test {

// A kind of published class that only these tests know: Cat and SeaHorse are animals.
class Animal : public Configurable {
public:
    static constexpr const char* kKind = "animal";
    static constexpr const char* kModule = "tests.animals";
    static constexpr bool kIsWrittenAsName = true;
    static std::vector<Param> inheritedParams();
    static std::vector<std::string> inheritedLegacyKeys() { return {"tail_length"}; }

    std::string name;
    int legs = 4;
    double weight = 1;
    std::string sound = "none";
    Ref<Animal> friendOfIt;

    void configured() override;
};

} // namespace netwright::test
