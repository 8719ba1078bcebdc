#include "tests/engine/layers/attention/attention_call.h"
#include "tests/support/conforms.h"
#include "tests/support/test.h"

namespace netwright {
using test::areClose;
using test::builtLayer;
using test::called;
using test::expectConforms;
using test::someValues;
using test::valuesOf;

class GroupQueryAttentionTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "GroupQueryAttention",
            .config = {{"num_query_heads", 4}, {"num_key_value_heads", 2}, {"head_dim", 3}},
            .inputs = {{2, 3, 4}, {2, 5, 4}},
            .output = {2, 3, 4},
            .weights = 8});
    }
    void conformsWithOneGroup()
    {
        expectConforms({.layer = "GroupQueryAttention",
            .config = {{"num_query_heads", 3}, {"num_key_value_heads", 1}, {"head_dim", 2},
                {"use_bias", false}},
            .inputs = {{2, 3, 4}, {2, 5, 4}, {2, 5, 6}},
            .output = {2, 3, 4},
            .weights = 4});
    }
    void conformsWithDropout()
    {
        expectConforms({.layer = "GroupQueryAttention",
            .config = {{"num_query_heads", 4}, {"num_key_value_heads", 2}, {"head_dim", 3},
                {"dropout", 0.4}},
            .inputs = {{2, 3, 4}, {2, 5, 4}},
            .output = {2, 3, 4},
            .weights = 8,
            .isRandom = true});
    }
    void isMultiHeadAttentionWhereEachHeadHasItsGroup()
    {
        const auto groups = create<Layer>("GroupQueryAttention",
            {{"num_query_heads", 2}, {"num_key_value_heads", 2}, {"head_dim", 3}});
        const auto heads = create<Layer>("MultiHeadAttention", {{"num_heads", 2}, {"key_dim", 3}});
        const CallArguments arguments{.inputs = {someValues({2, 3, 4}), someValues({2, 5, 4}, 1)}};
        called(*groups, arguments);
        called(*heads, arguments);
        QVERIFY(areClose(valuesOf(called(*groups, arguments).front()),
            valuesOf(called(*heads, arguments).front())));
    }
    void hasGroupsOfItsOwnInTheFile()
    {
        const auto layer = builtLayer("GroupQueryAttention",
            {{"num_query_heads", 4}, {"num_key_value_heads", 2}, {"head_dim", 3}},
            {{1, 3, 4}, {1, 3, 4}});
        QStringList names;
        for (const auto& [name, inner] : layer->sublayers()) names << QString::fromStdString(name);
        QCOMPARE(names.join(' '), QString("_query_dense _key_dense _value_dense _output_dense"));
        QCOMPARE(layer->weights()[2]->spec.shape, (Shape{4, 2, 3}));
        QCOMPARE(layer->groupName(), std::string("grouped_query_attention"));
    }
    void refusesWhatDoesNotFit()
    {
        const auto refuses = [](const std::vector<Shape>& shapes) {
            QVERIFY_THROWS_EXCEPTION(ShapeError,
                builtLayer("GroupQueryAttention",
                    {{"num_query_heads", 4}, {"num_key_value_heads", 2}, {"head_dim", 3}}, shapes));
        };
        refuses({{2, 3, 4}, {2, 5, 6}});
        refuses({{2, 3, 4}, {2, 5, 4}, {2, 6, 4}});
        refuses({{2, 3, 4}, {1, 5, 4}});
        refuses({{2, 3, 2, 4}, {2, 3, 2, 4}});
    }
    void headsMustPartIntoGroups()
    {
        QVERIFY_THROWS_EXCEPTION(ConfigError,
            create<Layer>("GroupQueryAttention",
                {{"num_query_heads", 4}, {"num_key_value_heads", 3}, {"head_dim", 3}}));
    }
};

NW_TEST(GroupQueryAttentionTest)

} // namespace netwright

#include "tst_group_query_attention.moc"
