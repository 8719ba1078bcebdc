#pragma once

#include "engine/base/registry.h"

#include <memory>
#include <string>

namespace netwright {

// A setting that is another published object: Ref<Initializer> kernelInitializer =
// "glorot_uniform". Null means none. The object is made on first use, so that defaults do not
// depend on the order in which files publish; copies share it (published objects of these kinds
// do not change after they were configured).
template <class Kind>
class Ref {
public:
    Ref() = default;
    Ref(const char* name) : m_given(name) { }
    explicit Ref(Value given) : m_given(std::move(given)) { resolve(); }
    // An object that stands in no file, such as an initializer that a layer makes for itself.
    explicit Ref(std::shared_ptr<const Kind> object) : m_given(""), m_object(std::move(object)) { }

    explicit operator bool() const { return !m_given.is_null(); }
    const Kind& operator*() const { return *resolve(); }
    const Kind* operator->() const { return resolve(); }
    // As it is written to a file; Kind::kIsWrittenAsName chooses "relu" or the full object.
    Value value() const
    {
        if (m_given.is_null()) return Value();
        resolve();
        if constexpr (Kind::kIsWrittenAsName) {
            if (m_given.is_string()) return m_object->schema().name;
        }
        return serialize(*m_object);
    }

private:
    const Kind* resolve() const
    {
        if (!m_object) m_object = std::shared_ptr<const Kind>(deserialize<Kind>(m_given));
        return m_object.get();
    }

    Value m_given;
    mutable std::shared_ptr<const Kind> m_object;
};

template <class Kind>
struct Field<Ref<Kind>> {
    static constexpr ParamType type = ParamType::reference;
    static constexpr bool isNullable = true;
    static std::string kind() { return Kind::kKind; }
    static Value write(const Ref<Kind>& ref) { return ref.value(); }
    static void read(const Value& value, Ref<Kind>& member)
    {
        member = value.is_null() ? Ref<Kind>() : Ref<Kind>(value);
    }
};

} // namespace netwright
