package main

import "strings"

// top is the head of the page: frame, who issues it, title.
func (d *Desk) top(x, y, w float64) float64 {
	for n := 0.0; n < d.f("frames"); n++ {
		inset := 0.5*x - 3*n
		d.box(inset, inset, d.wide-2*inset, d.tall-2*inset, d.f("frame_round"), "", d.ink("line"), 0.8)
	}
	size, deep, title, way := d.Size, d.ink("deep"), d.s("title"), d.s("title_way")
	if d.Organisation+d.Annex != "" {
		d.text(x, y, w, size*1.4, d.Organisation, T{size, "", "L", d.ink("grey")})
		d.text(x, y, w, size*1.4, d.Annex, T{size * 1.1, "B", "R", ""})
		y += size * 2
	}
	if title == "" {
		return y
	}
	fills := map[string]string{"fill": deep, "fade": mixed(deep, "#ffffff", 0.3) + " " + deep}
	pad := map[string]float64{"fill": 8, "fade": 8, "boxed": 8}[way]
	d.box(x, y, w, size*2.6, pick(way == "fill", 0.0, 4), fills[way], pick(way == "boxed", deep, ""), 1)
	if way == "ruled" {
		d.line(x, y+size*2.6, x+w, y+size*2.6, 1.4, deep)
		d.line(x, y+size*2.6+2.2, x+w, y+size*2.6+2.2, 0.4, deep)
	}
	d.text(x+pad, y, w-2*pad, size*2.6, title, T{size * 1.6, "B", d.s("title_at"), pick(fills[way] != "", "#ffffff", deep)})
	return y + size*2.6 + 8
}

// foot is the number and the language of the document; how high they are.
func (d *Desk) foot(x, w float64) float64 {
	size := max(d.Size*0.8, 6.4)
	for n, at := range strings.Split(d.s("footer"), "") {
		d.text(x, d.tall-x-size*1.2, w, size*1.2, d.Footer[n], T{size, "", at, d.ink("grey")})
	}
	return size*1.2 + 7
}

func (d *Desk) notes(x, y, w float64) float64 {
	for _, note := range d.Notes {
		y = d.para(x, y+2, w, note, T{max(d.Size*0.78, 6.3), "", "L", d.ink("grey")})
	}
	return y
}

// fields sets what the vote was about.
func (d *Desk) fields(x, y, w float64) float64 {
	size, way, widest := d.Size, d.s("fields"), 0.0
	t, v, small := T{size, "B", "L", d.ink("deep")}, T{size, "", "L", ""}, T{max(size*0.78, 6.2), "", "L", d.ink("grey")}
	value := func(pair [2]string, x, y, w float64) float64 {
		if pair[1] == "=" {
			d.outcome(x, y, size*1.3, v)
		}
		return max(y+size*1.3, d.para(x, y, w, pick(pair[1] == "=", "", pair[1]), v))
	}
	for _, pair := range d.Fields {
		widest = max(widest, d.width(pair[0], t))
	}
	for n := 0; n < len(d.Fields); n++ {
		pair, top := d.Fields[n], y
		switch way {
		case "over":
			d.text(x, y, w, size*1.1, pair[0], small)
			y = value(pair, x, y+size*1.12, w) + 2
		case "form": // short ones side by side, each with its label in the corner
			here := d.Fields[n:min(n+2, len(d.Fields))]
			if max(d.width(pair[1], v), d.width(here[len(here)-1][1], v)) > w/2-12 {
				here = here[:1]
			}
			n += len(here) - 1
			wide := w / float64(len(here))
			for k, pair := range here {
				d.text(x+wide*float64(k)+4, top+1.5, wide-8, size, pair[0], small)
				y = max(y, value(pair, x+wide*float64(k)+4, top+2+size, wide-8)+2)
			}
			for k := range here {
				d.box(x+wide*float64(k), top, wide, y-top, 0, "", d.ink("line"), 0.5)
			}
		case "cells":
			y = value(pair, x+widest+12, y+2.5, w-widest-16) + 2.5
			d.box(x, top, widest+8, y-top, 0, d.ink("pale"), d.ink("line"), 0.5)
			d.box(x+widest+8, top, w-widest-8, y-top, 0, "", d.ink("line"), 0.5)
			d.text(x+4, top+2.5, widest+1, size*1.22, pair[0], t)
		default:
			d.text(x, y, widest+1, size*1.22, pair[0], t)
			y = value(pair, x+widest+10, y, w-widest-10) + 1.5
		}
	}
	return y
}

