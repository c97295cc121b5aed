package main

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/jung-kurt/gofpdf"
)

// side is how high a mark is drawn in a row of this height.
func (d *Desk) side(h float64) float64 {
	return max(min(h, 21)*d.Part, min(h*0.9, pick(d.s("around") == "", 9.0, 12)))
}

// markWide is the room that each of these marks needs in a row of this height.
func (d *Desk) markWide(rows []Row, h float64) float64 {
	wide := d.side(h)
	for _, row := range rows {
		for _, m := range row.Marks {
			wide = max(wide, d.wordWide(m, d.side(h)))
		}
	}
	return wide + 4
}

func (d *Desk) wordWide(m Mark, size float64) float64 {
	if m.Word == "" || m.Smudged {
		return size * 1.05
	}
	pad, t := map[string]float64{"letter": 1, "word": 0.6, "pill": 1.5}[d.Family], T{d.letters(size), "B", "", ""}
	return max(d.width(m.Word, t)+pad*t.size, size*1.05)
}

func (d *Desk) letters(size float64) float64 { return max(min(size*0.82, d.Size), 6) }

// cell sets marks into a cell, upon a layer where there is one.
func (d *Desk) cell(marks []Mark, x, y, w, h float64) {
	if d.dry || len(marks) == 0 {
		return
	}
	if d.b("layer") {
		d.BeginLayer(d.layer)
		defer d.EndLayer()
	}
	size, whole := d.side(h), 0.0
	if m := marks[0]; m.Shape == "ground" && !m.Smudged {
		part := min(w*0.7, 34)
		switch d.s("ground") {
		case "swatch":
			d.box(x+(w-part)/2, y+h*0.2, part, h*0.6, 2, m.Colour, "", 0)
		case "edge":
			d.box(x+w-part*0.5, y, part*0.5, h, 0, m.Colour, "", 0)
		default:
			d.box(x, y, w, h, 0, pick(d.s("ground") == "fade", mixed(m.Colour, "#ffffff", 0.3)+" ", "")+m.Colour, "", 0)
		}
		return
	}
	for _, m := range marks {
		whole += d.wordWide(m, size) + 2
	}
	if whole > w+2 {
		size, whole = size*w/whole, w
	}
	at := x + (w-whole)/2
	for _, m := range marks {
		wide := d.wordWide(m, size) + 2
		d.mark(m, at+wide/2, y+h/2, size)
		at += wide
	}
}

// mark draws one mark about a middle.
func (d *Desk) mark(m Mark, x, y, size float64) {
	r, turn := size/2, m.Turned && len(m.Picture) == 0 // pictures are turned already
	if d.dry {
		return
	}
	if turn {
		d.TransformBegin()
		d.TransformMirrorVertical(y)
		defer d.TransformEnd()
	}
	around := map[string][2]string{"square": {"#ffffff", d.ink("line")}, "circle": {"#ffffff", d.ink("line")}, "tint": {mixed(m.Colour, "#ffffff", 0.84), ""}}
	switch back := around[d.s("around")]; {
	case m.Smudged:
		d.image(m, "PNG", x, y, size*1.25)
	case m.Word != "":
		d.word(m, x, y, size)
	case m.Shape == "ground":
		d.box(x-r*1.2, y-r*0.85, size*1.2, size*0.85, 0, m.Colour, mixed(m.Colour, "#000000", 0.3), 0.4)
	case d.Family == "badge":
		fills := map[string]string{"line": "#ffffff", "fade": mixed(m.Colour, "#ffffff", 0.3) + " " + m.Colour}
		fill, line := pick(fills[d.s("badge")] == "", m.Colour, fills[d.s("badge")]), d.s("badge") == "line"
		d.box(x-r, y-r, size, size, r*pick(d.s("badge") == "round", 0.4, 1), fill, pick(line, m.Deep, ""), 0.8)
		d.plain(m, pick(line, m.Deep, m.Ink), x, y, r*0.62)
	default:
		d.box(x-r, y-r, size, size, pick(d.s("around") == "circle", r, 1.5), back[0], back[1], 0.5)
		d.shape(m, x, y, r*pick(back[0] == "", 1, 0.7))
	}
}

