#pragma once

#include "engine/base/error.h"
#include "engine/base/value.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace netwright {

// What a form shows for a parameter.
enum class ParamType : std::uint8_t {
    any,
    boolean,
    integer,
    real,
    string,
    integers, // a list; of fixed length where the class wants a tuple
    reals,
    strings,
    reference, // another published object, by name or {"class_name", "config"}
};

// "integer", "list of integers", …
const char* nameOf(ParamType type);
// What read() throws; the caller adds who and which key.
struct WrongType { };

// How a C++ type of a member is written as a Value, read from one, and named.
// read() throws WrongType, or ConfigError where it can say more.
template <class T>
struct Field;

template <>
struct Field<Value> {
    static constexpr ParamType type = ParamType::any;
    static constexpr bool isNullable = true;
    static std::string kind() { return {}; }
    static Value write(const Value& value) { return value; }
    static void read(const Value& value, Value& member) { member = value; }
};

template <>
struct Field<bool> {
    static constexpr ParamType type = ParamType::boolean;
    static constexpr bool isNullable = false;
    static std::string kind() { return {}; }
    static Value write(bool value) { return value; }
    static void read(const Value& value, bool& member);
};

template <>
struct Field<int> {
    static constexpr ParamType type = ParamType::integer;
    static constexpr bool isNullable = false;
    static std::string kind() { return {}; }
    static Value write(int value) { return value; }
    static void read(const Value& value, int& member); // takes 3.0 for 3
};

template <>
struct Field<double> {
    static constexpr ParamType type = ParamType::real;
    static constexpr bool isNullable = false;
    static std::string kind() { return {}; }
    static Value write(double value) { return value; }
    static void read(const Value& value, double& member);
};

template <>
struct Field<std::string> {
    static constexpr ParamType type = ParamType::string;
    static constexpr bool isNullable = false;
    static std::string kind() { return {}; }
    static Value write(const std::string& value) { return value; }
    static void read(const Value& value, std::string& member);
};

template <class T>
struct Field<std::optional<T>> {
    static constexpr ParamType type = Field<T>::type;
    static constexpr bool isNullable = true;
    static std::string kind() { return Field<T>::kind(); }
    static Value write(const std::optional<T>& value)
    {
        return value ? Field<T>::write(*value) : Value();
    }
    static void read(const Value& value, std::optional<T>& member)
    {
        if (value.is_null()) {
            member.reset();
            return;
        }
        T inner{};
        Field<T>::read(value, inner);
        member = std::move(inner);
    }
};

template <class T>
inline constexpr ParamType kListType = ParamType::any;
template <>
inline constexpr ParamType kListType<int> = ParamType::integers;
template <>
inline constexpr ParamType kListType<double> = ParamType::reals;
template <>
inline constexpr ParamType kListType<std::string> = ParamType::strings;

// A list of any length. A Keras literal {"class_name": "__tuple__", "items": […]} is a list.
const Value& listItems(const Value& value); // throws WrongType

template <class T>
struct Field<std::vector<T>> {
    static constexpr ParamType type = kListType<T>;
    static constexpr bool isNullable = false;
    static std::string kind() { return {}; }
    static Value write(const std::vector<T>& values)
    {
        Value list = Value::array();
        for (const T& value : values) list.push_back(Field<T>::write(value));
        return list;
    }
    static void read(const Value& value, std::vector<T>& member)
    {
        std::vector<T> result;
        for (const Value& item : listItems(value)) {
            T inner{};
            Field<T>::read(item, inner);
            result.push_back(std::move(inner));
        }
        member = std::move(result);
    }
};

// A tuple of N; one number stands for N equal ones, as in kernel_size=3.
template <class T, std::size_t N>
struct Field<std::array<T, N>> {
    static constexpr ParamType type = kListType<T>;
    static constexpr bool isNullable = false;
    static std::string kind() { return {}; }
    static Value write(const std::array<T, N>& values)
    {
        Value list = Value::array();
        for (const T& value : values) list.push_back(Field<T>::write(value));
        return list;
    }
    static void read(const Value& value, std::array<T, N>& member)
    {
        if (value.is_number()) {
            T inner{};
            Field<T>::read(value, inner);
            member.fill(inner);
            return;
        }
        std::vector<T> items;
        Field<std::vector<T>>::read(value, items);
        if (items.size() != N) throw WrongType{};
        std::copy(items.begin(), items.end(), member.begin());
    }
};

} // namespace netwright
