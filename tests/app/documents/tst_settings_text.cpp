#include "app/documents/drawing_picture.h"
#include "tests/support/test.h"

using namespace netwright;

class SettingsTextTest : public QObject {
    Q_OBJECT
private slots:
    void saysWhatDiffersFromTheDefaults()
    {
        QCOMPARE(settingsText("Conv2D",
                     {{"name", "c"}, {"filters", 32}, {"kernel_size", {3, 3}}, {"strides", {1, 1}},
                         {"activation", "relu"}}),
            QString("32, 3 × 3, relu"));
        QCOMPARE(settingsText("Flatten", {{"name", "f"}}), QString());
    }
    void aShapeHasQuestionMarks()
    {
        QCOMPARE(settingsText("InputLayer", {{"batch_shape", {nullptr, 28, 28, 1}}}),
            QString("? × 28 × 28 × 1"));
    }
    void showsAtMostFour()
    {
        const QString text = settingsText("Conv2D",
            {{"filters", 8}, {"kernel_size", {5, 5}}, {"strides", {2, 2}}, {"padding", "same"},
                {"activation", "relu"}, {"use_bias", false}});
        QCOMPARE(text.count(", "), 3);
    }
    void showsWrongSettingsToo()
    {
        QCOMPARE(settingsText("Dense", {{"units", "many"}}), QString("many"));
        QCOMPARE(settingsText("NoSuchLayer", {{"units", 3}}), QString());
        QCOMPARE(settingsText("Dense", 3), QString());
    }
};

NW_TEST(SettingsTextTest)
#include "tst_settings_text.moc"
