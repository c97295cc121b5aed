#!/usr/bin/perl
# Draws pages told as JSON, one a line, with PDF::Builder and PDF::Table, as N.pdf in a folder.
use v5.30;
use warnings;
use utf8;
use FindBin;
use lib $FindBin::Bin;
use Marks;

package Press;
use JSON::PP;
use List::Util qw(max);
use PDF::Builder;
use PDF::Table;

my %DO = (
    t => \&words, b => \&box, l => \&rule, s => \&shade, m => \&mark, '>' => \&into, '<' => \&out,
    c => \&column, p => \&paragraph, T => \&table, a => \&link,
);
my %SIDES = (l => 'left', c => 'center', r => 'right');
my $inner = JSON::PP->new;

sub new {
    my ($class, $told) = @_;
    my $pdf = PDF::Builder->new;
    my $page = $pdf->page;
    my ($wide, $high) = @{$told->{paper}};
    $page->size([0, 0, $wide, $high]);
    my $self = bless {
        pdf => $pdf, page => $page, told => $told, marks => Marks->new($pdf, $told), fault => '',
        x => $told->{margin}, y => $high - $told->{margin}, stack => [],
    }, $class;
    for my $bold (0, 1) {
        $self->{full}[$bold] = $pdf->ttfont($told->{fonts}[$bold]);
        $self->{core}[$bold] = $pdf->corefont($told->{core}[$bold], encoding => 'cp1252')
            if $told->{core};
    }
    my ($roman, $heavy) = @{$told->{fonts}};
    my %files = (roman => $roman, bold => $heavy, italic => $roman, 'bold-italic' => $heavy);
    $pdf->add_font_path(s{/[^/]*$}{}r) for $roman;
    $_ = s{.*/}{}r for values %files;
    $pdf->add_font(face => 'Body', type => 'ttf', style => 'sans-serif', width => 'proportional',
        settings => {}, file => \%files);
    $self->signs if $told->{signs};
    $pdf->title($told->{title});
    return $self;
}

# A face for the signs that columns have in their lines.
sub signs {
    my ($self) = @_;
    my ($folder, $file) = $self->{told}{signs} =~ m{(.*)/(.*)};
    $self->{pdf}->add_font_path($folder);
    $self->{pdf}->add_font(face => 'Signs', type => 'ttf', style => 'sans-serif',
        width => 'proportional', settings => {},
        file => {map { $_ => $file } qw(roman bold italic bold-italic)});
}

sub face {
    my ($self, $said, $bold) = @_;
    return $self->{full}[$bold] unless $self->{core} && $said =~ /^[\x20-\x7e\xa1-\xff–—’]*$/;
    return $self->{core}[$bold];
}

# Drawings lie below the words of the same layer; a table opens another.
sub gfx  { my ($self) = @_; $self->text; return $self->{gfx} }
sub text {
    my ($self) = @_;
    $self->{gfx}  //= $self->{page}->gfx;
    $self->{text} //= $self->{page}->text;
    return $self->{text};
}
sub layer { my ($self) = @_; delete @{$self}{qw(gfx text)} }

sub run {
    my ($self, $ops) = @_;
    for my $line (split /\n/, $ops) {
        my ($do, @told) = @{$inner->decode($line)};
        $DO{$do}->($self, @told);
    }
}

sub tone { my ($self, $colour) = @_; return Marks::tone($self->{told}, $colour) }

sub into {
    my ($self, $x, $y) = @_;
    push @{$self->{stack}}, [@{$self}{qw(x y)}];
    $self->{x} += $x;
    $self->{y} -= $y;
}

sub out { my ($self) = @_; @{$self}{qw(x y)} = @{pop @{$self->{stack}}} }

sub words {
    my ($self, $x, $y, $said, $bold, $size, $colour, $at) = @_;
    my ($text, $font) = ($self->text, $self->face($said, $bold));
    ($x, $y) = ($self->{x} + $x, $self->{y} - $y);
    if ($self->{told}{labels}) {
        return $text->textlabel($x, $y, $font, $size, $said, align => $SIDES{$at},
            color => $self->tone($colour));
    }
    $text->font($font, $size);
    $text->fillcolor($self->tone($colour));
    $text->translate($x, $y);
    my $how = {l => 'text', c => 'text_center', r => 'text_right'}->{$at};
    $text->$how($said);
}

sub box {
    my ($self, $x, $y, $wide, $high, $fill, $line, $thick, $round) = @_;
    my ($gfx, $left, $low) = ($self->gfx, $self->{x} + $x, $self->{y} - $y - $high);
    $gfx->save;
    $gfx->fillcolor($self->tone($fill)) if $fill;
    $gfx->linewidth($thick)->strokecolor($self->tone($line)) if $line;
    if ($round) { Marks::rounded($gfx, $left, $low, $wide, $high, $round) }
    else        { $gfx->rect($left, $low, $wide, $high) }
    $fill && $line ? $gfx->paint : $fill ? $gfx->fill : $gfx->stroke;
    $gfx->restore;
}

sub rule {
    my ($self, $x, $y, $x2, $y2, $colour, $thick, $how) = @_;
    my $gfx = $self->gfx;
    $gfx->save;
    $gfx->linewidth($thick)->strokecolor($self->tone($colour));
    $gfx->linedash(4, 2.5) if $how eq 'dashes';
    $gfx->linedash(0.1, 2.4)->linecap(1) if $how eq 'dots';
    $gfx->move($self->{x} + $x, $self->{y} - $y);
    $gfx->line($self->{x} + $x2, $self->{y} - $y2);
    $gfx->stroke->restore;
}

