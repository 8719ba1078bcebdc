#pragma once

#include "app/documents/network_patch.h"
#include "app/documents/project_entry.h"
#include "engine/models/check.h"

#include <QList>
#include <QObject>
#include <QPointF>
#include <QString>
#include <QUndoStack>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace netwright {

class CheckThread;

// An open project: the drawing, everything else that stands in its file, and the history of
// changes. Lives in the window thread. Each order below is one step of undo (or joins the step
// before it where they are parts of one drag or spin); nothing is changed in another way. After
// each change the drawing is checked: at once where it is small, else by a thread of its own. An
// order that comes while a change is told is not followed, else steps would be out of order.
class Document final : public QObject {
    Q_OBJECT
public:
    explicit Document(QObject* parent = nullptr);
    ~Document() override;

    // Replaces everything and forgets the undo steps. `project` has the form of a .netwright file
    // whose model is a drawing, a configuration, the name of a file in `folder`, or absent. Throws
    // FormatError, ConfigError; the document stays as it was then.
    void load(const Value& project, const QString& folder = {});
    // What the file holds; undoing everything gives what was loaded, byte for byte.
    Value toValue() const;

    const Blueprint& network() const { return m_network; }
    // An entry of the project beside the model: "compile", "data", "fit", "callbacks", "canvas";
    // null where it is absent. A path goes deeper: "fit/epochs".
    Value setting(const QString& path) const;
    QUndoStack& undoStack() { return m_undoStack; }
    const QUndoStack& undoStack() const { return m_undoStack; }
    // What is known of the drawing; may be that of a moment ago while a large one is checked.
    const CheckResult& checkResult() const { return *m_known; }
    bool isChecking() const;

    // --- orders
    // Writes a value of the project beside the model; null takes the entry away. Steps that share
    // a path and come with isStep join.
    void setSetting(
        const QString& path, const Value& value, const QString& text, bool isStep = false);
    // Of all nodes that share a layer with one of these. The key "class_name" is the class.
    void setParam(
        const QList<int>& nodes, const std::string& key, const Value& value, bool isStep = false);
    void clearParam(const QList<int>& nodes, const std::string& key); // back to the default
    // The end of a drag or spin: the next step joins nothing.
    void endSteps();
    struct Placement {
        int id = 0;
        QPointF at;
    };
    // Nodes, and notes of "canvas/notes" by their ids.
    void place(const QList<Placement>& nodes, const QList<Placement>& notes = {});
    // Any other change of the drawing: `after` is what it shall be.
    void changeNetwork(const Blueprint& after, const QString& text);

    // --- for the commands only (app/commands): each puts in what is given and gives back what
    // was there
    void applyNetworkPatch(const NetworkPatch& patch);
    struct NodeConfig {
        int node = 0;
        Value config;
    };
    void swapConfigs(std::vector<NodeConfig>& configs);
    void swapPlaces(QList<Placement>& places);
    void swapEntry(ProjectEntry& entry, const QString& path);
    ProjectEntry entry(const std::string& key) const { return entryOf(m_project, key); }

signals:
    void loaded();
    void networkEdited(const QList<int>& nodes); // added, removed, other settings or places
    void wiresEdited();
    void settingEdited(const QString& path); // "canvas/notes", "fit/epochs"
    void checked(); // checkResult() is new

private:
    void push(QUndoCommand* command);
    void check();
    void setClass(const QList<int>& nodes, const std::string& className);
    template <class Change>
    void changeConfigs(const QList<int>& nodes, const std::string& key, int series, Change change);

    Blueprint m_network;
    Value m_project = Value::object(); // in the file's order; "model" holds what stands beside
                                       // the drawing
    QUndoStack m_undoStack;
    int m_series = 1; // of steps that join
    int m_changes = 0; // that are being told
    Checker m_checker; // of small drawings
    std::shared_ptr<const CheckResult> m_received; // of large ones
    const CheckResult* m_known = nullptr;
    std::unique_ptr<CheckThread> m_checks;
};

} // namespace netwright
