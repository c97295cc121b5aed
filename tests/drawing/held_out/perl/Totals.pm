# How many, and how large a part, voted in each way.
package Totals;
use v5.36;
use List::Util qw(max min sum0);
use Grid;
use Marks;
use States;

sub put ($pen, $x, $top, $w, $form) {
    return $top if $form eq 'foot';
    my @rows = @{ $pen->{job}{totals} };
    return __PACKAGE__->can($form)->($pen, $x, $top, $w, @rows);
}

sub widest { return States::widest(@_) }

sub table ($pen, $x, $top, $w, @rows) {
    my ($way, $size) = @{$pen}{qw(way size)};
    my ($vote, $members, $share) = @{ $pen->{job}{totals_head} };
    my $marked = grep { $_->{mark} } @rows;
    my $pad = 1.2 * $size;
    my %col = (
        l => { head => $vote, w => $pad + max(widest($pen, [map { $_->{label} } @rows], bold => 1), widest($pen, [$vote], bold => 1)) },
        m => { head => $members, align => 'c', figures => 1, w => $pad + widest($pen, [$members], bold => 1, figures => 1) },
        f => { head => $share, align => $way->{figure_align}, figures => 1,
            w => $pad + max(widest($pen, [map { $_->{figure} } @rows], bold => 1, figures => 1),
                widest($pen, [split / /, $share], bold => 1, figures => 1)) },
        k => { head => '', align => 'c', w => $pad + max(0, map { Marks::width($pen, $_->{mark}, $pen->{pitch}) } grep { $_->{mark} } @rows) },
    );
    my @order = grep { $marked || $_ ne 'k' } split //, $way->{totals_order};
    my $natural = sum0(map { $col{$_}{w} } @order);
    my $spare = $w - $natural;
    if ($spare < 0) { $col{l}{w} += $spare; $col{l}{w} > 5 * $size or die "no room\n" }
    my $grow = $way->{narrow} ? min($spare, 0.25 * $natural) : $spare;
    if ($grow > 0) { $col{$_}{w} += $grow * $col{$_}{w} / $natural for @order }
    my $rest = max(0, $w - sum0(map { $col{$_}{w} } @order));
    $x += $way->{totals_align} eq 'r' ? $rest : $way->{totals_align} eq 'c' ? $rest / 2 : 0;
    my @cells = map {
        my $row = $_;
        my $bold = $row->{position} eq '';
        my %cell = (l => { text => $row->{label}, bold => $bold }, m => { text => $row->{members}, bold => $bold },
            f => { text => $row->{figure}, bold => $bold }, k => { marks => $row->{mark} ? [$row->{mark}] : [] });
        [@cell{@order}];
    } @rows;
    return Grid::draw($pen, $x, $top, [@col{@order}], \@cells, rules => $way->{rules}, zebra => $way->{zebra}, head => $way->{head_row});
}

# Kinds beside one another, members and shares below them.
sub across ($pen, $x, $top, $w, @rows) {
    my ($way, $size) = @{$pen}{qw(way size)};
    my (undef, $members, $share) = @{ $pen->{job}{totals_head} };
    my $first = 1.2 * $size + max(map { $pen->width($_, bold => 1) } $members, split / /, $share);
    my @wide = map { 1.2 * $size + max(widest($pen, [split(/ /, $_->{label}), $_->{figure}], bold => 1, figures => 1),
            $_->{mark} ? Marks::width($pen, $_->{mark}, $pen->{pitch}) : 0) } @rows;
    my $grow = ($w - $first - sum0(@wide)) / (1 + @rows);
    $grow >= 0 or die "no room\n";
    my @cols = ({ w => $first + $grow, head => ' ' }, map { { w => $_ + $grow, align => 'c', head => '' } } @wide);
    $cols[$_ + 1]{head} = $rows[$_]{label} for 0 .. $#rows;
    my @cells = ([{ text => $members, bold => 1 }, map { $_->{members} } @rows], [{ text => $share, bold => 1 }, map { $_->{figure} } @rows]);
    if (grep { $_->{mark} } @rows) { unshift @cells, ['', map { { marks => $_->{mark} ? [$_->{mark}] : [] } } @rows] }
    return Grid::draw($pen, $x, $top, \@cols, \@cells, rules => $way->{rules}, zebra => 0, head => $way->{head_row});
}

