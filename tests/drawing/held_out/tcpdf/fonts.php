<?php
// Fonts: built in, or made from a TrueType file once for a batch.
trait Fonts
{

    private function fonts(): void
    {
        foreach (['font' => 'main', 'spare' => 'spare'] as $key => $name) {
            $this->family[$name] = $this->font($this->c[$key], $name);
        }
        $this->pdf->SetFont($this->family['main'], '', $this->size);
    }

    private function font(array $wanted, string $name): string
    {
        if (count($wanted) === 1) {
            return $wanted[0];
        }
        foreach (['', 'B'] as $n => $style) {
            $this->pdf->AddFont($name, $style, self::made($wanted[$n], $this->folder));
        }
        return $name;
    }

    private static function made(string $file, string $folder): string
    {
        static $known = [];
        $known[$file] ??= TCPDF_FONTS::addTTFfont($file, 'TrueTypeUnicode', '', 32, "$folder/");
        return "$folder/{$known[$file]}.php";
    }

    // Built-in letters are those of the west of Europe.
    private function lends(string $word): bool
    {
        if ($this->c['latin']) {
            return preg_match('/[^\x{20}-\x{24f}\x{2010}-\x{2030}]/u', $word) === 1;
        }
        if (!in_array($this->family['main'], ['helvetica', 'times'])) {
            return false;
        }
        return mb_convert_encoding(mb_convert_encoding($word, 'CP1252', 'UTF-8'), 'UTF-8', 'CP1252') !== $word;
    }

    // Words by the font that has all their letters.
    private function runs(string $text): array
    {
        $runs = [];
        foreach (preg_split('/(?<= )/u', $text) as $word) {
            $font = $this->lends($word) ? 'spare' : 'main';
            $last = count($runs) - 1;
            if ($last >= 0 && $runs[$last][1] === $font) {
                $runs[$last][0] .= $word;
            } else {
                $runs[] = [$word, $font];
            }
        }
        return $runs;
    }
}