// shape draws a mark of outlines by the means of this sheet.
func (d *Desk) shape(m Mark, x, y, r float64) {
	light, dark := mixed(m.Colour, "#ffffff", 0.45), mixed(m.Colour, "#000000", 0.15)
	switch way := d.s("technique"); way {
	case "png", "few", "jpeg":
		d.image(m, pick(way == "jpeg", "JPG", "PNG"), x, y, 2*r)
	case "outline":
		d.SetFillColor(rgb(mixed(m.Colour, "#ffffff", 0.72)))
		d.SetDrawColor(rgb(m.Deep))
		d.SetLineWidth(r * 0.13)
		outline(d.Fpdf, m.Rings, x, y, r*0.95, "B*")
	case "fade":
		if len(m.Rings) > 1 {
			d.plain(m, m.Colour, x, y, r)
			return
		}
		points := []gofpdf.PointType{}
		for _, at := range m.Rings[0] {
			points = append(points, gofpdf.PointType{X: x + r*at[0], Y: y - r*at[1]})
		}
		d.ClipPolygon(points, false)
		d.graded(x-r, y-r, 2*r, 2*r, light, dark)
		d.ClipEnd()
	case "svg":
		d.strokes(m, x, y, r)
	case "template":
		name, square := m.Shape+m.Colour, gofpdf.SizeType{Wd: 40, Ht: 40}
		if d.forms[name] == nil {
			d.forms[name] = d.CreateTemplateCustom(gofpdf.PointType{}, square, func(t *gofpdf.Tpl) {
				t.SetFillColor(rgb(m.Colour))
				outline(&t.Fpdf, m.Rings, 20, 20, 20, "f*")
			})
		}
		d.UseTemplateScaled(d.forms[name], gofpdf.PointType{X: x - r, Y: y - r}, gofpdf.SizeType{Wd: 2 * r, Ht: 2 * r})
	case "glyph", "dingbats", "fadetext":
		text := pick(way == "glyph", m.Symbol, d.code(m.Dingbat))
		d.SetTextColor(rgb(m.Colour))
		d.SetFont(pick(way == "glyph", "main", "ZapfDingbats"), pick(way == "glyph", "I", ""), 2.3*r)
		d.TransformBegin()
		if turn := map[string]float64{"arrow_up": 90, "arrow_down": -90}[m.Shape]; way != "glyph" {
			d.TransformRotate(turn, x, y) // the dingbats have arrows to the right alone
		}
		if at := x - d.GetStringWidth(text)/2; way == "fadetext" {
			d.ClipText(at, y+0.83*r, text, false)
			d.graded(x-r, y-r, 2*r, 2*r, light, dark)
			d.ClipEnd()
		} else {
			d.Text(at, y+0.83*r, text)
		}
		d.TransformEnd()
	case "shadow":
		d.SetAlpha(0.3, "Normal")
		d.plain(m, "#282828", x+r*0.13, y+r*0.13, r*0.92)
		d.SetAlpha(1, "Normal")
		fallthrough
	default:
		d.plain(m, m.Colour, x, y, r*0.95)
	}
}

func outline(p *gofpdf.Fpdf, rings [][][2]float64, x, y, r float64, style string) {
	for _, ring := range rings {
		p.MoveTo(x+r*ring[0][0], y-r*ring[0][1])
		for _, at := range ring[1:] {
			p.LineTo(x+r*at[0], y-r*at[1])
		}
		p.ClosePath()
	}
	p.DrawPath(style)
}

func (d *Desk) plain(m Mark, colour string, x, y, r float64) {
	d.SetFillColor(rgb(colour))
	outline(d.Fpdf, m.Rings, x, y, r, "f*")
}

const eyes = " M -3,-3 L -3,-3.1 M 3,-3 L 3,-3.1"