# A large number above its word.
sub counters ($pen, $x, $top, $w, @rows) {
    my ($way, $size) = @{$pen}{qw(way size)};
    my $share = $pen->{job}{totals_head}[2];
    my $each = $w / @rows;
    my $large = 1.9 * $size;
    my $marked = grep { $_->{mark} } @rows;
    my $h = $large + ($marked ? 1.5 : 0) * $pen->{pitch} + 4.6 * $size;
    for my $n (0 .. $#rows) {
        my ($row, $left) = ($rows[$n], $x + $n * $each);
        my ($mid, $y) = ($left + $each / 2, $top - 0.9 * $large);
        my $look = $way->{rules};
        if ($look =~ /^(grid|frame)$/) { $pen->box($left + 3, $top - $h, $each - 6, $h, line => $pen->{hair}, radius => $look eq 'frame' ? 6 : 0) }
        elsif ($look =~ /^(none|ends|dotted)$/) { $pen->box($left + 3, $top - $h, $each - 6, $h, fill => $pen->{tint}) }
        elsif ($n) { $pen->rule($left, $top - $h, $left, $top) }
        $pen->middle($mid, $y, $row->{members}, size => $large, bold => 1, align => 'c', figures => 1);
        $y -= 0.5 * $large + 0.8 * $size;
        $pen->width($row->{label}) < $each - 8 or die "no room\n";
        $pen->middle($mid, $y, $row->{label}, align => 'c');
        if ($marked) {
            $y -= 0.9 * $pen->{pitch};
            Marks::put($pen, $row->{mark}, $mid, $y, $pen->{pitch}) if $row->{mark};
            $y -= 0.3 * $pen->{pitch};
        }
        $y -= 1.25 * $size;
        my $small = 0.78 * $size;
        next if !length $row->{figure};
        $pen->width($share, size => $small) < $each - 8 or die "no room\n";
        $pen->middle($mid, $y, $share, size => $small, align => 'c', colour => '#444444');
        $pen->middle($mid, $y - 1.15 * $size, $row->{figure}, align => 'c', figures => 1);
    }
    return $pen->need($top - $h);
}

sub leaders ($pen, $x, $top, $w, @rows) {
    my ($way, $size, $pitch) = (@{$pen}{qw(way size)}, 0.95 * $pen->{pitch});
    my (undef, $members, $share) = @{ $pen->{job}{totals_head} };
    my $span = min($w, 34 * $size);
    $x += $way->{totals_align} eq 'r' ? $w - $span : $way->{totals_align} eq 'c' ? ($w - $span) / 2 : 0;
    my $key = max(0, map { Marks::width($pen, $_->{mark}, $pitch) + 0.7 * $size } grep { $_->{mark} } @rows);
    my @figures = map { $pen->width($_, bold => 1, figures => 1) } $share, map { $_->{figure} } @rows;
    my $right = $x + $span;
    my $second = $right - max(@figures) - 1.5 * $size;
    my $y = $top;
    $pen->middle($second, $y - $pitch / 2, $members, align => 'r', bold => 1, size => 0.85 * $size);
    $pen->middle($right, $y - $pitch / 2, $share, align => 'r', bold => 1, size => 0.85 * $size);
    for my $row (@rows) {
        $y -= $pitch;
        my $mid = $y - $pitch / 2;
        my $bold = $row->{position} eq '';
        $pen->rule($x, $y, $right, $y, colour => $pen->{accent}) if $bold;
        Marks::put($pen, $row->{mark}, $x + ($key - 0.7 * $size) / 2, $mid, $pitch) if $row->{mark};
        my $end = $x + $key + $pen->middle($x + $key, $mid, $row->{label}, bold => $bold);
        my $number = $second - $pen->width($row->{members}, bold => $bold, figures => 1);
        $end < $number - 4 or die "no room\n";
        $pen->rule($end + 4, $mid - 0.3 * $size, $number - 4, $mid - 0.3 * $size, dash => [0.7, 2.4], colour => '#777777', width => 0.7)
            if $end + 14 < $number;
        $pen->middle($second, $mid, $row->{members}, align => 'r', bold => $bold, figures => 1);
        $pen->middle($right, $mid, $row->{figure}, align => 'r', bold => $bold, figures => 1);
    }
    return $pen->need($y - $pitch);
}

