#include "widgets/data/sample_view.h"

#include "widgets/common/elided_label.h"
#include "widgets/common/empty_note.h"
#include "widgets/common/shape_text.h"
#include "widgets/common/strings.h"
#include "widgets/common/theme.h"
#include "widgets/data/class_counts.h"
#include "widgets/data/sample_table_model.h"
#include "widgets/data/scatter_plot.h"
#include "widgets/lenses/image_grid.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QStackedLayout>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace netwright {
namespace {

constexpr std::size_t kMostFeatures = 6; // that are described each by a line
constexpr int kPictureSize = 56;

QString countOf(qint64 number)
{
    return countText(static_cast<double>(number));
}

QString sampleText(const Shape& sample)
{
    if (sample.rank() > 1) return shapeText(sample);
    return sample.count() == 1 ? SampleView::tr("one number")
                               : SampleView::tr("%1 numbers").arg(sample.count());
}

QLabel* makeLabel(const char* name, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setTextFormat(Qt::PlainText);
    return label;
}

void setColor(QLabel& label, const QColor& color)
{
    QPalette palette = label.palette();
    palette.setColor(QPalette::WindowText, color);
    label.setPalette(palette);
}

} // namespace

class SampleView::Private {
public:
    SampleTable table;
    SampleTableModel model;
    bool isEmpty = true;

    EmptyNote* note = nullptr;
    QWidget* content = nullptr;
    ElidedLabel* title = nullptr;
    QLabel *split = nullptr, *features = nullptr, *warning = nullptr, *shown = nullptr;
    QWidget* samples = nullptr;
    QStackedLayout* looks = nullptr;
    ImageGrid* images = nullptr;
    ScatterPlot* plane = nullptr;
    QTableView* rows = nullptr;
    QLabel* countsTitle = nullptr;
    ClassCounts* counts = nullptr;
    int chosen = -1;

    QString featureSentence(const SampleTable::Feature& feature, bool isTarget) const
    {
        const QString sentence = isTarget
            ? SampleView::tr("Target %1: %2, from %3 to %4, mean %5 ± %6")
            : SampleView::tr("Input %1: %2, from %3 to %4, mean %5 ± %6");
        return sentence.arg(feature.name, sampleText(feature.sample), figureText(feature.minimum),
            figureText(feature.maximum), figureText(feature.mean), figureText(feature.deviation));
    }

    QString classSentence(const SampleTable::Feature& target) const
    {
        const auto classes = std::max(static_cast<qint64>(table.classNames.size()),
            static_cast<qint64>(table.classCounts.size()));
        return SampleView::tr("Target %1: one of %2 classes").arg(target.name, countOf(classes));
    }

    QStringList featureSentences() const
    {
        QStringList lines;
        for (const SampleTable::Feature& input : table.inputs)
            if (static_cast<std::size_t>(lines.size()) < kMostFeatures)
                lines << featureSentence(input, false);
        for (std::size_t i = 0; i < std::min(table.targets.size(), kMostFeatures); ++i)
            lines << (i == 0 && !table.classCounts.empty()
                    ? classSentence(table.targets[i])
                    : featureSentence(table.targets[i], true));
        return lines;
    }

    QString warningSentence() const
    {
        for (const auto* features : {&table.inputs, &table.targets})
            for (const SampleTable::Feature& feature : *features)
                if (feature.notFinite > 0)
                    return SampleView::tr("%1 has %2 numbers that are NaN or infinite. A network "
                                          "cannot learn from them; mend the file or leave those "
                                          "samples out.")
                        .arg(feature.name, countOf(feature.notFinite));
        return {};
    }

    QString splitSentence() const
    {
        if (table.validationSamples == 0)
            return SampleView::tr("%1 samples, all to train with; none to validate with.")
                .arg(countOf(table.samples));
        return SampleView::tr("%1 samples to train with, %2 to validate with.")
            .arg(countOf(table.trainingSamples), countOf(table.validationSamples));
    }

