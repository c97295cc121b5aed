<?php
// What heads the page, what stands at its foot, and notes.
trait Edges
{
    private function header(float $x, float $y, float $room): float
    {
        $top = $y;
        $bar = $this->c['header'] === 'bar' && $this->c['title'] !== '';
        $align = $this->c['header'] === 'centred' ? 'C' : 'L';
        $at = $x + ($align === 'C' ? $room / 2 : 0);
        $right = $this->code($x, $y, $room);
        if ($this->job['annex']) {
            $this->say($this->job['annex'], $align === 'C' ? $at : $x + $room - $right, $y + $this->size * 0.6, $align === 'C' ? 'C' : 'R', true);
            $y += $this->size * 1.4;
        }
        if ($this->job['organisation']) {
            $lead = $this->c['stars'] && $align === 'L' ? $this->stars($x, $y) : 0;
            $this->say($this->job['organisation'], $at + $lead, $y + $this->size * 0.6, $align, false, $this->size * 0.95, $this->c['dark']);
            $y += $this->size * ($lead ? 2.2 : 1.5);
        }
        if ($this->c['title']) {
            $size = $this->size * $this->c['title_part'];
            if ($bar) {
                $y = max($y, $right ? $top + 40 : $y);
                $this->box($x, $y, $room, $size * 1.6, $this->c['accent']);
            }
            $this->say($this->c['title'], $at + ($bar ? 6 : 0), $y + $size * 0.8, $align, true, $size, $bar ? $this->c['on_accent'] : $this->c['dark']);
            $y += $size * 1.6;
        }
        if ($right) {
            $y = max($y, $top + 38);
        }
        return $y > $top ? $y - $top + $this->underline($x, $y, $room) : 0;
    }

    private function underline(float $x, float $y, float $room): float
    {
        if ($this->c['header'] === 'line' || $this->c['header'] === 'double') {
            $this->rule($x, $y + 2, $x + $room, $y + 2, $this->c['accent'], 1.2);
            if ($this->c['header'] === 'double') {
                $this->rule($x, $y + 4.5, $x + $room, $y + 4.5, $this->c['accent'], 0.5);
            }
            return 5;
        }
        return 0;
    }

    // Twelve stars in a ring.
    private function stars(float $x, float $y): float
    {
        $radius = $this->size * 0.85;
        [$mx, $my] = [$x + $radius * 1.25, $y + $this->size * 0.6];
        for ($n = 0; $n < 12; $n++) {
            $angle = M_PI * $n / 6;
            $this->pdf->StarPolygon($mx + $radius * sin($angle), $my - $radius * cos($angle), $radius * 0.2, 5, 2, 0, false, 'F', [], rgb($this->c['dark']));
        }
        return $radius * 2.6 + 4;
    }

    // The number of the document, for a machine to read.
    private function code(float $x, float $y, float $room): float
    {
        $ink = ['fgcolor' => [0, 0, 0], 'border' => false, 'padding' => 0];
        if ($this->c['code'] === 'qr') {
            $this->pdf->write2DBarcode($this->job['number'], 'QRCODE,M', $x + $room - 36, $y, 36, 36, $ink);
            return 44;
        }
        if ($this->c['code'] === 'bars') {
            $this->pdf->write1DBarcode(preg_replace('/[^0-9A-Z\/ ]/', '', $this->job['number']), 'C128', $x + $room - 110, $y, 110, 20, '', $ink + ['text' => false, 'stretch' => true, 'fitwidth' => false, 'position' => '', 'align' => 'R'], 'T');
            return 118;
        }
        return 0;
    }

    private function footer(float $x, float $y, float $room): void
    {
        $parts = ['number' => [$this->job['number'], $this->job['language']], 'page' => ['', 'Page 1/1'], 'both' => [$this->job['number'], 'Page 1/1'], '' => null][$this->c['footer']];
        if (!$parts) {
            return;
        }
        $size = max(5.8, $this->size * 0.8);
        if ($this->c['footer_line']) {
            $this->rule($x, $y - 3, $x + $room, $y - 3, $this->c['line'], 0.5);
        }
        $this->say($parts[0], $x, $y + $size * 0.7, 'L', false, $size);
        $this->say($parts[1], $x + $room, $y + $size * 0.7, 'R', false, $size);
    }

    private function notes(float $x, float $y, float $room): float
    {
        $size = max(5.8, $this->size * 0.78);
        $top = $y;
        foreach ($this->job['footnotes'] as $note) {
            $y += $this->words($note, $x, $y, $room, ['size' => $size]) + 1.5;
        }
        return $y - $top;
    }
}
