#include "app/window/welcome_page.h"

#include "app/cli/project_templates.h"
#include "app/documents/recent_files.h"
#include "app/settings/preferences.h"
#include "app/window/template_card.h"
#include "widgets/common/icons.h"
#include "widgets/common/strings.h"

#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace netwright {
namespace {

constexpr int kMargin = 32, kGap = 16, kWidest = 1180;

// The order in which they are easiest to understand.
const QStringList kOrder = {"spiral", "digits", "waves", "residual", "two_branches", "autoencoder"};

QStringList templateNames()
{
    QStringList names;
    for (const ProjectTemplate& entry : projectTemplates()) names.append(toQt(entry.name));
    std::stable_sort(names.begin(), names.end(), [](const QString& a, const QString& b) {
        const auto rank = [](const QString& name) {
            const auto place = kOrder.indexOf(name);
            return place < 0 ? kOrder.size() : place;
        };
        return rank(a) < rank(b);
    });
    return names;
}

QString titleOf(const QString& name)
{
    if (name == "spiral") return WelcomePage::tr("Spirals: a dense classifier");
    if (name == "digits") return WelcomePage::tr("Digits: a convolutional network");
    if (name == "waves") return WelcomePage::tr("Waves: a regression");
    if (name == "residual") return WelcomePage::tr("Digits: a residual network");
    if (name == "two_branches") return WelcomePage::tr("Digits: two branches");
    if (name == "autoencoder") return WelcomePage::tr("Digits: an autoencoder");
    return name;
}

void enlarge(QLabel& label, double factor)
{
    QFont font = label.parentWidget()->font();
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setBold(factor > 1);
    label.setFont(font);
}

} // namespace

WelcomePage::WelcomePage(Preferences& preferences, QWidget* parent)
    : QScrollArea(parent), m_preferences(preferences)
{
    setObjectName("welcome");
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    auto* const page = new QWidget(this);
    setWidget(page);
    const auto label = [page] { return new QLabel(page); };
    m_title = label(), m_subtitle = label(), m_templates = label(), m_recentTitle = label();
    m_languageLabel = label();
    m_subtitle->setWordWrap(true);
    m_new = new QPushButton(page);
    m_new->setObjectName("welcomeNew");
    m_open = new QPushButton(page);
    m_open->setObjectName("welcomeOpen");
    m_language = new QComboBox(page);
    m_language->setObjectName("language");
    m_languageLabel->setBuddy(m_language);
    for (const Preferences::Language& language : Preferences::languages())
        m_language->addItem(language.name, language.code);
    m_recent = new QListWidget(page);
    m_recent->setObjectName("recent");
    m_recent->setFrameShape(QFrame::NoFrame);
    m_recent->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_grid = new QGridLayout;
    m_grid->setSpacing(kGap);
    buildCards();

    auto* const top = new QHBoxLayout;
    auto* const names = new QVBoxLayout;
    names->addWidget(m_title);
    names->addWidget(m_subtitle);
    top->addLayout(names, 1);
    top->addWidget(m_languageLabel, 0, Qt::AlignTop);
    top->addWidget(m_language, 0, Qt::AlignTop);
    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(kGap / 2);
    buttons->addWidget(m_new);
    buttons->addWidget(m_open);
    buttons->addStretch(1);
    auto* const column = new QVBoxLayout;
    column->setSpacing(kGap);
    column->addLayout(top);
    column->addLayout(buttons);
    column->addSpacing(kGap / 2);
    column->addWidget(m_templates);
    column->addLayout(m_grid);
    column->addSpacing(kGap / 2);
    column->addWidget(m_recentTitle);
    column->addWidget(m_recent);
    column->addStretch(1);
    auto* const middle = new QHBoxLayout(page);
    middle->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    middle->addStretch(1);
    auto* const body = new QWidget(page);
    body->setMaximumWidth(kWidest);
    column->setContentsMargins({});
    body->setLayout(column);
    middle->addWidget(body, 1000);
    middle->addStretch(1);

    connect(m_new, &QPushButton::clicked, this, &WelcomePage::newRequested);
    connect(m_open, &QPushButton::clicked, this, &WelcomePage::openRequested);
    connect(m_language, &QComboBox::activated, this,
        [this] { m_preferences.setLanguage(m_language->currentData().toString()); });
    const auto choose = [this](const QListWidgetItem* item) {
        // Null where the click before has filled the list anew.
        if (item != nullptr) emit fileChosen(item->data(Qt::UserRole).toString());
    };
    connect(m_recent, &QListWidget::itemClicked, this, choose);
    connect(m_recent, &QListWidget::itemActivated, this, choose);
    connect(&Look::instance(), &Look::changed, this, &WelcomePage::restyle);
    retranslate();
    restyle();
    refreshRecent();
}

void WelcomePage::buildCards()
{
    for (const QString& name : templateNames()) {
        auto* const card = new TemplateCard(name, widget());
        connect(card, &QAbstractButton::clicked, this, [this, name] { emit templateChosen(name); });
        m_cards.append(card);
    }
    arrangeCards();
}

void WelcomePage::arrangeCards()
{
    if (m_cards.isEmpty()) return;
    const int width = std::min(viewport()->width() - 2 * kMargin, kWidest);
    const int card = m_cards.first()->sizeHint().width() + kGap;
    const int columns = std::clamp((width + kGap) / card, 1, 3);
    for (int i = 0; i < m_cards.size(); ++i)
        m_grid->addWidget(m_cards[i], i / columns, i % columns);
    for (int column = 0; column < 3; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
    for (TemplateCard* card : m_cards) card->setMinimumHeight(card->sizeHint().height());
}

void WelcomePage::refreshRecent()
{
    m_recent->clear();
    for (const QString& path : RecentFiles::list()) {
        const QFileInfo file(path);
        auto* const item = new QListWidgetItem(icon("file"),
            file.fileName() + "   " + QDir::toNativeSeparators(file.absolutePath()), m_recent);
        item->setData(Qt::UserRole, path);
        item->setToolTip(QDir::toNativeSeparators(path));
    }
    const bool hasAny = m_recent->count() > 0;
    m_recentTitle->setVisible(hasAny);
    m_recent->setVisible(hasAny);
    if (hasAny)
        m_recent->setFixedHeight(
            std::min(6, m_recent->count()) * m_recent->sizeHintForRow(0) + kGap / 2);
}

void WelcomePage::retranslate()
{
    m_title->setText(tr("Netwright"));
    m_subtitle->setText(tr("Draw a neural network, press Train, watch it learn."));
    m_templates->setText(tr("Start with a network that trains at once"));
    m_recentTitle->setText(tr("Opened last"));
    m_languageLabel->setText(tr("&Language"));
    m_new->setText(tr("Empty drawing"));
    m_open->setText(tr("Open a file…"));
    m_recent->setAccessibleName(m_recentTitle->text());
    m_language->setAccessibleName(tr("Language"));
    m_language->setCurrentIndex(m_language->findData(m_preferences.language()));
    for (TemplateCard* card : m_cards)
        card->setTexts(
            titleOf(card->name()), translated(projectTemplate(fromQt(card->name())).summary));
}

void WelcomePage::restyle()
{
    enlarge(*m_title, 2);
    enlarge(*m_templates, 1.2);
    enlarge(*m_recentTitle, 1.2);
    m_new->setIcon(icon("new"));
    m_open->setIcon(icon("open"));
    arrangeCards();
}

void WelcomePage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QScrollArea::changeEvent(event);
}

void WelcomePage::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    arrangeCards();
}

} // namespace netwright
