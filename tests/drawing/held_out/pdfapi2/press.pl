# Draw pages with PDF::API2: `press.pl FOLDER`, which takes a JSON list of them.
# It knows nothing of this project.

use strict;
use warnings;
use JSON::PP;
use MIME::Base64;
use PDF::API2;

my %AT = (left => 'text', center => 'text_center', right => 'text_right');

sub painted {
    my ($graphics, $one, $draw) = @_;
    my ($fill, $line) = ($one->{fill} // '', $one->{stroke} // '');
    $graphics->save;
    if ($line) {
        $graphics->line_width($one->{strokeWidth});
        $graphics->stroke_color($line);
        $graphics->line_join(($one->{strokeJoin} // '') eq 'round' ? 1 : 0);
        $graphics->line_cap(($one->{strokeJoin} // '') eq 'round' ? 1 : 0);
    }
    $graphics->fill_color($fill) if $fill;
    $draw->();
    if ($fill && $line) { $graphics->paint }
    elsif ($fill) { $graphics->fill }
    else { $graphics->stroke }
    $graphics->restore;
}

sub rectangle {
    my ($graphics, $left, $low, $wide, $high, $by) = @_;
    return $graphics->rectangle($left, $low, $left + $wide, $low + $high) unless $by;
    my ($right, $top, $k) = ($left + $wide, $low + $high, $by * 0.448);
    $graphics->move($left + $by, $low);
    $graphics->line($right - $by, $low);
    $graphics->curve($right - $k, $low, $right, $low + $k, $right, $low + $by);
    $graphics->line($right, $top - $by);
    $graphics->curve($right, $top - $k, $right - $k, $top, $right - $by, $top);
    $graphics->line($left + $by, $top);
    $graphics->curve($left + $k, $top, $left, $top - $k, $left, $top - $by);
    $graphics->line($left, $low + $by);
    $graphics->curve($left, $low + $k, $left + $k, $low, $left + $by, $low);
    $graphics->close;
}

# A path of straight lines about a point; one of halves of a circle is a circle.
sub shaped {
    my ($graphics, $shape, $x, $y, $scale) = @_;
    if ($shape =~ /^M([\d.]+),0A/) {
        return $graphics->circle($x, $y, $1 * $scale);
    }
    while ($shape =~ /([MLZ])([^MLZ]*)/g) {
        my ($command, $rest) = ($1, $2);
        my @at = $rest =~ /-?[\d.]+/g;
        if ($command eq 'Z') { $graphics->close; next }
        my @to = ($x + $at[0] * $scale, $y - $at[1] * $scale);
        $command eq 'M' ? $graphics->move(@to) : $graphics->line(@to);
    }
}

sub drawn {
    my ($page, $folder, $number) = @_;
    my $pdf = PDF::API2->new(compress => 1);
    my $leaf = $pdf->page;
    my $high = $page->{height};
    $leaf->size([$page->{width}, $high]);
    my ($graphics, $words) = ($leaf->graphics, $leaf->text);
    my %fonts = map { $_ => $pdf->font($page->{fonts}{$_}) } keys %{$page->{fonts}};
    my %of = (
        text => sub {
            my ($one) = @_;
            my $way = $AT{$one->{align}};
            $words->font($fonts{$one->{font}}, $one->{fontSize});
            $words->fill_color($one->{fill});
            $words->translate($one->{x}, $high - $one->{y});
            $words->$way($one->{text});
        },
        rule => sub {
            my ($one) = @_;
            painted($graphics, $one, sub {
                $graphics->line_dash_pattern(@{$one->{strokeDash}}) if $one->{strokeDash};
                $graphics->move($one->{x}, $high - $one->{y});
                $graphics->line($one->{x2}, $high - $one->{y2});
            });
        },
        rect => sub {
            my ($one) = @_;
            my ($wide, $tall) = @$one{qw(width height)};
            my ($by) = sort { $a <=> $b } ($one->{cornerRadius} // 0, $wide / 2, $tall / 2);
            painted($graphics, $one, sub {
                rectangle($graphics, $one->{x}, $high - $one->{y} - $tall, $wide, $tall, $by);
            });
        },
        symbol => sub {
            my ($one) = @_;
            painted($graphics, $one, sub {
                shaped($graphics, $one->{shape}, $one->{x}, $high - $one->{y}, sqrt($one->{size}) / 2);
            });
        },
        image => sub {
            my ($one) = @_;
            my ($kind, $data) = $one->{url} =~ m{^data:image/(\w+);base64,(.*)}s;
            open my $file, '<', \decode_base64($data) or die $!;
            binmode $file;
            my $shown = $kind eq 'jpeg' ? $pdf->image($file, format => 'jpeg')
                                        : $pdf->image($file, format => 'png');
            my $low = $high - $one->{y} - $one->{height};
            $graphics->object($shown, $one->{x}, $low, $one->{width}, $one->{height});
        },
    );
    # Words lie above all that is drawn.
    $of{$_->{kind}}->($_) for grep { $_->{kind} ne 'text' } @{$page->{items}};
    $of{$_->{kind}}->($_) for grep { $_->{kind} eq 'text' } @{$page->{items}};
    $pdf->save("$folder/$number.pdf");
}

my ($folder) = @ARGV;
local $/;
my $pages = JSON::PP->new->utf8->decode(<STDIN>);
drawn($pages->[$_], $folder, $_) for 0 .. $#$pages;
