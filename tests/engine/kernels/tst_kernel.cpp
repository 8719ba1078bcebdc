#include "engine/kernels/kernel.h"

#include "engine/base/error.h"
#include "tests/engine/kernels/kernel_case.h"
#include "tests/support/test.h"

namespace netwright::test {

class KernelTest : public QObject {
    Q_OBJECT
private slots:
    void theChosenBackendComesBeforeOwnAndReference()
    {
        const KernelCase large{.op = "matmul",
            .inputs = {{64, 64}, {64, 64}},
            .output = {64, 64},
            .attributes = {{"transpose_a", false}, {"transpose_b", false}}};
        const auto nameOn = [](const std::string& backend, const KernelCase& wanted) {
            return runKernel(backend, wanted, randomInputs(wanted)).kernel.substr(0, 6);
        };
        QCOMPARE(nameOn("onednn", large), std::string("onednn"));
        QCOMPARE(nameOn("openblas", large), std::string("openbl"));
        QCOMPARE(nameOn("reference", large), std::string("refere"));
        KernelCase small = large;
        small.inputs = {{2, 2}, {2, 2}};
        small.output = {2, 2};
        QCOMPARE(nameOn("onednn", small), std::string("own"));
        small.dtype = DType::float64;
        QCOMPARE(nameOn("onednn", small), std::string("refere"));
    }

    void anOpThatNobodyServesGivesNothing()
    {
        const KernelCase unknown{.op = "fly", .inputs = {{2}}, .output = {2}};
        QVERIFY(runKernel("onednn", unknown, randomInputs(unknown)).kernel.empty());
        QVERIFY(!hasKernel("onednn", "fly"));
        QVERIFY(hasKernel("onednn", "matmul"));
    }

    void ownKernelsAreNotForTheReference()
    {
        QVERIFY(hasKernel("openblas", "fused"));
        QVERIFY(!hasKernel("reference", "fused"));
    }

    void onlyThreeBackendsExist()
    {
        for (const char* name : {"onednn", "openblas", "reference"}) checkBackend(name);
        for (const char* name : {"own", "", "cuda"})
            QVERIFY_EXCEPTION_THROWN(checkBackend(name), ConfigError);
    }

    void theEnvironmentChoosesTheDefault()
    {
        const QByteArray before = qgetenv("NETWRIGHT_BACKEND");
        qputenv("NETWRIGHT_BACKEND", "openblas");
        const std::string chosen = defaultBackend();
        qputenv("NETWRIGHT_BACKEND", "abacus");
        QVERIFY_EXCEPTION_THROWN(defaultBackend(), ConfigError);
        qputenv("NETWRIGHT_BACKEND", "");
        const std::string usual = defaultBackend();
        if (before.isEmpty())
            qunsetenv("NETWRIGHT_BACKEND");
        else
            qputenv("NETWRIGHT_BACKEND", before);
        QCOMPARE(chosen, std::string("openblas"));
        QCOMPARE(usual, std::string("onednn"));
    }
};

NW_TEST(KernelTest)

} // namespace netwright::test

#include "tst_kernel.moc"
