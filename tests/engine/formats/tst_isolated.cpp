#include "engine/base/error.h"
#include "engine/formats/isolated.h"
#include "tests/engine/formats/hostile.h"
#include "tests/support/test.h"

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <thread>

using namespace netwright;
using namespace netwright::test;

namespace {

const std::string kDamaged = "m: the file is damaged, or needs more memory or time than allowed.";

} // namespace

class IsolatedTest : public QObject {
    Q_OBJECT
private slots:
    void givesBackWhatTheWorkMade()
    {
        int changed = 0;
        const Bytes large(3'000'000, std::byte{7});
        const Bytes answer = runIsolated(
            [&] {
                changed = 1;
                return large;
            },
            "m");
        QVERIFY(answer == large);
        QCOMPARE(changed, 0);
        QVERIFY(runIsolated([] { return Bytes(); }, "m").empty());
    }

    void passesErrorsOn()
    {
        try {
            runIsolated([]() -> Bytes { throw ConfigError("%1 and %2.", "a", 2); }, "m");
            QFAIL("nothing was thrown");
        } catch (const FormatError& error) {
            QCOMPARE(error.text(), Text("%1 and %2.", "a", 2));
        }
    }

    void survivesCrashes()
    {
        for (const int signal : {SIGSEGV, SIGABRT, SIGFPE, SIGKILL})
            QCOMPARE(refusal([&] {
                runIsolated(
                    [&]() -> Bytes {
                        ::raise(signal);
                        return {};
                    },
                    "m");
            }),
                kDamaged);
        QCOMPARE(refusal([] { runIsolated([]() -> Bytes { throw 1; }, "m"); }), kDamaged);
    }

    void stopsWhatTakesTooLong()
    {
        const auto sleep = []() -> Bytes {
            std::this_thread::sleep_for(std::chrono::minutes(10));
            return {};
        };
        QCOMPARE(refusal([&] { runIsolated(sleep, "m", {.seconds = 1}); }), kDamaged);
    }

    void refusesAnswersThatAreTooLarge()
    {
        const auto work = [] { return Bytes(1001); };
        QCOMPARE(refusal([&] { runIsolated(work, "m", {.outputBytes = 1000}); }), kDamaged);
    }
};
NW_TEST(IsolatedTest)
#include "tst_isolated.moc"
