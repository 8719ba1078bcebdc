#include "app/window/lens_page.h"

#include "widgets/common/empty_note.h"

namespace netwright {

LensPage::LensPage(QWidget* lens, QWidget* parent)
    : QStackedWidget(parent), m_note(new EmptyNote("lens", this))
{
    addWidget(m_note);
    addWidget(lens);
}

void LensPage::showLens()
{
    setCurrentIndex(1);
}

void LensPage::showNote(const QString& sentence)
{
    m_note->setSentence(sentence);
    setCurrentIndex(0);
}

} // namespace netwright
