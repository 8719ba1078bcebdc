#pragma once

#include <QDialog>

namespace netwright {

struct Schema;

// What a published class says of itself, as a page to read: its summary and every setting with
// default, limits and help sentence. The texts are those of the Schema in the window's language.
class ClassHelp final : public QDialog {
    Q_OBJECT
public:
    explicit ClassHelp(const Schema& schema, QWidget* parent = nullptr);
    // The page as rich text.
    static QString page(const Schema& schema);
};

} // namespace netwright
