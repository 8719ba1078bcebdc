#include "tests/rules/cpp_scanner.h"

#include <QRegularExpression>

namespace netwright::rules {
namespace {

enum class ScopeKind { named, anonymous, other };

struct Scope {
    ScopeKind kind = ScopeKind::other;
    QString name;
};

QStringList tokensOf(const QString& code)
{
    static const QRegularExpression token("[A-Za-z_][A-Za-z0-9_]*|::|\\S");
    QStringList tokens;
    for (auto matches = token.globalMatch(code); matches.hasNext();)
        tokens << matches.next().captured();
    return tokens;
}

// The index behind a bracketed group that starts at the given token.
qsizetype behindGroup(const QStringList& tokens, qsizetype index, QChar open, QChar close)
{
    int depth = 0;
    for (; index < tokens.size(); ++index) {
        if (tokens.at(index) == open) ++depth;
        if (tokens.at(index) == close && --depth == 0) return index + 1;
    }
    return index;
}

// Without template heads, attributes and alignas, which say nothing about names.
QStringList withoutDecoration(const QStringList& statement)
{
    QStringList rest;
    for (qsizetype i = 0; i < statement.size();) {
        const QString& token = statement.at(i);
        if (token == "template")
            i = behindGroup(statement, i + 1, '<', '>');
        else if (token == "alignas")
            i = behindGroup(statement, i + 1, '(', ')');
        else if (token == "[")
            i = behindGroup(statement, i, '[', ']');
        else if (token == "inline" || token == "static" || token == "constexpr")
            ++i;
        else
            rest << statement.at(i++);
    }
    return rest;
}

bool startsClass(const QStringList& statement)
{
    static const QStringList words = {"class", "struct", "union", "enum"};
    return statement.size() >= 2 && words.contains(statement.first()) && !statement.contains("(")
        && !statement.contains("=");
}

QString classNameOf(const QStringList& statement)
{
    const bool isScopedEnum
        = statement.first() == "enum" && QStringList{"class", "struct"}.contains(statement.at(1));
    return statement.value(isScopedEnum ? 2 : 1);
}

// A specialization, or the definition of a nested class; both have no name of their own.
bool isPartOfAnother(const QStringList& statement)
{
    return statement.value(2) == "<" || statement.value(2) == "::";
}

class Scanner {
public:
    ScannedFile scan(const QStringList& tokens)
    {
        for (qsizetype i = 0; i < tokens.size(); ++i) {
            const QString& token = tokens.at(i);
            if (token == "publish" && tokens.value(i + 1) == "<") addPublication(tokens, i + 2);
            if (token == "{")
                open();
            else if (token == "}")
                close();
            else if (token == ";")
                m_statement.clear();
            else
                m_statement << token;
        }
        return m_result;
    }

private:
    void open()
    {
        const QStringList statement = withoutDecoration(m_statement);
        m_statement.clear();
        if (statement.value(0) == "namespace") {
            const QString name = statement.mid(1).join("");
            m_scopes.push_back({name.isEmpty() ? ScopeKind::anonymous : ScopeKind::named, name});
            return;
        }
        if (isAtNamespaceScope() && startsClass(statement) && !isPartOfAnother(statement))
            m_result.classes.push_back({classNameOf(statement), scopeName(), isAnonymous()});
        m_scopes.push_back({});
    }

    void close()
    {
        if (!m_scopes.empty()) m_scopes.pop_back();
        m_statement.clear();
    }

    void addPublication(const QStringList& tokens, qsizetype index)
    {
        const qsizetype comma = tokens.indexOf(",", index);
        const QString kind = tokens.mid(index, comma - index).join("");
        m_result.publications.push_back({kind, tokens.value(comma + 1), isAnonymous()});
    }

    bool isAtNamespaceScope() const
    {
        return std::none_of(m_scopes.begin(), m_scopes.end(),
            [](const Scope& scope) { return scope.kind == ScopeKind::other; });
    }
    bool isAnonymous() const
    {
        return std::any_of(m_scopes.begin(), m_scopes.end(),
            [](const Scope& scope) { return scope.kind == ScopeKind::anonymous; });
    }
    QString scopeName() const
    {
        QStringList names;
        for (const Scope& scope : m_scopes)
            if (scope.kind == ScopeKind::named) names << scope.name;
        return names.join("::");
    }

    std::vector<Scope> m_scopes;
    QStringList m_statement; // tokens since the last ; { or }
    ScannedFile m_result;
};

} // namespace

QString bareCode(const QString& text)
{
    // In the order in which they hide each other: comments, raw strings, strings, characters (not
    // the separators of 1'000), preprocessor lines with their continuations.
    static const QRegularExpression hidden("//[^\\n]*"
                                           "|/\\*.*?\\*/"
                                           "|R\"(\\w*)\\(.*?\\)\\1\""
                                           "|\"(?:\\\\.|[^\"\\\\\\n])*\""
                                           "|(?<![0-9a-fA-F])'(?:\\\\.|[^'\\\\\\n])+'"
                                           "|^[ \\t]*#(?:\\\\\\n|[^\\n])*",
        QRegularExpression::DotMatchesEverythingOption | QRegularExpression::MultilineOption);
    QString result;
    qsizetype end = 0;
    for (auto matches = hidden.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        result += QStringView(text).mid(end, match.capturedStart() - end);
        result += QString(match.capturedView().count('\n'), '\n');
        end = match.capturedEnd();
    }
    result += QStringView(text).mid(end);
    return result;
}

ScannedFile scan(const QString& text)
{
    return Scanner().scan(tokensOf(bareCode(text)));
}

} // namespace netwright::rules
