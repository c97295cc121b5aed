# Where the parts of a sheet stand.
package Layouts;
use v5.36;
use utf8;
use List::Util qw(max min);
use Fields;
use Pen;
use States;
use Totals;

sub sheet ($pen) {
    my ($way, $job) = @{$pen}{qw(way job)};
    my $m = $way->{margin};
    my ($x, $w, $top, $gap) = ($m, $pen->{w} - 2 * $m, $pen->{h} - $m, $pen->{gap});
    if ($way->{layout} eq 'ballot') {
        $pen->box($m - 12, $m - 12, $w + 24, $pen->{h} - 2 * $m + 24, line => $pen->{accent}, width => 1.4);
        $pen->box($m - 8.5, $m - 8.5, $w + 17, $pen->{h} - 2 * $m + 17, line => $pen->{accent}, width => 0.5);
    }
    if ($way->{head} eq 'spine') {
        my $wide = 2.4 * $pen->{size};
        my $title = $way->{title} || 'Public vote';
        $pen->box($x, $m, $wide, $pen->{h} - 2 * $m, fill => $pen->{accent});
        $pen->words($x + $wide / 2 + 0.5 * $pen->{size}, $m + 14, $title, angle => 90, size => 1.45 * $pen->{size},
            bold => 1, colour => '#ffffff', spaced => 1);
        $x += $wide + 14;
        $w -= $wide + 14;
    }
    my $y = head($pen, $x, $top, $w) - $gap;
    $way->{margin} = $m + 1.2 * $pen->{size} if $way->{footer};    # room for the foot
    my $done = eval { body($pen, $x, $y, $w); 1 };
    $way->{margin} = $m;
    die $@ if !$done;
    foot($pen, $m);
    return;
}