// outcome sets word or mark of the result, or both, and says where they end.
func (d *Desk) outcome(x, y, h float64, t T) float64 {
	for _, mark := range d.ResultMark {
		size := min(h*0.95, 24)
		d.mark(mark, x+size/2+1, y+h/2, size)
		x += size + 7
	}
	t.style = "B"
	d.text(x, y, 300, h, d.Result[1], t)
	return x + d.width(d.Result[1], t) + 6
}

// result sets the result of its own, below the date where that stands beside it.
func (d *Desk) result(x, y, w float64) float64 {
	size, deep, way, grey := d.Size, d.ink("deep"), d.s("result"), T{d.Size, "", "L", d.ink("grey")}
	if len(d.Date) > 0 {
		d.text(x, y, w, size*1.4, d.Date[0], grey)
		d.text(x+d.width(d.Date[0], grey)+6, y, w-d.width(d.Date[0], grey)-6, size*1.4, d.Date[1], d.bold())
		y += size*1.4 + 4
	}
	if d.s("result_at") != "own" {
		return y
	}
	high, t := size*2.1, T{size * 1.15, "B", "L", deep}
	wide, end := d.width(d.Result[0], t), y+high
	switch {
	case way == "stamp" && len(d.ResultMark) == 0: // a word, turned a little
		big := T{size * 1.3, "B", "C", deep}
		at, long := x+wide+24, d.width(strings.ToUpper(d.Result[1]), big)+20
		d.wrong(at+long > x+w, "no room for the stamp")
		d.text(x+6, y+size*0.6, wide+1, high, d.Result[0], t)
		d.TransformBegin()
		d.TransformRotate(4, at+long/2, y+size*1.7)
		d.box(at, y+size*0.6, long, high, 3, "", deep, 1.6)
		d.box(at+2.5, y+size*0.6+2.5, long-5, high-5, 2, "", deep, 0.5)
		d.text(at, y+size*0.6, long, high, strings.ToUpper(d.Result[1]), big)
		d.TransformEnd()
		return y + size*3.4
	case way == "due" || way == "stamp":
		most := min(w, 190)
		d.box(x, y, most, size*1.5, 0, deep, "", 0)
		d.text(x+6, y, most-12, size*1.5, strings.TrimRight(d.Result[0], " :"), T{size, "B", "L", "#ffffff"})
		d.box(x, y, most, size*4.1, 0, "", deep, 0.8)
		d.outcome(x+8, y+size*1.75, high, T{size: size * 1.3})
		return y + size*4.1
	case way == "banner":
		d.box(x, y, w, high, 4, d.ink("pale"), deep, 0.8)
	case way == "strip":
		d.line(x, y, x+w, y, 0.8, deep)
		d.line(x, end, x+w, end, 0.8, deep)
	}
	d.text(x+6, y, wide+1, high, d.Result[0], t)
	d.wrong(d.outcome(x+wide+16, y, high, T{size: size * 1.15}) > x+w, "no room for the result")
	return end
}

// legend sets the marks and what they mean, in a row or in two.
func (d *Desk) legend(x, y, w float64) float64 {
	if len(d.Legend) == 0 {
		return y
	}
	high, t, title := d.Size*1.9, T{size: d.Size}, d.s("legend_title")
	size, begin := d.side(high), x+6+pick(title == "", 0, d.width(title, d.bold())+12)
	draw := func() float64 {
		at, y := begin, y
		for _, item := range d.Legend {
			mark := d.wordWide(item.Marks[0], size)
			wide := mark + 8 + d.width(item.Name, t)
			if at+wide > x+w-4 && at > begin {
				at, y = begin, y+high
			}
			d.mark(item.Marks[0], at+mark/2, y+high/2, size)
			d.text(at+mark+6, y, wide-mark-6, high, item.Name, t)
			at += wide + 18
		}
		return y + high
	}
	fills, lines := map[string]string{"tint": mixed(d.ink("pale"), "#ffffff", 0.4)}, map[string]string{"box": d.ink("line")}
	d.box(x, y, w, d.measured(draw)-y, 2, fills[d.s("legend_way")], lines[d.s("legend_way")], 0.6)
	d.text(x+6, y, 60, high, title, d.bold())
	return draw()
}
