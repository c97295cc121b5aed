<?php
// Draws pages with FPDF: reads them as JSON, writes 0.pdf, 1.pdf, ... to the folder that it is told.
$folder = $argv[1];
$fonts = "$folder/fonts/";
$home = getenv('FPDF_HOME') ?: '/usr/share/php/fpdf';
@mkdir($fonts);
foreach (glob("$home/font/*.php") as $core) copy($core, $fonts . basename($core));
define('FPDF_FONTPATH', $fonts);
require "$home/fpdf.php";

const PAGES = ['CP1252', 'CP1250', 'CP1251', 'CP1253', 'CP1257'];
const CORE = ['Helvetica', 'Times', 'Courier'];

class Sheet extends FPDF
{
    public array $files;
    public string $home;
    private array $known = [];

    // Words in pieces of one code page each.
    private function pieces(string $words): array
    {
        $words = str_replace("\u{2212}", "\u{2013}", $words); // No code page has a minus.
        foreach (PAGES as $page)
            if (($whole = @iconv('UTF-8', $page, $words)) !== false) return [[$page, $whole]];
        $pieces = [];
        foreach (mb_str_split($words) as $letter) {
            $found = false;
            $order = $pieces ? array_merge([end($pieces)[0]], PAGES) : PAGES;
            foreach ($order as $page) {
                if (($one = @iconv('UTF-8', $page, $letter)) === false) continue;
                $last = count($pieces) - 1;
                if ($last >= 0 && $pieces[$last][0] == $page) $pieces[$last][1] .= $one;
                else $pieces[] = [$page, $one];
                $found = true;
                break;
            }
            if (!$found) throw new Exception("no code page has $letter");
        }
        return $pieces;
    }

    private function choose(string $family, string $style, string $page, float $size): void
    {
        if ($page == 'CP1252' && in_array($family, CORE)) {
            $this->SetFont($family, $style, $size);
            return;
        }
        $name = strtolower(str_replace(' ', '', "$family$style$page"));
        if (!isset($this->known[$name])) {
            if (!file_exists(FPDF_FONTPATH . "$name.php")) {
                $here = getcwd();
                chdir(FPDF_FONTPATH);
                copy($this->files["$family/$style"], "$name.ttf");
                $maker = escapeshellarg("$this->home/makefont/makefont.php");
                exec("php $maker $name.ttf " . strtolower($page));
                chdir($here);
            }
            $this->AddFont($name, '', "$name.php");
            $this->known[$name] = true;
        }
        $this->SetFont($name, '', $size);
    }

    private function ink(string $colour, string $what): void
    {
        $this->{"Set{$what}Color"}(...sscanf($colour, '#%2x%2x%2x'));
    }

    public function words(array $o): void
    {
        $pieces = $this->pieces($o['words']);
        $wide = 0;
        foreach ($pieces as [$page, $piece]) {
            $this->choose($o['family'], $o['style'], $page, $o['size']);
            $wide += $this->GetStringWidth($piece);
        }
        $x = $o['x'] + ['L' => 0, 'C' => ($o['w'] - $wide) / 2, 'R' => $o['w'] - $wide][$o['align']];
        $this->ink($o['ink'], 'Text');
        foreach ($pieces as [$page, $piece]) {
            $this->choose($o['family'], $o['style'], $page, $o['size']);
            if ($o['cell']) {
                $this->cMargin = 0;
                $this->SetXY($x, $o['y'] - 0.8 * $o['size']);
                $this->Cell($this->GetStringWidth($piece), $o['size'], $piece);
            } else $this->Text($x, $o['y'], $piece);
            $x += $this->GetStringWidth($piece);
        }
    }

    public function sign(array $o): void
    {
        $this->SetFont($o['family'], '', $o['size']);
        $this->ink($o['ink'], 'Text');
        $sign = chr($o['code']);
        $this->Text($o['x'] - $this->GetStringWidth($sign) / 2, $o['y'], $sign);
    }

    private function points(array $ring): string
    {
        $path = '';
        foreach ($ring as $n => [$x, $y])
            $path .= sprintf('%.2F %.2F %s ', $x, $this->h - $y, $n ? 'l' : 'm');
        return $path;
    }

