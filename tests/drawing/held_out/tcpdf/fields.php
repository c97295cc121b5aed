<?php
// Subject, session and the other fields, in several forms.
trait Fields
{
    private function entries(): array
    {
        $list = [];
        foreach ($this->job['fields'] as [$label, $text]) {
            $list[] = [$label, $text === '' ? $this->c['blank'] : $text];
        }
        if ($this->c['subject_first']) {
            $subjects = array_filter($list, fn($one) => $one[0] === 'Subject');
            $list = [...$subjects, ...array_filter($list, fn($one) => $one[0] !== 'Subject')];
        }
        if ($this->c['date_place'] === 'fields') {
            array_splice($list, $this->c['date_first'] ? 1 : count($list), 0, [$this->job['date']]);
        }
        if ($this->c['result_place'] === 'fields') {
            $list[] = [$this->job['result']['label'], null];
        }
        return $list;
    }

    private function label(string $text, bool $colon = true): string
    {
        return ($this->c['label_capitals'] ? mb_strtoupper($text) : $text) . ($colon ? $this->c['colon'] : '');
    }

    private function labelStyle(): array
    {
        return [
            'bold' => $this->c['strong'] === 'label',
            'colour' => $this->c['label_dark'] ? $this->c['dark'] : null,
        ];
    }

    private function valueCell(?string $text): array
    {
        if ($text === null) {
            $result = $this->job['result'];
            return ['text' => $result['word'], 'marks' => array_filter([$result['mark']]), 'bold' => true];
        }
        return ['text' => $text, 'bold' => $this->c['strong'] === 'value'];
    }

    private function value(?string $text, float $x, float $y, float $room, array $style = []): float
    {
        if ($text === null) {
            return $this->resultValue($x, $y, $this->size * 1.2);
        }
        return $this->words($text, $x, $y, $room, $style + ['bold' => $this->c['strong'] === 'value']);
    }

    public function fields(float $x, float $y, float $room): float
    {
        $form = $this->c[$room < 330 ? 'narrow_fields' : 'fields'];
        $form = $room < 200 ? 'stacked' : $form;
        return $this->panel('fields', 'Details of the vote', fn(...$at) => $this->{"fields_$form"}(...$at), $x, $y, $room);
    }

    private function labelWidth(): float
    {
        return max(array_map(fn($one) => $this->width($this->label($one[0]), null, true), $this->entries())) + 2 * $this->c['pad'] + 4;
    }

    // Labels and values in two columns of a table of HTML.
    private function fields_table(float $x, float $y, float $room): float
    {
        $wide = $this->labelWidth();
        $rows = [];
        foreach ($this->entries() as [$label, $text]) {
            $left = ['text' => $this->label($label), 'align' => $this->c['label_right'] ? 'R' : 'L', 'fill' => $this->c['label_fill'] ? $this->c['tint'] : null];
            $rows[] = ['cells' => [$left + $this->labelStyle(), $this->valueCell($text)]];
        }
        return $this->table([
            'widths' => [$wide, $room - $wide], 'rows' => $rows, 'rule' => $this->c['field_rule'], 'engine' => 'html',
            'row' => $this->size * 1.2 + 2 * $this->c['field_pad'], 'mark' => $this->size * 1.1,
        ], $x, $y);
    }

    // Two pairs in each line, the subject in a line of its own.
    private function fields_pairs(float $x, float $y, float $room): float
    {
        $top = $y;
        $half = $room / 2;
        foreach ($this->lines(2, $half - $this->labelWidth() - 6) as $line) {
            $high = 0;
            foreach ($line as $n => [$label, $text]) {
                $left = $x + $n * $half;
                $wide = count($line) > 1 ? $half - 6 : $room;
                $this->words($this->label($label), $left + 3, $y + $this->c['field_pad'], $wide, $this->labelStyle());
                $at = $left + $this->labelWidth();
                $high = max($high, $this->value($text, $at, $y + $this->c['field_pad'], $left + $wide - $at));
            }
            $high += 2 * $this->c['field_pad'];
            if ($this->c['field_rule'] !== 'none') {
                $this->rule($x, $y + $high, $x + $room, $y + $high, null, 0.4, $this->c['field_rule'] === 'dots' ? '0.6,1.6' : 0);
            }
            $y += $high;
        }
        return $y - $top;
    }

