<?php
// One sheet in one scale: all that its parts share.
final class Sheet
{
    use Fonts, Pen, Marks, Ways, Html, Cells, Boxes, Fields, Totals, Ends, States, Tiles, Edges, Layouts;

    public Page $pdf;
    public array $heights = [];
    private array $c;
    private array $look;
    private array $family = [];
    private array $templates = [];
    private array $strip = [];
    private float $size;
    private float $gap;
    private int $sections = 0;
    private string $blot;

    public function __construct(private array $job, private float $scale, private array $known, private string $folder)
    {
        $this->c = $job['choice'];
        $this->look = $job['look'];
        $this->blot = base64_decode($job['smudge']);
        $this->size = $this->c['size'] * $scale;
        $this->gap = $this->c['gap'] * $scale;
        $paper = $this->c['paper'];
        $this->pdf = new Page($paper[0] > $paper[1] ? 'L' : 'P', 'pt', $paper, true, 'UTF-8');
        $this->pdf->setPrintHeader(false);
        $this->pdf->setPrintFooter(false);
        $this->pdf->setMargins(0, 0, 0);
        $this->pdf->setCellPadding(0);
        $this->pdf->setAutoPageBreak(false);
        $this->pdf->setFontSubsetting(true);
        $this->pdf->setTitle('Voting result');
        $this->pdf->AddPage();
        $this->fonts();
    }

    // Whether all of it found room.
    public function draw(): bool
    {
        [$wide, $high] = $this->c['paper'];
        $margin = $this->c['margin'];
        $room = $wide - 2 * $margin;
        $foot = $high - max(26, $this->c['top'] * 0.8);
        if ($this->c['edge_line']) {
            $this->box($margin - 12, $this->c['top'] - 12, $room + 24, $foot - $this->c['top'] + 24, null, $this->c['line'], 0.8);
        }
        $layout = $this->{"{$this->c['layout']}_layout"}();
        $blocks = [fn(...$at) => $this->header(...$at), ...$layout];
        $used = $this->stack($blocks, $margin, $this->c['top'], $room);
        $end = $foot - ($this->c['footer'] ? 16 : 0);
        $this->footer($margin, $foot - 10, $room);
        return $this->c['top'] + $used <= $end && $this->pdf->getNumPages() === 1;
    }
}
