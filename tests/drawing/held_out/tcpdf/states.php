<?php
// The list of states: tables in blocks, with a column for the marks or one for each position.
trait States
{
    public function states(float $x, float $y, float $room, int $most = 3): float
    {
        $blocks = [fn($x, $y, $room) => $this->c['states'] === 'tiles' ? $this->tiles($x, $y, $room) : $this->stateTables($x, $y, $room, $most)];
        if ($this->job['legend'] && $this->c['legend_place'] !== 'totals') {
            $legend = fn($x, $y, $room) => $this->legend($x, $y, $room);
            $blocks = $this->c['legend_place'] === 'above' ? [$legend, ...$blocks] : [...$blocks, $legend];
        }
        return $this->stack($blocks, $x, $y, $room, $this->gap * 0.7);
    }

    private function stateTables(float $x, float $y, float $room, int $most): float
    {
        $count = min($this->c['blocks'], $most);
        while ($count > 1 && !$this->roomy(($room - $this->c['between'] * ($count - 1)) / $count, $count)) {
            $count--;
        }
        $each = ($room - $this->c['between'] * ($count - 1)) / $count;
        $need = array_sum($this->stateNeeds($count));
        $wide = $this->c['full'] ? $each : min($each, $need * 1.12);
        $x += ($room - $wide * $count - $this->c['between'] * ($count - 1)) / 2 * ($this->c['end_align'] === 'C' ? 1 : 0);
        $high = 0;
        foreach ($this->cut($count) as $n => $rows) {
            $high = max($high, $this->stateTable($rows, $x, $y, $wide, $count, $n === 0));
            $x += $wide + $this->c['between'];
        }
        return $high;
    }

    private function roomy(float $wide, int $count): bool
    {
        return array_sum($this->stateNeeds($count)) * 0.93 <= $wide;
    }

    private function numbered(): array
    {
        return array_map(fn($row, $n) => $row + ['place' => $n + 1], $this->job['rows'], array_keys($this->job['rows']));
    }

    // Rows down one block after the other, or across.
    private function cut(int $count): array
    {
        $rows = $this->numbered();
        if ($this->c['across'] && $count > 1) {
            return array_map(fn($k) => array_values(array_filter($rows, fn($n) => $n % $count === $k, ARRAY_FILTER_USE_KEY)), range(0, $count - 1));
        }
        return array_chunk($rows, (int) ceil(count($rows) / $count));
    }

    private function kinds(): array
    {
        $known = isset($this->look['words']['not_participating']) || isset($this->look['shapes']['not_participating']);
        return $known ? ['yes', 'no', 'abstain', 'not_participating'] : ['yes', 'no', 'abstain'];
    }

    private function stateKeys(): array
    {
        $order = $this->c['joined'] ? str_replace('f', '', $this->c['order']) : $this->c['order'];
        $keys = [];
        foreach (str_split($order) as $key) {
            array_push($keys, ...($key === 'm' && $this->c['states'] === 'tally' ? $this->kinds() : [$key]));
        }
        return $keys;
    }

    private function rowHigh(int $count): float
    {
        return max($this->c['row_high'][$count - 1] * $this->scale, $this->size * 1.3);
    }

    private function stateMark(int $count): float
    {
        return min($this->rowHigh($count) * $this->look['size'], $this->size * 1.6);
    }

    private function nameOf(array $row): string
    {
        return $row['name'] . ($this->c['joined'] && $row['figure'] !== '' ? " ({$row['figure']})" : '');
    }

    private function stateHead(string $key): string
    {
        [$name, $figure, $vote] = $this->job['states_head'];
        return match ($key) {
            'n' => $this->c['joined'] ? "$name / $figure" : $name,
            'f' => $figure,
            'm' => $vote,
            'c', '#' => '',
            default => array_column($this->job['totals'], 'label', 'position')[$key],
        };
    }

