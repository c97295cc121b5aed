# Marks of a page: each is told once, and drawn about a middle wherever it stands.
package Marks;
use v5.30;
use warnings;
use utf8;
use MIME::Base64;
use File::Temp;
use Letters;
use PDF::Builder::Basic::PDF::Utils;

my %STYLES = (
    path => \&path, edged => \&edged, hollow => \&hollow, plated => \&plated, ringed => \&ringed,
    shadow => \&shadow, graded => \&graded, glossy => \&glossy, veiled => \&veiled,
    pen => \&pen, badge => \&badge,
);

sub new {
    my ($class, $pdf, $told) = @_;
    return bless {pdf => $pdf, told => $told, made => {}, states => {}}, $class;
}

# RGB as it was told, as parts of one, or as CMYK.
sub tone {
    my ($told, $colour) = @_;
    return $colour if $told->{colour_by} eq 'rgb';
    my @rgb = map { hex } $colour =~ /#(..)(..)(..)/;
    return sprintf('%%%02x%02x%02x00', map { 255 - $_ } @rgb) if $told->{colour_by} eq 'cmyk';
    return '#' . join '', map { sprintf '%04x', $_ * 257 } @rgb;
}

sub ink { my ($self, $colour) = @_; return tone($self->{told}, $colour) }

sub mixed {
    my ($colour, $other, $part) = @_;
    my @a = map { hex } $colour =~ /#(..)(..)(..)/;
    my @b = map { hex } $other =~ /#(..)(..)(..)/;
    return '#' . join '', map { sprintf '%02x', $a[$_] + ($b[$_] - $a[$_]) * $part } 0 .. 2;
}

sub rounded {
    my ($gfx, $x, $y, $wide, $high, $round) = @_;
    my ($r, $k) = ($round, $round * 0.4477);
    my ($right, $top) = ($x + $wide, $y + $high);
    $gfx->move($x + $r, $y)->hline($right - $r);
    $gfx->curve($right - $k, $y, $right, $y + $k, $right, $y + $r)->vline($top - $r);
    $gfx->curve($right, $top - $k, $right - $k, $top, $right - $r, $top)->hline($x + $r);
    $gfx->curve($x + $k, $top, $x, $top - $k, $x, $top - $r)->vline($y + $r);
    $gfx->curve($x, $y + $k, $x + $k, $y, $x + $r, $y)->close;
}

