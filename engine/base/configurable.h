#pragma once

#include "engine/base/value.h"

namespace netwright {

struct Schema;

// What every published class has: a Schema that tells its settings, and a hook for checks that
// concern several settings at once. Objects are made by create() or deserialize() (registry.h).
class Configurable {
public:
    Configurable();
    Configurable(const Configurable&);
    Configurable& operator=(const Configurable&);
    virtual ~Configurable();
    // Called once after all settings were read; throws ConfigError where they contradict.
    virtual void configured() { }
    // The last word on what configOf() says: order and choice of the keys.
    virtual void written(Value&) const { }

    const Schema& schema() const { return *m_schema; }
    // Keys of a file that the Schema does not know; kept and written back.
    const Config& unknownKeys() const { return m_unknownKeys; }

private:
    friend class Registry;
    const Schema* m_schema = nullptr;
    Config m_unknownKeys;
};

} // namespace netwright
