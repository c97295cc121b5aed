// The outline of a mark: points from -1 to 1 about a middle, filled by even and odd or stroked.

#pragma once

#include <cstring>

#include "cells.h"

static void path(PdfPainter &pen, const std::string &shape, double x, double y, double half) {
    const char *at = shape.c_str();
    while (*at) {
        char kind = *at++;
        std::vector<double> said;
        while (*at && !strchr("MLAZ", *at)) {
            char *end = nullptr;
            double value = std::strtod(at, &end);
            if (end == at) {
                ++at;
            } else {
                said.push_back(value);
                at = end;
            }
        }
        if (kind == 'A') {  // A whole circle.
            pen.Circle(x, y, said[0] * half);
            return;
        }
        if (kind == 'Z') {
            pen.ClosePath();
        } else if (kind == 'M' && !strchr(at, 'A')) {
            pen.MoveTo(x + said[0] * half, y - said[1] * half);
        } else if (kind == 'L') {
            pen.LineTo(x + said[0] * half, y - said[1] * half);
        }
    }
}

static void drawn(PdfPainter &pen, const Fields &f, double x, double y, double half,
                  bool coloured) {
    if (!f[4].empty() && coloured) pen.SetColor(colour(f[4]));
    if (!f[5].empty()) {
        pen.SetStrokingColor(colour(f[5]));
        pen.SetStrokeWidth(number(f[6]));
    }
    if (f[7] == "round") {
        pen.SetLineCapStyle(ePdfLineCapStyle_Round);
        pen.SetLineJoinStyle(ePdfLineJoinStyle_Round);
    }
    path(pen, f[8], x, y, half);
    if (!f[4].empty() && !f[5].empty()) {
        pen.FillAndStroke(true);
    } else if (!f[4].empty()) {
        pen.Fill(true);
    } else {
        pen.Stroke();
    }
}
