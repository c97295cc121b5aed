# The Member States and their votes.
package States;
use v5.36;
use List::Util qw(max min sum0);
use Grid;
use Marks;

my @MATRIX = qw(yes no abstain not_participating);

sub put ($pen, $x, $top, $w) {
    my $form = $pen->{way}{states};
    return tiles($pen, $x, $top, $w) if $form eq 'tiles';
    my $job = $pen->{job};
    my $blocks = $pen->{way}{blocks};
    my $length = int((@{ $job->{rows} } + $blocks - 1) / $blocks);
    my $gap = $blocks > 1 ? 1.4 * $pen->{size} : 0;
    my $each = ($w - $gap * ($blocks - 1)) / $blocks;
    my $low = $top;
    my $number = 1 + ($job->{before} // 0);
    for my $block (0 .. $blocks - 1) {
        my $end = min(($block + 1) * $length, scalar @{ $job->{rows} }) - 1;
        my @rows = @{ $job->{rows} }[$block * $length .. $end] or next;
        my $left = $x + $block * ($each + $gap);
        my $set = $form eq 'roll' ? \&roll : $form eq 'capsules' ? \&capsules : \&table;
        $low = min($low, $set->($pen, $left, $top, $each, \@rows, $number));
        $number += @rows;
    }
    return $low;
}

sub figure ($pen, $row) {
    return '' if $row->{figure} eq '';
    return $pen->{way}{figures} eq 'bracketed' ? "($row->{figure})" : $row->{figure};
}

sub widest ($pen, $words, %o) { return max(0, map { $pen->width($_, %o) } @$words) }

sub mark_room ($pen) {
    return max(map { sum0(map { Marks::width($pen, $_, $pen->{pitch}) + 3 } @{ $_->{marks} }) } @{ $pen->{job}{rows} });
}

sub table ($pen, $x, $top, $w, $rows, $number) {
    my ($job, $way, $size) = @{$pen}{qw(job way size)};
    my ($state, $share, $vote) = @{ $job->{states_head} };
    my $all = $job->{rows};
    my $pad = $size;
    my $words = sub ($head) { [split / /, $head] };
    my $matrix = $way->{states} eq 'matrix';
    my $stripe = $job->{family} eq 'ground' ? $way->{ground} : '';
    my %col = (
        n => { head => $state, bold => $way->{bold_names},
            w => $pad + max(widest($pen, [map { $_->{name} } @$all], bold => $way->{bold_names}),
                $way->{totals} eq 'foot' ? widest($pen, [map { "$_->{label}: 28" } @{ $job->{totals} }], bold => 1) : 0,
                widest($pen, $words->($state), bold => 1)) },
        f => { head => $share, align => $way->{figure_align}, figures => 1,
            w => $pad + max(widest($pen, [map { figure($pen, $_) } @$all], figures => 1),
                widest($pen, $words->($share), bold => 1, figures => 1)) },
        m => { head => $vote, align => 'c',
            w => $pad + max(widest($pen, [$vote], bold => 1), mark_room($pen) + 2) },
        c => { head => '', align => 'c', w => $pad + widest($pen, ['MM']) },
        i => { head => 'No', align => 'r', w => $pad + widest($pen, ['No', '28'], bold => 1) },
    );
    my @order = split //, $way->{order};
    my @kinds = grep { my $k = $_; $k ne 'not_participating' || grep { is($_, $k) } @$all } @MATRIX;
    if ($matrix) {
        @order = ((grep { /[nf]/ } @order), 0 .. $#kinds);
        for my $k (0 .. $#kinds) {
            my ($label) = map { $_->{label} } grep { $_->{position} eq $kinds[$k] } @{ $job->{totals} };
            $col{$k} = { head => $label, align => 'c', w => $pad + max(widest($pen, $words->($label), bold => 1), 1.4 * $pen->{pitch}) };
        }
    }
    my $edge = $stripe eq 'edge' ? 0.7 * $size : 0;
    $w -= $edge;
    $x += $edge;
    my $natural = sum0(map { $col{$_}{w} } @order);
    my $spare = $w - $natural;
    if ($spare < 0) { $col{n}{w} += $spare; $col{n}{w} > 4.5 * $size or die "no room\n" }
    elsif (!$way->{narrow} || $natural > 0.8 * $w) { $col{$_}{w} += $spare * $col{$_}{w} / $natural for @order }
    else { $col{$_}{w} *= 1.12 for @order; $x += ($w - 1.12 * $natural) / 2 if !$way->{headings} && $way->{blocks} == 1 }
    my $longest = $pad + widest($pen, [map { $_->{name} } @$all], bold => $way->{bold_names});
    die "no room\n" if $edge && $longest > $col{n}{w} + 0.1;    # rows of two lines
    my @cells;
    for my $row (@$rows) {
        my ($mark) = @{ $row->{marks} };
        my $plain = $mark && !$mark->{smudged} && $mark->{form} eq 'ground';
        my $colour = $plain ? $mark->{colour} : '';
        my $shown = $matrix || ($plain && $stripe =~ /^(cell|row|edge)$/) ? [] : $row->{marks};
        my %cell = (
            n => $row->{name}, f => figure($pen, $row), c => $row->{state}, i => $number++,
            m => { marks => $shown, ground => $stripe eq 'cell' ? $colour : '' },
        );
        if ($matrix) { $cell{$_} = is($row, $kinds[$_]) ? { marks => $row->{marks} } : '' for 0 .. $#kinds }
        my @row = map { ref $cell{$_} ? $cell{$_} : { text => $cell{$_} } } @order;
        if ($stripe eq 'row' && $colour) { $_->{ground} = $colour for @row }
        push @row, $colour if $stripe eq 'edge';
        push @cells, \@row;
    }
    my @edges = $stripe eq 'edge' ? map { pop @$_ } @cells : ();
    my $foot = 0;
    if ($way->{totals} eq 'foot') { my @foot = foot($pen, \@order); $foot = @foot; push @cells, @foot }
    my $count = @edges;
    my $low = Grid::draw($pen, $x, $top, [@col{@order}], \@cells, rules => $way->{rules},
        zebra => $way->{zebra}, head => $way->{head_row}, foot => $foot);
    for my $n (0 .. $#edges) {    # rows are of one height but for the head
        next if !$edges[$n];
        my $y = $low + ($count - 1 - $n) * $pen->{pitch};
        $pen->box($x - $edge, $y + 0.6, $edge * 0.8, $pen->{pitch} - 1.2, fill => $edges[$n], layer => 'gfx');
    }
    return $low;
}

sub is ($row, $kind) { return grep { $_->{kind} eq $kind } @{ $row->{marks} } }

# The totals as last rows of the same columns.
sub foot ($pen, $order) {
    my @rows;
    for my $row (@{ $pen->{job}{totals} }) {
        my %cell = (
            n => { text => "$row->{label}: $row->{members}", bold => 1 },
            f => { text => $row->{figure}, bold => 1 },
            m => $row->{mark} ? { marks => [$row->{mark}] } : '', c => '', i => '',
        );
        push @rows, [map { ref $cell{$_} ? $cell{$_} : { text => $cell{$_} } } @$order];
    }
    return @rows;
}

# Name, dots, figure and mark, without a line.
sub roll ($pen, $x, $top, $w, $rows, $number) {
    my ($way, $size, $pitch) = ($pen->{way}, @{$pen}{qw(size pitch)});
    my $room = max(mark_room($pen), 1.6 * $size) + 1.1 * $size;
    my $wide = widest($pen, [map { figure($pen, $_) } @{ $pen->{job}{rows} }], figures => 1);
    my $first = $way->{order} =~ /^m/;
    my $y = $top;
    for my $row (@$rows) {
        my $mid = $y - $pitch / 2;
        my $left = $first ? $x + $room : $x;
        my $right = $first ? $x + $w : $x + $w - $room;
        my $end = $left + $pen->middle($left, $mid, $row->{name}, bold => $way->{bold_names});
        $end < $right - $wide - $size or die "no room\n";
        $pen->middle($right, $mid, figure($pen, $row), figures => 1, align => 'r');
        $pen->rule($end + 4, $mid - 0.3 * $size, $right - $wide - 4, $mid - 0.3 * $size, dash => [0.7, 2.2],
            colour => '#777777', width => 0.7) if $end + 12 < $right - $wide;
        Grid::row_of_marks($pen, $row->{marks}, $first ? $x : $right, $room, $mid, $pitch);
        $y = $pen->need($y - $pitch);
    }
    return $y;
}

# A rounded band for each state.
sub capsules ($pen, $x, $top, $w, $rows, $number) {
    my ($way, $size) = ($pen->{way}, $pen->{size});
    my $pitch = $pen->{pitch} * 1.12;
    my $room = max(mark_room($pen), 1.6 * $size) + 1.2 * $size;
    my $first = $way->{order} =~ /^m/;
    my $y = $top;
    for my $row (@$rows) {
        my ($h, $mid) = (0.88 * $pitch, $y - $pitch / 2);
        $pen->box($x, $mid - $h / 2, $w, $h, $way->{zebra} ? (fill => $pen->{tint}) : (line => $pen->{hair}),
            radius => $way->{rules} eq 'grid' ? 0 : 0.35 * $h);
        my $left = $x + ($first ? $room : 0.6 * $size);
        my $right = $x + $w - ($first ? 0.6 * $size : $room);
        my $end = $left + $pen->middle($left, $mid, $row->{name}, bold => $way->{bold_names});
        my $figure = figure($pen, $row);
        $end < $right - $pen->width($figure, figures => 1) - 4 or die "no room\n";
        $pen->middle($right, $mid, $figure, figures => 1, align => 'r');
        Grid::row_of_marks($pen, $row->{marks}, $first ? $x : $right, $room, $mid, $pen->{pitch});
        $y = $pen->need($y - $pitch);
    }
    return $y;
}

# Small fields in rows, one state after the other to the right.
sub tiles ($pen, $x, $top, $w) {
    my ($job, $way, $size) = @{$pen}{qw(job way size)};
    my $across = $way->{tiles};
    my $each = $w / $across;
    my $h = max(1.35 * $pen->{pitch}, 3.5 * $size);
    my $room = max(mark_room($pen), 1.5 * $size) + 0.5 * $size;
    my $first = $way->{order} =~ /^m/;
    my $n = 0;
    for my $row (@{ $job->{rows} }) {
        my ($left, $y) = ($x + $n % $across * $each, $top - int($n / $across) * $h);
        $n++;
        my $inner = $each - 5;
        my $under = $way->{rules} =~ /^(rows|dotted|ends|none)$/;
        if ($way->{zebra}) { $pen->box($left, $y - $h + 3, $inner, $h - 4, fill => $pen->{tint}) }
        elsif ($under) { $pen->rule($left, $y - $h + 2, $left + $inner, $y - $h + 2) }
        else { $pen->box($left, $y - $h + 3, $inner, $h - 4, line => $pen->{hair}, radius => $way->{rules} eq 'frame' ? 4 : 0) }
        my $at = $left + ($first ? $room : 0.5 * $size);
        my $mid = $y - $h / 2 + 0.5;
        $pen->width($row->{name}, bold => $way->{bold_names}) < $inner - $room - 0.6 * $size or die "no room\n";
        $pen->middle($at, $mid + 0.62 * $size, $row->{name}, bold => $way->{bold_names});
        $pen->middle($at, $mid - 0.62 * $size, figure($pen, $row), figures => 1, colour => '#333333');
        Grid::row_of_marks($pen, $row->{marks}, $first ? $left : $left + $inner - $room, $room, $mid, $pen->{pitch});
        $pen->need($y - $h);
    }
    return $top - int(($n + $across - 1) / $across) * $h;
}

1;
