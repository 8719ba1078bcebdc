#include "widgets/common/empty_note.h"

#include "widgets/common/icons.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace netwright {
namespace {

constexpr int kPictureSize = 40;
constexpr int kMargin = 16;

int scaled(int pixels)
{
    return qRound(pixels * Look::instance().scale());
}

} // namespace

EmptyNote::EmptyNote(const QString& iconName, QWidget* parent)
    : QWidget(parent),
      m_iconName(iconName),
      m_picture(new QLabel(this)),
      m_sentence(new QLabel(this)),
      m_button(new QPushButton(this))
{
    m_picture->setAlignment(Qt::AlignCenter);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setObjectName("emptySentence");
    m_button->setObjectName("emptyButton");
    m_button->hide();
    auto* column = new QVBoxLayout(this);
    column->addStretch(2);
    column->addWidget(m_picture);
    column->addWidget(m_sentence);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &EmptyNote::pressed);
    connect(&Look::instance(), &Look::changed, this, &EmptyNote::restyle);
    restyle();
}

void EmptyNote::setIconName(const QString& name)
{
    m_iconName = name;
    restyle();
}

QString EmptyNote::sentence() const
{
    return m_sentence->text();
}

void EmptyNote::setSentence(const QString& sentence)
{
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
}

void EmptyNote::setAction(const QString& text)
{
    m_button->setText(text);
    m_button->setVisible(!text.isEmpty());
}

// Left out where there is no room for it.
void EmptyNote::showPicture()
{
    const int room = height() - 2 * scaled(kMargin) - scaled(12) - m_sentence->height();
    m_picture->setVisible(!m_iconName.isEmpty() && room >= scaled(kPictureSize));
}

void EmptyNote::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    showPicture();
}

void EmptyNote::restyle()
{
    const int margin = scaled(kMargin);
    layout()->setContentsMargins(margin, margin, margin, margin);
    layout()->setSpacing(scaled(12));
    QPalette quiet = m_sentence->palette();
    quiet.setColor(QPalette::WindowText, theme().mutedText);
    m_sentence->setPalette(quiet);
    const QColor faint = mixed(theme().panel, theme().mutedText, 0.7);
    showPicture();
    m_picture->setPixmap(iconPixmap(m_iconName, faint, scaled(kPictureSize), devicePixelRatioF()));
}

} // namespace netwright
