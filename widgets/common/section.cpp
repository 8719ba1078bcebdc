#include "widgets/common/section.h"

#include "widgets/common/section_heading.h"

#include <QBoxLayout>

namespace netwright {

Section::Section(const QString& title, QWidget* parent)
    : QWidget(parent), m_heading(new SectionHeading(this))
{
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_headingRow = new QHBoxLayout;
    m_headingRow->setSpacing(4);
    m_headingRow->addWidget(m_heading, 1);
    m_column->addLayout(m_headingRow);
    connect(m_heading, &SectionHeading::toggled, this, [this](bool isExpanded) {
        if (m_content) m_content->setVisible(isExpanded);
        emit expandedChanged(isExpanded);
    });
    setTitle(title);
}

QString Section::title() const
{
    return m_heading->text();
}

void Section::setTitle(const QString& title)
{
    m_heading->setText(title);
    m_heading->setAccessibleName(title);
    m_heading->updateGeometry();
}

void Section::setIconName(const QString& name)
{
    m_heading->setPicture(name);
}

void Section::setHint(const QString& hint)
{
    m_heading->setHint(hint);
    m_heading->setAccessibleDescription(hint);
}

void Section::setAside(QWidget* aside)
{
    if (aside == m_aside) return;
    delete m_aside;
    m_aside = aside;
    if (m_aside) m_headingRow->addWidget(m_aside);
}

void Section::setContent(QWidget* content)
{
    if (content == m_content) return;
    delete m_content;
    m_content = content;
    if (!m_content) return;
    m_column->addWidget(m_content, 1);
    m_content->setVisible(isExpanded());
}

bool Section::isExpanded() const
{
    return m_heading->isChecked();
}

void Section::setExpanded(bool isExpanded)
{
    m_heading->setChecked(isExpanded);
}

} // namespace netwright
