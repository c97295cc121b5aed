<?php
// What was counted, in several forms; legend and result.
trait Totals
{
    public function counted(float $x, float $y, float $room): float
    {
        return $this->panel('totals', 'Summary', fn(...$at) => $this->totals(...$at), $x, $y, $room);
    }

    private function totals(float $x, float $y, float $room): float
    {
        $form = $this->c[$room < 330 ? 'narrow_totals' : 'totals'];
        $blocks = [fn(...$at) => $this->{"totals_$form"}(...$at)];
        if ($this->c['result_place'] === 'totals') {
            $blocks[] = fn($x, $y, $room) => $this->resultLine($x, $y, $room);
        }
        if ($this->c['date_place'] === 'totals') {
            $blocks[] = fn($x, $y, $room) => $this->dateLine($x, $y, $room);
        }
        if ($this->c['legend_place'] === 'totals') {
            $blocks[] = fn($x, $y, $room) => $this->legend($x, $y, $room);
        }
        return $this->stack($blocks, $x, $y, $room, 6);
    }

    private function totalRows(): array
    {
        $rows = $this->job['totals'];
        return $this->c['total_first'] ? [array_pop($rows), ...$rows] : $rows;
    }

    private function keyed(): bool
    {
        return (bool) array_filter(array_column($this->job['totals'], 'mark'));
    }

    private function totalCell(string $key, array $row): array
    {
        $bold = $row['position'] === null && $this->c['total_bold'];
        $marks = array_filter([$row['mark']]);
        return match ($key) {
            'k' => ['marks' => $marks, 'align' => 'C', 'ground' => true],
            'v' => ['text' => $row['label'], 'bold' => $bold],
            'b' => ['text' => $row['label'], 'bold' => $bold, 'marks' => $marks],
            'm' => ['text' => $row['members'], 'bold' => $bold, 'align' => $this->c['totals_align']],
            'f' => ['text' => $row['figure'], 'bold' => $bold, 'align' => $this->c['totals_align']],
        };
    }

    private function totalHead(string $key): array
    {
        [$vote, $members, $figure] = $this->job['totals_head'];
        $text = ['k' => '', 'v' => $vote, 'b' => $vote, 'm' => $members, 'f' => $figure][$key];
        return ['text' => $text, 'align' => strpos('mf', $key) === false ? 'L' : $this->c['totals_align']];
    }

    private function totalNeed(string $key, float $mark): float
    {
        $pad = 2 * $this->c['pad'] + 2;
        $rows = $this->job['totals'];
        $wide = max(array_map(fn($row) => $row['mark'] ? $this->markWidth($row['mark'], $mark) : 0, $rows));
        $texts = ['v' => 'label', 'b' => 'label', 'm' => 'members', 'f' => 'figure'];
        if ($key === 'k') {
            return $wide + $pad;
        }
        $all = [...explode(' ', $this->totalHead($key)['text']), ...array_column($rows, $texts[$key])];
        return max(array_map(fn($text) => $this->width($text, null, true), $all)) + $pad + ($key === 'b' ? $wide + 6 : 0);
    }

    private function totals_table(float $x, float $y, float $room): float
    {
        return $this->totalsTable($this->c['totals_order'], $x, $y, $room);
    }

    private function totalsTable(string $order, float $x, float $y, float $room): float
    {
        $keys = str_split($this->keyed() ? $order : str_replace('k', '', $order));
        $mark = min($this->size * 1.35, $this->size * $this->c['totals_row'] * 0.8);
        $needs = array_map(fn($key) => $this->totalNeed($key, $mark), $keys);
        if (array_sum($needs) > $room * 1.01) {
            return $this->smaller(fn() => $this->totalsTable($order, $x, $y, $room));
        }
        $wide = min($room, array_sum($needs) * $this->c['totals_wide']);
        $widths = array_map(fn($need) => $need * $wide / array_sum($needs), $needs);
        $rows = [];
        foreach ($this->totalRows() as $row) {
            $fill = $row['position'] === null && $this->c['total_fill'] ? $this->c['tint'] : null;
            $rows[] = ['cells' => array_map(fn($key) => $this->totalCell($key, $row), $keys), 'fill' => $fill];
        }
        return $this->table([
            'widths' => $widths, 'head' => array_map(fn($key) => $this->totalHead($key), $keys), 'rows' => $rows,
            'rule' => $this->c['totals_rule'], 'headForm' => $this->c['totals_head'], 'engine' => $this->c['totals_engine'],
            'row' => $this->size * $this->c['totals_row'], 'mark' => $mark, 'zebra' => $this->c['totals_zebra'],
        ], $x, $y);
    }

    // In letters a little smaller, until it finds room.
    private function smaller(callable $block): float
    {
        [$size, $pad] = [$this->size, $this->c['pad']];
        $this->size *= 0.97;
        $this->c['pad'] = max(1.5, $pad * 0.8);
        $high = $block();
        [$this->size, $this->c['pad']] = [$size, $pad];
        return $high;
    }

