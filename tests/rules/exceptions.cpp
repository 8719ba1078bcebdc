#include "tests/rules/exceptions.h"

#include <QMap>

namespace netwright::rules {
namespace {

const QMap<Rule, QStringList>& exceptions()
{
    static const QMap<Rule, QStringList> lists = {
        // Files of more than 500 lines.
        {Rule::length, {}},
        // "engine/a/file.cpp -> engine/b/other.h"
        {Rule::includes, {}},
        // Sources without a test of their own, because another test covers them.
        {Rule::ownTest, {}},
    };
    return lists;
}

} // namespace

bool isException(Rule rule, const QString& name)
{
    return exceptions().value(rule).contains(name);
}

QStringList needlessExceptions(Rule rule, const QStringList& breakers)
{
    QStringList needless;
    for (const QString& name : exceptions().value(rule))
        if (!breakers.contains(name)) needless << name + ": needs no exception any more";
    return needless;
}

int exceptionCount()
{
    int count = 0;
    for (const QStringList& list : exceptions()) count += list.size();
    return count;
}

} // namespace netwright::rules
