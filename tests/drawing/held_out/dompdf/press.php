<?php

// Print pages of HTML with dompdf: `php press.php FOLDER`, which takes JSON: the file that loads
// the library, fonts and pages. It knows nothing of this project.
$out = $argv[1];
$work = json_decode(stream_get_contents(STDIN), true);
require $work["loader"];

function printer(array $work, string $out): Dompdf\Dompdf
{
    $options = new Dompdf\Options([
        "fontDir" => $out, "fontCache" => $out, "tempDir" => $out, "chroot" => ["/"],
        "isFontSubsettingEnabled" => true, "dpi" => 96, "isRemoteEnabled" => false,
    ]);
    $printer = new Dompdf\Dompdf($options);
    foreach ($work["fonts"] as [$family, $weight, $file]) {
        $style = ["family" => $family, "weight" => $weight, "style" => "normal"];
        if (!$printer->getFontMetrics()->registerFont($style, $file)) {
            throw new Exception("no font in $file");
        }
    }
    return $printer;
}

foreach ($work["pages"] as $number => $one) {
    $printer = printer($work, $out);
    $printer->setPaper([0, 0, $one["wide"], $one["high"]]);
    $printer->loadHtml($one["page"], "UTF-8");
    $printer->render();
    file_put_contents("$out/$number.pdf", $printer->output());
}
