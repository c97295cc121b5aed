<?php
// Tables of cells that are placed one by one.
trait Cells
{
    // Ground and ink of a table's head.
    private function headLook(string $form): array
    {
        return match ($form) {
            'bar' => [$this->c['accent'], $this->c['on_accent']],
            'dark' => [$this->c['dark'], '#ffffff'],
            'tint' => [$this->c['tint'], $this->c['dark']],
            default => [null, null],
        };
    }

    public function table(array $table, float $x, float $y): float
    {
        $table += ['head' => null, 'rule' => 'none', 'zebra' => false, 'headBlank' => false, 'headForm' => 'plain', 'pad' => $this->c['pad']];
        if (($table['engine'] ?? 'cells') === 'html' && $this->htmlSays($table)) {
            return $this->htmlTable($table, $x, $y);
        }
        $top = $y;
        if ($table['head']) {
            $y += $this->cellRow($table, ['cells' => $table['head']], $x, $y, -1);
        }
        foreach ($table['rows'] as $place => $row) {
            $y += $this->cellRow($table, $row, $x, $y, $place);
        }
        if ($table['rule'] === 'frame') {
            $this->box($x, $top, array_sum($table['widths']), $y - $top, null, $this->c['line'], $this->c['thick']);
        }
        return $y - $top;
    }

    private function cellRow(array $table, array $row, float $x, float $y, int $place): float
    {
        $lines = 1;
        foreach ($row['cells'] as $n => $cell) {
            $bold = ($cell['bold'] ?? false) || $place < 0;
            $room = $table['widths'][$n] - 2 * $table['pad'] + 0.3;
            $row['cells'][$n]['lines'] = $this->fold($cell['text'] ?? '', $room, $cell['size'] ?? null, $bold);
            $lines = max($lines, empty($cell['marks']) ? count($row['cells'][$n]['lines']) : 1);
        }
        $least = $place < 0 ? $this->size * 1.7 : $table['row'];
        $high = max($least, $lines * $this->size * 1.2 + 3);
        $fill = $row['fill'] ?? ($table['zebra'] && $place % 2 === 1 ? $this->c['pale'] : null);
        $left = $x;
        foreach ($row['cells'] as $n => $cell) {
            $wide = $table['widths'][$n];
            $this->cell($table, $cell, [$x, $y, $wide, $high], $fill, $place);
            $x += $wide;
        }
        $this->cellRules($table, $left, $y, $high, $place);
        if ($row['blot'] ?? null) {
            [$from, $to] = $row['blot'];
            $this->pdf->Image('@' . $this->blot, $left + $from, $y - $high * 0.15, $to - $from, $high * 1.3);
        }
        return $high;
    }

    private function cell(array $table, array $cell, array $box, ?string $fill, int $place): void
    {
        [$x, $y, $wide, $high] = $box;
        [$ground, $ink] = $place < 0 ? $this->headLook($table['headForm']) : [$cell['fill'] ?? $fill, $cell['colour'] ?? null];
        if ($ground) {
            $this->box($x, $y, $wide, $high, $ground);
        }
        $mark = $cell['marks'][0] ?? null;
        if (($cell['ground'] ?? false) && $this->isGround($mark) && !$mark['smudged']) {
            $this->cellGround($mark, $x, $y, $wide, $high);
            return;
        }
        $align = $cell['align'] ?? 'L';
        if (!empty($cell['marks'])) {
            $this->cellMarks($table, $cell, $x, $y + $high / 2, $wide, $place);
            return;
        }
        $bold = ($cell['bold'] ?? false) || $place < 0;
        $size = $cell['size'] ?? $this->size;
        $at = $x + ['L' => $table['pad'], 'C' => $wide / 2, 'R' => $wide - $table['pad']][$align];
        $first = $y + $high / 2 - (count($cell['lines']) - 1) * $size * 0.6;
        foreach ($place < 0 && $table['headBlank'] ? [] : $cell['lines'] as $n => $line) {
            $this->say($line, $at, $first + $n * $size * 1.2, $align, $bold, $size, $ink);
        }
    }

    // Marks beside one another, and words behind or before them.
    private function cellMarks(array $table, array $cell, float $x, float $mid, float $wide, int $place): void
    {
        $text = $cell['text'] ?? '';
        $bold = $cell['bold'] ?? false;
        $size = $cell['size'] ?? $this->size;
        $widths = array_map(fn($mark) => $this->markWidth($mark, $table['mark']), $cell['marks']);
        $own = $text === '' ? 0 : $this->width($text, $size, $bold) + 4;
        $all = array_sum($widths) + 3 * (count($widths) - 1) + $own;
        $x += ['L' => $table['pad'], 'C' => ($wide - $all) / 2, 'R' => $wide - $table['pad'] - $all][$cell['align'] ?? 'L'];
        if ($own && ($cell['after'] ?? false)) {
            $this->say($text, $x, $mid, 'L', $bold, $size, $cell['colour'] ?? null);
            $x += $own;
            $own = 0;
        }
        foreach ($cell['marks'] as $n => $mark) {
            $this->mark($mark, $x + $widths[$n] / 2, $mid, $table['mark']);
            $x += $widths[$n] + 3;
        }
        if ($own) {
            $this->say($text, $x + 1, $mid, 'L', $bold, $size, $cell['colour'] ?? null);
        }
    }

    private function cellGround(array $mark, float $x, float $y, float $wide, float $high): void
    {
        $ink = $this->markInk($mark);
        switch ($this->c['ground']) {
            case 'inset':
                $this->box($x + 2, $y + 1.5, $wide - 4, $high - 3, $ink, shade($ink, -0.3), 0.4);
                break;
            case 'bar':
                $this->box($x + 3, $y + $high * 0.2, $wide - 6, $high * 0.6, $ink, null, 0, $high);
                break;
            case 'ramp':
                $this->pdf->LinearGradient($x, $y, $wide, $high, rgb(shade($ink, 0.3)), rgb($ink), [0, 0, 1, 0]);
                break;
            default:
                $this->box($x, $y, $wide, $high, $this->groundFill($mark));
        }
        $size = $this->size * ($this->c['ground'] === 'bar' ? 0.7 : 0.95);
        $this->say($this->groundWord($mark), $x + $wide / 2, $y + $high / 2, 'C', true, $size, $this->onInk($mark));
    }

    private function cellRules(array $table, float $x, float $y, float $high, int $place): void
    {
        $wide = array_sum($table['widths']);
        $rule = $table['rule'];
        $under = in_array($rule, ['lines', 'grid', 'dots']) || ($place < 0 && $rule !== 'none');
        if ($under) {
            $this->rule($x, $y + $high, $x + $wide, $y + $high, null, null, $rule === 'dots' ? '0.6,1.6' : 0);
        }
        if ($rule === 'grid' && $place <= 0) {
            $this->rule($x, $y, $x + $wide, $y);
        }
        if (in_array($rule, ['grid', 'columns'])) {
            foreach ($table['widths'] as $n => $one) {
                if ($n || $rule === 'grid') {
                    $this->rule($x, $y, $x, $y + $high);
                }
                $x += $one;
            }
            if ($rule === 'grid') {
                $this->rule($x, $y, $x, $y + $high);
            }
        }
    }
}
