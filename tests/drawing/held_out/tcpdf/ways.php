<?php
// How a shape comes to be on the page.
trait Ways
{
    private function way(array $mark, float $x, float $y, float $half): void
    {
        $way = $this->c['technique'];
        $this->{"way_$way"}($mark, $x, $y, $half);
    }

    // The shape itself, upon its badge where it has one.
    private function figure(array $mark, float $x, float $y, float $half, ?array $ink = null): void
    {
        $ink ??= rgb($this->markInk($mark));
        if ($this->look['family'] !== 'badge' || !$this->badged($mark)) {
            $this->pdf->setFillColorArray($ink);
            $this->pdf->rings($this->ringsOf($mark), $x, $y, $half, 'f*');
            return;
        }
        $this->badgeGround($x, $y, $half, $ink);
        $on = $this->c['badge'] === 'ringed' ? $ink : rgb($this->onInk($mark));
        $this->pdf->setFillColorArray($on);
        $this->pdf->rings($this->ringsOf($mark), $x, $y, $half * $this->inBadge(), 'f*');
    }

    // How large a shape is in its badge.
    private function inBadge(): float
    {
        return in_array($this->c['badge'], ['tile', 'soft', 'wide']) ? 0.72 : 0.6;
    }

    private function badgeGround(float $x, float $y, float $half, array $ink): void
    {
        switch ($this->c['badge']) {
            case 'disc':
                $this->pdf->Circle($x, $y, $half, 0, 360, 'F', [], $ink);
                break;
            case 'ringed':
                $this->pdf->Circle($x, $y, $half * 0.92, 0, 360, 'D', ['width' => $half * 0.15, 'color' => $ink, 'dash' => 0]);
                break;
            case 'hexagon':
                $this->pdf->RegularPolygon($x, $y, $half * 1.06, 6, 0, false, 'F', [], $ink);
                break;
            default:
                $wide = $half * ($this->c['badge'] === 'wide' ? 1.7 : 1);
                $corner = ['tile' => 0.01, 'soft' => $half * 0.4, 'wide' => $half][$this->c['badge']];
                $this->pdf->RoundedRect($x - $wide, $y - $half, 2 * $wide, 2 * $half, $corner, '1111', 'F', [], $ink);
        }
    }

    private function way_plain(array $mark, float $x, float $y, float $half): void
    {
        $this->figure($mark, $x, $y, $half);
    }

    private function way_cmyk(array $mark, float $x, float $y, float $half): void
    {
        $this->figure($mark, $x, $y, $half, cmyk($this->markInk($mark)));
    }

    // An ink of its own name, as printers mix it.
    private function way_spot(array $mark, float $x, float $y, float $half): void
    {
        $name = "Vote {$mark['hue']}";
        $this->figure($mark, $x, $y, $half, [...cmyk($this->markInk($mark)), $name]);
    }

    private function key(array $mark): string
    {
        return "{$mark['shape']} {$mark['hue']} " . (int) $mark['turned'];
    }

    // Drawn once, shown as often as it is needed.
    private function way_template(array $mark, float $x, float $y, float $half): void
    {
        $unit = 10;
        $wide = $this->markWidth($mark, 2 * $unit) / 2 + 1;
        $key = $this->key($mark);
        if (!isset($this->templates[$key])) {
            $this->templates[$key] = $this->pdf->startTemplate(2 * $wide, 2 * $unit + 2);
            $this->figure($mark, $wide, $unit + 1, $unit);
            $this->pdf->endTemplate();
        }
        $scale = $half / $unit;
        $this->pdf->printTemplate($this->templates[$key], $x - $wide * $scale, $y - ($unit + 1) * $scale, 2 * $wide * $scale, (2 * $unit + 2) * $scale);
    }

    private function way_svg(array $mark, float $x, float $y, float $half): void
    {
        $wide = $this->markWidth($mark, 2 * $half);
        $this->pdf->ImageSVG('@' . $this->svg($mark), $x - $wide / 2, $y - $half, $wide, 2 * $half);
    }

    private function way_image(array $mark, float $x, float $y, float $half): void
    {
        $this->pdf->Image('@' . base64_decode($this->job['pictures'][$this->key($mark)]), $x - $half, $y - $half, 2 * $half, 2 * $half);
    }

    // All shapes in one picture, of which a window shows one.
    private function way_sprite(array $mark, float $x, float $y, float $half): void
    {
        [$image, $keys] = $this->sprite();
        $place = array_search($this->key($mark), $keys);
        if ($place === false) {
            $this->figure($mark, $x, $y, $half);
            return;
        }
        $this->pdf->StartTransform();
        $this->pdf->Rect($x - $half, $y - $half, 2 * $half, 2 * $half, 'CNZ');
        $this->pdf->Image('@' . $image, $x - $half - 2 * $half * $place, $y - $half, 2 * $half * count($keys), 2 * $half);
        $this->pdf->StopTransform();
    }

