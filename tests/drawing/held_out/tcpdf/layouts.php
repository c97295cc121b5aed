<?php
// Arrangements of a page.
trait Layouts
{
    private function piece(string $name, string $title = ''): callable
    {
        $headed = $title && $this->c['headings'];
        return function ($x, $y, $room) use ($name, $title, $headed) {
            $lead = $headed ? $this->heading($title, $x, $y, $room) : 0;
            $high = $this->$name($x, $y + $lead, $room);
            return $high > 0 ? $high + $lead : 0;
        };
    }

    private function pair(callable $first, callable $second, float $part): callable
    {
        return fn($x, $y, $room) => $this->beside($first, $second, $part, $x, $y, $room);
    }

    private function pile(callable ...$blocks): callable
    {
        return fn($x, $y, $room) => $this->stack($blocks, $x, $y, $room);
    }

    private function pieces(): array
    {
        return [
            $this->piece('fields', 'General information'), $this->piece('counted', 'Result of the vote'),
            $this->piece('ending'), $this->piece('states', 'Member States'), $this->piece('notes'),
        ];
    }

    private function stack_layout(): array
    {
        [$fields, $counted, $ending, $states, $notes] = $this->pieces();
        return [$fields, $counted, $ending, $states, $notes];
    }

    // Fields beside what was counted, the states below.
    private function split_layout(): array
    {
        [$fields, $counted, $ending, $states, $notes] = $this->pieces();
        return [$this->pair($fields, $this->pile($counted, $ending), 0.5), $states, $notes];
    }

    // A column of words along a list of states.
    private function sidebar_layout(): array
    {
        [$fields, $counted, $ending, $states, $notes] = $this->pieces();
        return [$this->pair($this->pile($fields, $counted, $ending), $states, $this->c['part']), $notes];
    }

    private function upside_layout(): array
    {
        [$fields, $counted, $ending, $states, $notes] = $this->pieces();
        return [$ending, $states, $this->pair($counted, $fields, 0.48), $notes];
    }

    // What came out stands at the top.
    private function hero_layout(): array
    {
        [$fields, $counted, $ending, $states, $notes] = $this->pieces();
        return [$ending, $counted, $states, $fields, $notes];
    }

    private function wide_layout(): array
    {
        [$fields, $counted, $ending, $states, $notes] = $this->pieces();
        return [$this->pair($this->pile($fields, $counted, $ending), $states, $this->c['part']), $notes];
    }

    // Sections with bars above them.
    private function sections_layout(): array
    {
        $this->c['headings'] = true;
        $this->c['panel'] = 'none';
        [$fields, $counted, $ending, $states, $notes] = $this->pieces();
        return [$fields, $this->pile($counted, $ending), $states, $notes];
    }

    // Two blocks of states, the second shorter: what was counted stands below it.
    private function tucked_layout(): array
    {
        $rows = $this->numbered();
        $cut = (int) round(count($rows) * 0.64);
        $first = fn($x, $y, $room) => $this->stateTable(array_slice($rows, 0, $cut), $x, $y, $room, 2, true);
        $second = fn($x, $y, $room) => $this->stateTable(array_slice($rows, $cut), $x, $y, $room, 2, false);
        $this->c['mirrored'] = false;
        $this->c['repeat_head'] = true;
        [$fields, $counted, $ending, , $notes] = $this->pieces();
        $legend = $this->c['legend_place'] === 'totals' ? $this->piece('ending') : $this->pile($ending, $this->piece('legend'));
        return [$fields, $this->pair($first, $this->pile($second, $counted, $legend), 0.5), $notes];
    }
}
