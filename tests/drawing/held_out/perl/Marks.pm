# Marks by the means of the library: paths, strokes, curves, clips, forms, glyphs and pictures.
package Marks;
use v5.36;
use utf8;
use List::Util qw(max min);

my %FACES = (dejavu => 'DejaVu Sans', heavy => 'DejaVu Sans', symbola => 'Symbola',
    dingbats => 'ZapfDingbats');

# How much room a mark needs, and half of its height.
sub half ($pen, $pitch) { return min(11, 0.5 * $pitch) * max(0.68, $pen->{job}{part}) }

sub width ($pen, $m, $pitch) {
    my $r = half($pen, $pitch);
    return $pitch * 1.1 if $pen->{job}{family} eq 'ground' && !$m->{word};
    return 2 * $r if !length $m->{word};
    my $family = $pen->{job}{family};
    return pill_width($pen, $m) + 0.6 * $pen->{size} if $family eq 'pill';
    my $wide = $pen->width($m->{word}, styled($pen, $m));
    return $wide if $family ne 'letter';
    return max($wide, 2 * $r);
}

sub styled ($pen, $m) {
    my $way = $pen->{way};
    my $bold = $pen->{job}{family} ne 'word' || $way->{word} ne 'plain';
    return (bold => $bold, size => $pen->{size} * ($pen->{job}{family} eq 'pill' ? 0.9 : 1));
}

# With its middle at x and y.
sub put ($pen, $m, $x, $y, $pitch) {
    my $r = half($pen, $pitch);
    return smudged($pen, $x, $y, $r) if $m->{smudged};
    return written($pen, $m, $x, $y, $pitch, $r) if length $m->{word};
    my $family = $pen->{job}{family};
    if ($family eq 'ground') {
        my $w = 1.1 * $pitch;
        return $pen->box($x - $w / 2, $y - 0.33 * $pitch, $w, 0.66 * $pitch, fill => $m->{colour},
            layer => 'gfx');
    }
    return badge($pen, $m, $x, $y, 1.12 * $r) if $family eq 'badge' && $m->{form} ne '';
    return shaped($pen, $m, $x, $y, $r);
}

sub smudged ($pen, $x, $y, $r) {
    my $image = $pen->picture('png', $pen->{job}{smudge});
    $pen->{gfx}->image($image, $x - 1.2 * $r, $y - 1.2 * $r, 2.4 * $r, 2.4 * $r);
    return;
}

sub path ($g, $rings, $x, $y, $r) {
    for my $ring (@$rings) {
        my ($first, @rest) = map { [$x + $r * $_->[0], $y + $r * $_->[1]] } @$ring;
        $g->move(@$first);
        $g->line(@$_) for @rest;
        $g->close;
    }
    return;
}

