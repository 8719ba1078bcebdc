#include "app/window/banner.h"

#include "widgets/common/icons.h"
#include "widgets/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace netwright {
namespace {

constexpr int kIconSize = 18;

struct Sign {
    QString icon;
    QColor color;
};

Sign signOf(Banner::Kind kind)
{
    switch (kind) {
    case Banner::Kind::warning: return {"warning", theme().warning};
    case Banner::Kind::error: return {"error", theme().error};
    case Banner::Kind::info: break;
    }
    return {"info", theme().accent};
}

} // namespace

Banner::Banner(QWidget* parent)
    : QFrame(parent), m_icon(new QLabel(this)), m_text(new QLabel(this)), m_choices(new QHBoxLayout)
{
    setObjectName("banner");
    setFrameShape(QFrame::StyledPanel);
    m_text->setObjectName("bannerText");
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 6, 6);
    row->setSpacing(8);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addLayout(m_choices);
    hide();
}

void Banner::tell(
    Kind kind, const QString& key, const QString& sentence, const QList<Choice>& choices)
{
    clear();
    m_key = key;
    const Sign sign = signOf(kind);
    m_icon->setPixmap(iconPixmap(sign.icon, sign.color, kIconSize, devicePixelRatioF()));
    m_text->setText(sentence);
    setAccessibleName(sentence);
    for (const Choice& choice : choices) {
        auto* const button = new QPushButton(choice.text, this);
        connect(button, &QPushButton::clicked, this, [this, act = choice.act] {
            hide();
            if (act) act();
        });
        m_choices->addWidget(button);
    }
    auto* const close = new QToolButton(this);
    close->setIcon(icon("close"));
    close->setAutoRaise(true);
    close->setToolTip(tr("Hide this line"));
    close->setAccessibleName(close->toolTip());
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    m_choices->addWidget(close);
    show();
}

void Banner::hideIf(const QString& key)
{
    if (m_key == key) hide();
}

QString Banner::sentence() const
{
    return m_text->text();
}

void Banner::clear()
{
    while (QLayoutItem* const item = m_choices->takeAt(0)) {
        if (item->widget() != nullptr) item->widget()->deleteLater();
        delete item;
    }
}

} // namespace netwright
