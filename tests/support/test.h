#pragma once

#include <QtTest>

#include <memory>

namespace netwright::test {

// Adds a class of tests to the program; the program's main runs all of them. Call it through
// NW_TEST only.
bool addTest(const char* name, std::unique_ptr<QObject> (*make)());

// What main() makes instead of a QCoreApplication; called by a constant before main().
using ApplicationMaker = std::unique_ptr<QCoreApplication> (*)(int& count, char** arguments);
bool useApplication(ApplicationMaker maker);

} // namespace netwright::test

// Stands at the end of a test's file, before its #include "tst_….moc".
#define NW_TEST(Class)                                                                             \
    [[maybe_unused]] static const bool Class##Added                                                \
        = netwright::test::addTest(#Class, [] { return std::unique_ptr<QObject>(new Class); });