    // Entries in lines of so many; what is too long has a line of its own.
    private function lines(int $count, float $room): array
    {
        $lines = [];
        $closed = true;
        foreach ($this->entries() as $entry) {
            $long = $entry[1] !== null && $this->width($entry[1], null, true) > $room;
            if ($long || $closed || count($lines[count($lines) - 1]) === $count) {
                $lines[] = [$entry];
            } else {
                $lines[count($lines) - 1][] = $entry;
            }
            $closed = $long;
        }
        return $lines;
    }

    // The label and the value behind it, as running text.
    private function fields_lines(float $x, float $y, float $room): float
    {
        $rows = '';
        $style = $this->labelStyle();
        foreach ($this->entries() as [$label, $text]) {
            $lead = $this->escaped($this->label($label));
            $lead = $style['bold'] ? "<b>$lead</b>" : $lead;
            $lead = $style['colour'] ? "<span style=\"color:{$style['colour']}\">$lead</span>" : $lead;
            $cell = $this->valueCell($text);
            $value = implode('&nbsp;', array_map(fn($mark) => $this->markHtml($mark, $this->size * 1.1), $cell['marks'] ?? []));
            $value .= ' ' . $this->escaped($cell['text']);
            $rows .= "<tr><td>$lead &nbsp;" . ($cell['bold'] ? "<b>$value</b>" : $value) . '</td></tr>';
        }
        return $this->write(sprintf('<table cellpadding="%.2f">%s</table>', $this->c['field_pad'], $rows), $x, $y, $room);
    }

    // Small labels above their values.
    private function fields_stacked(float $x, float $y, float $room): float
    {
        $blocks = array_map(fn($one) => fn($x, $y, $room) => $this->captioned($one, $x, $y, $room), $this->entries());
        return $this->stack($blocks, $x, $y, $room, 4);
    }

    private function captioned(array $entry, float $x, float $y, float $room): float
    {
        $size = max(5.6, $this->size * ($this->c['label_small'] ? 0.78 : 0.9));
        $high = $this->words($this->label($entry[0]), $x, $y, $room, ['size' => $size, 'bold' => $this->c['strong'] === 'label', 'colour' => $this->c['dark']]);
        return $high + max($this->size * 1.2, $this->value($entry[1], $x, $y + $high, $room));
    }

    // A form of boxes, up to three abreast.
    private function fields_boxes(float $x, float $y, float $room): float
    {
        $top = $y;
        foreach ($this->lines(3, $room / 3 - 12) as $n => $line) {
            $wide = $room / count($line);
            $high = ($this->known["boxes $n"] ?? 0) + 6;
            $tall = 0;
            foreach ($line as $k => $entry) {
                $this->box($x + $k * $wide, $y, $wide, $high, $this->c['label_fill'] ? $this->c['pale'] : null, $this->c['line'], 0.6);
                $tall = max($tall, $this->captioned($entry, $x + $k * $wide + 5, $y + 3, $wide - 10));
            }
            $y += ($this->heights["boxes $n"] = $tall) + 6;
        }
        return $y - $top;
    }

    // The subject large, the rest in lines below it.
    private function fields_sentence(float $x, float $y, float $room): float
    {
        $entries = $this->entries();
        $place = array_search('Subject', array_column($entries, 0));
        [, $subject] = $entries[$place];
        $high = $this->words($this->label('Subject'), $x, $y, $room, ['colour' => $this->c['dark']]);
        $high += $this->words($subject, $x, $y + $high, $room, ['size' => $this->size * 1.22, 'bold' => true]) + 5;
        $rest = array_values(array_filter($entries, fn($one) => $one[0] !== 'Subject'));
        foreach (array_chunk($rest, $room > 420 ? 3 : 2) as $chunk) {
            $wide = $room / ($room > 420 ? 3 : 2);
            $tall = 0;
            foreach ($chunk as $n => $entry) {
                $tall = max($tall, $this->captioned($entry, $x + $n * $wide, $y + $high, $wide - 10));
            }
            $high += $tall + 4;
        }
        return $high;
    }
}
