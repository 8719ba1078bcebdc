#pragma once

#include <QScrollArea>
#include <QStringList>

class QComboBox;
class QGridLayout;
class QLabel;
class QListWidget;
class QPushButton;

namespace netwright {

class Preferences;
class TemplateCard;

// The first page: templates with pictures that train at once, projects opened last, an empty
// drawing, the language.
class WelcomePage final : public QScrollArea {
    Q_OBJECT
public:
    explicit WelcomePage(Preferences& preferences, QWidget* parent = nullptr);

    void refreshRecent();

signals:
    void templateChosen(const QString& name);
    void fileChosen(const QString& path);
    void newRequested();
    void openRequested();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildCards();
    void arrangeCards();
    void retranslate();
    void restyle();

    Preferences& m_preferences;
    QLabel *m_title, *m_subtitle, *m_templates, *m_recentTitle, *m_languageLabel;
    QPushButton *m_new, *m_open;
    QComboBox* m_language;
    QListWidget* m_recent;
    QGridLayout* m_grid;
    QList<TemplateCard*> m_cards;
};

} // namespace netwright
