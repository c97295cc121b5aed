package main

import (
	"strconv"
	"strings"
)

// Column is one of a table, told by its key.
type Column struct {
	key, head, at string
	wide          float64
}

// grid is a table with its head; what stands in a cell is drawn by the caller, who tells its text.
func (d *Desk) grid(x, y, w, high float64, columns []Column, count int, rule string, cell func(c Column, n int, x, y float64) (string, T)) float64 {
	deep, ink, tall, thick := d.ink("deep"), d.ink("line"), 0.0, d.f("thick")
	heads := map[string]string{"deep": deep, "fade": mixed(deep, "#ffffff", 0.25) + " " + deep, "pale": mixed(ink, "#ffffff", 0.6)}
	t := T{d.Size, "B", "", pick(d.s("head") == "deep" || d.s("head") == "fade", "#ffffff", deep)}
	for _, c := range columns {
		tall = max(tall, d.measured(func() float64 { return d.para(x, 4, c.wide-6, c.head, t) }))
	}
	d.box(x, y, w, tall, 0, heads[d.s("head")], "", 0)
	at := x
	for _, c := range columns {
		t.at = c.at
		d.middle(at+3, y, c.wide-6, tall, c.head, t)
		at += c.wide
	}
	y += tall
	top := y
	d.line(x, y, x+w, y, 0.8, deep)
	for n := range count {
		if d.b("zebra") && n%2 == 1 {
			d.box(x, y, w, high, 0, d.ink("pale"), "", 0)
		}
		at = x
		for _, c := range columns {
			text, t := cell(c, n, at, y)
			t.size, t.at = d.Size, c.at
			d.text(at+3, y, c.wide-6, high, text, t)
			if rule == "lead" && (c.key == "n" || c.key == "l") {
				d.dots(at+d.width(text, t)+8, y+high/2+d.Size*0.3, at+c.wide-3, d.ink("grey"))
			}
			if at > x && strings.Contains("grid sides columns", rule) {
				d.line(at, y, at, y+high, thick, ink)
			}
			at += c.wide
		}
		y += high
		if rule == "grid" || rule == "rows" {
			d.line(x, y, x+w, y, thick, ink)
		} else if rule == "dots" {
			d.dots(x, y, x+w, ink)
		}
	}
	if rule == "grid" || rule == "sides" {
		d.box(x, top, w, y-top, 0, "", ink, thick)
	}
	return y
}

// states sets the members and their marks between two heights.
func (d *Desk) states(x, y, w, low float64) float64 {
	if d.s("states") == "tickets" {
		return d.tickets(x, y, w, low)
	}
	count, gap, end := int(d.f("blocks")), 14.0, y
	long := (len(d.Rows) + count - 1) / count
	wide := (w - gap*float64(count-1)) / float64(count)
	high := min((low-y-d.Size*3)/float64(long), d.f("high"), d.Size*2.4)
	for n := range count {
		places := []int{}
		for k := range d.Rows {
			if pick(d.s("deal") == "across", k%count, k/long) == n {
				places = append(places, k)
			}
		}
		end = max(end, d.table(places, x+float64(n)*(wide+gap), y, wide, high))
	}
	d.wrong(high < d.Size*1.2 || end > low+1, "rows of %.1f, %.0f too long", high, end-low)
	return end
}

// table is a block of states; in a ballot each position has a column.
func (d *Desk) table(places []int, x, y, w, high float64) float64 {
	rule, spare, columns, mark := d.s("rule"), w, []Column{}, d.markWide(d.Rows, high)
	known := map[rune]Column{
		'n': {"n", d.Head[0], "L", 0}, 'm': {"m", d.Head[2], "C", max(mark, d.widest(nil, d.Head[2]))},
		'f': {"f", d.Head[1], d.s("figure_at"), d.widest(d.Rows, strings.Fields(d.Head[1])...)},
		'#': {"#", "", "R", d.widest(nil, "27.")}, 'c': {"c", "", "L", d.widest(nil, "MM")},
	}
	for _, key := range d.s("columns") {
		if key != 'm' || d.s("states") != "ballot" {
			columns, spare = append(columns, known[key]), spare-known[key].wide
			continue
		}
		for _, total := range d.Totals[:4] {
			c := Column{total.Kind, total.Name, "C", max(w*0.12, mark, d.widest(nil, strings.Fields(total.Name)...))}
			columns, spare = append(columns, c), spare-c.wide
		}
	}
	for n, c := range columns {
		if c.key != "n" {
			continue
		}
		columns[n].wide = spare
		if name := d.widest(d.Rows, "") + 60; spare > name+40 && !strings.Contains("grid rows lead", rule) && !d.b("zebra") {
			columns[n].wide, w, x = name, w-spare+name, x+(spare-name)/2 // nothing leads the eye through wide gaps
		}
	}
	return d.grid(x, y, w, high, columns, len(places), rule, func(c Column, n int, x, y float64) (string, T) {
		row, t := d.Rows[places[n]], T{style: pick(c.key == "n" && d.b("name_bold"), "B", "")}
		if d.s("ground") == "row" && d.Family == "ground" && len(row.Marks) == 1 && !row.Marks[0].Smudged {
			d.box(x-0.2, y, c.wide+0.4, high, 0, row.Marks[0].Colour, "", 0)
			t.colour = row.Marks[0].Ink
		}
		if c.key == "m" || c.key == row.Kind {
			d.cell(row.Marks, x, y, c.wide, high)
		}
		return map[string]string{"n": row.Name, "f": row.Figure, "#": strconv.Itoa(places[n]+1) + ".", "c": row.State}[c.key], t
	})
}

// widest of the names where no word is told, else of the figures and these words.
func (d *Desk) widest(rows []Row, words ...string) float64 {
	for _, row := range rows {
		words = append(words, pick(words[0] == "", row.Name, row.Figure))
	}
	wide := 0.0
	for _, word := range words {
		wide = max(wide, d.width(word, d.bold()))
	}
	return wide + 8
}

// tickets is a card for each member, its mark at its right end.
func (d *Desk) tickets(x, y, w, low float64) float64 {
	across, gap, t := int(d.f("across")), 6.0, T{d.Size * 0.92, pick(d.b("name_bold"), "B", ""), "L", ""}
	down := (len(d.Rows) + across - 1) / across
	wide, high := (w+gap)/float64(across)-gap, min((low-y)/float64(down)-gap, d.Size*4.2)
	d.wrong(high < d.Size*2.6, "tickets of %.1f", high)
	stub, round, ground := max(d.markWide(d.Rows, min(high, 24)), wide*0.22)+4, d.f("ticket"), d.Family == "ground"
	for n, row := range d.Rows {
		left, top := n%across, n/across
		if d.s("deal") == "down" {
			left, top = n/down, n%down
		}
		x, y, pad := x+float64(left)*(wide+gap), y+float64(top)*(high+gap), max(round*0.5, 5)
		d.box(x, y, wide, high, round, "#ffffff", d.ink("line"), 0.7)
		d.ClipRoundedRect(x+0.4, y+0.4, wide-0.8, high-0.8, round, false)
		d.cell(row.Marks, x+wide-stub, y+pick(ground, 0, max(0, high-24)/2), stub, pick(ground, high, min(high, 24)))
		d.ClipEnd()
		d.text(x+pad, y+high-d.Size*1.4, wide-stub-pad-3, d.Size*1.3, row.Figure, T{t.size, "", "L", d.ink("grey")})
		d.middle(x+pad, y+1, wide-stub-pad-3, high-d.Size*1.25, row.Name, t)
	}
	return y + float64(down)*(high+gap) - gap
}
