#include "engine/formats/npz.h"
#include "tests/app/cli/folder.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class GradientsTest : public QObject {
    Q_OBJECT

    // y = x · kernel + bias with two inputs and one output.
    static void writeLinearModel(const Folder& folder)
    {
        folder.writeSmallProject([](Value& project) {
            Value& drawing = project["model"]["blueprint"];
            drawing["nodes"] = Value::array({drawing["nodes"][0],
                {{"id", 2}, {"class_name", "Dense"}, {"config", {{"units", 1}}}}});
            drawing["wires"] = Value::array({{{"from", {1, 0}}, {"to", {2, 0}}}});
        });
        folder.run({"convert", "project.netwright", "linear.keras"});
    }

    static CliResult gradientsOf(const Folder& folder, const NamedArrays& input)
    {
        writeNpzFile(folder.path("in.npz").toStdString(), input);
        return folder.run({"gradients", "linear.keras", "--input", "in.npz", "--output", "g.npz"});
    }

private slots:
    void differentiatesByWeightsAndInputs()
    {
        const Folder folder;
        writeLinearModel(folder);
        NW_EXPECT_DONE(gradientsOf(folder,
            {{"x0", Array::of<float>({2, 2}, {1, 2, 3, 4})},
                {"s0", Array::of<float>({2, 1}, {1, 10})}}));
        NW_EXPECT_DONE(folder.run({"weights", "linear.keras", "--output", "w.npz"}));
        const NamedArrays weights = readNpzFile(folder.path("w.npz").toStdString());
        const NamedArrays slopes = readNpzFile(folder.path("g.npz").toStdString());
        QCOMPARE(slopes.size(), std::size_t(3));
        const Array& kernel = *findArray(slopes, "g_w0");
        QCOMPARE(kernel.at(0), 31.0);
        QCOMPARE(kernel.at(1), 42.0);
        QCOMPARE(findArray(slopes, "g_w1")->at(0), 11.0);
        QCOMPARE(findArray(slopes, "g_x0")->at(3), 10 * findArray(weights, "w0")->at(1));
    }

    void needsAFactorForEachOutput()
    {
        const Folder folder;
        writeLinearModel(folder);
        const Array x = Array::of<float>({1, 2}, {1, 2});
        NW_EXPECT_FAILURE(gradientsOf(folder, {{"x0", x}}), 1, "s0");
        NW_EXPECT_FAILURE(gradientsOf(folder, {{"x0", x}, {"s0", x}}), 1, "s0");
        NW_EXPECT_FAILURE(gradientsOf(folder, {{"s0", x}}), 1, "x0");
    }
};

NW_TEST(GradientsTest)
#include "tst_gradients.moc"
