<?php
// Reads sheets as JSON from standard input and writes N.pdf of each into a folder.

error_reporting(E_ALL & ~E_DEPRECATED);
define('K_PATH_CACHE', $argv[1] . '/');
require_once getenv('TCPDF') ?: '/usr/share/php/tcpdf/tcpdf.php';
foreach (['page', 'fonts', 'pen', 'glyphs', 'marks', 'ways', 'html', 'cells', 'fields', 'boxes', 'totals', 'ends', 'states', 'tiles', 'edges', 'layouts', 'sheet'] as $part) {
    require_once __DIR__ . "/$part.php";
}

const SCALES = [1, 0.95, 0.9, 0.86, 0.82, 0.78, 0.74, 0.7, 0.66, 0.62, 0.58];

function drawn(array $job, string $folder): string
{
    foreach (SCALES as $scale) {
        $known = [];
        for ($pass = 0; $pass < 2; $pass++) {
            mt_srand(1); // codes for machines are masked by chance
            $sheet = new Sheet($job, $scale, $known, $folder);
            $fits = $sheet->draw();
            $known = $sheet->heights;
        }
        if ($fits) {
            return $sheet->pdf->Output('', 'S');
        }
    }
    throw new RuntimeException("{$job['name']} finds no room");
}

foreach (json_decode(stream_get_contents(STDIN), true) as $place => $job) {
    file_put_contents("$argv[1]/$place.pdf", drawn($job, $argv[1]));
}