var lines = map[string]string{
	"arrow": "M 0,9 L 0,-8 M -6,-2 L 0,-8 M 6,-2 L 0,-8", "chevron": "M -8,4 L 0,-4 L 8,4",
	"triangle": "M -8,7 L 8,7 L 0,-8 Z", "tick": "M -8,0 L -2.5,6 L 8,-7", "cross": "M -7,-7 L 7,7 M -7,7 L 7,-7",
	"plus": "M 0,-8 L 0,8 M -8,0 L 8,0", "minus": "M -8,0 L 8,0", "dash": "M -7,0 L 7,0",
	"square": "M -7,-7 L 7,-7 L 7,7 L -7,7 Z", "diamond": "M 0,-8 L 8,0 L 0,8 L -8,0 Z",
	"smile": "M -5,3 Q 0,10 5,3" + eyes, "neutral": "M -4,4 L 4,4" + eyes, "frown": "M -5,7 Q 0,0 5,7" + eyes,
}

// strokes draws a mark of lines, as the path of a small SVG, with a circle where it is round.
func (d *Desk) strokes(m Mark, x, y, r float64) {
	name, way, _ := strings.Cut(m.Shape, "_")
	drawing, _ := gofpdf.SVGBasicParse([]byte(`<svg width="20" height="20"><path d="` + lines[name] + `"/></svg>`))
	d.SetDrawColor(rgb(m.Deep))
	d.SetLineWidth(r * 0.27)
	d.SetLineCapStyle("round")
	d.TransformBegin()
	if way == "down" {
		d.TransformMirrorVertical(y)
	}
	if strings.Contains("smile frown neutral disc ring", name) {
		d.SetLineWidth(r * 0.2)
		d.Circle(x, y, r*0.84, "D")
	}
	d.SetXY(x, y)
	d.SVGBasicWrite(&drawing, r/10)
	d.TransformEnd()
	d.SetLineCapStyle("butt")
}

func (d *Desk) image(m Mark, kind string, x, y, size float64) {
	name, options := fmt.Sprint(m.Kind, m.Colour, m.Turned, m.Smudged), gofpdf.ImageOptions{ImageType: kind}
	if d.GetImageInfo(name) == nil {
		d.RegisterImageOptionsReader(name, options, bytes.NewReader(m.Picture))
	}
	d.ImageOptions(name, x-size/2, y-size/2, size, size, false, options, 0, "")
}

// word sets a mark that is written, upon a ground or in a frame.
func (d *Desk) word(m Mark, x, y, size float64) {
	wide, way := d.wordWide(m, size), d.s(d.Family)
	t := T{d.letters(size), "B", "C", m.Deep}
	left, top, round, fill, line := x-wide/2, y-size/2, size*0.45, "", ""
	if m.Kind == "not_participating" && d.Family != "pill" {
		way = "plain"
	}
	switch way {
	case "plain":
		t.style = ""
	case "U":
		t.style = "BU"
	case "ring", "dot":
		fill, line = "#ffffff", m.Deep
	case "full":
		fill, t.colour = m.Colour, m.Ink
	case "box":
		round, line = 0, m.Deep
	case "key":
		round, fill, line = 2, "#ffffff "+mixed(m.Colour, "#ffffff", 0.7), d.ink("line")
	case "pale":
		round, fill, line = 2.5, mixed(m.Colour, "#ffffff", 0.8), mixed(m.Colour, "#ffffff", 0.3)
	case "fade":
		round, fill, t.colour = size*0.3, mixed(m.Colour, "#ffffff", 0.25)+" "+m.Colour, m.Ink
	}
	d.box(left, top, wide, size, round, fill, line, 0.7)
	if way == "dot" {
		d.box(left+t.size*0.3, y-t.size*0.28, t.size*0.56, t.size*0.56, t.size*0.28, m.Colour, "", 0)
		left += t.size * 0.4
	}
	d.text(left, top, wide, size, m.Word, t)
}
