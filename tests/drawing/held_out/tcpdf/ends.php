<?php
// The legend of its own, and what closes a record: date and result.
trait Ends
{
    public function legend(float $x, float $y, float $room): float
    {
        $items = $this->job['legend'];
        if (!$items) {
            return 0;
        }
        $mark = $this->size * 1.3;
        $title = $this->c['legend_title'];
        $lead = $title ? $this->width($title, null, true) + 10 : 0;
        $widths = array_map(fn($item) => $this->markWidth($item[0], $mark) + 5 + $this->width($item[1]) + 14, $items);
        $wide = $lead + array_sum($widths) - 14;
        if ($wide > $room - 12) {
            return $this->legendDown($x, $y, $room, $mark);
        }
        $high = $mark * 1.3 + ($this->c['legend_box'] ? 6 : 0);
        $x += ['L' => 0, 'C' => ($room - $wide - 12) / 2, 'R' => $room - $wide - 12][$this->c['legend_align']];
        if ($this->c['legend_box']) {
            $this->box($x, $y, $wide + 12, $high, $this->c['pale'], $this->c['line'], 0.5);
        }
        $x += $this->c['legend_box'] ? 6 : 0;
        $this->say($title, $x, $y + $high / 2, 'L', true);
        $x += $lead;
        foreach ($items as $n => [$sign, $text]) {
            $this->legendItem($sign, $text, $x, $y + $high / 2, $mark);
            $x += $widths[$n];
        }
        return $high;
    }

    private function legendItem(array $sign, string $text, float $x, float $mid, float $high): void
    {
        $wide = $this->markWidth($sign, $high);
        if ($this->c['legend_after']) {
            $this->say($text, $x, $mid);
            $this->mark($sign, $x + $this->width($text) + 5 + $wide / 2, $mid, $high);
        } else {
            $this->mark($sign, $x + $wide / 2, $mid, $high);
            $this->say($text, $x + $wide + 5, $mid);
        }
    }

    private function legendDown(float $x, float $y, float $room, float $mark): float
    {
        $high = $mark * 1.3;
        $top = $y;
        if ($this->c['legend_title']) {
            $this->say($this->c['legend_title'], $x, $y + $high / 2, 'L', true);
            $y += $high;
        }
        $wide = max(array_map(fn($item) => $this->markWidth($item[0], $mark), $this->job['legend']));
        foreach ($this->job['legend'] as [$sign, $text]) {
            $this->mark($sign, $x + $wide / 2, $y + $high / 2, $mark);
            $this->say($text, $x + $wide + 6, $y + $high / 2);
            $y += $high;
        }
        return $y - $top;
    }

    // The mark of the result and its word, one of them or both.
    private function resultValue(float $x, float $y, float $size): float
    {
        $result = $this->job['result'];
        $mid = $y + $size * 0.62;
        if ($result['mark']) {
            $wide = $this->markWidth($result['mark'], $size);
            $this->mark($result['mark'], $x + $wide / 2, $mid, $size);
            $x += $wide + 5;
        }
        $this->say($result['word'], $x, $mid, 'L', true, $size * 0.9);
        return $size * 1.25;
    }

    private function resultWidth(float $size): float
    {
        $result = $this->job['result'];
        $wide = $result['mark'] ? $this->markWidth($result['mark'], $size) + 5 : 0;
        return $wide + ($result['word'] ? $this->width($result['word'], $size * 0.9, true) : 0);
    }

    private function resultLine(float $x, float $y, float $room, string $align = 'L'): float
    {
        $size = $this->size * $this->c['end_part'];
        $mark = $size * 1.15;
        $label = $this->label($this->job['result']['label']);
        $lead = $this->width($label, $size, $this->c['strong'] === 'label') + 7;
        $all = $lead + $this->resultWidth($mark);
        if ($all > $room) {
            $size = $mark = $this->size;
            $lead = $this->width($label, $size, $this->c['strong'] === 'label') + 7;
            $all = $lead + $this->resultWidth($mark);
        }
        $x += ['L' => 0, 'C' => ($room - $all) / 2, 'R' => $room - $all][$align];
        $this->say($label, $x, $y + $mark * 0.62, 'L', $this->c['strong'] === 'label', $size);
        return $this->resultValue($x + $lead, $y, $mark);
    }

    private function dateLine(float $x, float $y, float $room, string $align = 'L'): float
    {
        [$label, $date] = $this->job['date'];
        $bold = $this->c['strong'] === 'label';
        $label = $this->label($label);
        $lead = $this->width($label, null, $bold) + 7;
        $wide = $lead + $this->width($date, null, !$bold);
        $x += ['L' => 0, 'C' => ($room - $wide) / 2, 'R' => $room - $wide][$align];
        $this->say($label, $x, $y + $this->size * 0.7, 'L', $bold);
        $this->say($date, $x + $lead, $y + $this->size * 0.7, 'L', $this->c['strong'] === 'value');
        return $this->size * 1.4;
    }

    // Date and result, where they stand by themselves.
    public function ending(float $x, float $y, float $room): float
    {
        $parts = [];
        if ($this->c['date_place'] === 'own') {
            $parts[] = fn($x, $y, $room) => $this->dateLine($x, $y, $room, $this->c['end_align']);
        }
        if ($this->c['result_place'] === 'own') {
            $parts[] = fn($x, $y, $room) => $this->resultLine($x, $y, $room, $this->c['end_align']);
        }
        if (!$parts) {
            return 0;
        }
        $parts = $this->c['date_first'] ? array_reverse($parts) : $parts;
        $form = $this->c['end_box'];
        $pad = $form === 'none' ? 0 : 6;
        $this->endGround($form, $x, $y, $room, ($this->known['end'] ?? 0) + 2 * $pad);
        $this->measured('end', fn(...$at) => $this->stack($parts, ...[...$at, 3]), $x + $pad, $y + $pad, $room - 2 * $pad);
        return $this->heights['end'] + 2 * $pad;
    }

    private function endGround(string $form, float $x, float $y, float $room, float $high): void
    {
        match ($form) {
            'card' => $this->box($x, $y, $room, $high, null, $this->c['line'], 0.7, 4),
            'alert' => $this->box($x, $y, $room, $high, $this->c['pale'], $this->c['tint'], 1, 3),
            'thick' => $this->box($x, $y, $room, $high, null, $this->c['dark'], 1.6),
            'lines' => array_map(fn($at) => $this->rule($x, $at, $x + $room, $at, $this->c['accent'], 0.9), [$y, $y + $high]),
            default => null,
        };
    }
}
