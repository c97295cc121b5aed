// A page, from the upper left: each line of fields is something drawn upon it.

#pragma once

#include <cmath>
#include <cstring>
#include <map>
#include <memory>
#include <stdexcept>

#include "cells.h"
#include "outline.h"

class Board {
  public:
    Board(double wide, double high, std::string finish) : high(high), finish(std::move(finish)) {
        page = document.CreatePage(PdfRect(0, 0, wide, high));
        on.SetPage(page);
    }

    void font(const std::string &file) {
        auto *codes = new PdfIdentityEncoding(0, 0xffff, true);
        fonts.push_back(document.CreateFontSubset(file.c_str(), false, false, false, codes,
                                                  file.c_str()));
    }

    void draw(const Fields &f) {
        switch (f[0][0]) {
            case 'T': text(f); break;
            case 'M': lines(f); break;
            case 'L': rule(f); break;
            case 'R': rect(f); break;
            case 'S': symbol(f); break;
            case 'I': image(f); break;
            case 'G': table(f); break;
            default: throw std::runtime_error("what is " + f[0]);
        }
    }

    void save(const std::string &file) {
        on.FinishPage();
        document.Write(file.c_str());
    }

  private:
    PdfMemDocument document;
    PdfPainter on;
    PdfPage *page;
    double high;
    std::string finish;
    std::vector<PdfFont *> fonts;
    std::map<std::string, std::unique_ptr<PdfXObject>> forms;
    std::map<std::string, std::unique_ptr<PdfImage>> images;
    std::vector<std::unique_ptr<PdfElement>> kept;

    PdfFont *sized(const std::string &place, const std::string &size) {
        PdfFont *font = fonts[std::stoi(place)];
        font->SetFontSize(static_cast<float>(number(size)));
        return font;
    }

    void text(const Fields &f) {  // x y font size colour align angle words
        PdfFont *font = sized(f[3], f[4]);
        double x = number(f[1]), y = high - number(f[2]), turn = number(f[7]) * -0.017453292519943;
        double wide = font->GetFontMetrics()->StringWidth(words(f[8]));
        double back = f[6] == "center" ? wide / 2 : f[6] == "right" ? wide : 0;
        on.Save();
        on.SetFont(font);
        on.SetColor(colour(f[5]));
        if (turn != 0) {
            on.SetTransformationMatrix(cos(turn), sin(turn), -sin(turn), cos(turn), x, y);
            on.DrawText(-back, 0, words(f[8]));
        } else {
            on.DrawText(x - back, y, words(f[8]));
        }
        on.Restore();
    }

    void lines(const Fields &f) {  // x y wide high font size colour align words
        on.Save();
        on.SetFont(sized(f[5], f[6]));
        on.SetColor(colour(f[7]));
        on.DrawMultiLineText(number(f[1]), high - number(f[2]) - number(f[4]), number(f[3]),
                             number(f[4]), words(f[9]), ranged(f[8]), ePdfVerticalAlignment_Top,
                             false);
        on.Restore();
    }

    void rule(const Fields &f) {  // x y x2 y2 colour width dash
        on.Save();
        on.SetStrokingColor(colour(f[5]));
        on.SetStrokeWidth(number(f[6]));
        if (!f[7].empty()) on.SetStrokeStyle(ePdfStrokeStyle_Custom, f[7].c_str());
        on.DrawLine(number(f[1]), high - number(f[2]), number(f[3]), high - number(f[4]));
        on.Restore();
    }

    void rect(const Fields &f) {  // x y wide high fill stroke width round
        double x = number(f[1]), y = high - number(f[2]) - number(f[4]), by = number(f[8]);
        on.Save();
        on.SetStrokeWidth(number(f[7]));
        if (!f[6].empty()) on.SetStrokingColor(colour(f[6]));
        if (f[5].rfind("hatch", 0) == 0) {
            hatch(f[5]);
        } else if (!f[5].empty()) {
            on.SetColor(colour(f[5]));
        }
        if (by > 0) {
            on.Rectangle(x, y, number(f[3]), number(f[4]), by, by);
        } else {
            on.Rectangle(x, y, number(f[3]), number(f[4]));
        }
        paint(!f[5].empty(), !f[6].empty());
        on.Restore();
    }