    private function sprite(): array
    {
        if ($this->strip) {
            return $this->strip;
        }
        $marks = array_map(fn($shape) => ['shape' => $shape, 'hue' => $shape, 'turned' => false], array_keys($this->look['shapes']));
        $large = 64;
        $image = imagecreatetruecolor($large * count($marks), $large);
        imagefill($image, 0, 0, imagecolorallocate($image, 255, 255, 255));
        foreach ($marks as $n => $mark) {
            foreach ($this->ringsOf($mark) as $k => $ring) {
                $points = [];
                foreach ($ring as [$px, $py]) {
                    array_push($points, $large * ($n + ($px + 1) / 2), $large * (1 - $py) / 2);
                }
                $inside = $k && in_array($this->shapeOf($mark), ['ring', 'smile', 'frown', 'neutral']);
                $ink = $inside ? [255, 255, 255] : rgb($this->markInk($mark));
                imagefilledpolygon($image, $points, imagecolorallocate($image, ...$ink));
            }
        }
        ob_start();
        imagepng($image);
        return $this->strip = [ob_get_clean(), array_map($this->key(...), $marks)];
    }

    private function way_ramp(array $mark, float $x, float $y, float $half): void
    {
        $ink = $this->markInk($mark);
        $this->pdf->StartTransform();
        $this->pdf->rings($this->ringsOf($mark), $x, $y, $half, 'W* n');
        $this->pdf->LinearGradient($x - $half, $y - $half, 2 * $half, 2 * $half, rgb(shade($ink, -0.15)), rgb(shade($ink, 0.35)), [0, 0, 0, 1]);
        $this->pdf->StopTransform();
    }

    private function way_shadow(array $mark, float $x, float $y, float $half): void
    {
        $this->pdf->setAlpha(0.3);
        $this->figure($mark, $x + $half * 0.12, $y + $half * 0.14, $half * 0.9, [0, 0, 0]);
        $this->pdf->setAlpha(1);
        $this->figure($mark, $x, $y, $half * 0.9);
    }

    private function way_edged(array $mark, float $x, float $y, float $half): void
    {
        $ink = $this->markInk($mark);
        $this->pdf->setFillColorArray(rgb(shade($ink, $this->c['paler'])));
        $this->pdf->setLineStyle(['width' => $half * $this->c['edge'], 'color' => rgb($ink), 'dash' => 0, 'join' => 'round']);
        $this->pdf->rings($this->ringsOf($mark), $x, $y, $half * 0.92, 'B*');
    }

    private function way_boxed(array $mark, float $x, float $y, float $half): void
    {
        $line = $this->c['box_ink'] === 'mark' ? $this->markInk($mark) : $this->c['box_ink'];
        $this->box($x - $half, $y - $half, 2 * $half, 2 * $half, null, $line, 0.6, $this->c['box_round'] ? 1.5 : 0);
        $this->figure($mark, $x, $y, $half * 0.66);
    }

    private function way_circled(array $mark, float $x, float $y, float $half): void
    {
        $ring = ['width' => $half * 0.13, 'color' => rgb($this->markInk($mark)), 'dash' => 0];
        $this->pdf->Circle($x, $y, $half * 0.94, 0, 360, 'D', $ring);
        $this->figure($mark, $x, $y, $half * 0.56);
    }

    private function way_glyph(array $mark, float $x, float $y, float $half): void
    {
        $this->sign(GLYPHS[$this->shapeOf($mark)][$this->c['glyph_pick']], 'dejavusans', $mark, $x, $y, $half);
    }

    private function way_dingbat(array $mark, float $x, float $y, float $half): void
    {
        $this->sign(DINGBATS[$this->shapeOf($mark)][$this->c['glyph_pick']], 'zapfdingbats', $mark, $x, $y, $half);
    }

    private function sign(string $letter, string $font, array $mark, float $x, float $y, float $half): void
    {
        $size = $half * 2.15;
        $this->pdf->setTextColorArray(rgb($this->markInk($mark)));
        $this->pdf->SetFont($font, '', $size);
        $wide = $this->pdf->GetStringWidth($letter);
        $this->pdf->SetXY($x - $wide / 2, $y - $size * 0.6);
        $this->pdf->Cell($wide, $size * 1.2, $letter, 0, 0, 'C', false, '', 0, false, 'T', 'M');
    }
}
