package main

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/jung-kurt/gofpdf"
)

// Desk draws one sheet, or only measures it while dry.
type Desk struct {
	*gofpdf.Fpdf
	*Job
	wide, tall float64
	code       func(string) string
	dry        bool
	fault      string
	layer      int
	forms      map[string]gofpdf.Template
}

// T is how a text is set.
type T struct {
	size              float64
	style, at, colour string
}

func (d *Desk) s(name string) string   { s, _ := d.Way[name].(string); return s }
func (d *Desk) f(name string) float64  { f, _ := d.Way[name].(float64); return f }
func (d *Desk) b(name string) bool     { b, _ := d.Way[name].(bool); return b }
func (d *Desk) ink(name string) string { return d.Way["inks"].(map[string]any)[name].(string) }
func (d *Desk) bold() T                { return T{d.Size, "B", "L", ""} }

func pick[V any](first bool, one, other V) V {
	if first {
		return one
	}
	return other
}

// wrong notes a fault where it is the first.
func (d *Desk) wrong(so bool, form string, values ...any) {
	d.fault = pick(so && d.fault == "", fmt.Sprintf(form, values...), d.fault)
}

// measured is how high something would be.
func (d *Desk) measured(draw func() float64) float64 {
	was := d.dry
	d.dry = true
	defer func() { d.dry = was }()
	return draw()
}

func rgb(colour string) (int, int, int) {
	n, _ := strconv.ParseInt(colour[1:], 16, 32)
	return int(n >> 16), int(n >> 8 & 255), int(n & 255)
}

func mixed(colour, other string, part float64) string {
	r, g, b := rgb(colour)
	s, h, c := rgb(other)
	mix := func(p, q int) int { return p + int(float64(q-p)*part) }
	return fmt.Sprintf("#%02x%02x%02x", mix(r, s), mix(g, h), mix(b, c))
}

// set chooses a font that has all letters: a core font where that is wanted and enough.
func (d *Desk) set(text string, t T) string {
	core := d.s("core")
	foreign := func(letter rune) bool { return letter > 255 && !strings.ContainsRune("–—’“”", letter) }
	if core == "" || strings.IndexFunc(text, foreign) >= 0 {
		d.SetFont("main", t.style, t.size)
		return text
	}
	d.SetFont(core, t.style, t.size)
	return d.code(text)
}

func (d *Desk) width(text string, t T) float64 { return d.GetStringWidth(d.set(text, t)) }

// text sets one line in a cell, smaller where it has to be, but never much.
func (d *Desk) text(x, y, w, h float64, text string, t T) {
	wide := d.width(text, t)
	t.size *= pick(wide > w, w/max(wide, 1)*0.995, 1)
	d.wrong(wide > w && (w < 0.8*wide || t.size < 5.9), "no room for %s", text)
	if !d.dry && text != "" {
		d.SetTextColor(rgb((t.colour + "#000000")[:7]))
		d.SetXY(x, y)
		d.CellFormat(w, h, d.set(text, t), "", 0, (t.at + "L")[:1]+"M", false, 0, "")
	}
}

// para sets a text in as many lines as it needs; where it ends.
func (d *Desk) para(x, y, w float64, text string, t T) float64 {
	line := ""
	for _, word := range append(strings.Fields(text), "") {
		if line != "" && (word == "" || d.width(line+" "+word, t) > w) {
			d.text(x, y, w, t.size*1.22, line, t)
			line, y = "", y+t.size*1.22
		}
		line = strings.TrimSpace(line + " " + word)
	}
	return y
}

// middle sets a text of perhaps several lines in the middle of a cell.
func (d *Desk) middle(x, y, w, h float64, text string, t T) {
	high := d.measured(func() float64 { return d.para(x, 0, w, text, t) })
	d.wrong(high > h+2, "cell too low for %s", text)
	d.para(x, y+(h-high)/2, w, text, t)
}

func (d *Desk) line(x, y, u, v, thick float64, colour string) {
	if !d.dry {
		d.SetLineWidth(thick)
		d.SetDrawColor(rgb(colour))
		d.Line(x, y, u, v)
	}
}

// dots lead from one place to another, where these are not too near.
func (d *Desk) dots(x, y, u float64, colour string) {
	if u-x > 10 {
		d.SetDashPattern([]float64{0.7, 2}, 0)
		d.line(x, y, u, y, 0.6, colour)
		d.SetDashPattern([]float64{}, 0)
	}
}

// box fills and strokes; an empty colour leaves that out, two colours to fill with make it fade.
func (d *Desk) box(x, y, w, h, round float64, fill, line string, thick float64) {
	from, to, fades := strings.Cut(fill, " ")
	if d.dry || fill+line == "" {
		return
	}
	if fades {
		d.ClipRoundedRect(x, y, w, h, round, false)
		d.graded(x, y, w, h, from, to)
		d.ClipEnd()
	}
	style := pick(fill == "" || fades, "", "F") + pick(line == "", "", "D")
	d.SetFillColor(rgb(pick(fill == "", "#ffffff", from)))
	d.SetDrawColor(rgb(pick(line == "", "#000000", line)))
	d.SetLineWidth(thick)
	if round > 0 && style != "" {
		d.RoundedRect(x, y, w, h, round, "1234", style)
		d.RawWriteStr("Q\n") // which the library forgets
	} else if style != "" {
		d.Rect(x, y, w, h, style)
	}
}

func (d *Desk) graded(x, y, w, h float64, from, to string) {
	r, g, b := rgb(from)
	s, i, c := rgb(to)
	if d.b("glossy") && w < 40 {
		d.RadialGradient(x, y, w, h, r, g, b, s, i, c, 0.35, 0.7, 0.5, 0.5, 0.75)
	} else {
		d.LinearGradient(x, y, w, h, r, g, b, s, i, c, 0, 1, 0, 0)
	}
}
