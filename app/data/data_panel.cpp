#include "app/data/data_panel.h"

#include "app/data/source_for_file.h"
#include "engine/base/registry.h"
#include "widgets/common/column_scroll.h"
#include "widgets/common/icons.h"
#include "widgets/common/section.h"
#include "widgets/common/strings.h"
#include "widgets/common/theme.h"
#include "widgets/data/sample_view.h"
#include "widgets/inspector/human_key.h"
#include "widgets/inspector/param_form.h"
#include "widgets/inspector/tone_label.h"
#include "widgets/inspector/wheel_guard.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <set>

namespace netwright {
namespace {

constexpr int kMostPercent = 90;
constexpr int kValidationPart = 5; // a fifth as many samples validate

Value entry(const Value& object, const std::string& key)
{
    if (!object.is_object() || !object.contains(key)) return {};
    return object[key];
}

// The key that names a source: "csv"; empty where there is none.
std::string sourceKey(const Value& source)
{
    for (const Schema* schema : Registry::instance().all("data_source"))
        if (!entry(source, schema->name).is_null()) return schema->name;
    return {};
}

// Whether what is set for the training data holds for the other parts too.
bool isShared(const std::string& key)
{
    static const std::set<std::string> own = {"samples", "seed", "rows", "shuffle_seed", "labels"};
    return !own.contains(key);
}

bool isSameKind(const Value& part, const Value& train)
{
    const std::string key = sourceKey(train);
    if (key.empty() || sourceKey(part) != key) return false;
    return key != "dataset" || part[key] == train[key];
}

const Schema* builtinSchema(const Value& source)
{
    const Value name = entry(source, "dataset");
    return name.is_string() ? Registry::instance().find("dataset", name.get<std::string>())
                            : nullptr;
}

QString droppedFile(const QMimeData& data)
{
    const QList<QUrl> urls = data.urls();
    return urls.size() == 1 && urls.first().isLocalFile() ? urls.first().toLocalFile() : QString();
}

} // namespace

class DataPanel::Private {
public:
    Value data, fit;
    QString problem;
    bool hasFacts = false, isLoading = false;

    QComboBox* sets = nullptr;
    QPushButton* open = nullptr;
    QLabel* summary = nullptr;
    Section* settings = nullptr;
    ParamForm *form = nullptr, *general = nullptr;
    QLabel* shareLabel = nullptr;
    QSpinBox* share = nullptr;
    QPushButton* useShare = nullptr;
    ToneLabel *error = nullptr, *loading = nullptr;
    SampleView* samples = nullptr;

    Value train() const { return entry(data, "train"); }