    QString shownSentence() const
    {
        QStringList sentences;
        if (static_cast<qint64>(table.rows.size()) < table.samples)
            sentences << SampleView::tr("%1 samples from the whole set are shown.")
                             .arg(countOf(static_cast<qint64>(table.rows.size())));
        if (lookOf(table) == SampleLook::table && model.hiddenColumns() > 0)
            sentences << SampleView::tr("Numbers of each sample that are not shown: %1.")
                             .arg(model.hiddenColumns());
        return sentences.join(QLatin1Char(' '));
    }
};

SampleView::SampleView(QWidget* parent) : QWidget(parent), m_private(std::make_unique<Private>())
{
    Private& d = *m_private;
    auto* pages = new QStackedLayout(this);
    d.note = new EmptyNote(QStringLiteral("data"), this);
    pages->addWidget(d.note);
    d.content = new QWidget(this);
    pages->addWidget(d.content);

    d.title = new ElidedLabel(d.content);
    d.title->setObjectName(QStringLiteral("title"));
    d.split = makeLabel("split", d.content);
    d.features = makeLabel("features", d.content);
    d.warning = makeLabel("warning", d.content);
    d.shown = makeLabel("shown", d.content);
    d.samples = new QWidget(d.content);
    d.looks = new QStackedLayout(d.samples);
    d.images = new ImageGrid(d.samples);
    d.images->setPictureSize(kPictureSize);
    d.plane = new ScatterPlot(d.samples);
    d.rows = new QTableView(d.samples);
    d.rows->setObjectName(QStringLiteral("rows"));
    d.rows->setModel(&d.model);
    d.rows->setSelectionBehavior(QAbstractItemView::SelectRows);
    d.rows->setSelectionMode(QAbstractItemView::SingleSelection);
    d.rows->setEditTriggers(QAbstractItemView::NoEditTriggers);
    d.rows->setTabKeyNavigation(false);
    for (QWidget* look : {static_cast<QWidget*>(d.images), static_cast<QWidget*>(d.plane),
             static_cast<QWidget*>(d.rows)})
        d.looks->addWidget(look);
    d.countsTitle = makeLabel("countsTitle", d.content);
    d.counts = new ClassCounts(d.content);

    auto* column = new QVBoxLayout(d.content);
    column->setContentsMargins({});
    column->setSpacing(4);
    for (QWidget* part : {static_cast<QWidget*>(d.title), static_cast<QWidget*>(d.split),
             static_cast<QWidget*>(d.features), static_cast<QWidget*>(d.warning)})
        column->addWidget(part);
    column->addWidget(d.samples, 1);
    for (QWidget* part : {static_cast<QWidget*>(d.shown), static_cast<QWidget*>(d.countsTitle),
             static_cast<QWidget*>(d.counts)})
        column->addWidget(part);

    connect(d.images, &ImageGrid::chosenChanged, this, &SampleView::choose);
    connect(d.plane, &ScatterPlot::chosenChanged, this, &SampleView::choose);
    connect(d.rows->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        const QModelIndexList rows = m_private->rows->selectionModel()->selectedRows();
        choose(rows.isEmpty() ? -1 : rows.first().row());
    });
    connect(&Look::instance(), &Look::changed, this, &SampleView::restyle);
    retranslate();
    restyle();
}

SampleView::~SampleView()
{
    delete m_private->content; // before the model that it shows
}

void SampleView::setTable(const SampleTable& table)
{
    Private& d = *m_private;
    // Another split or title of the same samples leaves the choice as it is.
    const bool isKept = !d.isEmpty && table.title == d.table.title && table.rows == d.table.rows;
    const int before = isKept ? d.chosen : -1;
    const bool isLost = d.chosen >= 0 && !isKept;
    d.table = table;
    if (d.table.images.isEmpty()) d.table.images = imagesOf(table);
    d.isEmpty = false;
    showSamples();
    showFacts();
    setChosenRow(before);
    if (isLost) emit chosenRowChanged(-1);
}

