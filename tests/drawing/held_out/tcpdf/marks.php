<?php
// Marks of all kinds: how wide they are, and drawn about a middle.
trait Marks
{
    public function markInk(array $mark): string
    {
        $ink = $this->look['colours'][$mark['hue']];
        $thin = $this->wordOf($mark) !== null && $this->look['family'] !== 'pill';
        return $thin && $this->onInk($mark) === '#000000' ? shade($ink, -0.3) : $ink;
    }

    private function onInk(array $mark): string
    {
        return $this->look['inks'][$mark['hue']];
    }

    public function shapeOf(array $mark): string
    {
        $name = $this->look['shapes'][$mark['shape']]['name'];
        return $mark['turned'] ? UPSIDE_DOWN[$name] ?? $name : $name;
    }

    private function ringsOf(array $mark): array
    {
        return $this->look['shapes'][$mark['shape']][$mark['turned'] ? 'turned' : 'rings'];
    }

    public function wordOf(array $mark): ?string
    {
        return $this->look['words'][$mark['shape']] ?? null;
    }

    public function isGround(?array $mark): bool
    {
        return $mark && $this->look['family'] === 'ground' && isset($this->look['shapes'][$mark['shape']]);
    }

    public function groundWord(array $mark): string
    {
        $letter = ['yes' => 'Y', 'no' => 'N', 'abstain' => 'A'][$mark['shape']] ?? '';
        return $this->c['ground_letter'] ? $letter : '';
    }

    private function isPill(array $mark): bool
    {
        return $this->look['family'] === 'pill' && mb_strlen($this->wordOf($mark)) > 0 && $mark['shape'] !== 'not_participating';
    }

    // Marks are as high as this; words have letters a little smaller.
    public function markWidth(array $mark, float $high): float
    {
        $word = $this->wordOf($mark);
        if ($word === null) {
            $wide = $this->look['family'] === 'badge' && $this->c['badge'] === 'wide' && $this->badged($mark);
            return $high * ($wide || $this->isGround($mark) ? 1.7 : 1);
        }
        if ($this->isPill($mark)) {
            return $this->pillWidth($high);
        }
        return max($this->width($word, $this->letters($high), $this->c['mark_bold']), $this->framed($mark) ? $high * 1.1 : 0);
    }

    // Marks beside one another.
    public function marksWidth(array $marks, float $high): float
    {
        return array_sum(array_map(fn($mark) => $this->markWidth($mark, $high), $marks)) + 3 * max(0, count($marks) - 1);
    }

    private function letters(float $high): float
    {
        return min($high * 0.86, $this->size * 1.15);
    }

    private function pillWidth(float $high): float
    {
        $words = array_map(fn($word) => $this->width($word, $this->letters($high) * $this->c['pill_part'], true), $this->look['words']);
        return max($words) + $high * 0.9 + ($this->c['pill'] === 'dot' ? $high * 0.45 : 0);
    }

    private function badged(array $mark): bool
    {
        return $mark['shape'] !== 'not_participating';
    }

    private function framed(array $mark): bool
    {
        return $this->look['family'] === 'letter' && $this->c['letter'] !== 'plain' && $mark['shape'] !== 'not_participating';
    }

    public function mark(array $mark, float $x, float $mid, float $high): void
    {
        if ($mark['smudged']) {
            $wide = max($this->markWidth($mark, $high) * 1.5, $high * 1.6);
            $this->pdf->Image('@' . $this->blot, $x - $wide / 2, $mid - $high * 0.75, $wide, $high * 1.5);
            return;
        }
        if ($this->wordOf($mark) !== null) {
            $this->written($mark, $x, $mid, $high);
        } elseif ($this->isGround($mark)) {
            $this->swatch($mark, $x, $mid, $high);
        } elseif ($this->look['family'] === 'badge' && $this->badged($mark)) {
            $this->way($mark, $x, $mid, $high / 2);
        } else {
            $this->way($mark, $x, $mid, $high / 2 * ($mark['shape'] === 'not_participating' ? 0.8 : 1));
        }
    }

    private function swatch(array $mark, float $x, float $mid, float $high): void
    {
        $wide = $this->markWidth($mark, $high);
        $this->box($x - $wide / 2, $mid - $high / 2, $wide, $high, $this->markInk($mark), shade($this->markInk($mark), -0.25), 0.4);
        $this->say($this->groundWord($mark), $x, $mid, 'C', true, $high * 0.75, $this->onInk($mark));
    }

    private function written(array $mark, float $x, float $mid, float $high): void
    {
        $word = $this->wordOf($mark);
        $size = $this->letters($high);
        if ($this->isPill($mark)) {
            $this->pill($mark, $word, $x, $mid, $high, $size * $this->c['pill_part']);
            return;
        }
        $ink = $this->markInk($mark);
        if ($this->framed($mark)) {
            $half = $high * 0.55;
            $size *= 0.86;
            match ($this->c['letter']) {
                'ring' => $this->pdf->Circle($x, $mid, $half, 0, 360, 'D', ['width' => 0.7, 'color' => rgb($ink), 'dash' => 0]),
                'box' => $this->box($x - $half, $mid - $half, 2 * $half, 2 * $half, null, $ink, 0.7),
                'tint' => $this->box($x - $half, $mid - $half, 2 * $half, 2 * $half, shade($ink, 0.85), null, 0, 2),
            };
        }
        $dark = $this->framed($mark) && $this->c['letter'] === 'tint' ? shade($ink, -0.4) : $ink;
        $this->say($word, $x, $mid, 'C', $this->c['mark_bold'], $size, $dark);
    }

    private function pill(array $mark, string $word, float $x, float $mid, float $high, float $size): void
    {
        $ink = $this->markInk($mark);
        $wide = $this->pillWidth($high);
        [$left, $top] = [$x - $wide / 2, $mid - $high / 2];
        $dark = $this->onInk($mark) === '#000000' ? shade($ink, -0.55) : $ink;
        switch ($this->c['pill']) {
            case 'outline':
                $this->box($left, $top, $wide, $high, '#ffffff', $dark, 0.9, $high / 2);
                $this->say($word, $x, $mid, 'C', true, $size, $dark);
                break;
            case 'dot':
                $this->box($left, $top, $wide, $high, '#f1f3f5', '#c5cad0', 0.4, $high / 2);
                $this->pdf->Circle($left + $high * 0.5, $mid, $high * 0.26, 0, 360, 'F', [], rgb($ink));
                $this->say($word, $x + $high * 0.25, $mid, 'C', true, $size, '#212529');
                break;
            case 'flag':
                $this->box($left, $top, $wide, $high, shade($ink, 0.82));
                $this->box($left, $top, $high * 0.22, $high, $ink);
                $this->say($word, $x + $high * 0.1, $mid, 'C', true, $size, '#212529');
                break;
            default:
                $corner = ['round' => $high / 2, 'soft' => 2, 'sharp' => 0][$this->c['pill']];
                $this->box($left, $top, $wide, $high, $ink, null, 0, $corner);
                $this->say($word, $x, $mid, 'C', true, $size, $this->onInk($mark));
        }
    }
}
