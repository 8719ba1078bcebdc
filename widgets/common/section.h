#pragma once

#include <QString>
#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace netwright {

class SectionHeading;

// A heading that folds and unfolds what stands under it: mouse, Space, or Left and Right. The
// owner translates the texts and sets them anew when the language changes.
class Section final : public QWidget {
    Q_OBJECT
public:
    explicit Section(const QString& title = {}, QWidget* parent = nullptr);

    QString title() const;
    void setTitle(const QString& title);
    // A picture before the title: the name of an icon; empty: none.
    void setIconName(const QString& name);
    // A short muted text at the right end of the heading: "3 settings".
    void setHint(const QString& hint);
    // A small control at the right end of the heading: a switch, a reset button. Taken over.
    void setAside(QWidget* aside);

    // Taken over; what was there before is deleted. Null: nothing.
    void setContent(QWidget* content);
    QWidget* content() const { return m_content; }

    bool isExpanded() const;
    void setExpanded(bool isExpanded); // expanded at first

signals:
    void expandedChanged(bool isExpanded);

private:
    SectionHeading* m_heading = nullptr;
    QHBoxLayout* m_headingRow = nullptr;
    QVBoxLayout* m_column = nullptr;
    QWidget* m_aside = nullptr;
    QWidget* m_content = nullptr;
};

} // namespace netwright
