#include "app/window/actions.h"
#include "tests/support/test.h"

#include <QFile>

namespace netwright::test {
namespace {

class ActionTableTest final : public QObject {
    Q_OBJECT
private slots:
    void hasEachNameOnce()
    {
        QSet<QString> names;
        for (const ActionEntry& entry : Actions::table()) {
            QVERIFY2(!names.contains(entry.id), entry.id);
            names.insert(entry.id);
        }
    }

    void givesNoShortcutToTwoActions()
    {
        QHash<QString, QString> owners;
        for (const ActionEntry& entry : Actions::table()) {
            for (const QKeySequence& keys : Actions::usualShortcuts(entry)) {
                QVERIFY2(!keys.isEmpty(), entry.id);
                const QString text = keys.toString(QKeySequence::PortableText);
                QVERIFY2(!owners.contains(text), qPrintable(text + ": " + owners.value(text)));
                owners.insert(text, entry.id);
            }
        }
    }

    void namesIconsThatExist()
    {
        for (const ActionEntry& entry : Actions::table()) {
            if (*entry.icon == '\0') continue;
            QVERIFY2(QFile::exists(QString(":/icons/%1.svg").arg(entry.icon)), entry.icon);
        }
    }

    void usesOneMnemonicOncePerMenu()
    {
        QHash<QString, QString> owners;
        for (const ActionEntry& entry : Actions::table()) {
            const QString text = entry.text;
            const QString mnemonic = text.mid(text.indexOf('&') + 1, 1).toLower();
            const QString place = QString(entry.group) + "/" + mnemonic;
            QVERIFY2(text.contains('&'), entry.id);
            QVERIFY2(!owners.contains(place),
                qPrintable(place + ": " + owners.value(place) + ", " + entry.id));
            owners.insert(place, entry.id);
        }
    }
};

NW_TEST(ActionTableTest)

} // namespace
} // namespace netwright::test

#include "tst_action_table.moc"
