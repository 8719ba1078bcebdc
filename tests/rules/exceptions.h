#pragma once

#include <QString>
#include <QStringList>

namespace netwright::rules {

// What a rule tolerates by name. The lists may only shrink: a name that no longer breaks its rule
// fails the test too, and so does a longer list.
enum class Rule { length, includes, ownTest };

bool isException(Rule rule, const QString& name);
// Names of the list that did not break the rule, given all that did.
QStringList needlessExceptions(Rule rule, const QStringList& breakers);
int exceptionCount();

} // namespace netwright::rules
