// Sheets of votes for a small back office: one PDF for each job read from the standard input.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/jung-kurt/gofpdf"
)

// Mark is one mark as it has to be drawn.
type Mark struct {
	Kind, Colour, Deep, Ink, Shape, Word, Symbol, Dingbat string
	Rings                                                 [][][2]float64
	Turned, Smudged                                       bool
	Picture                                               []byte
}

// Row is one line of the states, of the totals or of the legend.
type Row struct {
	State, Name, Members, Figure, Kind, Colour string
	Marks                                      []Mark
}

// Job is one sheet.
type Job struct {
	Way                         map[string]any
	Size, Part                  float64
	Family, Organisation, Annex string
	Fields                      [][2]string
	ResultMark                  []Mark
	TotalsHead, Head            [3]string
	Totals, Legend, Rows        []Row
	Date, Result, Notes, Footer []string
}

func main() {
	var work struct {
		Fonts map[string][]string
		Jobs  []Job
	}
	err := json.NewDecoder(os.Stdin).Decode(&work)
	faults := make([]string, len(work.Jobs))
	for place := range work.Jobs {
		d := &Desk{Job: &work.Jobs[place], forms: map[string]gofpdf.Template{}}
		d.open(append(work.Fonts[d.s("font")], work.Fonts["DejaVu Sans"][0]))
		d.page()
		d.TransformEnd()
		file := filepath.Join(os.Args[1], fmt.Sprintf("%d.pdf", place))
		err := d.OutputFileAndClose(file)
		d.wrong(err != nil, "%v", err)
		faults[place] = d.fault
	}
	if err != nil || json.NewEncoder(os.Stdout).Encode(faults) != nil {
		panic(err)
	}
}

// open begins a document with its fonts: plain, bold, and one of signs.
func (d *Desk) open(files []string) {
	paper, day := d.Way["paper"].([]any), time.Date(2024, 1, 2, 3, 4, 5, 0, time.UTC)
	d.wide, d.tall = paper[0].(float64), paper[1].(float64)
	size := gofpdf.SizeType{Wd: d.wide, Ht: d.tall}
	d.Fpdf = gofpdf.NewCustom(&gofpdf.InitType{OrientationStr: "P", UnitStr: "pt", Size: size})
	d.SetCreationDate(day)
	d.SetModificationDate(day)
	d.SetCatalogSort(true)
	d.SetAutoPageBreak(false, 0)
	d.SetCellMargin(0)
	for n, style := range []string{"", "B", "I"} {
		data, err := os.ReadFile(files[n])
		d.SetError(err)
		d.AddUTF8FontFromBytes("main", style, data)
	}
	d.code = d.UnicodeTranslatorFromDescriptor("")
	d.AddPage()
	if d.b("layer") {
		d.layer = d.AddLayer("Votes", true)
	}
	d.TransformBegin()
	d.TransformScaleXY(d.f("whole"), d.wide/2, d.tall/2)
}

// page lays all of the sheet out: head, the groups of its order, footnotes, foot.
func (d *Desk) page() {
	m, gap, after := d.f("margin"), d.f("gap"), 0.0
	w, groups := d.wide-2*m, strings.Fields(d.s("order"))
	y, low := d.top(m, m, w), d.tall-m-d.foot(m, w)
	if !strings.Contains(d.s("order"), "N") {
		low -= d.high("N", w)
		d.notes(m, low, w)
	}
	if d.s("layout") == "side" {
		d.beside(groups, m, y, w, low)
		return
	}
	for n := len(groups) - 1; groups[n] != "S"; n-- {
		after += d.high(groups[n], w) + gap
	}
	for _, group := range groups {
		if group == "S" {
			y = d.states(m, y, w, low-after) + gap
		} else if bottom := d.group(group, m, y, w); bottom > y {
			y = bottom + gap
		}
	}
	d.wrong(y-gap > low+1, "%.0f too long", y-low)
}

var parts = map[string]float64{"FT": 0.52, "TF": 0.48, "FR": 0.66, "RF": 0.34, "TR": 0.64, "RT": 0.36, "NT": 0.46}

// group is a part of the sheet, or two beside one another.
func (d *Desk) group(group string, x, y, w float64) float64 {
	if part := parts[group]; part > 0 {
		first := d.group(group[:1], x, y, (w-16)*part)
		return max(first, d.group(group[1:], x+(w-16)*part+16, y, (w-16)*(1-part)))
	}
	draw := map[string]func(x, y, w float64) float64{"F": d.fields, "T": d.totals, "R": d.result, "L": d.legend, "N": d.notes}
	return draw[group](x, y, w)
}

func (d *Desk) high(group string, w float64) float64 {
	return d.measured(func() float64 { return d.group(group, 0, 0, w) })
}

// beside sets the states on one side of the page and all else on the other.
func (d *Desk) beside(groups []string, x, y, w, low float64) {
	panel, gap := 0.4*w, 20.0
	at, states, order, spare := x, x+panel+gap, groups[0], low-y
	if order == "S" {
		at, states, order = x+w-panel, x, groups[1]
	}
	for _, part := range strings.Split(order, "") {
		spare -= d.high(part, panel)
	}
	d.wrong(spare < 16, "no room beside")
	here, bottom := y, d.states(states, y, w-panel-gap, low)
	for _, part := range strings.Split(order, "") {
		if end := d.group(part, at, here, panel); end > here {
			here = end + min(spare/4, 24)
		}
	}
	d.line(max(at, states)-gap/2, y, max(at, states)-gap/2, max(bottom, here), 0.6, d.ink("line"))
}
