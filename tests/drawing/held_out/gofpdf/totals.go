package main

import (
	"strconv"
	"strings"
)

// totals sets what each position got: tiles, or a table, below a bar or beside a ring perhaps.
func (d *Desk) totals(x, y, w float64) float64 {
	size, whole, at, last := d.Size, 0.0, x, len(d.Totals)-1
	way, parts := d.s("totals"), []float64{}
	for _, row := range d.Totals[:last] {
		part, _ := strconv.ParseFloat(row.Members, 64)
		parts, whole = append(parts, part), whole+part
	}
	switch r, down := size*4.2, 90.0; {
	case way == "tiles" || way == "across":
		return d.tiles(x, y, w, way == "tiles")
	case way == "bar" || way == "ring" && w < 300:
		for n, part := range parts {
			d.box(at, y, w*part/whole, size*1.3, 0, d.Totals[n].Colour, "#ffffff", 0.6)
			at += w * part / whole
		}
		return d.sums(x, y+size*1.3+5, w)
	case way == "ring":
		for n, part := range parts {
			if turn := 360 * part / whole; turn > 0 && !d.dry {
				d.SetDrawColor(rgb(d.Totals[n].Colour))
				d.SetLineWidth(r * 0.36)
				d.Arc(x+r+2, y+r+2, r*0.8, r*0.8, 0, down-turn, down, "D")
				down -= turn
			}
		}
		d.text(x+r*0.5+2, y+r*0.62+2, r, r*0.76, d.Totals[last].Members, T{size * 1.8, "B", "C", ""})
		return max(d.sums(x+2*r+16, y, min(w-2*r-16, 330)), y+2*r+6)
	}
	return d.sums(x, y, min(w, 380))
}

// sums is a table of positions, members and shares.
func (d *Desk) sums(x, y, w float64) float64 {
	high, shown, bold, deep := d.Size*1.65, []Column{}, d.bold(), d.ink("deep")
	columns := map[string]Column{
		"m": {"m", d.TotalsHead[1], "R", d.widest(nil, d.TotalsHead[1]) + 4}, "k": {"k", "", "C", 0},
		"f": {"f", d.TotalsHead[2], "R", d.widest(d.Totals, append(strings.Fields(d.TotalsHead[2]), "100,00 %")...) + 4},
	}
	if d.Totals[0].Marks != nil || d.Totals[3].Marks != nil {
		columns["k"] = Column{"k", "", "C", d.markWide(d.Totals, high) + 4}
	}
	columns["l"] = Column{"l", d.TotalsHead[0], "L", w - columns["m"].wide - columns["f"].wide - columns["k"].wide}
	d.wrong(columns["l"].wide < 40, "no room for the totals")
	for _, key := range strings.Split(d.s("total_order"), "") {
		if columns[key].wide > 0 {
			shown = append(shown, columns[key])
		}
	}
	end := d.grid(x, y, w, high, shown, len(d.Totals), d.s("total_rule"), func(c Column, n int, x, y float64) (string, T) {
		row, last := d.Totals[n], n == len(d.Totals)-1
		if last {
			d.line(x, y, x+c.wide, y, 0.8, deep)
		}
		if c.key == "k" && len(row.Marks) > 0 {
			d.mark(row.Marks[0], x+c.wide/2, y+high/2, d.side(high))
		}
		return map[string]string{"l": row.Name, "m": row.Members, "f": row.Figure}[c.key], T{style: pick(last, "B", "")}
	})
	d.line(x, end, x+w, end, 0.8, deep)
	if d.s("result_at") != "totals" {
		return end
	}
	d.text(x+3, end, w, high*1.2, d.Result[0], bold)
	d.outcome(x+d.width(d.Result[0], bold)+16, end+1, high*1.2-2, bold)
	d.line(x, end+high*1.2, x+w, end+high*1.2, 0.8, deep)
	return end + high*1.2
}

// tiles is a field for each position: its mark, name, members, share; apart, or with heads before them.
func (d *Desk) tiles(x, y, w float64, apart bool) float64 {
	size, gap, big := d.Size, pick(apart, 5.0, 0), d.Size*pick(apart, 1.9, 1)
	mark, first := pick(d.Totals[0].Marks == nil, 0, size*1.8), pick(apart, 0, d.widest(nil, d.TotalsHead[1:]...))
	wide, high := (w-first)/float64(len(d.Totals))-gap, mark+size*2.6
	for n, row := range d.Totals {
		x := x + first + (wide+gap)*float64(n)
		d.box(x, y, wide, high+big*1.5+size*1.6, gap*0.7, pick(apart, d.ink("pale"), ""), d.ink("line"), 0.6)
		for _, m := range row.Marks {
			d.wrong(d.wordWide(m, mark*0.8) > wide-2, "tile too narrow")
			d.mark(m, x+wide/2, y+2+mark/2, mark*0.8)
		}
		d.middle(x+2, y+mark, wide-4, high-mark, row.Name, T{size * 0.9, "B", "C", d.ink("deep")})
		d.text(x+2, y+high, wide-4, big*1.5, row.Members, T{big, "B", "C", ""})
		bare := row.Figure == "" || strings.Contains(row.Figure, "%") || !strings.Contains(d.TotalsHead[2], "%")
		d.text(x+2, y+high+big*1.5, wide-4, size*1.5, row.Figure+pick(apart && !bare, " %", ""), T{size, "", "C", ""})
	}
	for n, head := range d.TotalsHead[1:] {
		if at := y + high + size*1.5*float64(n); !apart {
			d.line(x, at, x+w, at, 0.6, d.ink("line"))
			d.text(x, at, first-4, size*1.5, head, d.bold())
		}
	}
	return y + high + big*1.5 + size*1.6
}
