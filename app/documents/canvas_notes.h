#pragma once

#include "engine/base/value.h"
#include "widgets/canvas/canvas_model.h"

#include <QList>
#include <QPointF>
#include <QString>

namespace netwright {

// The notes of a project, a list of {"id", "text", "at", "size", "arrow"}; all but the text may be
// absent. What is no note stays in the list and is not shown.
inline const QString kNotesPath = "canvas/notes";

// Notes without an id, or with one that was there before, count on from the greatest.
QList<CanvasNote> readNotes(const Value& list);

// Each returns the list after the change. Notes keep their unknown keys and get their ids written.
Value withNote(Value list, const CanvasNote& note); // a new id: added
Value withNoteAt(Value list, int id, QPointF at); // its arrow moves along
Value withoutNotes(const Value& list, const QList<int>& ids);
int nextNoteId(const Value& list);

} // namespace netwright
