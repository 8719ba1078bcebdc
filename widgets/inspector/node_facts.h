#pragma once

#include "engine/base/schema.h"
#include "engine/models/check.h"

#include <QList>
#include <QStringList>

#include <string>
#include <vector>

namespace netwright {

// What the settings panel is told of a selected node.
struct NodeFacts {
    int id = 0;
    std::string className;
    Config config = Config::object();
    std::vector<TensorInfo> inputs = {};
    std::vector<TensorInfo> outputs = {};
    double parameters = 0;
    double flops = 0;
    QList<Issue> issues = {}; // of this node
};

// Settings of several nodes of one class: those of the first, and the keys in which they differ.
struct CommonSettings {
    Config config = Config::object();
    QStringList mixed;
};
CommonSettings commonSettings(const Schema& schema, const QList<NodeFacts>& nodes);
// Keys that a form of all these nodes leaves out: the name, and what not all classes inherit.
// Classes that are not published have no settings.
QStringList hiddenKeys(const QList<NodeFacts>& nodes);

} // namespace netwright