    // The Schema that knows a setting of the source.
    const Schema* schemaOf(const std::string& key) const
    {
        for (const ParamForm* each : {form, general})
            if (each->schema() != nullptr && each->schema()->find(key) != nullptr)
                return each->schema();
        return nullptr;
    }
};

DataPanel::DataPanel(QWidget* parent) : QWidget(parent), m_private(std::make_unique<Private>())
{
    Private& d = *m_private;
    setAcceptDrops(true);
    auto* scroll = new ColumnScroll(this);
    auto* content = new QWidget(scroll);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    outer->addWidget(scroll);

    d.sets = new QComboBox(content);
    d.sets->setObjectName(QStringLiteral("sets"));
    d.sets->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    d.open = new QPushButton(content);
    d.open->setObjectName(QStringLiteral("openFile"));
    d.summary = new QLabel(content);
    d.summary->setObjectName(QStringLiteral("summary"));
    d.summary->setWordWrap(true);
    d.settings = new Section({}, content);
    d.settings->setExpanded(false);
    auto* forms = new QWidget(d.settings);
    auto* formColumn = new QVBoxLayout(forms);
    formColumn->setContentsMargins({});
    d.form = new ParamForm(forms);
    d.form->setObjectName(QStringLiteral("sourceForm"));
    d.general = new ParamForm(forms);
    d.general->setObjectName(QStringLiteral("generalForm"));
    formColumn->addWidget(d.form);
    formColumn->addWidget(d.general);
    d.settings->setContent(forms);
    d.shareLabel = new QLabel(content);
    d.shareLabel->setWordWrap(true);
    d.share = new QSpinBox(content);
    d.share->setObjectName(QStringLiteral("validationShare"));
    d.share->setRange(0, kMostPercent);
    d.share->setSingleStep(5);
    d.share->setKeyboardTracking(false);
    d.shareLabel->setBuddy(d.share);
    d.useShare = new QPushButton(content);
    d.useShare->setObjectName(QStringLiteral("useShare"));
    d.error = new ToneLabel(ToneLabel::Tone::error, content);
    d.error->setObjectName(QStringLiteral("problem"));
    d.loading = new ToneLabel(ToneLabel::Tone::muted, content);
    d.loading->setObjectName(QStringLiteral("loading"));
    d.samples = new SampleView(content);
    for (QWidget* field : {static_cast<QWidget*>(d.sets), static_cast<QWidget*>(d.share)})
        guardWheel(field);

    auto* split = new QHBoxLayout;
    split->addWidget(d.shareLabel, 1);
    split->addWidget(d.share);
    split->addWidget(d.useShare);
    auto* column = new QVBoxLayout(content);
    column->addWidget(d.sets);
    column->addWidget(d.open);
    column->addWidget(d.summary);
    column->addWidget(d.settings);
    column->addLayout(split);
    column->addWidget(d.error);
    column->addWidget(d.loading);
    column->addWidget(d.samples, 1);
    scroll->setWidget(content);

    connect(d.sets, &QComboBox::activated, this, [this](int index) {
        const QString name = m_private->sets->itemData(index).toString();
        if (!name.isEmpty()) emit settingEdited("data", dataForBuiltin(fromQt(name)), false);
        showSource(); // until the project says otherwise
    });
    connect(d.open, &QPushButton::clicked, this, &DataPanel::openFileRequested);
    for (ParamForm* form : {d.form, d.general}) {
        connect(form, &ParamForm::edited, this,
            [this](const QString& key, const netwright::Value& value, bool isStep) {
                editSource(fromQt(key), value, isStep);
            });
        connect(form, &ParamForm::restoreRequested, this,
            [this](const QString& key) { editSource(fromQt(key), {}, false); });
        connect(form, &ParamForm::stepsFinished, this, &DataPanel::stepsFinished);
    }
    connect(d.share, &QSpinBox::valueChanged, this,
        [this](int percent) { emit settingEdited("fit/validation_split", percent / 100.0, true); });
    connect(d.share, &QSpinBox::editingFinished, this, &DataPanel::stepsFinished);
    connect(d.useShare, &QPushButton::clicked, this,
        [this] { emit settingEdited("data/validation", {}, false); });
    connect(d.samples, &SampleView::chosenRowChanged, this, &DataPanel::chosenRowChanged);
    connect(&Look::instance(), &Look::changed, this, &DataPanel::restyle);
    restyle();
    retranslate();
}

DataPanel::~DataPanel() = default;

void DataPanel::setData(const Value& data, const Value& fit)
{
    Private& d = *m_private;
    const bool isOther = sourceKey(entry(data, "train")) != sourceKey(d.train())
        || !isSameKind(entry(data, "train"), d.train());
    d.data = data;
    d.fit = fit;
    if (isOther) {
        d.form->forgetTyped();
        d.general->forgetTyped();
    }
    showSource();
    showSplit();
    showSamples();
}

void DataPanel::setPreview(const DataFacts* facts)
{
    Private& d = *m_private;
    d.hasFacts = facts != nullptr;
    if (facts != nullptr) d.samples->setTable(facts->table);
    showSamples();
}

void DataPanel::setProblem(const QString& sentence)
{
    m_private->problem = sentence;
    showSamples();
}

void DataPanel::setLoading(bool isLoading)
{
    m_private->isLoading = isLoading;
    showSamples();
}

SampleView& DataPanel::samples()
{
    return *m_private->samples;
}

Value DataPanel::dataForBuiltin(const std::string& name)
{
    Value train = {{"dataset", name}};
    Value validation = train;
    if (const Schema* schema = Registry::instance().find("dataset", name)) {
        const auto whole = [schema](const char* key) {
            const Param* param = schema->find(key);
            return param != nullptr ? schema->defaultOf(*param).get<int>() : 0;
        };
        validation["samples"] = std::max(1, whole("samples") / kValidationPart);
        validation["seed"] = whole("seed") + 1;
    }
    return {{"train", train}, {"validation", validation}};
}

Value DataPanel::dataForFile(const QString& path)
{
    const Value source = netwright::sourceForFile(path);
    return source.is_null() ? Value() : Value{{"train", source}};
}

Value DataPanel::sourceForFile(const QString& path)
{
    return netwright::sourceForFile(path);
}

void DataPanel::editSource(const std::string& key, const Value& value, bool isStep)
{
    const Schema* schema = m_private->schemaOf(key);
    if (schema == nullptr) return;
    const bool isDefault = value.is_null() || value == schema->defaultOf(*schema->find(key));
    Value data = m_private->data;
    const Value train = m_private->train();
    for (const char* part : {"train", "validation", "test"}) {
        if (entry(data, part).is_null()) continue;
        const bool isMeant
            = part == std::string("train") || (isShared(key) && isSameKind(data[part], train));
        if (!isMeant) continue;
        if (isDefault)
            data[part].erase(key);
        else
            data[part][key] = value;
    }
    emit settingEdited("data", data, isStep);
}

void DataPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void DataPanel::dragEnterEvent(QDragEnterEvent* event)
{
    if (!droppedFile(*event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void DataPanel::dropEvent(QDropEvent* event)
{
    const QString path = droppedFile(*event->mimeData());
    if (path.isEmpty()) return;
    event->acceptProposedAction();
    emit fileDropped(path);
}

void DataPanel::retranslate()
{
    Private& d = *m_private;
    setAccessibleName(tr("Data"));
    d.sets->setAccessibleName(tr("Built-in data sets"));
    d.open->setText(tr("Open a file…"));
    d.open->setToolTip(tr("A table (CSV), NumPy arrays (.npz, .npy), HDF5 or IDX images. A file "
                          "can be dropped here, too."));
    d.settings->setTitle(tr("Settings of the data"));
    d.share->setSuffix(tr(" %"));
    d.share->setAccessibleName(tr("Share of the samples that validates"));
    d.share->setToolTip(tr("The last part of the samples is kept from training and tells how well "
                           "the network does on what it has not seen."));
    d.useShare->setText(tr("Use a share"));
    d.useShare->setToolTip(tr("Leaves the validation data out and keeps a share of the training "
                              "data to validate with."));
    d.loading->setText(tr("The data is being read …"));
    listSets();
    showSource();
    showSplit();
    showSamples();
}

void DataPanel::restyle()
{
    Private& d = *m_private;
    const double scale = Look::instance().scale();
    const auto pixels = [scale](int at100) { return static_cast<int>(std::lround(at100 * scale)); };
    QLayout& column = *d.samples->parentWidget()->layout();
    column.setContentsMargins(pixels(12), pixels(12), pixels(12), pixels(12));
    column.setSpacing(pixels(8));
    d.open->setIcon(icon(QStringLiteral("open")));
    QPalette quiet = d.summary->palette();
    quiet.setColor(QPalette::WindowText, theme().mutedText);
    d.summary->setPalette(quiet);
}

void DataPanel::listSets()
{
    QComboBox& sets = *m_private->sets;
    const QSignalBlocker silent(sets);
    sets.clear();
    sets.addItem({}); // what is shown where no built-in set is chosen
    for (const Schema* schema : Registry::instance().all("dataset")) {
        sets.addItem(humanKey(schema->name), toQt(schema->name));
        sets.setItemData(sets.count() - 1, translated(schema->summary), Qt::ToolTipRole);
    }
}

void DataPanel::showSource()
{
    Private& d = *m_private;
    const Value train = d.train();
    const std::string key = sourceKey(train);
    const Schema* builtin = builtinSchema(train);
    const Schema* source = key.empty() ? nullptr : Registry::instance().find("data_source", key);
    QString placeholder = tr("Choose a built-in set");
    if (builtin == nullptr && source != nullptr && train[key].is_string())
        placeholder = tr("File: %1").arg(QFileInfo(toQt(train[key].get<std::string>())).fileName());
    d.sets->setItemText(0, placeholder);
    const int index = builtin != nullptr ? d.sets->findData(toQt(builtin->name)) : 0;
    d.sets->setCurrentIndex(std::max(0, index));

    const Schema* shown = builtin != nullptr ? builtin : source;
    d.summary->setText(shown != nullptr ? translated(shown->summary) : QString());
    d.summary->setVisible(shown != nullptr);
    d.settings->setVisible(shown != nullptr);
    const QString sourceParam = toQt(key);
    if (d.form->schema() != shown) d.form->setSchema(shown, {sourceParam});
    d.form->setValues(train.is_object() ? train : Value::object());
    const Schema* general = builtin != nullptr ? source : nullptr;
    if (d.general->schema() != general)
        d.general->setSchema(general, {sourceParam, QStringLiteral("memory_limit")});
    d.general->setVisible(general != nullptr);
    d.general->setValues(train.is_object() ? train : Value::object());
}

void DataPanel::showSplit()
{
    Private& d = *m_private;
    const bool hasTrain = !d.train().is_null();
    const bool hasOwn = !entry(d.data, "validation").is_null();
    const Value share = entry(d.fit, "validation_split");
    const QSignalBlocker silent(d.share);
    d.share->setValue(
        share.is_number() ? static_cast<int>(std::lround(share.get<double>() * 100)) : 0);
    d.shareLabel->setText(
        hasOwn ? tr("There is data of its own to validate with.") : tr("Share to validate with"));
    d.shareLabel->setVisible(hasTrain);
    d.share->setVisible(hasTrain && !hasOwn);
    d.useShare->setVisible(hasTrain && hasOwn);
}

void DataPanel::showSamples()
{
    Private& d = *m_private;
    d.error->setText(d.problem);
    d.error->setVisible(!d.problem.isEmpty());
    d.loading->setVisible(d.isLoading);
    if (d.train().is_null()) {
        d.hasFacts = false;
        d.samples->clear(
            tr("Choose a built-in set, open a file, or drop one here to train with it."));
    } else if (!d.hasFacts) {
        d.samples->clear(tr("The samples appear here when the data has been read."));
    }
}

} // namespace netwright
