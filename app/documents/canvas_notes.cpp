#include "app/documents/canvas_notes.h"

#include "widgets/common/strings.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace netwright {
namespace {

constexpr double kFarthest = 900'000;
constexpr double kGreatestSize = 1e5;
constexpr int kGreatestId = 1'000'000'000;

bool isPair(const Value& value)
{
    return value.is_array() && value.size() == 2 && value[0].is_number() && value[1].is_number();
}

QPointF readPoint(const Value& value)
{
    const auto at = [&value](std::size_t i) {
        return std::clamp(value[i].get<double>(), -kFarthest, kFarthest);
    };
    return {at(0), at(1)};
}

Value number(double value)
{
    const bool isWhole = value == std::floor(value) && std::fabs(value) < kFarthest;
    return isWhole ? Value(static_cast<int>(value)) : Value(value);
}

Value writePair(double first, double second)
{
    return Value::array({number(first), number(second)});
}

bool isNote(const Value& entry)
{
    return entry.is_object() && entry.contains("text") && entry["text"].is_string();
}

// One id an entry of the list; 0 for what is no note.
QList<int> idsOf(const Value& list)
{
    QList<int> ids;
    std::set<int> taken;
    for (const Value& entry : list) {
        const Value id = isNote(entry) ? entry.value("id", Value()) : Value();
        const bool isId = id.is_number_integer() && id > 0 && id <= kGreatestId;
        const int number = isId ? id.get<int>() : 0;
        ids.append(number > 0 && taken.insert(number).second ? number : 0);
    }
    int next = taken.empty() ? 1 : *taken.rbegin() + 1;
    for (int i = 0; i < ids.size(); ++i)
        if (ids[i] == 0 && isNote(list[static_cast<std::size_t>(i)])) ids[i] = next++;
    return ids;
}

CanvasNote readNote(const Value& entry, int id)
{
    CanvasNote note;
    note.id = id;
    note.text = toQt(entry["text"].get<std::string>());
    const Value at = entry.value("at", Value());
    if (isPair(at)) note.at = readPoint(at);
    const Value size = entry.value("size", Value());
    if (isPair(size)) {
        const QPointF wanted = readPoint(size);
        note.size = QSizeF(
            std::clamp(wanted.x(), 1.0, kGreatestSize), std::clamp(wanted.y(), 1.0, kGreatestSize));
    }
    const Value arrow = entry.value("arrow", Value());
    if (isPair(arrow)) note.arrow = readPoint(arrow);
    return note;
}

// Writes what differs from what the entry says already.
void writeNote(Value& entry, const CanvasNote& note)
{
    const CanvasNote old = isNote(entry) ? readNote(entry, note.id) : CanvasNote();
    entry["id"] = note.id;
    entry["text"] = fromQt(note.text);
    if (old.at != note.at || !entry.contains("at"))
        entry["at"] = writePair(note.at.x(), note.at.y());
    if (old.size != note.size) entry["size"] = writePair(note.size.width(), note.size.height());
    if (old.arrow == note.arrow) return;
    if (note.arrow)
        entry["arrow"] = writePair(note.arrow->x(), note.arrow->y());
    else
        entry.erase("arrow");
}

Value asList(Value list)
{
    return list.is_array() ? list : Value::array();
}

// The entry of a note; null where there is none. All notes get their ids written.
Value* entryOfNote(Value& list, int id)
{
    const QList<int> ids = idsOf(list);
    if (!ids.contains(id)) return nullptr;
    for (int i = 0; i < ids.size(); ++i)
        if (ids[i] > 0) list[static_cast<std::size_t>(i)]["id"] = ids[i];
    return &list[static_cast<std::size_t>(ids.indexOf(id))];
}

} // namespace

QList<CanvasNote> readNotes(const Value& list)
{
    QList<CanvasNote> notes;
    if (!list.is_array()) return notes;
    const QList<int> ids = idsOf(list);
    for (int i = 0; i < ids.size(); ++i)
        if (ids[i] > 0) notes.append(readNote(list[static_cast<std::size_t>(i)], ids[i]));
    return notes;
}

Value withNote(Value list, const CanvasNote& note)
{
    list = asList(std::move(list));
    if (Value* const entry = entryOfNote(list, note.id)) {
        writeNote(*entry, note);
        return list;
    }
    Value entry = Value::object();
    writeNote(entry, note);
    list.push_back(std::move(entry));
    return list;
}

Value withNoteAt(Value list, int id, QPointF at)
{
    for (CanvasNote note : readNotes(list)) {
        if (note.id != id || note.at == at) continue;
        if (note.arrow) *note.arrow += at - note.at;
        note.at = at;
        return withNote(std::move(list), note);
    }
    return list;
}

Value withoutNotes(const Value& list, const QList<int>& ids)
{
    if (!list.is_array()) return list;
    const QList<int> all = idsOf(list);
    Value result = Value::array();
    for (int i = 0; i < all.size(); ++i) {
        const Value& entry = list[static_cast<std::size_t>(i)];
        if (all[i] > 0 && ids.contains(all[i])) continue;
        result.push_back(entry);
        if (all[i] > 0) result.back()["id"] = all[i];
    }
    return result.size() == list.size() ? list : result;
}

int nextNoteId(const Value& list)
{
    int greatest = 0;
    for (const CanvasNote& note : readNotes(list)) greatest = std::max(greatest, note.id);
    return greatest + 1;
}

} // namespace netwright
