#pragma once

#include "app/data/data_facts.h"
#include "engine/models/check.h"

#include <QString>

#include <vector>

namespace netwright {

// A mismatch of data and network with what puts it right: a setting of a node, or of the project.
struct DataIssue {
    Issue issue; // issue.fix: the setting of a node
    Text fixText; // where a project's setting puts it right instead
    QString settingPath; // "compile/loss"
    Value settingValue;
};

// What input and output of the network, and the loss, need to fit the data. Says nothing of what
// check() has said already, and nothing that would train.
std::vector<DataIssue> compareWithData(const Blueprint& network, const CheckResult& known,
    const Value& compile, const DataFacts& facts);

} // namespace netwright
