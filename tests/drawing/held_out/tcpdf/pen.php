<?php
// Letters, lines and boxes.
trait Pen
{
    public function width(string $text, ?float $size = null, bool $bold = false): float
    {
        $wide = 0;
        foreach ($this->runs($text) as [$run, $font]) {
            $wide += $this->pdf->GetStringWidth($run, $this->family[$font], $bold ? 'B' : '', $size ?? $this->size);
        }
        return $wide;
    }

    // One line, its middle at this height; `align` says which of its ends stands at x.
    public function say(string $text, float $x, float $mid, string $align = 'L', bool $bold = false, ?float $size = null, ?string $colour = null): void
    {
        $size ??= $this->size;
        $wide = $this->width($text, $size, $bold);
        $x -= ['L' => 0, 'C' => $wide / 2, 'R' => $wide][$align];
        $this->pdf->setTextColorArray(rgb($colour ?? $this->c['ink']));
        foreach ($this->runs($text) as [$run, $font]) {
            $this->pdf->SetFont($this->family[$font], $bold ? 'B' : '', $size);
            $part = $this->pdf->GetStringWidth($run);
            $this->pdf->SetXY($x, $mid - $size * 0.62);
            $this->pdf->Cell($part, $size * 1.24, $run, 0, 0, 'L', false, '', 0, false, 'T', 'M');
            $x += $part;
        }
    }

    public function fold(string $text, float $room, ?float $size = null, bool $bold = false): array
    {
        $lines = [];
        foreach (explode(' ', $text) as $word) {
            $last = count($lines) - 1;
            if ($last >= 0 && $this->width("$lines[$last] $word", $size, $bold) <= $room) {
                $lines[$last] .= " $word";
            } else {
                $lines[] = $word;
            }
        }
        return $lines;
    }

    // Words in as many lines as they need; the height they take.
    public function words(string $text, float $x, float $y, float $room, array $style = []): float
    {
        $size = $style['size'] ?? $this->size;
        $bold = $style['bold'] ?? false;
        $align = $style['align'] ?? 'L';
        $at = $x + ['L' => 0, 'C' => $room / 2, 'R' => $room][$align];
        $lines = $this->fold($text, $room, $size, $bold);
        foreach ($lines as $n => $line) {
            $this->say($line, $at, $y + ($n + 0.5) * $size * 1.2, $align, $bold, $size, $style['colour'] ?? null);
        }
        return count($lines) * $size * 1.2;
    }

    // The size, or the largest below it at which the words find room.
    public function fitting(string $text, float $room, ?float $size = null, bool $bold = false): float
    {
        $size ??= $this->size;
        $wide = $this->width($text, $size, $bold);
        return $wide <= $room ? $size : $size * $room / $wide;
    }

    public function rule(float $x, float $y, float $tox, float $toy, ?string $colour = null, ?float $thick = null, $dash = 0): void
    {
        $style = ['width' => $thick ?? $this->c['thick'], 'color' => rgb($colour ?? $this->c['line']), 'dash' => $dash, 'cap' => 'butt'];
        $this->pdf->Line($x, $y, $tox, $toy, $style);
    }

    public function box(float $x, float $y, float $w, float $h, ?string $fill, ?string $line = null, float $thick = 0.6, float $corner = 0): void
    {
        $border = ['width' => $thick, 'color' => rgb($line ?? '#000000'), 'dash' => 0, 'cap' => 'butt', 'join' => 'miter'];
        $way = ($line ? 'D' : '') . ($fill ? 'F' : '');
        if ($way === '') {
            return;
        }
        $style = $line ? $border : [];
        if ($corner > 0) {
            $this->pdf->RoundedRect($x, $y, $w, $h, min($corner, $h / 2, $w / 2), '1111', $way, $style, $fill ? rgb($fill) : []);
        } else {
            $this->pdf->Rect($x, $y, $w, $h, $way, $line ? ['all' => $border] : [], $fill ? rgb($fill) : []);
        }
    }

    // Text for HTML, words of another script in the font that has them.
    public function escaped(string $text): string
    {
        $html = '';
        foreach ($this->runs($text) as [$run, $font]) {
            $plain = htmlspecialchars($run, ENT_QUOTES);
            $html .= $font === 'main' ? $plain : "<span style=\"font-family:{$this->family['spare']}\">$plain</span>";
        }
        return $html;
    }

    // Writes HTML into a column; the height it takes.
    public function write(string $html, float $x, float $y, float $room): float
    {
        $this->pdf->SetFont($this->family['main'], '', $this->size);
        $this->pdf->setTextColorArray(rgb($this->c['ink']));
        $this->pdf->setCellHeightRatio(1.2);
        $this->pdf->setPageMark(); // grounds of the table come upon what stands there
        $this->pdf->writeHTMLCell($room, 0, $x, $y, $html, 0, 1, false, true, '', true);
        return $this->pdf->GetY() - $y;
    }
}