void SampleView::clear(const QString& sentence)
{
    Private& d = *m_private;
    d.note->setSentence(sentence);
    const bool isLost = d.chosen >= 0;
    d.isEmpty = true;
    d.chosen = -1;
    showFacts();
    if (isLost) emit chosenRowChanged(-1);
}

int SampleView::chosenRow() const
{
    return m_private->chosen;
}

void SampleView::setChosenRow(int index)
{
    Private& d = *m_private;
    d.chosen
        = !d.isEmpty && index >= 0 && index < static_cast<int>(d.table.rows.size()) ? index : -1;
    d.images->setChosen(d.chosen);
    d.plane->setChosen(d.chosen);
    const QSignalBlocker silent(this);
    if (d.chosen >= 0)
        d.rows->selectRow(d.chosen);
    else
        d.rows->clearSelection();
}

void SampleView::choose(int index)
{
    if (index == m_private->chosen) return;
    m_private->chosen = index;
    emit chosenRowChanged(index);
}

void SampleView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void SampleView::retranslate()
{
    Private& d = *m_private;
    setAccessibleName(tr("Samples"));
    d.rows->setAccessibleName(tr("Samples as a table"));
    d.countsTitle->setText(tr("Samples of each class"));
    d.model.retranslate();
    showFacts();
}

void SampleView::restyle()
{
    Private& d = *m_private;
    QFont bold = font();
    bold.setBold(true);
    d.title->setFont(bold);
    d.countsTitle->setFont(bold);
    for (QLabel* label : {d.features, d.shown}) setColor(*label, theme().mutedText);
    setColor(*d.warning, theme().warning);
    const auto rowHeight = QFontMetricsF(font()).height() + 12 * Look::instance().scale();
    d.rows->verticalHeader()->setDefaultSectionSize(static_cast<int>(std::ceil(rowHeight)));
    d.samples->setMinimumHeight(static_cast<int>(std::lround(180 * Look::instance().scale())));
}

void SampleView::showFacts()
{
    Private& d = *m_private;
    static_cast<QStackedLayout*>(layout())->setCurrentWidget(
        d.isEmpty ? static_cast<QWidget*>(d.note) : d.content);
    if (d.isEmpty) return;
    d.title->setText(d.table.title);
    d.split->setText(d.splitSentence());
    d.features->setText(d.featureSentences().join(QLatin1Char('\n')));
    const auto show = [](QLabel& label, const QString& text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
    };
    show(*d.warning, d.warningSentence());
    show(*d.shown, d.shownSentence());
    std::vector<ClassCounts::Bar> bars;
    for (const auto& [index, count] : d.table.classCounts) {
        const int i = static_cast<int>(index);
        bars.push_back({i,
            i >= 0 && i < d.table.classNames.size() ? d.table.classNames[i] : QString::number(i),
            count});
    }
    d.countsTitle->setVisible(!bars.empty());
    d.counts->setVisible(!bars.empty());
    d.counts->setBars(bars);
}

void SampleView::showSamples()
{
    Private& d = *m_private;
    const QSignalBlocker silent(this);
    const SampleLook look = lookOf(d.table);
    const bool isTable = look == SampleLook::table;
    d.model.setTable(isTable ? d.table : SampleTable());
    d.plane->setPoints(pointsOf(d.table));
    QStringList captions;
    if (look == SampleLook::images)
        for (int i = 0; i < d.table.images.size(); ++i) captions << captionOf(d.table, i);
    const bool isBare = std::all_of(
        captions.begin(), captions.end(), [](const QString& text) { return text.isEmpty(); });
    d.images->setImages(look == SampleLook::images ? d.table.images : QList<QImage>(),
        isBare ? QStringList() : captions);
    if (isTable) d.rows->resizeColumnsToContents();
    d.looks->setCurrentWidget(look == SampleLook::images ? static_cast<QWidget*>(d.images)
            : look == SampleLook::plane                  ? static_cast<QWidget*>(d.plane)
                                                         : d.rows);
}

} // namespace netwright
