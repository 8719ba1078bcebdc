#include "tests/support/test.h"
#include "widgets/charts/chart_terms.h"

namespace netwright {
namespace {

class ChartTermsTest : public QObject {
    Q_OBJECT
private slots:
    void putsValidationWithItsQuantity()
    {
        QCOMPARE(quantityOf("val_loss"), "loss");
        QCOMPARE(quantityOf("loss"), "loss");
        QVERIFY(isValidation("val_accuracy"));
        QVERIFY(!isValidation("value"));
    }
    void knowsWhatIsBetterWhenLarger()
    {
        for (const char* name : {"accuracy", "acc", "sparse_categorical_accuracy", "auc",
                 "precision", "recall_1", "f1_score", "mean_io_u_iou", "r2_score", "binary_iou",
                 "top_k_categorical_accuracy", "cosine_similarity", "output_accuracy"})
            QVERIFY2(isBetterWhenLarger(name), name);
        for (const char* name : {"loss", "output_loss", "dice_loss", "mean_squared_error", "mae",
                 "mse", "kl_divergence", "perplexity", "stop_loss"})
            QVERIFY2(!isBetterWhenLarger(name), name);
    }
    void knowsTheLearningRate()
    {
        QVERIFY(isLearningRate("learning_rate"));
        QVERIFY(!isLearningRate("loss"));
    }
};

} // namespace
} // namespace netwright

using netwright::ChartTermsTest;
NW_TEST(ChartTermsTest)
#include "tst_chart_terms.moc"