    public function shape(array $o): void
    {
        $path = implode('h ', array_map([$this, 'points'], $o['rings']));
        $this->paint($o, $path . ($o['open'] ?? false ? '' : 'h '));
    }

    // Fills and strokes a path, each where it has a colour.
    private function paint(array $o, string $path): void
    {
        $fill = $o['fill'] ?? '';
        $line = $o['line'] ?? '';
        if ($fill) $this->ink($fill, 'Fill');
        if ($line) $this->ink($line, 'Draw');
        $this->SetLineWidth($o['thick'] ?? 0.5);
        $this->_out(($o['cap'] ?? 0) . ' J ' . $path . ($fill ? ($line ? 'B*' : 'f*') : 'S') . ' 0 J');
    }

    public function oval(array $o): void
    {
        [$x, $y, $a, $b] = [$o['x'], $this->h - $o['y'], $o['rx'], $o['ry']];
        $k = 0.5523;
        $this->paint($o, sprintf(
            '%.2F %.2F m ' . str_repeat('%.2F %.2F %.2F %.2F %.2F %.2F c ', 4),
            $x + $a, $y, $x + $a, $y + $k * $b, $x + $k * $a, $y + $b, $x, $y + $b,
            $x - $k * $a, $y + $b, $x - $a, $y + $k * $b, $x - $a, $y,
            $x - $a, $y - $k * $b, $x - $k * $a, $y - $b, $x, $y - $b,
            $x + $k * $a, $y - $b, $x + $a, $y - $k * $b, $x + $a, $y
        ));
    }

    public function plate(array $o): void
    {
        [$x, $y, $w, $h] = [$o['x'], $this->h - $o['y'], $o['w'], $o['h']];
        $r = min($o['round'] ?? 0, $h / 2, $w / 2);
        if ($r == 0) {
            $this->paint($o, sprintf('%.2F %.2F %.2F %.2F re ', $x, $y - $h, $w, $h));
            return;
        }
        $k = $r * 0.4477;
        $this->paint($o, sprintf(
            '%.2F %.2F m ' . str_repeat('%.2F %.2F l %.2F %.2F %.2F %.2F %.2F %.2F c ', 4),
            $x + $r, $y, $x + $w - $r, $y,
            $x + $w - $k, $y, $x + $w, $y - $k, $x + $w, $y - $r, $x + $w, $y - $h + $r,
            $x + $w, $y - $h + $k, $x + $w - $k, $y - $h, $x + $w - $r, $y - $h, $x + $r, $y - $h,
            $x + $k, $y - $h, $x, $y - $h + $k, $x, $y - $h + $r, $x, $y - $r,
            $x, $y - $k, $x + $k, $y, $x + $r, $y
        ));
    }

    public function rule(array $o): void
    {
        $this->ink($o['line'], 'Draw');
        $this->SetLineWidth($o['thick']);
        $dash = $o['dash'] ?? '';
        if ($dash) $this->_out("[$dash] 0 d 1 J");
        $this->Line($o['x'], $o['y'], $o['x2'], $o['y2']);
        if ($dash) $this->_out('[] 0 d 0 J');
    }

    public function picture(array $o): void
    {
        global $folder;
        $file = "$folder/" . md5($o['data']) . '.' . $o['kind'];
        file_put_contents($file, base64_decode($o['data']));
        $this->Image($file, $o['x'], $o['y'], $o['w'], $o['h']);
    }
}

foreach (json_decode(stream_get_contents(STDIN), true) as $number => $page) {
    $sheet = new Sheet('P', 'pt', [$page['wide'], $page['high']]);
    $sheet->files = $page['files'];
    $sheet->home = $home;
    $sheet->SetAutoPageBreak(false);
    $sheet->SetMargins(0, 0, 0);
    $sheet->AddPage($page['wide'] > $page['high'] ? 'L' : 'P');
    foreach ($page['marks'] as $one) $sheet->{$one['do']}($one);
    $sheet->Output('F', "$folder/$number.pdf");
}
