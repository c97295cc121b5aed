<?php
// Tables as a web application writes them: HTML, with marks as pictures, signs or words.
trait Html
{
    private function svg(array $mark): string
    {
        $badge = $this->look['family'] === 'badge' && $this->badged($mark);
        $wide = $badge && $this->c['badge'] === 'wide' ? 17 : 10;
        $ink = $this->markInk($mark);
        [$ground, $part] = ['', 10];
        if ($badge) {
            $ground = $this->svgGround($wide, $ink);
            $part = 10 * $this->inBadge();
            $ink = $this->c['badge'] === 'ringed' ? $ink : $this->onInk($mark);
        }
        $path = '';
        foreach ($this->ringsOf($mark) as $ring) {
            $points = array_map(fn($p) => sprintf('%.3f %.3f', $wide + $part * $p[0], 10 - $part * $p[1]), $ring);
            $path .= 'M' . implode(' L', $points) . ' Z ';
        }
        $size = 'width="' . 2 * $wide . '" height="20" viewBox="0 0 ' . 2 * $wide . ' 20"';
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" $size>$ground<path d=\"$path\" fill=\"$ink\" fill-rule=\"evenodd\"/></svg>";
    }

    private function svgGround(float $wide, string $ink): string
    {
        $rect = fn($corner) => sprintf('<rect x="0" y="0" width="%d" height="20" rx="%s" ry="%s" fill="%s"/>', 2 * $wide, $corner, $corner, $ink);
        return match ($this->c['badge']) {
            'disc' => "<circle cx=\"10\" cy=\"10\" r=\"10\" fill=\"$ink\"/>",
            'ringed' => "<circle cx=\"10\" cy=\"10\" r=\"9.2\" fill=\"none\" stroke=\"$ink\" stroke-width=\"1.5\"/>",
            'hexagon' => "<polygon points=\"10,0 19,5 19,15 10,20 1,15 1,5\" fill=\"$ink\"/>",
            'tile' => $rect(0),
            'soft' => $rect(4),
            'wide' => $rect(10),
        };
    }

    private function img(string $data, float $wide, float $high): string
    {
        return sprintf('<img src="@%s" width="%.2fpt" height="%.2fpt" />', base64_encode($data), $wide, $high);
    }

    private function markHtml(array $mark, float $high): string
    {
        if ($mark['smudged']) {
            return $this->img($this->blot, $high * 1.8, $high * 1.1);
        }
        $word = $this->wordOf($mark);
        if ($word !== null) {
            return $this->wordHtml($mark, $word, $high);
        }
        if ($this->isGround($mark)) {
            return sprintf('<span style="background-color:%s">%s</span>', $this->markInk($mark), str_repeat('&nbsp;', 7));
        }
        if ($this->c['technique'] === 'image') {
            return $this->img(base64_decode($this->job['pictures'][$this->key($mark)]), $high, $high);
        }
        $signs = ['glyph' => [GLYPHS, 'dejavusans', 1.05], 'dingbat' => [DINGBATS, 'zapfdingbats', 1.1]];
        if (isset($signs[$this->c['technique']])) {
            [$table, $font, $part] = $signs[$this->c['technique']];
            $letter = $table[$this->shapeOf($mark)][$this->c['glyph_pick']];
            return sprintf('<span style="font-family:%s;font-weight:normal;font-size:%.2fpt;color:%s">%s</span>', $font, $high * $part, $this->markInk($mark), $letter);
        }
        return $this->img($this->svg($mark), $this->markWidth($mark, $high), $high);
    }

    private function wordHtml(array $mark, string $word, float $high): string
    {
        $ink = $this->markInk($mark);
        $text = $this->escaped($word);
        $size = $this->letters($high);
        if (!$this->isPill($mark)) {
            $weight = $this->c['mark_bold'] ? 'bold' : 'normal';
            return sprintf('<span style="font-weight:%s;font-size:%.2fpt;color:%s">%s</span>', $weight, $size, $ink, $text);
        }
        $room = $this->pillWidth($high);
        $size *= $this->c['pill_part'];
        $blank = $this->width("\u{a0}", $size, true);
        $sides = str_repeat('&nbsp;', max(1, (int) round(($room - $this->width($word, $size, true)) / 2 / $blank)));
        $style = sprintf('font-weight:bold;font-size:%.2fpt;color:%s;background-color:%s', $size, $this->onInk($mark), $ink);
        return "<span style=\"$style\">$sides$text$sides</span>";
    }

