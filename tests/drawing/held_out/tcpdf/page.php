<?php
// A page of TCPDF that can also draw outlines of several rings.
class Page extends TCPDF
{
    public function Header()
    {
    }

    public function Footer()
    {
    }

    // Rings from -1 to 1 about a place; y of rings runs upwards.
    public function rings(array $rings, float $x, float $y, float $half, string $op): void
    {
        foreach ($rings as $ring) {
            foreach ($ring as $n => [$px, $py]) {
                $n ? $this->_outLine($x + $half * $px, $y - $half * $py) : $this->_outPoint($x + $half * $px, $y - $half * $py);
            }
            $this->_out('h');
        }
        $this->_out($op);
    }
}

// `#rrggbb` as three numbers.
function rgb(string $colour): array
{
    return array_map('hexdec', str_split(substr($colour, 1), 2));
}

// Lighter, or darker below nought.
function shade(string $colour, float $part): string
{
    $to = $part > 0 ? 255 : 0;
    $mixed = array_map(fn($one) => (int) round($one + ($to - $one) * abs($part)), rgb($colour));
    return vsprintf('#%02x%02x%02x', $mixed);
}

function cmyk(string $colour): array
{
    $parts = array_map(fn($one) => $one / 255, rgb($colour));
    $key = 1 - max($parts);
    if ($key >= 1) {
        return [0, 0, 0, 100];
    }
    return [...array_map(fn($part) => 100 * (1 - $part - $key) / (1 - $key), $parts), 100 * $key];
}