    void hatch(const std::string &said) {  // hatchN#rrggbb
        static const EPdfTilingPatternType kinds[] = {
            ePdfTilingPatternType_FDiagonal, ePdfTilingPatternType_BDiagonal,
            ePdfTilingPatternType_Cross, ePdfTilingPatternType_Horizontal};
        PdfColor ink = colour(said.substr(6));
        auto pattern = std::make_unique<PdfTilingPattern>(
            kinds[said[5] - '0'], ink.GetRed(), ink.GetGreen(), ink.GetBlue(), false, 1, 1, 1, 0, 0,
            nullptr, &document);
        on.SetTilingPattern(*pattern);
        kept.push_back(std::move(pattern));
    }

    void paint(bool fill, bool stroke, bool odd = false) {
        if (fill && stroke) {
            on.FillAndStroke(odd);
        } else if (fill) {
            on.Fill(odd);
        } else {
            on.Stroke();
        }
    }

    void symbol(const Fields &f) {  // x y side fill stroke width join path
        double x = number(f[1]), y = high - number(f[2]), half = number(f[3]) / 2;
        on.Save();
        if (finish == "boxed") {
            on.SetStrokingColor(0.35, 0.35, 0.35);
            on.SetStrokeWidth(half * 0.1);
            on.Rectangle(x - half, y - half, 2 * half, 2 * half);
            on.Stroke();
            half *= 0.66;
        }
        if (finish == "veil") {
            auto state = std::make_unique<PdfExtGState>(&document);
            state->SetFillOpacity(0.8F);
            state->SetStrokeOpacity(0.8F);
            on.SetExtGState(state.get());
            kept.push_back(std::move(state));
        }
        if (finish == "form") {
            stamped(f, x, y, half);
        } else {
            if (finish == "axial" && !f[4].empty() && f[5].empty()) shade(f[4], x, y, half);
            drawn(on, f, x, y, half, finish != "axial" || !f[5].empty());
        }
        on.Restore();
    }

    void shade(const std::string &said, double x, double y, double half) {
        PdfColor ink = colour(said);
        auto pale = [](double part) { return 0.45 + part * 0.55; };
        auto pattern = std::make_unique<PdfAxialShadingPattern>(
            x - half, y + half, x + half, y - half,
            PdfColor(pale(ink.GetRed()), pale(ink.GetGreen()), pale(ink.GetBlue())), ink,
            &document);
        on.SetShadingPattern(*pattern);
        kept.push_back(std::move(pattern));
    }

    void stamped(const Fields &f, double x, double y, double half) {
        auto &form = forms[f[3] + f[4] + f[5] + f[8]];
        double room = half * 1.3;
        if (!form) {
            form = std::make_unique<PdfXObject>(PdfRect(0, 0, 2 * room, 2 * room), &document);
            PdfPainter pen;
            pen.SetPage(form.get());
            drawn(pen, f, room, room, half, true);
            pen.FinishPage();
        }
        on.DrawXObject(x - room, y - room, form.get());
    }

    void image(const Fields &f) {  // x y wide high file
        auto &one = images[f[5]];
        if (!one) {
            one = std::make_unique<PdfImage>(&document);
            one->LoadFromFile(f[5].c_str());
        }
        on.DrawImage(number(f[1]), high - number(f[2]) - number(f[4]), one.get(),
                     number(f[3]) / one->GetWidth(), number(f[4]) / one->GetHeight());
    }

    // x y heads plain bold size ink line thick head_fill head_ink stripe widths heights ats cells
    void table(const Fields &f) {
        Cells cells;
        cells.heads = std::stoi(f[3]);
        cells.plain = sized(f[4], f[6]);
        cells.bold = sized(f[5], f[6]);
        cells.ink = f[7], cells.line = f[8], cells.thick = number(f[9]);
        cells.head_fill = f[10], cells.head_ink = f[11], cells.stripe = f[12];
        auto widths = numbers(f[13]), heights = numbers(f[14]);
        cells.ats = parted(f[15], ',');
        cells.cols = static_cast<int>(widths.size());
        cells.said = Fields(f.begin() + 16, f.end());
        PdfTable made(cells.cols, static_cast<int>(heights.size()));
        made.SetModel(&cells);
        made.SetColumnWidths(widths.data());
        made.SetRowHeights(heights.data());
        on.Save();
        made.Draw(number(f[1]), high - number(f[2]), &on);
        on.Restore();
    }
};