sub shading {
    my ($self, $type, $first, $last, @coords) = @_;
    my $name = "Sh$type$first$last@coords";
    return $self->{made}{$name} if $self->{made}{$name};
    my $function = PDFDict();
    @{$function}{qw(FunctionType N)} = (PDFNum(2), PDFNum(1));
    $function->{Domain} = PDFArray(PDFNum(0), PDFNum(1));
    for my $end (['C0', $first], ['C1', $last]) {
        $function->{$end->[0]} =
            PDFArray(map { PDFNum(sprintf '%.3f', hex($_) / 255) } $end->[1] =~ /#(..)(..)(..)/);
    }
    my $shade = $self->{pdf}->shading;
    $shade->{ShadingType} = PDFNum($type);
    $shade->{ColorSpace}  = PDFName('DeviceRGB');
    $shade->{Coords}      = PDFArray(map { PDFNum($_) } @coords);
    $shade->{Extend}      = PDFArray(PDFBool('true'), PDFBool('true'));
    $shade->{Function}    = $function;
    return $self->{made}{$name} = $shade;
}

sub axial { my ($self, $first, $last, @ends) = @_; return $self->shading(2, $first, $last, @ends) }

# A mark about its middle, by the way that it was told to be drawn.
sub draw {
    my ($self, $gfx, $text, $name, $x, $y, $half) = @_;
    my $mark = $self->{told}{marks}{$name};
    return $self->letter($text, $mark, $x, $y, $half) if $mark->{letter};
    if ($mark->{image}) {
        my $image = $self->{made}{$name} //= $self->image($mark);
        return $gfx->image($image, $x - $half, $y - $half, 2 * $half, 2 * $half);
    }
    if ($mark->{form}) {
        my $form = $self->{made}{$name} //= $self->form($mark);
        return $gfx->formimage($form, $x, $y, $half, $half);
    }
    $gfx->save->transform(translate => [$x, $y], scale => [$half, $half]);
    $STYLES{$mark->{style}}->($self, $gfx, $mark);
    $gfx->restore;
}

sub form {
    my ($self, $mark) = @_;
    my $form = $self->{pdf}->xo_form;
    $form->bbox(-1.3, -1.3, 1.3, 1.3);
    $STYLES{$mark->{style}}->($self, $form, $mark);
    return $form;
}

sub image {
    my ($self, $mark) = @_;
    my $file = File::Temp->new(SUFFIX => ".$mark->{kind}");
    binmode $file;
    print $file decode_base64($mark->{image});
    $file->flush;
    my $how = "image_$mark->{kind}";
    push @{$self->{files}}, $file;    # Which is read when the page is saved.
    return $self->{pdf}->$how($file->filename);
}

sub rings {
    my ($gfx, $rings, $scale, $dx, $dy) = @_;
    for my $ring (@$rings) {
        $gfx->poly(map { ($_->[0] * $scale + $dx, $_->[1] * $scale + $dy) } @$ring)->close;
    }
    return $gfx;
}

# Rings by the rule of even and odd.
sub fills {
    my ($self, $gfx, $rings, $colour, $scale, $dx, $dy) = @_;
    $gfx->fillcolor($self->ink($colour));
    rings($gfx, $rings, $scale // 1, $dx // 0, $dy // 0)->fill(rule => 'even-odd');
}

sub path { my ($self, $gfx, $mark) = @_; $self->fills($gfx, @{$mark}{qw(rings colour)}) }

sub edged {
    my ($self, $gfx, $mark) = @_;
    $gfx->linewidth(0.13)->linejoin(1);
    $gfx->strokecolor($self->ink(mixed($mark->{colour}, '#000000', 0.5)));
    $gfx->fillcolor($self->ink($mark->{colour}));
    rings($gfx, $mark->{rings}, 0.95, 0, 0)->paint(rule => 'even-odd');
}

sub hollow {
    my ($self, $gfx, $mark) = @_;
    $gfx->linewidth(0.2)->linejoin(1)->strokecolor($self->ink($mark->{colour}));
    $gfx->fillcolor($self->ink('#ffffff'));
    rings($gfx, $mark->{rings}, 0.92, 0, 0)->paint(rule => 'even-odd');
}

sub plated {
    my ($self, $gfx, $mark) = @_;
    $gfx->fillcolor($self->ink(mixed($mark->{colour}, '#ffffff', 0.84)));
    rounded($gfx, -1.1, -1.1, 2.2, 2.2, 0.35);
    $gfx->fill;
    $self->fills($gfx, $mark->{rings}, $mark->{colour}, 0.76);
}

sub ringed {
    my ($self, $gfx, $mark) = @_;
    $gfx->linewidth(0.13)->strokecolor($self->ink($mark->{colour}));
    $gfx->circle(0, 0, 1)->stroke;
    $self->fills($gfx, $mark->{rings}, $mark->{colour}, 0.56);
}

sub state {
    my ($self, $alpha, $blend) = @_;
    return $self->{states}{"$alpha$blend"} //=
        $self->{pdf}->egstate->fillalpha($alpha)->blendmode($blend);
}

sub shadow {
    my ($self, $gfx, $mark) = @_;
    $gfx->save->egstate($self->state(0.4, 'Multiply'));
    $self->fills($gfx, $mark->{rings}, '#555555', 1, 0.14, -0.14);
    $gfx->restore;
    $self->fills($gfx, @{$mark}{qw(rings colour)});
}

# Paler than it was told, upon a darker edge.
sub veiled {
    my ($self, $gfx, $mark) = @_;
    $gfx->save->egstate($self->state(0.62, 'Normal'));
    $self->fills($gfx, @{$mark}{qw(rings colour)});
    $gfx->restore;
    $gfx->linewidth(0.11)->linejoin(1)->strokecolor($self->ink($mark->{colour}));
    rings($gfx, $mark->{rings}, 0.96, 0, 0)->stroke;
}

sub graded {
    my ($self, $gfx, $mark) = @_;
    my ($pale, $dark) = map { mixed($mark->{colour}, @$_) } ['#ffffff', 0.4], ['#000000', 0.25];
    rings($gfx->save, $mark->{rings}, 1, 0, 0)->clip(rule => 'even-odd')->endpath;
    $gfx->shade($self->axial($pale, $dark, -0.4, 1, 0.4, -1), 0, 0, 1, 1);
    $gfx->restore;
}

sub glossy {
    my ($self, $gfx, $mark) = @_;
    my ($pale, $dark) = map { mixed($mark->{colour}, @$_) } ['#ffffff', 0.4], ['#000000', 0.2];
    rings($gfx->save, $mark->{rings}, 1, 0, 0)->clip(rule => 'even-odd')->endpath;
    $gfx->shade($self->shading(3, $pale, $dark, -0.3, 0.4, 0.05, 0, 0, 1.25), 0, 0, 1, 1);
    $gfx->restore;
}

# Strokes of a round pen.
sub pen {
    my ($self, $gfx, $mark) = @_;
    $gfx->linewidth($mark->{thick})->linecap(1)->linejoin(1);
    $gfx->strokecolor($self->ink($mark->{colour}))->fillcolor($self->ink($mark->{colour}));
    $gfx->circle(0, 0, 0.72)->stroke if $mark->{pen} eq 'ring';
    $gfx->circle(0, 0, 0.72)->paint if $mark->{pen} eq 'disc';
    $gfx->poly(@$_)->stroke for @{$mark->{strokes}};
}

sub badge {
    my ($self, $gfx, $mark) = @_;
    $gfx->fillcolor($self->ink($mark->{colour}));
    if   ($mark->{plate} eq 'disc') { $gfx->circle(0, 0, 0.97) }
    else                            { rounded($gfx, -0.9, -0.9, 1.8, 1.8, 0.28) }
    $gfx->fill;
    $self->fills($gfx, $mark->{rings}, $mark->{ink});
}

1;