sub shade {
    my ($self, $x, $y, $wide, $high, $first, $last) = @_;
    my ($gfx, $left, $low) = ($self->gfx, $self->{x} + $x, $self->{y} - $y - $high);
    my $shade = $self->{marks}->axial($first, $last, 0, 0, 1, 0);
    $gfx->save;
    $gfx->rect($left, $low, $wide, $high)->clip->endpath;
    $gfx->shade($shade, $left, $low, $left + $wide, $low + $high);
    $gfx->restore;
}

sub mark {
    my ($self, $name, $x, $y, $half) = @_;
    $self->{marks}->draw($self->gfx, $self->text, $name, $self->{x} + $x, $self->{y} - $y, $half);
}

# The steps of lines as they were told, whatever the height of the font.
sub column {
    my ($self, $x, $y, $wide, $high, $how, $said, $size, $step, $colour, $lead, $more) = @_;
    my ($text, $font) = ($self->text, $self->{full}[0]);
    my $extent = ($font->ascender - $font->descender) / 1000;
    my $top = $self->{y} - $y - max(0, $step - $extent * $size) / 2 + $lead;
    $self->{pdf}->get_font(face => 'Body', italic => 0, bold => 0);
    my ($rc, $next) = $text->column($self->{page}, $text, $self->gfx, $how, $said,
        rect => [$self->{x} + $x, $top, $wide, $high + 3 * $step], font_size => $size,
        leading => $step / $size + 1 - $extent, para => [0, 0], restore => 2,
        color => $self->tone($colour), %$more);
    $self->{fault} ||= sprintf 'a column %d: %.0f for %.0f, %.30s', $rc, $top - $next - $lead, $high, $said if $rc || $top - $next - $lead > $high + 2;
}

sub paragraph {
    my ($self, $x, $y, $wide, $high, $said, $size, $step, $colour, $at) = @_;
    my $text = $self->text;
    $text->font($self->face($said, 0), $size);
    $text->fillcolor($self->tone($colour));
    $text->leading($step);
    $text->translate($self->{x} + $x, $self->{y} - $y - $step / 2 - $size * 0.35);
    my ($over) = $text->paragraph($said, $wide, $high, align => $at, spillover => 0);
    $self->{fault} ||= 'a paragraph' if $over;
}

sub link {
    my ($self, $x, $y, $wide, $high, $url) = @_;
    my ($left, $top) = ($self->{x} + $x, $self->{y} - $y);
    $self->{page}->annotation->uri($url, rect => [$left, $top - $high, $left + $wide, $top],
        border => [0, 0, 0]);
}

# Each cell with its font; rows that span with as many cells as others have.
sub dress {
    my ($self, $rows, $props) = @_;
    for my $n (0 .. $#$rows) {
        next unless ($props->[$n][0] // {})->{colspan};
        push @{$rows->[$n]}, (' ') x ($props->[$n][0]{colspan} - 1);
    }
    for my $row (@$props) {
        for my $cell (@$row) {
            $cell->{font} = $self->face($cell->{said} // '', delete $cell->{bold} // 0);
            $cell->{bg_color} = $self->tone($cell->{bg_color}) if $cell->{bg_color};
            delete $cell->{said};
        }
    }
}

sub table {
    my ($self, $x, $y, $wide, $high, $told) = @_;
    my ($top, $size) = ($self->{y} - $y, $told->{size});
    $self->layer;
    my %set = (%{$told->{set}}, x => $self->{x} + $x, y => $top, w => $wide, h => $high + 200);
    $set{$_} &&= $self->tone($set{$_}) for qw(rule_c border_c bg_color_odd bg_color_even fg_color);
    $set{header_props}{font} = $self->{full}[1] if $set{header_props};
    if (my $head = $set{header_props}) {
        $head->{$_} = $self->tone($head->{$_}) for qw(fg_color bg_color);
    }
    $self->dress($told->{rows}, $set{cell_props});
    my $hook = sub {
        my ($page, $first, $row, $col, $left, $low, $across, $deep) = @_;
        my $ops = $told->{draw}{"$row $col"} // return;
        local @{$self}{qw(x y)} = ($left, $low + $deep);
        $self->run($ops);
    };
    my (undef, $pages, $last) = PDF::Table->new->table($self->{pdf}, $self->{page}, $told->{rows},
        %set, font => $self->{full}[0], font_size => $size, leading => $size, default_text => ' ',
        max_word_length => 99, cell_render_hook => $hook);
    $self->{fault} ||= sprintf 'a table %.1f for %.1f', $top - $last, $high if $pages > 1 || abs($top - $last - $high) > 3;
    $self->layer;
}

package main;
use JSON::PP;

$SIG{__WARN__} = sub { };    # of widths that PDF::Table finds narrow, which the page is checked for
my ($folder) = @ARGV;
my $place = 0;
while (my $line = <STDIN>) {
    my $told  = JSON::PP->new->utf8->decode($line);
    my $press = Press->new($told);
    $press->run($told->{ops});
    $press->{pdf}->subject($press->{fault}) if $press->{fault};
    $press->{pdf}->saveas("$folder/" . $place++ . '.pdf');
}