    private function stateNeeds(int $count): array
    {
        $pad = 2 * $this->c['pad'] + 1;
        $rows = $this->job['rows'];
        $mark = max(array_map(fn($row) => $this->marksWidth($row['marks'], $this->stateMark($count)), $rows));
        $widest = fn(array $texts, bool $bold) => max(array_map(fn($text) => $this->width($text, null, $bold), $texts)) + $pad;
        $needs = [];
        foreach ($this->stateKeys() as $key) {
            $head = $widest(explode(' ', $this->stateHead($key)), true);
            $needs[$key] = match ($key) {
                'n' => $widest(array_map($this->nameOf(...), $rows), $this->c['names_bold']),
                'f' => max($head, $widest(array_column($rows, 'figure'), false)),
                'c' => $widest(['MM'], true),
                '#' => $widest(['28.'], false),
                default => max($head, $mark + $pad),
            };
        }
        return $needs;
    }

    private function stateTable(array $rows, float $x, float $y, float $wide, int $count, bool $first): float
    {
        $needs = $this->stateNeeds($count);
        if (array_sum($needs) > $wide * 1.06) {
            return $this->smaller(fn() => $this->stateTable($rows, $x, $y, $wide, $count, $first));
        }
        $spare = $wide - array_sum($needs);
        if ($spare > 0) {
            $needs = array_map(fn($need) => $need + $spare / count($needs) / 2 + $spare / 2 * $need / ($wide - $spare), $needs);
        } else {
            $needs['n'] += $spare;
        }
        $room = $needs['n'] - 2 * $this->c['pad'];
        $size = min(array_map(fn($row) => $this->fitting($this->nameOf($row), $room - 1, null, $this->c['names_bold']), $this->job['rows']));
        $heads = array_map(fn($key) => ['text' => $this->stateHead($key), 'align' => $this->stateAlign($key)], array_keys($needs));
        $line = fn($row) => ['cells' => array_map(fn($key) => $this->stateCell($key, $row, $size), array_keys($needs)), 'blot' => $this->blotOf($row, $needs)];
        return $this->table([
            'widths' => array_values($needs), 'head' => $heads, 'headBlank' => !$first && !$this->repeats(),
            'rows' => array_map($line, $rows), 'rule' => $this->c['states_rule'], 'engine' => $this->repeats() ? $this->c['states_engine'] : 'cells',
            'headForm' => $this->c['states_head_form'], 'zebra' => $this->c['zebra'],
            'row' => $this->rowHigh($count), 'mark' => $this->stateMark($count),
        ], $x, $y);
    }

    private function repeats(): bool
    {
        return $this->c['repeat_head'] || $this->c['states'] === 'tally';
    }

    private function stateAlign(string $key): string
    {
        return match ($key) {
            'n' => 'L',
            'f' => $this->c['figure_align'],
            'm' => $this->c['mark_align'],
            '#' => 'R',
            default => 'C',
        };
    }

    private function stateCell(string $key, array $row, float $size): array
    {
        $align = ['align' => $this->stateAlign($key)];
        return $align + match ($key) {
            'n' => ['text' => $this->nameOf($row), 'bold' => $this->c['names_bold'], 'size' => $size],
            'f' => ['text' => $row['figure']],
            'c' => ['text' => $row['state'], 'bold' => true, 'colour' => $this->c['dark']],
            '#' => ['text' => $row['place'] . '.', 'colour' => '#555555'],
            'm' => ['marks' => $row['marks'], 'ground' => true],
            default => ['marks' => array_values(array_filter($row['marks'], fn($mark) => $mark['shape'] === $key && !$mark['smudged']))],
        };
    }

    // A blot lies across all columns of positions: its column would tell what it hides.
    private function blotOf(array $row, array $needs): ?array
    {
        if ($this->c['states'] !== 'tally' || !array_filter(array_column($row['marks'], 'smudged'))) {
            return null;
        }
        $at = array_search('yes', array_keys($needs));
        $from = array_sum(array_slice($needs, 0, $at));
        return [$from, $from + array_sum(array_slice($needs, $at, count($this->kinds())))];
    }
}