# One after the other in a line: mark, word, members and share.
sub items ($pen, $x, $top, $w, @rows) {
    my ($way, $size, $pitch) = (@{$pen}{qw(way size)}, 1.9 * $pen->{size});
    my (undef, $members, $share) = @{ $pen->{job}{totals_head} };
    my ($at, $y) = ($x, $top - $pitch / 2);
    $at += $pen->middle($at, $y, "$members, $share:", colour => '#444444') + 1.5 * $size;
    for my $row (@rows) {
        my $key = $row->{mark} ? Marks::width($pen, $row->{mark}, $pitch) + 0.5 * $size : 0;
        my $share = $row->{figure} eq '' ? '' : "($row->{figure})";
        my $wide = $key + $pen->width($row->{label}) + $pen->width("  $row->{members}", bold => 1, figures => 1) + $pen->width("  $share", figures => 1);
        if ($at + $wide > $x + $w) { $at = $x; $y -= $pitch }
        Marks::put($pen, $row->{mark}, $at + ($key - 0.5 * $size) / 2, $y, $pitch) if $row->{mark};
        $at += $key;
        $at += $pen->middle($at, $y, $row->{label}) + 0.45 * $size;
        $at += $pen->middle($at, $y, $row->{members}, bold => 1, figures => 1) + 0.45 * $size;
        $at += ($pen->middle($at, $y, $share, figures => 1) // 0) + 1.8 * $size;
    }
    return $pen->need($y - $pitch / 2);
}

# Bars as long as there are members.
sub bars ($pen, $x, $top, $w, @rows) {
    my ($way, $size, $pitch) = @{$pen}{qw(way size pitch)};
    my (undef, $members, $share) = @{ $pen->{job}{totals_head} };
    my $key = max(0, map { Marks::width($pen, $_->{mark}, $pitch) + 0.7 * $size } grep { $_->{mark} } @rows);
    my $label = $key + widest($pen, [map { $_->{label} } @rows], bold => 1) + $size;
    my $figures = max(map { $pen->width($_, bold => 1, figures => 1) } $share, map { $_->{figure} } @rows);
    my $number = max(3 * $size, $pen->width($members, bold => 1) + $size);
    my $room = min($w - $label - $number - $figures - $size, 16 * $size);
    $room > 4 * $size or die "no room\n";
    my $most = max(map { $_->{members} } @rows);
    my ($second, $right) = ($x + $label + $room + $number, $x + $label + $room + $number + $figures + $size);
    my $y = $top;
    $pen->middle($second, $y - $pitch / 2, $members, align => 'r', bold => 1, size => 0.85 * $size);
    $pen->middle($right, $y - $pitch / 2, $share, align => 'r', bold => 1, size => 0.85 * $size);
    for my $row (@rows) {
        $y -= $pitch;
        my $mid = $y - $pitch / 2;
        my $bold = $row->{position} eq '';
        Marks::put($pen, $row->{mark}, $x + ($key - 0.7 * $size) / 2, $mid, $pitch) if $row->{mark};
        $pen->middle($x + $key, $mid, $row->{label}, bold => $bold);
        $pen->box($x + $label, $mid - 0.3 * $size, max(0.5, $room * $row->{members} / $most), 0.6 * $size,
            fill => $bold ? $pen->{hair} : $pen->{accent});
        $pen->middle($second, $mid, $row->{members}, align => 'r', bold => $bold, figures => 1);
        $pen->middle($right, $mid, $row->{figure}, align => 'r', bold => $bold, figures => 1);
    }
    return $pen->need($y - $pitch);
}

# The table, with a disc cut into sectors beside it.
sub pie ($pen, $x, $top, $w, @rows) {
    my $r = 2.3 * $pen->{pitch};
    my $low = table($pen, $x, $top, $w - 2 * $r - 2 * $pen->{size}, @rows);
    my ($mx, $my) = ($x + $w - $r, ($top + $low) / 2);
    my ($g, $from) = ($pen->{gfx}, 90);
    my @parts = grep { $_->{position} && $_->{members} } @rows;
    my $all = sum0(map { $_->{members} } @parts);
    $g->save;
    for my $row (@parts) {
        my $part = 360 * $row->{members} / $all;
        $g->fillcolor($row->{colour});
        $g->strokecolor('#ffffff');
        $g->linewidth(1);
        if (@parts == 1) { $g->circle($mx, $my, $r) }
        else { $g->pie($mx, $my, $r, $r, $from - $part, $from) }
        $g->fillstroke;
        $from -= $part;
    }
    $g->restore;
    return $low;
}

1;
