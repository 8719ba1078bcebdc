#pragma once

#include "engine/models/check.h"

#include <QList>
#include <QPointF>
#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace netwright {

// What hands do to a drawing, as functions from one Blueprint to the next. They know nothing of
// undo or windows; the document makes a step of the difference. Places are on a grid of 10. Ids of
// nodes that are not there change nothing.

// A name that no node has: "dense", "dense_1" … as Keras counts.
std::string freshName(const Blueprint& network, const std::string& className);
// An id that no node and no layer has.
int freshId(const Blueprint& network);

// The settings that a new node of a class starts with: its name and those that are required, with
// the values that make sense most often (start_config.cpp).
Value startConfig(const Blueprint& network, const std::string& className);

struct NewNode {
    std::string className;
    QPointF at;
    std::optional<WireEnd> from; // wired behind this output
    std::optional<WireEnd> to; // and before this input, whose wire is taken apart
    Value config; // null: startConfig()
};
int addNode(Blueprint& network, const NewNode& node);
// The wire replaces what is in the input port.
void connectPorts(Blueprint& network, WireEnd from, WireEnd to);
// Nodes that pass one tensor on are healed over where the shapes still fit by what is `known` of
// the drawing.
void removeNodes(Blueprint& network, const CheckResult& known, const QList<int>& nodes);
// Merging layers close the gap.
void removeWires(Blueprint& network, const std::vector<Wire>& wires);
void replug(Blueprint& network, const Wire& wire, WireEnd to);
// Into a wire; nodes behind it make room along the direction of the drawing.
void insertIntoWire(Blueprint& network, int node, const Wire& wire, QPointF at);

// As text: {"netwright_nodes": {"nodes": …, "wires": …}} with the wires between the nodes and, in
// "outside", those that lead in and out (network_copies.cpp).
std::string copyNodes(const Blueprint& network, const QList<int>& nodes);
enum class OutsideWires { drop, keep };
// Fresh ids and names, moved by `offset`; returns the new ids. Of the outside wires those come
// along whose other end is there and, where it is an input, free. Throws FormatError where the
// text is no such copy.
QList<int> pasteNodes(
    Blueprint& network, const std::string& copied, QPointF offset, OutsideWires outsideWires);

// Least and greatest number of tensors that a class takes; unknown classes take any number.
std::pair<int, int> inputCountOf(const std::string& className, const Value& config);

} // namespace netwright
