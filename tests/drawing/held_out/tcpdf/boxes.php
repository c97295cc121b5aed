<?php
// Panels, headings, and blocks beside or below one another. A block is a function of x, y and
// the room to the height that it takes.
trait Boxes
{
    // Heights are those of the pass before: what has a ground is drawn after it.
    private function measured(string $name, callable $block, float $x, float $y, float $room): float
    {
        return $this->heights[$name] = $block($x, $y, $room);
    }

    private function panel(string $name, string $title, callable $block, float $x, float $y, float $room, ?string $form = null): float
    {
        $form ??= $this->c['panel'];
        if ($this->c['headings'] && in_array($form, ['tab', 'fieldset'])) {
            $form = 'card';
        }
        if ($form === 'none') {
            return $block($x, $y, $room);
        }
        $pad = 7;
        $top = $form === 'tab' ? $this->size * 1.7 : ($form === 'fieldset' && $title ? $this->size * 0.6 : 0);
        $high = ($this->known[$name] ?? 0) + 2 * $pad;
        if ($form !== 'fieldset') {
            $this->box($x, $y, $room, $high + $top, $form === 'edge' ? $this->c['pale'] : null, $form === 'edge' ? null : $this->c['line'], 0.6, $form === 'card' ? 4 : 0);
        }
        if ($form === 'edge') {
            $this->box($x, $y, 3, $high, $this->c['accent']);
        }
        if ($form === 'tab') {
            $this->box($x, $y, $room, $top, $this->c['tint'], $this->c['line'], 0.6);
            $this->say($title, $x + $pad, $y + $top / 2, 'L', true, null, $this->c['dark']);
        }
        if ($form === 'fieldset') {
            $this->fieldset($title, $x, $y + $top, $room, $high);
        }
        $this->measured($name, $block, $x + $pad, $y + $top + $pad, $room - 2 * $pad);
        return $this->heights[$name] + 2 * $pad + $top;
    }

    // A frame whose upper line makes room for its title.
    private function fieldset(string $title, float $x, float $y, float $room, float $high): void
    {
        $gap = $title ? $this->width($title, null, true) + 8 : 0;
        $this->rule($x, $y, $x + 8, $y);
        $this->rule($x + 8 + $gap, $y, $x + $room, $y);
        $this->rule($x, $y, $x, $y + $high);
        $this->rule($x + $room, $y, $x + $room, $y + $high);
        $this->rule($x, $y + $high, $x + $room, $y + $high);
        $this->say($title, $x + 12, $y, 'L', true, null, $this->c['dark']);
    }

    private function heading(string $title, float $x, float $y, float $room): float
    {
        $high = $this->size * 1.75;
        $form = $this->c['heading'];
        if ($this->c['numbered']) {
            $title = ++$this->sections . '. ' . $title;
        }
        if ($form === 'bar' || $form === 'tint') {
            [$fill, $ink] = $this->headLook($form);
            $this->box($x, $y, $room, $high, $fill);
            $this->say($title, $x + 5, $y + $high / 2, 'L', true, $this->size * 1.05, $ink);
        } else {
            $this->say($title, $x, $y + $high / 2, 'L', true, $this->size * 1.12, $this->c['dark']);
            if ($form === 'under') {
                $this->rule($x, $y + $high, $x + $room, $y + $high, $this->c['accent'], 1);
            }
        }
        return $high + 4;
    }

    // Blocks below one another.
    private function stack(array $blocks, float $x, float $y, float $room, ?float $gap = null): float
    {
        $top = $y;
        foreach ($blocks as $block) {
            $high = $block($x, $y, $room);
            $y += $high > 0 ? $high + ($gap ?? $this->gap) : 0;
        }
        return max(0, $y - $top - ($y > $top ? ($gap ?? $this->gap) : 0));
    }

    // Two blocks beside one another; the first has this part of the room.
    private function beside(callable $first, callable $second, float $part, float $x, float $y, float $room): float
    {
        $gap = $this->gap * 1.5;
        $wide = ($room - $gap) * $part;
        $rest = $room - $gap - $wide;
        if ($this->c['mirrored']) {
            return max($second($x, $y, $rest), $first($x + $rest + $gap, $y, $wide));
        }
        return max($first($x, $y, $wide), $second($x + $wide + $gap, $y, $rest));
    }
}
