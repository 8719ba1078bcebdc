#include "translations/engine_texts.h"

#include <iostream>

// Prints the texts of the engine as a source that lupdate reads.
int main(int count, char** arguments)
{
    if (count != 2) {
        std::cerr << "usage: list_texts SOURCE_FOLDER\n";
        return 2;
    }
    std::cout << "#include <QtGlobal>\nstatic const char* const texts[] = {\n";
    for (const std::string& text : netwright::engineTexts(arguments[1])) {
        std::cout << "    QT_TRANSLATE_NOOP(\"engine\", \"";
        for (const char letter : text) {
            if (letter == '\n') {
                std::cout << "\\n";
                continue;
            }
            if (letter == '"' || letter == '\\') std::cout << '\\';
            std::cout << letter;
        }
        std::cout << "\"),\n";
    }
    std::cout << "};\n";
    return 0;
}