sub body ($pen, $x, $y, $w) {
    my ($way, $gap) = ($pen->{way}, $pen->{gap});
    my $layout = $way->{layout};
    my $between = 2.2 * $pen->{size};
    my @legend = @{ $pen->{job}{legend} } ? ('legend') : ();
    my @totals = $way->{legend_at} eq 'above' ? (@legend, 'totals') : ('totals', @legend);
    my @end = $way->{result_at} eq 'own' || $way->{date_at} eq 'result' ? ('result') : ();
    if ($layout eq 'flank') {
        my $part = $w * $way->{cut};
        my $rest = $w - $part - $between;
        my ($left, $right) = $way->{mirrored} ? ($x + $rest + $between, $x) : ($x, $x + $part + $between);
        my $a = flow($pen, $left, $y, $part, 'states');
        my $b = flow($pen, $right, $y, $rest, 'narrow fields', @end, 'narrow totals', @legend);
        my $line = $way->{mirrored} ? $left - $between / 2 : $right - $between / 2;
        $pen->rule($line, min($a, $b), $line, $y) if $way->{rules} =~ /^(columns|frame|rows)$/;
        return flow($pen, $x, min($a, $b) - $gap, $w, 'notes');
    }
    if ($layout eq 'wings') {
        my $half = $w * $way->{cut} / 2 + 14;
        my $inner = $w - 2 * $half - 2 * $between;
        my @rows = @{ $pen->{job}{rows} };
        my $first = int((@rows + 1) / 2);
        $way->{blocks} = 1;
        my $low = $y;
        for my $part ([$x, 0, $first - 1], [$x + $w - $half, $first, $#rows]) {
            local $pen->{job}{rows} = [@rows[$part->[1] .. $part->[2]]];
            local $pen->{job}{before} = $part->[1];
            $low = min($low, flow($pen, $part->[0], $y, $half, 'states'));
        }
        $low = min($low, flow($pen, $x + $half + $between, $y, $inner, 'narrow fields', 'narrow totals', @legend, @end));
        return flow($pen, $x, $low - $gap, $w, 'notes');
    }
    if ($layout eq 'panorama') {
        my $part = 0.52 * ($w - $between);
        my $rest = $w - $part - $between;
        my ($left, $right) = $way->{mirrored} ? ($x + $rest + $between, $x) : ($x, $x + $part + $between);
        my $low = min(flow($pen, $left, $y, $part, 'fields'), flow($pen, $right, $y, $rest, 'narrow totals', @legend, @end));
        return flow($pen, $x, $low - $gap, $w, 'states', 'notes');
    }
    my @order = $layout eq 'ledger' ? ('fields', @end, 'states', @totals)
        : $layout eq 'notice' ? (@end, 'fields', 'states', @totals)
        : $way->{mirrored} ? ('fields', @totals, @end, 'states') : ('fields', @end, @totals, 'states');
    return flow($pen, $x, $y, $w, @order, 'notes');
}

sub flow ($pen, $x, $y, $w, @parts) {
    my ($way, $size, $gap) = @{$pen}{qw(way size gap)};
    my %names = (fields => 'Act and procedure', totals => 'Totals', states => 'Votes by Member State');
    for my $part (@parts) {
        my ($narrow, $name) = $part =~ /^(narrow )?(\w+)$/;
        my $form = $way->{ ($narrow ? 'narrow_' : '') . $name } // '';
        my $start = $y;
        if ($names{$name} && $way->{headings} && !($name eq 'totals' && $form eq 'foot')) {
            $y = heading($pen, $x, $y, $w, $names{$name}) - 0.5 * $size;
        }
        my $low = $name eq 'fields' ? Fields::put($pen, $x, $y, $w, $form)
            : $name eq 'totals' ? Totals::put($pen, $x, $y, $w, $form)
            : $name eq 'states' ? States::put($pen, $x, $y, $w)
            : $name eq 'result' ? Fields::result($pen, $x, $y, $w)
            : $name eq 'legend' ? Fields::legend($pen, $x, $y, $w)
            : notes($pen, $x, $y, $w);
        if ($name eq 'totals' && $way->{result_at} eq 'totals') {
            local $way->{result_at} = 'own';
            local $way->{date_at} = '';
            $low = Fields::result($pen, $x, $low - 0.6 * $size, $w);
        }
        $y = $low < $start ? $low - $gap : $start;
        $pen->need($low);
    }
    return $y + (@parts ? $gap : 0);
}

sub heading ($pen, $x, $y, $w, $words) {
    my ($way, $size) = @{$pen}{qw(way size)};
    my $look = $way->{headings};
    my $h = 1.5 * $size;
    if ($look eq 'tag') {
        $pen->box($x, $y - $h, $pen->width($words, bold => 1) + 1.4 * $size, $h, fill => $pen->{accent}, radius => 2);
        $pen->middle($x + 0.7 * $size, $y - $h / 2, $words, bold => 1, colour => '#ffffff');
        return $y - $h;
    }
    $pen->middle($x, $y - $h / 2, $words, bold => 1, colour => $pen->{accent}, size => 1.08 * $size);
    $pen->rule($x, $y - $h, $x + $w, $y - $h, colour => $pen->{accent}, width => 0.9) if $look eq 'ruled';
    return $y - $h;
}

sub notes ($pen, $x, $y, $w) {
    for my $note (@{ $pen->{job}{footnotes} }) {
        $y = $pen->para($x, $y, $w, $note, size => max(6, 0.8 * $pen->{size}), colour => '#333333') - 2;
    }
    return $pen->need($y);
}

sub head ($pen, $x, $top, $w) {
    my ($way, $job, $size) = @{$pen}{qw(way job size)};
    my ($look, $y) = ($way->{head}, $top);
    my ($large, $middle) = ($way->{title_part} * $size, $x + $w / 2);
    my $title = $look eq 'spine' ? '' : $way->{title};
    my $lift = $look eq 'code' ? 24 : 0;
    if ($look eq 'code') {
        my $form = $pen->{pdf}->xo_3of9(code => uc($job->{number} =~ s{[^\w/ -]}{}gr), font => $pen->face, fnsz => 6,
            lmzn => 10, umzn => 6, zone => 18, quzn => 2, ofwt => 0.1);
        my ($x1, undef, $x2) = map { $_->val } @{ $form->{BBox}->val };
        my $part = min(0.85, 0.42 * $w / ($x2 - $x1));
        $pen->{gfx}->formimage($form, $x + $w - $part * ($x2 - $x1), $top - 30, $part);
        $y -= 4;
    }
    my $free = $look eq 'code' ? 0.56 * $w : $w;
    my $top_line = 0;
    if ($job->{annex} && $look !~ /^(code|boxed|bar)$/) {
        $pen->middle($x + $w, $y - 0.625 * $size, $job->{annex}, align => 'r', bold => 1);
        $top_line = 1;
    }
    if ($job->{organisation}) {
        $pen->middle($x, $y - 0.625 * $size, $job->{organisation}, size => 0.95 * $size);
        $top_line = 1;
    }
    if ($job->{annex} && $look =~ /^(code|boxed|bar)$/) {
        $y -= 1.4 * $size if $job->{organisation};
        $pen->middle($x, $y - 0.625 * $size, $job->{annex}, bold => 1);
        $top_line = 1;
    }
    $y -= 1.6 * $size if $top_line;
    $y = min($y, $top - 38) if $look eq 'code';
    if ($look eq 'stars') {
        my $r = 1.7 * $size;
        stars($pen, $middle, $y - $r, $r);
        $y -= 2 * $r + 0.5 * $size;
    }
    return $y if $title eq '' && $look =~ /^(spine|plain|code|stars|centred)$/;
    $title ||= 'Vote of the Council';
    my $h = 1.7 * $large;
    my $centred = $look =~ /^(centred|stars|boxed|double)$/;
    my $inset = $look =~ /^(bar|slant)$/ ? 0.7 * $size : 0;
    if ($look eq 'bar') { $pen->box($x, $y - $h, $w, $h, fill => $pen->{accent}) }
    elsif ($look eq 'slant') {
        my ($g, $end) = ($pen->{back}, $x + $inset + $pen->width($title, size => $large, bold => 1) + $size);
        $g->save;
        $g->fillcolor($pen->{accent});
        $g->poly($x, $y - $h, $end + $h / 2, $y - $h, $end, $y, $x, $y);
        $g->close;
        $g->fill;
        $g->restore;
        $pen->rule($x, $y - $h, $x + $w, $y - $h, colour => $pen->{accent}, width => 1.2);
    }
    elsif ($look eq 'boxed') { $pen->box($x, $y - $h, $w, $h, line => $pen->{accent}, width => 1) }
    elsif ($look eq 'double') {
        $pen->rule($x, $y, $x + $w, $y, colour => $pen->{accent}, width => 1.6);
        $pen->rule($x, $y - 2.6, $x + $w, $y - 2.6, colour => $pen->{accent}, width => 0.5);
        $y -= 3;
        $pen->rule($x, $y - $h, $x + $w, $y - $h, colour => $pen->{accent}, width => 0.5);
    }
    $pen->width($title, size => $large, bold => 1) + 2 * $inset <= $w or die "no room\n";
    $pen->middle($centred ? $middle : $x + $inset, $y - $h / 2, $title, size => $large, bold => 1,
        align => $centred ? 'c' : 'l', colour => $look =~ /^(bar|slant)$/ ? '#ffffff' : $pen->{accent});
    return $y - $h;
}

# Twelve stars in a circle.
sub stars ($pen, $x, $y, $r) {
    my $g = $pen->{gfx};
    $g->save;
    $g->fillcolor($pen->{accent});
    for my $n (0 .. 11) {
        my ($a, $b) = ($x + 0.86 * $r * cos($n * 0.5236), $y + 0.86 * $r * sin($n * 0.5236));
        my @at = map { my $s = 0.13 * $r * ($_ % 2 ? 0.42 : 1); ($a + $s * sin($_ * 0.62832), $b + $s * cos($_ * 0.62832)) } 0 .. 9;
        $g->poly(@at);
        $g->close;
        $g->fill;
    }
    $g->restore;
    return;
}

sub foot ($pen, $m) {
    my ($way, $job) = @{$pen}{qw(way job)};
    my %o = (size => 0.82 * $pen->{size}, colour => '#444444');
    my $y = $m - 0.1 * $pen->{size};
    my $number = "$job->{number}  $job->{language}";
    my $left = $way->{head} eq 'spine' ? $m + 2.4 * $pen->{size} + 14 : $m;
    $pen->words($left, $y, $number, %o) if $way->{footer} =~ /^(number|both)$/;
    $pen->words($pen->{w} - $m, $y, '2', %o, align => 'r') if $way->{footer} eq 'both';
    $pen->words($pen->{w} / 2, $y, '– 2 –', %o, align => 'c') if $way->{footer} eq 'page';
    return;
}

1;
