# Marks that are letters of fonts of signs.
package Marks;
use v5.30;
use warnings;
use utf8;
use File::Temp;

# A letter of a font of signs, whose height above its line is told in its own size.
sub letter {
    my ($self, $text, $mark, $x, $y, $half) = @_;
    my $font = $self->{made}{$mark->{font}} //= $self->font($mark->{font});
    my $size = 2 * $half * $mark->{grown};
    $text->font($font, $size);
    $text->fillcolor($self->ink($mark->{colour}));
    $text->translate($x, $y - $mark->{middle} * $size);
    $text->text_center($mark->{letter});
}

sub font {
    my ($self, $name) = @_;
    return $self->dots if $name eq 'bdf';
    return $self->{pdf}->corefont($name) unless $name =~ m{/};
    return $self->{pdf}->ttfont($name);
}

# A bitmap font of eight by eight dots for each mark, which becomes one of Type 3.
sub dots {
    my ($self) = @_;
    my $file = File::Temp->new(SUFFIX => '.bdf');
    my @marks = grep { $_->{dots} } values %{$self->{told}{marks}};
    my %glyphs = map { ($_->{letter} => $_->{dots}) } @marks;
    print $file "STARTFONT 2.1\nFONT Signs\nSIZE 8 75 75\nFONTBOUNDINGBOX 8 8 0 0\nCHARS "
        . (1 + keys %glyphs) . "\n";
    for my $letter (' ', sort keys %glyphs) {
        my $name = $letter eq ' ' ? 'space' : $letter;
        my $rows = $letter eq ' ' ? '' : join '', map { "$_\n" } @{$glyphs{$letter}};
        my $box = $rows ? '8 8 0 0' : '0 0 0 0';
        print $file "STARTCHAR $name\nENCODING ", ord $letter, "\nSWIDTH 1000 0\nDWIDTH 8 0\n",
            "BBX $box\nBITMAP\n${rows}ENDCHAR\n";
    }
    print $file "ENDFONT\n";
    $file->flush;
    return $self->{pdf}->bdfont($file->filename, style => $self->{told}{dots});
}

1;