sub shaped ($pen, $m, $x, $y, $r) {
    my ($way, $g, $form) = ($pen->{way}, $pen->{gfx}, $m->{form});
    my $means = $way->{technique};
    my $rings = $m->{rings};
    my $colour = $m->{colour};
    if ($m->{picture} && $means =~ /^(png|gif|jpeg|pnm)$/) {
        return $g->image($pen->picture($means, $m->{picture}), $x - $r, $y - $r, 2 * $r, 2 * $r);
    }
    return glyph($pen, $m, $x, $y, $r) if $FACES{$means} && length $m->{glyph};
    return form($pen, $m, $x, $y, $r) if $means eq 'form';
    if ($means eq 'boxed' && $form ne 'dash') {
        my $b = 1.02 * $r;
        $pen->box($x - $b, $y - $b, 2 * $b, 2 * $b, line => '#444444', width => 0.7);
        $r *= 0.68;
    }
    $g->save;
    if ($means eq 'shadow') {
        $g->fillcolor('#cfcfcf');
        path($g, $rings, $x + 0.13 * $r, $y - 0.13 * $r, $r);
        $g->fill(1);
    }
    $g->fillcolor($colour);
    $g->strokecolor($colour);
    $g->linejoin(1);
    $g->linecap(1);
    if ($means eq 'gloss') {
        path($g, $rings, $x, $y, $r);
        $g->clip(1);
        $g->endpath;
        my $shade = $pen->shading(Pen::mixed($colour, '#000000', 0.2),
            Pen::mixed($colour, '#ffffff', 0.4));
        $g->shade($shade, $x - $r, $y - $r, $x + $r, $y + $r);
    }
    elsif ($means eq 'stripes' && $form =~ /^(disc|square|diamond|triangle_\w+)$/) {
        stripes($g, $m, $x, $y, $r);
    }
    elsif ($means eq 'hollow' && $form !~ /^(ring|dash)$/) {
        $g->fillcolor(Pen::mixed($colour, '#ffffff', 0.82));
        $g->linewidth(0.2 * $r);
        path($g, $rings, $x, $y, 0.92 * $r);
        $g->fillstroke(1);
    }
    elsif ($means eq 'round' && $form ne 'ring') {
        $g->linewidth(0.26 * $r);
        path($g, $rings, $x, $y, 0.85 * $r);
        $g->fillstroke(1);
    }
    elsif ($means eq 'halo' && $form =~ /^(disc|square)$/) {
        $g->linewidth(0.13 * $r);
        if ($form eq 'disc') {
            $g->circle($x, $y, 0.55 * $r);
            $g->fill;
            $g->circle($x, $y, 0.88 * $r);
        }
        else {
            $g->rect($x - 0.5 * $r, $y - 0.5 * $r, $r, $r);
            $g->fill;
            $g->rect($x - 0.8 * $r, $y - 0.8 * $r, 1.6 * $r, 1.6 * $r);
        }
        $g->stroke;
    }
    elsif (!(($means eq 'line' && lined($g, $m, $x, $y, $r, $way->{stroke}))
        || ($means eq 'brush' && brushed($g, $m, $x, $y, $r))))
    {
        path($g, $rings, $x, $y, $r);
        $g->fill(1);
    }
    $g->restore;
    return;
}

sub stripes ($g, $m, $x, $y, $r) {
    path($g, $m->{rings}, $x, $y, $r);
    $g->clip(1);
    $g->endpath;
    $g->linewidth(0.26 * $r);
    for my $step (-5 .. 5) {
        my $at = $step * 0.4 * $r;
        $g->move($x + $at - $r, $y - $r);
        $g->line($x + $at + $r, $y + $r);
    }
    $g->stroke;
    $g->linewidth(0.36 * $r);
    path($g, $m->{rings}, $x, $y, $r);
    $g->stroke;
    return;
}

