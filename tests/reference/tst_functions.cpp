#include "engine/formats/json.h"
#include "tests/reference/reference_case.h"
#include "tests/support/places.h"
#include "tests/support/run_cli.h"
#include "tests/support/test.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <set>

using namespace netwright;
using namespace netwright::test;

// Activations, initializers, regularizers, constraints, losses and metrics, called by name through
// the command line.
class ReferenceFunctionsTest : public QObject {
    Q_OBJECT

    // Nested lists of numbers: lengths and values, row-major.
    struct Numbers {
        std::vector<std::size_t> shape;
        std::vector<double> values;

        explicit Numbers(const Value& lists)
        {
            for (const Value* level = &lists; level->is_array(); level = &(*level)[0])
                shape.push_back(level->size());
            collect(lists);
        }

        bool hasShape(const Value& expected) const { return Value(shape) == expected; }
        double mean() const
        {
            return std::accumulate(values.begin(), values.end(), 0.0)
                / static_cast<double>(values.size());
        }
        double deviation() const
        {
            const double center = mean();
            double squares = 0;
            for (const double value : values) squares += std::pow(value - center, 2);
            return std::sqrt(squares / static_cast<double>(values.size()));
        }

    private:
        void collect(const Value& lists)
        {
            if (!lists.is_array()) return values.push_back(lists.get<double>());
            for (const Value& list : lists) collect(list);
        }
    };

    struct Range {
        double low = -std::numeric_limits<double>::infinity();
        double high = std::numeric_limits<double>::infinity();
    };

    static Range allowedRange(const Value& expected)
    {
        if (expected.contains("min")) return {expected["min"], expected["max"]};
        if (expected.contains("bound")) {
            const double mean = expected["mean"], bound = expected["bound"];
            return {mean - bound, mean + bound};
        }
        if (expected.contains("limit")) {
            const double limit = expected["limit"];
            return {-limit, limit};
        }
        return {};
    }

    // Of random numbers: moments within 6 standard errors, bounds, and no repetition.
    static std::string faultOfStatistics(const Value& entry)
    {
        const Value& expected = entry["expected"];
        const Numbers drawn(entry["actual"]);
        if (!drawn.hasShape(entry["args"][0])) return "another shape";
        const auto count = static_cast<double>(drawn.values.size());
        const double deviation = expected["stddev"], error = 6 * deviation / std::sqrt(count);
        const double mean = expected["mean"];
        if (!(std::fabs(drawn.mean() - mean) <= error))
            return "the mean is " + std::to_string(drawn.mean());
        if (!(std::fabs(drawn.deviation() - deviation) <= error))
            return "the standard deviation is " + std::to_string(drawn.deviation());
        const auto [low, high] = allowedRange(expected);
        const double slack = 1e-6 * (1 + deviation);
        for (const double value : drawn.values)
            if (!(value >= low - slack && value <= high + slack))
                return std::to_string(value) + " is out of bounds";
        const std::set<double> distinct(drawn.values.begin(), drawn.values.end());
        const bool repeats = count > 100 && distinct.size() < drawn.values.size() / 4;
        return repeats ? "values repeat" : "";
    }

    // Rows or columns of the matrix are orthogonal and of one length.
    static std::string faultOfOrthogonality(const Value& entry)
    {
        const Numbers drawn(entry["actual"]);
        if (!drawn.hasShape(entry["args"][0])) return "another shape";
        const std::size_t columns = drawn.shape.back(), rows = drawn.values.size() / columns;
        const bool ofColumns = entry["expected"]["gram"] == "WT_W";
        const std::size_t vectors = ofColumns ? columns : rows;
        const std::size_t length = ofColumns ? rows : columns;
        const auto element = [&](std::size_t vector, std::size_t i) {
            return drawn.values[ofColumns ? i * columns + vector : vector * columns + i];
        };
        const double diagonal = entry["expected"]["gram_diagonal"];
        for (std::size_t a = 0; a < vectors; ++a)
            for (std::size_t b = 0; b <= a; ++b) {
                double product = 0;
                for (std::size_t i = 0; i < length; ++i) product += element(a, i) * element(b, i);
                const double wanted = a == b ? diagonal : 0;
                if (!(std::fabs(product - wanted) <= 1e-3 * std::max(1.0, diagonal)))
                    return "a product of vectors is " + std::to_string(product);
            }
        return {};
    }

    static std::string faultOfEntry(const Value& entry, const Value& file)
    {
        const Value check = file.value("check", Value());
        if (check == "statistics") return faultOfStatistics(entry);
        if (check == "orthogonality") return faultOfOrthogonality(entry);
        const Tolerance tolerance = toleranceIn(file, {1e-4, 1e-5});
        return differenceOfTrees(entry["actual"], entry["expected"], tolerance);
    }

    // The program's output holds the cases of the input, each with an actual value.
    static std::string faultOfFile(const Value& output, const Value& input)
    {
        const std::size_t count = input["cases"].size();
        if (count == 0 || output["cases"].size() != count) return "another number of cases";
        for (std::size_t i = 0; i < count; ++i) {
            Value entry = input["cases"][i];
            entry["actual"] = output["cases"][i].at("actual");
            const std::string fault = faultOfEntry(entry, input);
            if (!fault.empty()) return "case " + std::to_string(i) + ": " + fault;
        }
        return {};
    }

private slots:
    void agreesWithKeras_data() { addCaseRows("functions"); }
    void agreesWithKeras()
    {
        if (cliPath().isEmpty()) QSKIP("This build has no command line program.");
        QFETCH(QString, path);
        QFETCH(QString, backend);
        const QString output = temporaryFolder() + "/output.json";
        const CliResult result = runCli({"function", path, "--output", output},
            {.environment = {"NETWRIGHT_BACKEND=" + backend}});
        QVERIFY2(result.exitCode == 0, result.err.constData());
        NW_EXPECT_NO_FAULT([&] {
            return faultOfFile(
                readJsonFile(output.toStdString()), readJsonFile(path.toStdString()));
        });
    }
};

NW_TEST(ReferenceFunctionsTest)
#include "tst_functions.moc"
