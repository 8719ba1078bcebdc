#include "app/documents/project_entry.h"

#include <QStringList>

#include <algorithm>

namespace netwright {
namespace {

std::optional<Value> changed(std::optional<Value> tree, const QStringList& path, const Value& value)
{
    if (path.isEmpty()) return value.is_null() ? std::nullopt : std::optional(value);
    const bool isObject = tree && tree->is_object();
    if (value.is_null() && !isObject) return tree;
    if (!isObject) tree = Value::object();
    const std::string key = path.front().toStdString();
    std::optional<Value> below;
    if (tree->contains(key)) below = (*tree)[key];
    below = changed(std::move(below), path.mid(1), value);
    if (below)
        (*tree)[key] = std::move(*below);
    else
        tree->erase(key);
    return tree;
}

} // namespace

ProjectEntry entryOf(const Value& project, const std::string& key)
{
    ProjectEntry entry{key, {}, 0};
    for (const auto& [name, value] : project.items()) {
        if (name == key) {
            entry.value = value;
            break;
        }
        ++entry.place;
    }
    return entry;
}

void putEntry(Value& project, const ProjectEntry& entry)
{
    if (!entry.value) {
        project.erase(entry.key);
        return;
    }
    // Several steps of one change may have taken the entry away and put it elsewhere.
    const ProjectEntry present = entryOf(project, entry.key);
    if (present.value && present.place == entry.place) {
        project[entry.key] = *entry.value;
        return;
    }
    project.erase(entry.key);
    Value result = Value::object();
    for (const auto& [name, value] : project.items()) {
        if (result.size() == entry.place) result[entry.key] = *entry.value;
        result[name] = std::move(value);
    }
    if (!result.contains(entry.key)) result[entry.key] = *entry.value;
    project = std::move(result);
}

Value valueAt(const Value& project, const QString& path)
{
    const Value* value = &project;
    for (const QString& key : path.split('/')) {
        if (!value->is_object()) return {};
        const auto found = value->find(key.toStdString());
        if (found == value->end()) return {};
        value = &*found;
    }
    return *value;
}

ProjectEntry entryWith(const Value& project, const QString& path, const Value& value)
{
    const QStringList keys = path.split('/');
    ProjectEntry entry = entryOf(project, keys.front().toStdString());
    entry.value = changed(std::move(entry.value), keys.mid(1), value);
    return entry;
}

} // namespace netwright
