// Draw pages with PoDoFo: `press FOLDER`, which takes lines of fields parted by tabs.
//
// A line `P` opens a page, `F` names a font; each other line is something drawn, from the upper
// left. The program knows nothing of the project around it.

#include <iostream>

#include "board.h"

static void draw(const std::string &folder) {
    std::unique_ptr<Board> board;
    int count = 0;
    auto close = [&] {
        if (board) board->save(folder + "/" + std::to_string(count++) + ".pdf");
    };
    for (std::string line; std::getline(std::cin, line);) {
        Fields fields = parted(line, '\t');
        if (fields[0] == "P") {
            close();
            board = std::make_unique<Board>(number(fields[1]), number(fields[2]),
                                            fields.size() > 3 ? fields[3] : "");
        } else if (fields[0] == "F") {
            board->font(fields[1]);
        } else {
            board->draw(fields);
        }
    }
    close();
}

int main(int, char **argv) {
    PdfError::EnableDebug(false);
    try {
        draw(argv[1]);
    } catch (const PdfError &error) {
        error.PrintErrorMsg();
        return 1;
    }
    return 0;
}