    // A column for each position.
    private function totals_flip(float $x, float $y, float $room): float
    {
        $rows = $this->totalRows();
        $heads = $this->job['totals_head'];
        $first = max($this->width($heads[2], null, true), 60) + 2 * $this->c['pad'] + 4;
        $each = ($room - $first) / count($rows);
        $lines = [];
        if ($this->keyed()) {
            $lines[] = ['cells' => [[], ...array_map(fn($row) => ['marks' => array_filter([$row['mark']]), 'align' => 'C', 'ground' => true], $rows)]];
        }
        foreach ([1 => 'members', 2 => 'figure'] as $n => $key) {
            $lines[] = ['cells' => [['text' => $heads[$n], 'bold' => true], ...array_map(fn($row) => ['text' => $row[$key], 'align' => 'C', 'bold' => $row['position'] === null && $this->c['total_bold']], $rows)]];
        }
        return $this->table([
            'widths' => [$first, ...array_fill(0, count($rows), $each)], 'rows' => $lines,
            'head' => [['text' => $heads[0]], ...array_map(fn($row) => ['text' => $row['label'], 'align' => 'C'], $rows)],
            'rule' => $this->c['totals_rule'], 'headForm' => $this->c['totals_head'], 'engine' => 'cells',
            'row' => $this->size * $this->c['totals_row'], 'mark' => $this->size * 1.35,
        ], $x, $y);
    }

    // A card for each position: what, how many, how much.
    private function totals_cards(float $x, float $y, float $room): float
    {
        $rows = $this->totalRows();
        $gap = 5;
        $wide = ($room - $gap * (count($rows) - 1)) / count($rows);
        $small = max(5.6, $this->size * 0.76);
        $high = $this->size * 5.4;
        [, $members, $figure] = $this->job['totals_head'];
        foreach ($rows as $row) {
            $this->box($x, $y, $wide, $high, $this->c['total_fill'] ? $this->c['pale'] : null, $this->c['line'], 0.6, $this->c['tile_round']);
            $this->cardTop($row, $x, $y, $wide);
            $this->say($row['members'], $x + 6, $y + $this->size * 2.5, 'L', true, $this->size * 1.4);
            $this->say($members, $x + 8 + $this->size * 2, $y + $this->size * 2.6, 'L', false, $this->fitting($members, $wide - 12 - $this->size * 2, $small));
            if ($row['figure'] !== '') {
                $this->say($row['figure'], $x + 6, $y + $this->size * 3.85, 'L', true);
                $this->say($figure, $x + 6, $y + $this->size * 4.85, 'L', false, $this->fitting($figure, $wide - 12, $small));
            }
            $x += $wide + $gap;
        }
        return $high;
    }

    private function cardTop(array $row, float $x, float $y, float $wide): void
    {
        $mark = $row['mark'] ? $this->markWidth($row['mark'], $this->size * 1.25) + 4 : 0;
        $mid = $y + $this->size;
        if ($row['mark']) {
            $this->mark($row['mark'], $x + 6 + ($mark - 4) / 2, $mid, $this->size * 1.25);
        }
        $this->say($row['label'], $x + 6 + $mark, $mid, 'L', true, $this->fitting($row['label'], $wide - 10 - $mark, null, true));
    }

    // A sentence for each position.
    private function totals_list(float $x, float $y, float $room): float
    {
        $mark = $this->size * 1.25;
        $lead = $this->keyed() ? $this->totalNeed('k', $mark) : 0;
        $name = max(array_map(fn($row) => $this->width($row['label'], null, true), $this->job['totals'])) + 10;
        [, $members, $figure] = $this->job['totals_head'];
        $texts = array_map(fn($row) => "$members: {$row['members']}" . ($row['figure'] === '' ? '' : "; $figure: {$row['figure']}"), $this->totalRows());
        $size = min(array_map(fn($text) => $this->fitting($text, $room - $lead - $name), $texts));
        if ($size < $this->size * 0.8) {
            return $this->totals_table($x, $y, $room);
        }
        $high = $this->size * $this->c['totals_row'];
        foreach ($this->totalRows() as $n => $row) {
            $mid = $y + ($n + 0.5) * $high;
            if ($row['mark']) {
                $this->mark($row['mark'], $x + $lead / 2 - 2, $mid, $mark);
            }
            $this->say($row['label'], $x + $lead, $mid, 'L', true);
            $this->say($texts[$n], $x + $lead + $name, $mid, 'L', false, $size);
            if (in_array($this->c['totals_rule'], ['lines', 'grid', 'dots'])) {
                $this->rule($x, $mid + $high / 2, $x + $room, $mid + $high / 2, null, 0.4);
            }
        }
        return count($texts) * $high;
    }

    // Members in one table, what they stand for in another.
    private function totals_twin(float $x, float $y, float $room): float
    {
        $half = ($room - $this->gap * 2) / 2;
        $order = $this->keyed() ? 'b' : 'v';
        return max(
            $this->totalsTable($order . 'm', $x, $y, $half),
            $this->totalsTable($order . 'f', $x + $half + $this->gap * 2, $y, $half)
        );
    }
}
