# One page: where words, lines and grounds are put. y runs upwards; a top is given, a bottom returned.
package Pen;
use v5.36;
use List::Util qw(max min);
use MIME::Base64 qw(decode_base64);
use PDF::Builder;
use PDF::Builder::Basic::PDF::Utils;

sub new ($class, $job, $fonts, $scale, $tight) {
    my $way = $job->{way};
    my ($w, $h) = @{ $way->{paper} };
    my $pdf = PDF::Builder->new(compress => 'flate');
    my $page = $pdf->page;
    $page->mediabox(0, 0, $way->{turned} ? ($h, $w) : ($w, $h));
    $page->rotate(90) if $way->{turned};
    my $self = bless {
        job => $job, way => $way, pdf => $pdf, page => $page, files => $fonts, font => {},
        w => $w, h => $h, size => $way->{size} * $scale, tight => $tight, kept => {},
        ink => '#000000',
    }, $class;
    @{$self}{qw(accent tint hair)} = @{ $way->{palette} };
    $self->{pitch} = $self->{size} * max(1.35, $way->{row} * $tight);
    $self->{gap} = max(6, $way->{gap} * $tight);
    $self->layers;
    return $self;
}

# Streams of their own, so that grounds lie below lines and those below words.
sub layers ($self) {
    for my $name (qw(back gfx)) {
        my $layer = $self->{$name} = $self->{page}->gfx;
        $layer->save;
        $layer->matrix(0, 1, -1, 0, $self->{h}, 0) if $self->{way}{turned};
        push @{ $self->{open} }, $layer;
    }
    $self->{text} = $self->{page}->text;
    return;
}

sub save ($self, $file) {
    $_->restore for @{ $self->{open} };
    $self->{pdf}->saveas($file);
    return;
}

sub face ($self, %o) {
    my $name = $o{font} // ($o{figures} ? $self->{way}{number_font} : $self->{way}{font});
    my $bold = $o{bold} ? 1 : 0;
    return $self->{font}{"$name $bold"} //=
        $name eq 'ZapfDingbats'
        ? $self->{pdf}->corefont($name)
        : $self->{pdf}->ttfont($self->{files}{$name}[$bold]);
}

