#include "engine/optimizers/passes.h"

#include "engine/base/random.h"
#include "tests/support/test.h"

#include <cmath>
#include <vector>

using namespace netwright;

namespace {

using Numbers = std::vector<float>;

Numbers draw(std::size_t count, std::uint64_t stream)
{
    Random random(7, stream);
    Numbers numbers(count);
    for (float& number : numbers) number = static_cast<float>(random.normal());
    return numbers;
}

Numbers positive(Numbers numbers)
{
    for (float& number : numbers) number = std::abs(number);
    return numbers;
}

// All results of all passes in one list.
Numbers runAll(const Passes& pass, std::size_t n)
{
    const Numbers g = draw(n, 1);
    Numbers w = draw(n, 2), a = draw(n, 3), b = positive(draw(n, 4)), c = positive(draw(n, 5));
    pass.sgd(w.data(), g.data(), n, 0.1F);
    pass.sgdMomentum(w.data(), g.data(), a.data(), n, 0.1F, 0.9F);
    pass.sgdNesterov(w.data(), g.data(), a.data(), n, 0.1F, 0.9F);
    const Passes::Adam adam{.alpha = 0.01F, .keep1 = 0.1F, .keep2 = 0.001F, .epsilon = 1e-7F};
    pass.adam(w.data(), g.data(), a.data(), b.data(), n, adam);
    pass.adamAmsgrad(w.data(), g.data(), a.data(), b.data(), c.data(), n, adam);
    const Passes::RmsProp rms{
        .rate = 0.01F, .rho = 0.9F, .rest = 0.1F, .momentum = 0.5F, .epsilon = 1e-3F};
    pass.rmsProp(w.data(), g.data(), b.data(), nullptr, nullptr, n, rms);
    pass.rmsProp(w.data(), g.data(), b.data(), a.data(), nullptr, n, rms);
    pass.decay(w.data(), n, 0.01F, 0.1F);
    pass.adadelta(w.data(), g.data(), b.data(), c.data(), n,
        {.rate = 0.01F, .rho = 0.9F, .rest = 0.1F, .epsilon = 1e-3F});
    pass.adagrad(w.data(), g.data(), b.data(), n, 0.01F, 1e-3F);
    pass.adamax(w.data(), g.data(), a.data(), b.data(), n,
        {.alpha = 0.01F, .keep1 = 0.1F, .beta2 = 0.99F, .epsilon = 1e-3F});
    pass.nadam(w.data(), g.data(), a.data(), b.data(), n,
        {.rate = 0.01F,
            .keep1 = 0.1F,
            .keep2 = 0.1F,
            .ofMomentum = 0.5F,
            .ofGradient = 0.6F,
            .rest2 = 0.1F,
            .epsilon = 1e-3F});
    for (const float power : {0.5F, 0.7F})
        pass.ftrl(w.data(), g.data(), c.data(), a.data(), n,
            {.rate = 0.5F, .power = power, .l1 = 0.1F, .l2 = 0.2F, .shrinkage = 0.1F});
    pass.lion(w.data(), g.data(), a.data(), n,
        {.rate = 0.01F, .beta1 = 0.9F, .rest1 = 0.1F, .beta2 = 0.9F, .rest2 = 0.1F});
    Numbers way = g;
    pass.lamb(way.data(), a.data(), b.data(), n,
        {.keep1 = 0.1F, .keep2 = 0.1F, .rest1 = 0.1F, .rest2 = 0.1F, .epsilon = 1e-3F});
    pass.follow(c.data(), w.data(), n, 0.9F);
    pass.add(c.data(), w.data(), n);
    pass.takeMean(a.data(), c.data(), n, 3);
    pass.scale(b.data(), n, 0.5F);
    pass.clip(a.data(), n, 1);
    Numbers all = w;
    for (const Numbers* part : {&a, &b, &c}) all.insert(all.end(), part->begin(), part->end());
    all.push_back(static_cast<float>(pass.sumOfSquares(w.data(), n)));
    return all;
}

} // namespace

class PassesTest : public QObject {
    Q_OBJECT
private slots:
    void agreeOnEveryProcessor_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("avx2") << QByteArray("avx2");
        QTest::newRow("avx512") << QByteArray("avx512");
    }

    void agreeOnEveryProcessor()
    {
        QFETCH(QByteArray, name);
        const Passes* pass = passesFor(name.constData());
        if (pass == nullptr) QSKIP("This processor does not have the instructions.");
        for (const std::size_t n : {std::size_t(1), std::size_t(15), std::size_t(1003)}) {
            const Numbers expected = runAll(*passesFor("generic"), n), actual = runAll(*pass, n);
            QCOMPARE(actual.size(), expected.size());
            for (std::size_t i = 0; i < actual.size(); ++i)
                QVERIFY(std::abs(actual[i] - expected[i]) <= 1e-5F * (1 + std::abs(expected[i])));
        }
    }

    void doNotDependOnHowAStretchIsSplit()
    {
        constexpr std::size_t kCount = 1000, kCut = 333;
        const Numbers g = draw(kCount, 1);
        const Passes::Adam adam{.alpha = 0.01F, .keep1 = 0.1F, .keep2 = 0.001F, .epsilon = 1e-7F};
        Numbers whole = draw(kCount, 2), m(kCount), v(kCount);
        passes().adam(whole.data(), g.data(), m.data(), v.data(), kCount, adam);
        Numbers parts = draw(kCount, 2), m2(kCount), v2(kCount);
        passes().adam(parts.data(), g.data(), m2.data(), v2.data(), kCut, adam);
        passes().adam(parts.data() + kCut, g.data() + kCut, m2.data() + kCut, v2.data() + kCut,
            kCount - kCut, adam);
        QCOMPARE(parts, whole);
    }

    void multiplyMatrices()
    {
        for (const char* name : {"generic", "avx2", "avx512"}) {
            const Passes* pass = passesFor(name);
            if (pass == nullptr) continue;
            constexpr std::size_t kRows = 7, kInner = 5, kColumns = 37;
            const Numbers a = draw(kRows * kInner, 1), b = draw(kInner * kColumns, 2);
            Numbers c(kRows * kColumns);
            pass->product(c.data(), a.data(), b.data(), kRows, kInner, kColumns);
            for (std::size_t i = 0; i < c.size(); ++i) {
                double sum = 0;
                for (std::size_t k = 0; k < kInner; ++k)
                    sum += double(a[i / kColumns * kInner + k]) * b[k * kColumns + i % kColumns];
                QVERIFY(std::abs(c[i] - sum) < 1e-5);
            }
        }
    }

    void keepNaNWhenTheyClip()
    {
        Numbers numbers{-3, 0.5F, 3, NAN};
        passes().clip(numbers.data(), numbers.size(), 1);
        QCOMPARE(Numbers(numbers.begin(), numbers.begin() + 3), (Numbers{-1, 0.5F, 1}));
        QVERIFY(std::isnan(numbers[3]));
    }
};

NW_TEST(PassesTest)
#include "tst_passes.moc"
