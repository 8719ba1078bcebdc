#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace netwright::rules {

// A class, struct, union or enum that is defined at namespace scope.
struct ClassDefinition {
    QString name; // without namespaces
    QString scope; // "netwright::ops"; anonymous namespaces left out
    bool isAnonymous = false; // in an anonymous namespace

    QString qualified() const { return scope + "::" + name; }
};

// A call of publish<Kind, Class>.
struct Publication {
    QString kind;
    QString className; // the C++ class
    bool isAnonymous = false; // stands in an anonymous namespace
};

struct ScannedFile {
    std::vector<ClassDefinition> classes;
    std::vector<Publication> publications;
};

// The text without comments, strings, characters and preprocessor lines; lines are kept.
QString bareCode(const QString& text);
ScannedFile scan(const QString& text);

} // namespace netwright::rules