sub width ($self, $words, %o) {
    my %set = (font => $self->face(%o), fontsize => $o{size} // $self->{size});
    return $self->{text}->advancewidth($words, %set) + ($o{spaced} // 0) * length $words;
}

# At the left end, the middle or the right end of a line.
sub words ($self, $x, $y, $words, %o) {
    return if $words eq '';
    my $text = $self->{text};
    my $size = $o{size} // $self->{size};
    my $wide = $self->width($words, %o);
    my $align = $o{align} // 'l';
    my $angle = $o{angle} // 0;
    my $back = $align eq 'r' ? $wide : $align eq 'c' ? $wide / 2 : 0;
    ($x, $y) = $angle == 90 ? ($x, $y - $back) : $angle == -90 ? ($x, $y + $back) : ($x - $back, $y);
    if ($self->{way}{turned}) {
        ($x, $y, $angle) = ($self->{h} - $y, $x, $angle + 90);
    }
    $text->font($self->face(%o), $size);
    $text->fillcolor($o{colour} // $self->{ink});
    $text->charspace($o{spaced} // 0);
    $text->transform(translate => [$x, $y], rotate => $angle);
    $text->text($words);
    $text->charspace(0);
    return $wide;
}

sub folded ($self, $words, $room, %o) {
    my @lines;
    for my $word (split / /, $words) {
        my $longer = @lines ? "$lines[-1] $word" : $word;
        if (@lines && $self->width($longer, %o) <= $room) { $lines[-1] = $longer }
        else { push @lines, $word }
    }
    $self->width($_, %o) <= $room + 0.5 or die "no room\n" for @lines;
    return @lines;
}

# Lines below one another; the bottom.
sub para ($self, $x, $top, $room, $words, %o) {
    my $size = $o{size} // $self->{size};
    my $lead = $size * ($o{lead} // 1.25);
    my $at = ($o{align} // 'l') eq 'r' ? $x + $room : ($o{align} // 'l') eq 'c' ? $x + $room / 2 : $x;
    for my $line ($self->folded($words, $room, %o)) {
        $self->words($at, $top - $lead / 2 - 0.35 * $size, $line, %o);
        $top -= $lead;
    }
    return $top;
}

# In the middle of a height, by the height of capitals.
sub middle ($self, $x, $mid, $words, %o) {
    return $self->words($x, $mid - 0.35 * ($o{size} // $self->{size}), $words, %o);
}

sub rule ($self, $x, $y, $x2, $y2, %o) {
    my $g = $self->{gfx};
    $g->save;
    $g->strokecolor($o{colour} // $self->{hair});
    $g->linewidth($o{width} // $self->{way}{rule});
    $g->linecap($o{cap} // 0);
    $g->linedash(@{ $o{dash} }) if $o{dash};
    $g->move($x, $y);
    $g->line($x2, $y2);
    $g->stroke;
    $g->restore;
    return;
}

# A rectangle, perhaps round at its corners; given by left, bottom, width, height.
sub box ($self, $x, $y, $w, $h, %o) {
    my $g = $self->{ $o{layer} // ($o{fill} ? 'back' : 'gfx') };
    $g->save;
    $g->fillcolor($o{fill}) if $o{fill};
    $g->strokecolor($o{line}) if $o{line};
    $g->linewidth($o{width} // $self->{way}{rule});
    outline($g, $x, $y, $w, $h, min($o{radius} // 0, $h / 2, $w / 2));
    $o{fill} && $o{line} ? $g->fillstroke : $o{fill} ? $g->fill : $g->stroke;
    $g->restore;
    return;
}

sub outline ($g, $x, $y, $w, $h, $r = 0) {
    return $g->rect($x, $y, $w, $h) if $r <= 0;
    my $k = 0.4477 * $r;
    my ($x2, $y2) = ($x + $w, $y + $h);
    $g->move($x + $r, $y);
    $g->line($x2 - $r, $y);
    $g->curve($x2 - $k, $y, $x2, $y + $k, $x2, $y + $r);
    $g->line($x2, $y2 - $r);
    $g->curve($x2, $y2 - $k, $x2 - $k, $y2, $x2 - $r, $y2);
    $g->line($x + $r, $y2);
    $g->curve($x + $k, $y2, $x, $y2 - $k, $x, $y2 - $r);
    $g->line($x, $y + $r);
    $g->curve($x, $y + $k, $x + $k, $y, $x + $r, $y);
    $g->close;
    return;
}

# From one colour to another, upwards within the unit square.
sub shading ($self, $from, $to) {
    return $self->{kept}{"shading $from $to"} //= do {
        my $numbers = sub (@n) { PDFArray(map { PDFNum($_) } @n) };
        my $shading = $self->{pdf}->shading;
        my $ramp = PDFDict();
        $ramp->{FunctionType} = PDFNum(2);
        $ramp->{Domain} = $numbers->(0, 1);
        $ramp->{C0} = $numbers->(parts($from));
        $ramp->{C1} = $numbers->(parts($to));
        $ramp->{N} = PDFNum(1);
        $shading->{ShadingType} = PDFNum(2);
        $shading->{ColorSpace} = PDFName('DeviceRGB');
        $shading->{Coords} = $numbers->(0, 0, 0, 1);
        $shading->{Function} = $ramp;
        $shading;
    };
}

sub parts ($colour) { return map { hex($_) / 255 } $colour =~ /([0-9a-f]{2})/gi }

sub mixed ($colour, $other, $part) {
    my @to = parts($other);
    my @mix = map { $_ * (1 - $part) + shift(@to) * $part } parts($colour);
    return sprintf '#%02x%02x%02x', map { int(255 * $_ + 0.5) } @mix;
}

# A picture is kept once; `kind` is the name of its form.
sub picture ($self, $kind, $data) {
    return $self->{kept}{"$kind $data"} //= do {
        open my $file, '<:raw', \decode_base64($data) or die;
        my $way = "image_$kind";
        $self->{pdf}->$way($file, $kind eq "png" ? (silent => 1, nouseIPL => 1) : ());
    };
}

sub need ($self, $y) { $y < $self->{way}{margin} and die "no room\n"; return $y }

1;