    // What of the marks cannot be said in HTML is drawn in cells.
    private function htmlSays(array $table): bool
    {
        $way = $this->c['technique'];
        if ($this->look['family'] === 'ground') {
            return in_array($this->c['ground'], ['full', 'soft']);
        }
        if ($this->look['family'] === 'pill') {
            return $this->c['pill'] === 'sharp';
        }
        if ($this->look['family'] === 'letter') {
            return $this->c['letter'] === 'plain';
        }
        return in_array($way, ['image', 'svg', 'glyph', 'dingbat', 'plain']);
    }

    private function htmlTable(array $table, float $x, float $y): float
    {
        $pad = max(0.6, ($table['row'] - 1.2 * $this->size) / 2);
        $rows = '';
        if ($table['head']) {
            $rows .= '<thead>' . $this->htmlRow($table, ['cells' => $table['head']], -1) . '</thead>';
        }
        foreach ($table['rows'] as $place => $row) {
            $rows .= $this->htmlRow($table, $row, $place);
        }
        $wide = array_sum($table['widths']);
        $html = sprintf('<table cellspacing="0" cellpadding="%.2f" width="%.2fpt">%s</table>', $pad, $wide, $rows);
        $high = $this->write($html, $x, $y, $wide);
        if ($table['rule'] === 'frame') {
            $this->box($x, $y, $wide, $high, null, $this->c['line'], $this->c['thick']);
        }
        return $high;
    }

    private function htmlRow(array $table, array $row, int $place): string
    {
        $fill = $row['fill'] ?? ($table['zebra'] && $place % 2 === 1 ? $this->c['pale'] : null);
        [$ground, $ink] = $this->headLook($table['headForm']);
        $cells = '';
        foreach ($row['cells'] as $n => $cell) {
            $mark = $cell['marks'][0] ?? null;
            $full = ($cell['ground'] ?? false) && $this->isGround($mark) && !$mark['smudged'];
            $own = $place < 0 ? $ground : ($full ? $this->groundFill($mark) : $cell['fill'] ?? $fill);
            $colour = $place < 0 ? $ink : ($full ? $this->onInk($mark) : $cell['colour'] ?? null);
            $cells .= $this->htmlCell($table, $cell, $n, $place, $own, $colour, $full);
        }
        return "<tr nobr=\"true\">$cells</tr>";
    }

    private function groundFill(array $mark): string
    {
        return $this->c['ground'] === 'soft' ? shade($this->markInk($mark), 0.25) : $this->markInk($mark);
    }

    private function htmlCell(array $table, array $cell, int $n, int $place, ?string $fill, ?string $ink, bool $full): string
    {
        $size = $cell['size'] ?? $this->size;
        $parts = [];
        if ($full) {
            $parts[] = $this->groundWord($cell['marks'][0]) ?: '&nbsp;';
        } else {
            foreach ($cell['marks'] ?? [] as $mark) {
                $parts[] = $this->markHtml($mark, min($table['mark'], $this->size * 1.14));
            }
        }
        if (($cell['text'] ?? '') !== '') {
            $text = $this->escaped($cell['text']);
            ($cell['after'] ?? false) ? array_unshift($parts, $text) : $parts[] = $text;
        }
        $bold = ($cell['bold'] ?? false) || $place < 0;
        $style = sprintf('font-size:%.2fpt;', $size) . ($bold ? 'font-weight:bold;' : '') . ($ink ? "color:$ink;" : '')
            . ($fill ? "background-color:$fill;" : '') . $this->htmlBorder($table, $n, $place);
        $align = ['L' => 'left', 'C' => 'center', 'R' => 'right'][$cell['align'] ?? 'L'];
        $inner = $parts ? implode('&nbsp;', $parts) : '&nbsp;';
        return sprintf('<td width="%.2fpt" align="%s" style="%s">%s</td>', $table['widths'][$n], $align, $style, $inner);
    }

    private function htmlBorder(array $table, int $n, int $place): string
    {
        $line = sprintf('%.2fpt %s %s;', $this->c['thick'], $table['rule'] === 'dots' ? 'dotted' : 'solid', $this->c['line']);
        $under = "border-bottom:$line";
        return match ($table['rule']) {
            'grid' => "border:$line",
            'lines', 'dots' => $under,
            'columns' => ($n ? "border-left:$line" : '') . ($place < 0 ? $under : ''),
            'head', 'frame' => $place < 0 ? $under : '',
            default => '',
        };
    }
}
