#include "engine/initializers/signal_window.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <numbers>

namespace netwright {
namespace {

constexpr double kPi = std::numbers::pi;

// Value i of n (n at least 2).
using Window = std::function<double(int i, int n)>;

// Sum of a_k cos(k x) for x from -pi to pi. Source: scipy.signal.windows.general_cosine.
Window cosines(std::vector<double> factors)
{
    return [factors = std::move(factors)](int i, int n) {
        const double x = -kPi + 2 * kPi * i / (n - 1);
        double sum = 0;
        for (std::size_t k = 0; k < factors.size(); ++k)
            sum += factors[k] * std::cos(static_cast<double>(k) * x);
        return sum;
    };
}

double triangle(int i, int n)
{
    const int place = std::min(i, n - 1 - i) + 1;
    return n % 2 == 0 ? (2.0 * place - 1) / n : 2.0 * place / (n + 1);
}

double parzen(int i, int n)
{
    const double distance = std::fabs(i - (n - 1) / 2.0);
    const double share = distance / (n / 2.0);
    if (distance > (n - 1) / 4.0) return 2 * std::pow(1 - share, 3);
    return 1 - 6 * share * share + 6 * std::pow(share, 3);
}

double bohman(int i, int n)
{
    if (i == 0 || i == n - 1) return 0;
    const double x = std::fabs(-1 + 2.0 * i / (n - 1));
    return (1 - x) * std::cos(kPi * x) + std::sin(kPi * x) / kPi;
}

double barthann(int i, int n)
{
    const double x = std::fabs(static_cast<double>(i) / (n - 1) - 0.5);
    return 0.62 - 0.48 * x + 0.38 * std::cos(2 * kPi * x);
}

// With the usual half of the window flat.
double tukey(int i, int n)
{
    const double share = 0.5;
    const int width = static_cast<int>(std::floor(share * (n - 1) / 2));
    const int place = std::min(i, n - 1 - i);
    if (place > width) return 1;
    return 0.5 * (1 + std::cos(kPi * (-1 + 2.0 * place / share / (n - 1))));
}

double lanczos(int i, int n)
{
    const double x = kPi * (2.0 * i / (n - 1) - 1);
    return x == 0 ? 1 : std::sin(x) / x;
}

const Window* find(const std::string& name)
{
    static const std::map<std::string, Window> windows = [] {
        std::map<std::string, Window> all;
        const auto add = [&all](const std::vector<std::string>& names, const Window& window) {
            for (const std::string& one : names) all[one] = window;
        };
        add({"boxcar", "box", "ones", "rect", "rectangular"}, [](int, int) { return 1.0; });
        add({"hann", "han"}, cosines({0.5, 0.5}));
        add({"hamming", "hamm", "ham"}, cosines({0.54, 0.46}));
        add({"blackman", "black", "blk"}, cosines({0.42, 0.5, 0.08}));
        add({"nuttall", "nutl", "nut"}, cosines({0.3635819, 0.4891775, 0.1365995, 0.0106411}));
        add({"blackmanharris", "blackharr", "bkh"}, cosines({0.35875, 0.48829, 0.14128, 0.01168}));
        add({"flattop", "flat", "flt"},
            cosines({0.21557895, 0.41663158, 0.277263158, 0.083578947, 0.006947368}));
        add({"bartlett", "bart", "brt"},
            [](int i, int n) { return 2.0 * std::min(i, n - 1 - i) / (n - 1); });
        add({"triangle", "triang", "tri"}, triangle);
        add({"cosine", "halfcosine"}, [](int i, int n) { return std::sin(kPi / n * (i + 0.5)); });
        add({"parzen", "parz", "par"}, parzen);
        add({"bohman", "bman", "bmn"}, bohman);
        add({"barthann", "brthan", "bth"}, barthann);
        add({"tukey", "tuk"}, tukey);
        add({"exponential", "poisson"},
            [](int i, int n) { return std::exp(-std::fabs(i - (n - 1) / 2.0)); });
        add({"lanczos", "sinc"}, lanczos);
        return all;
    }();
    const auto found = windows.find(name);
    return found == windows.end() ? nullptr : &found->second;
}

} // namespace

std::optional<std::vector<double>> signalWindow(
    const std::string& name, int length, bool isPeriodic)
{
    const Window* const window = find(name);
    if (window == nullptr) return std::nullopt;
    if (length <= 1) return std::vector<double>(static_cast<std::size_t>(std::max(length, 0)), 1.0);
    std::vector<double> values;
    for (int i = 0; i < length; ++i)
        values.push_back((*window)(i, isPeriodic ? length + 1 : length));
    return values;
}

} // namespace netwright