# Strokes with round ends; false for what is not drawn so.
sub lined ($g, $m, $x, $y, $r, $part) {
    my $form = $m->{form};
    my $at = sub (@p) { map { ($x + $r * $_->[0], $y + $r * $_->[1]) } @p };
    my ($name, $way) = split /_/, $form;
    my $up = ($way // '') eq 'down' ? -1 : 1;
    my %lines = (
        tick => [[[-0.75, -0.05], [-0.25, -0.6], [0.78, 0.65]]],
        cross => [[[-0.62, -0.62], [0.62, 0.62]], [[-0.62, 0.62], [0.62, -0.62]]],
        arrow => [[[0, -0.8 * $up], [0, 0.75 * $up]],
            [[-0.55, 0.2 * $up], [0, 0.78 * $up], [0.55, 0.2 * $up]]],
        chevron => [[[-0.7, -0.55 * $up], [0, 0.1 * $up], [0.7, -0.55 * $up]],
            [[-0.7, 0.05 * $up], [0, 0.7 * $up], [0.7, 0.05 * $up]]],
        plus => [[[0, -0.75], [0, 0.75]], [[-0.75, 0], [0.75, 0]]],
        minus => [[[-0.75, 0], [0.75, 0]]],
        dash => [[[-0.5, 0], [0.5, 0]]],
    );
    $g->linewidth($part * $r);
    if ($name =~ /^(smile|frown|neutral)$/) {
        $g->linewidth(0.13 * $r);
        $g->circle($x, $y, 0.92 * $r);
        $g->stroke;
        $g->circle($x + $_ * 0.32 * $r, $y + 0.25 * $r, 0.13 * $r) for -1, 1;
        $g->fill;
        my $bend = { smile => -0.36, frown => 0.36, neutral => 0 }->{$name};
        my $lip = -0.36 - 0.5 * $bend + ($bend ? 0.06 : 0);
        $g->linewidth(0.15 * $r);
        $g->move($at->([-0.45, $lip]));
        $g->curve($at->([-0.25, $lip + 1.2 * $bend], [0.25, $lip + 1.2 * $bend], [0.45, $lip]));
        $g->stroke;
        return 1;
    }
    my $lines = $lines{$name} or return 0;
    for my $line (@$lines) {
        my ($first, @rest) = @$line;
        $g->move($at->($first));
        $g->line($at->($_)) for @rest;
        $g->stroke;
    }
    return 1;
}

# As with a broad nib: curves that swell.
sub brushed ($g, $m, $x, $y, $r) {
    my ($name, $way) = split /_/, $m->{form};
    my $up = ($way // '') eq 'down' ? -1 : 1;
    my $at = sub (@p) { map { ($x + $r * $_->[0], $y + $r * $up * $_->[1]) } @p };
    if ($name eq 'tick') {
        $g->move($at->([-0.85, 0.05]));
        $g->curve($at->([-0.55, -0.05], [-0.4, -0.3], [-0.3, -0.5]));
        $g->curve($at->([-0.05, 0.1], [0.4, 0.6], [0.9, 0.9]));
        $g->curve($at->([0.4, 0.35], [0, -0.2], [-0.2, -0.9]));
        $g->curve($at->([-0.35, -0.9], [-0.4, -0.9], [-0.45, -0.85]));
        $g->curve($at->([-0.5, -0.5], [-0.65, -0.25], [-0.85, 0.05]));
    }
    elsif ($name eq 'cross') {
        for my $side (1, -1) {
            $g->move($at->([-0.8 * $side, 0.8]));
            $g->curve($at->([-0.2 * $side, 0.55], [0.45 * $side, -0.1], [0.8 * $side, -0.85]));
            $g->curve($at->([0.1 * $side, -0.35], [-0.5 * $side, 0.2], [-0.8 * $side, 0.8]));
            $g->fill;
        }
        return 1;
    }
    elsif ($name eq 'arrow') {
        $g->move($at->([0, 0.95]));
        $g->curve($at->([0.2, 0.5], [0.45, 0.2], [0.8, 0]));
        $g->curve($at->([0.5, 0.02], [0.35, 0.05], [0.22, 0.1]));
        $g->curve($at->([0.2, -0.3], [0.24, -0.7], [0.36, -0.95]));
        $g->line($at->([-0.36, -0.95]));
        $g->curve($at->([-0.24, -0.7], [-0.2, -0.3], [-0.22, 0.1]));
        $g->curve($at->([-0.35, 0.05], [-0.5, 0.02], [-0.8, 0]));
        $g->curve($at->([-0.45, 0.2], [-0.2, 0.5], [0, 0.95]));
    }
    else { return 0 }
    $g->close;
    $g->fill;
    return 1;
}

# The same drawing as a form that each place shows again.
sub form ($pen, $m, $x, $y, $r) {
    my $key = "form $m->{form} $m->{colour}";
    my $form = $pen->{kept}{$key} //= do {
        my $new = $pen->{pdf}->xo_form;
        $new->bbox(-50, -50, 50, 50);
        $new->fillcolor($m->{colour});
        path($new, $m->{rings}, 0, 0, 50);
        $new->fill(1);
        $new;
    };
    $pen->{gfx}->formimage($form, $x, $y, $r / 50);
    return;
}

sub glyph ($pen, $m, $x, $y, $r) {
    my $means = $pen->{way}{technique};
    my $size = 2.05 * $r * ($m->{form} =~ /^(smile|frown|neutral)$/ ? 1.3 : $means eq 'symbola' ? 1.1 : 1);
    my ($turn, $sign) = $m->{glyph} =~ /^([<>]?)(.)$/;
    my %o = (font => $FACES{$means}, size => $size, colour => $m->{colour}, align => 'c');
    return $pen->words($x, $y - 0.36 * $size, $sign, %o) if !$turn;
    my $way = $turn eq '<' ? 1 : -1;
    return $pen->words($x + $way * 0.36 * $size, $y, $sign, %o, angle => 90 * $way);
}

sub badge ($pen, $m, $x, $y, $r) {
    my ($g, $way, $colour, $ink) = ($pen->{gfx}, $pen->{way}{badge}, $m->{colour}, $m->{ink});
    $g->save;
    $g->fillcolor($colour);
    $g->strokecolor($colour);
    if ($way eq 'disc') { $g->circle($x, $y, $r) }
    elsif ($way eq 'outline') { $g->circle($x, $y, 0.94 * $r) }
    elsif ($way eq 'rounded' || $way eq 'shaded') {
        Pen::outline($g, $x - 0.9 * $r, $y - 0.9 * $r, 1.8 * $r, 1.8 * $r, 0.35 * $r);
    }
    elsif ($way eq 'shield') {
        $g->move($x - 0.85 * $r, $y + 0.9 * $r);
        $g->line($x + 0.85 * $r, $y + 0.9 * $r);
        $g->curve($x + 0.9 * $r, $y - 0.3 * $r, $x + 0.5 * $r, $y - 0.8 * $r, $x, $y - $r);
        $g->curve($x - 0.5 * $r, $y - 0.8 * $r, $x - 0.9 * $r, $y - 0.3 * $r, $x - 0.85 * $r,
            $y + 0.9 * $r);
    }
    elsif ($way eq 'octagon') {
        my @at = map { (cos(0.3927 + $_ * 0.7854) * $r + $x, sin(0.3927 + $_ * 0.7854) * $r + $y) } 0 .. 7;
        $g->poly(@at);
        $g->close;
    }
    else {
        $g->poly($x - 0.9 * $r, $y + 0.85 * $r, $x + 0.6 * $r, $y + 0.85 * $r, $x + 1.15 * $r, $y,
            $x + 0.6 * $r, $y - 0.85 * $r, $x - 0.9 * $r, $y - 0.85 * $r);
        $g->close;
    }
    if ($way eq 'outline') {
        $g->linewidth(0.13 * $r);
        $g->stroke;
        $ink = $colour;
    }
    elsif ($way eq 'shaded') {
        $g->clip;
        $g->endpath;
        my $shade = $pen->shading($colour, Pen::mixed($colour, '#ffffff', $ink eq '#000000' ? 0.4 : 0.15));
        $g->shade($shade, $x - $r, $y - $r, $x + $r, $y + $r);
    }
    else { $g->fill }
    $g->restore;
    $g->save;
    $g->fillcolor($ink);
    path($g, $m->{rings}, $x, $y, 0.58 * $r);
    $g->fill(1);
    $g->restore;
    return;
}

# Letters and words, plain or on a ground.
sub written ($pen, $m, $x, $y, $pitch, $r) {
    my ($way, $family) = ($pen->{way}, $pen->{job}{family});
    my ($word, $colour) = @{$m}{qw(word colour)};
    my %o = (styled($pen, $m), align => 'c', colour => $way->{coloured} ? $colour : '#000000');
    my $away = $m->{kind} eq 'not_participating';
    return $pen->middle($x, $y, $word, %o) if $away && $family ne 'letter' && $family ne 'word';
    return pill($pen, $m, $x, $y, $pitch) if $family eq 'pill';
    if ($family eq 'letter' && !$away) {
        my $look = $way->{letter};
        my $b = 0.98 * $r;
        $o{size} = $word =~ /^[+−0]$/ ? 1.75 * $r : min($pen->{size}, 1.35 * $r);
        if ($look eq 'boxed') { $pen->box($x - $b, $y - $b, 2 * $b, 2 * $b, line => $o{colour}, width => 0.8) }
        elsif ($look eq 'ringed') {
            $pen->box($x - $b, $y - $b, 2 * $b, 2 * $b, line => $o{colour}, width => 0.8, radius => $b);
        }
        elsif ($look eq 'solid') {
            $pen->box($x - $b, $y - $b, 2 * $b, 2 * $b, fill => $colour, layer => 'gfx', radius => 0.3 * $b);
            $o{colour} = $m->{ink};
        }
        elsif ($look eq 'brackets') { ($word, $o{size}) = ("[$word]", $pen->{size}) }
        else { $o{size} = $pen->{size} * ($word =~ /^[+−0]$/ ? 1.35 : 1.1) }
    }
    elsif ($family eq 'word' && !$away) {
        $word = "[$word]" if $way->{word} eq 'brackets';
        if ($way->{word} eq 'underlined') {
            my ($half, $low) = ($pen->width($word, %o) / 2, $y - 0.5 * $pen->{size});
            $pen->rule($x - $half, $low, $x + $half, $low, colour => $o{colour}, width => 0.07 * $pen->{size});
        }
    }
    return $pen->middle($x, $y, $word, %o);
}

sub pill_width ($pen, $m) {
    return 1.7 * $pen->{size} + max(map { $pen->width($_, styled($pen, $m)) } @{ $pen->{job}{words} });
}

sub pill ($pen, $m, $x, $y, $pitch) {
    my ($g, $look, $colour) = ($pen->{gfx}, $pen->{way}{pill}, $m->{colour});
    my %o = (styled($pen, $m), align => 'c', colour => $m->{ink});
    my $h = min(0.84 * $pitch, 1.75 * $pen->{size});
    my $w = pill_width($pen, $m);
    my ($left, $low) = ($x - $w / 2, $y - $h / 2);
    if ($look eq 'outline') {
        $pen->box($left, $low, $w, $h, line => $colour, width => 1, radius => $h / 2);
        $o{colour} = $colour;
    }
    elsif ($look eq 'dot') {
        my $r = 0.3 * $h;
        $pen->box($left + 0.1 * $h, $y - $r, 2 * $r, 2 * $r, fill => $colour, layer => 'gfx', radius => $r);
        return $pen->middle($left + 1.05 * $h, $y, $m->{word}, %o, align => 'l', colour => '#000000');
    }
    elsif ($look eq 'bar') {
        $pen->box($left, $low, $w, $h, fill => Pen::mixed($colour, '#ffffff', 0.8), layer => 'gfx');
        $pen->box($left, $low, 0.28 * $h, $h, fill => $colour, layer => 'gfx');
        return $pen->middle($x + 0.1 * $h, $y, $m->{word}, %o, colour => '#000000');
    }
    elsif ($look eq 'flag') {
        $g->save;
        $g->fillcolor($colour);
        $g->poly($left, $low, $left + $w - 0.1 * $h, $low, $left + $w + 0.3 * $h, $y,
            $left + $w - 0.1 * $h, $low + $h, $left, $low + $h);
        $g->close;
        $g->fill;
        $g->restore;
    }
    elsif ($look eq 'shaded') {
        $g->save;
        Pen::outline($g, $left, $low, $w, $h, 0.25 * $h);
        $g->clip;
        $g->endpath;
        $g->shade($pen->shading($colour, Pen::mixed($colour, '#ffffff', 0.22)), $left, $low, $left + $w, $low + $h);
        $g->restore;
    }
    else {
        my $r = $look eq 'round' ? $h / 2 : 0;
        $pen->box($left, $low, $w, $h, fill => $colour, layer => 'gfx', radius => $r);
    }
    return $pen->middle($x, $y, $m->{word}, %o);
}

1;
