<?php
// The list of states as tiles: a name, a figure with its label, and the mark.
trait Tiles
{
    private function tiles(float $x, float $y, float $room): float
    {
        $count = $room < 300 ? 2 : ($room < 420 ? 3 : $this->c['tiles_abreast']);
        $gap = 4;
        $wide = ($room - $gap * ($count - 1)) / $count;
        $high = $this->size * 2.9;
        $mark = $this->size * 1.5;
        $lead = max(array_map(fn($row) => $this->marksWidth($row['marks'], $mark), $this->job['rows'])) + 8;
        $names = $wide - $lead - 8;
        $size = min(array_map(fn($row) => $this->fitting($row['name'], $names, null, true), $this->job['rows']));
        foreach ($this->job['rows'] as $n => $row) {
            [$column, $line] = [$n % $count, intdiv($n, $count)];
            $this->tile($row, [$x + $column * ($wide + $gap), $y + $line * ($high + $gap), $wide, $high], $lead, $mark, $size);
        }
        return ceil(count($this->job['rows']) / $count) * ($high + $gap) - $gap;
    }

    private function tile(array $row, array $box, float $lead, float $mark, float $size): void
    {
        [$x, $y, $wide, $high] = $box;
        $this->box($x, $y, $wide, $high, $this->c['zebra'] ? $this->c['pale'] : null, $this->c['line'], 0.5, $this->c['tile_round']);
        $right = $this->c['order'][-1] === 'm';
        $at = $right ? $x + 5 : $x + $lead + 2;
        $this->say($row['name'], $at, $y + $high * 0.32, 'L', true, $size);
        if ($row['figure'] !== '') {
            $text = rtrim($this->job['states_head'][1], '*') . ': ' . $row['figure'];
            $this->say($text, $at, $y + $high * 0.72, 'L', false, $this->fitting($text, $wide - $lead - 8, $this->size * 0.85));
        }
        $from = ($right ? $x + $wide - $lead : $x) + ($lead - $this->marksWidth($row['marks'], $mark)) / 2;
        foreach ($row['marks'] as $one) {
            $part = $this->markWidth($one, $mark);
            $this->mark($one, $from + $part / 2, $y + $high / 2, $mark);
            $from += $part + 3;
        }
    }
}
