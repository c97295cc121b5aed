// What a line of fields says, and the cells of a table.

#pragma once

#include <podofo/podofo.h>

#include <cstdlib>
#include <sstream>
#include <string>
#include <vector>

using namespace PoDoFo;
using Fields = std::vector<std::string>;

static Fields parted(const std::string &line, char by) {
    Fields found;
    std::stringstream stream(line);
    for (std::string one; std::getline(stream, one, by);) found.push_back(one);
    if (!line.empty() && line.back() == by) found.emplace_back();
    return found;
}

static std::vector<double> numbers(const std::string &said) {
    std::vector<double> found;
    for (const auto &one : parted(said, ',')) found.push_back(std::strtod(one.c_str(), nullptr));
    return found;
}

static double number(const std::string &said) { return std::strtod(said.c_str(), nullptr); }

static PdfColor colour(const std::string &said) {  // #rrggbb
    auto part = [&](int at) { return std::stoi(said.substr(at, 2), nullptr, 16) / 255.0; };
    return PdfColor(part(1), part(3), part(5));
}

static PdfString words(const std::string &said) {
    return PdfString(reinterpret_cast<const pdf_utf8 *>(said.c_str()));
}

static EPdfAlignment ranged(const std::string &at) {
    if (at == "center") return ePdfAlignment_Center;
    return at == "right" ? ePdfAlignment_Right : ePdfAlignment_Left;
}

// The cells of a table: a head, stripes, a column's own way of ranging.
class Cells : public PdfTableModel {
  public:
    Fields said, ats;
    int cols = 0, heads = 0;
    PdfFont *plain = nullptr, *bold = nullptr;
    std::string ink, line, head_fill, head_ink, stripe;
    double thick = 0;

    PdfString GetText(int col, int row) const override { return words(said[row * cols + col]); }
    EPdfAlignment GetAlignment(int col, int) const override { return ranged(ats[col]); }
    EPdfVerticalAlignment GetVerticalAlignment(int, int) const override {
        return ePdfVerticalAlignment_Center;
    }
    PdfFont *GetFont(int, int row) const override { return row < heads ? bold : plain; }
    const std::string &ground(int row) const {
        static const std::string none;
        if (row < heads) return head_fill;
        return (row - heads) % 2 ? stripe : none;
    }
    bool HasBackgroundColor(int, int row) const override { return !ground(row).empty(); }
    PdfColor GetBackgroundColor(int, int row) const override { return colour(ground(row)); }
    PdfColor GetForegroundColor(int, int row) const override {
        return colour(row < heads ? head_ink : ink);
    }
    bool HasWordWrap(int, int) const override { return true; }
    bool HasBorders() const override { return thick > 0; }
    double GetBorderWidth() const override { return thick; }
    PdfColor GetBorderColor(int, int) const override { return colour(line); }
    bool HasImage(int, int) const override { return false; }
    PdfImage *GetImage(int, int) const override { return nullptr; }
};
