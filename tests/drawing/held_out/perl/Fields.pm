# What was voted on, the result and the legend.
package Fields;
use v5.36;
use List::Util qw(max min sum0);
use Grid;
use Marks;
use States;

sub pairs ($pen) {
    my ($job, $way) = @{$pen}{qw(job way)};
    my @pairs = @{ $job->{fields} };
    unshift @pairs, $job->{date} if $way->{date_at} eq 'first';
    push @pairs, $job->{date} if $way->{date_at} eq 'last';
    push @pairs, [$job->{result}{label}, undef] if $way->{result_at} eq 'fields';
    return map { { label => $_->[0], value => $_->[1] } } @pairs;
}

sub label ($pen, $words, %o) {
    my $way = $pen->{way};
    $words = uc $words if $way->{label} eq 'capitals';
    return $words . ($o{bare} ? '' : $way->{colon});
}

sub label_face ($pen) {
    my $look = $pen->{way}{label};
    my $small = $look =~ /^(small|capitals)$/;
    return (bold => $look =~ /^(bold|accent)$/ ? 1 : 0, size => $pen->{size} * ($small ? 0.84 : 1),
        colour => $look eq 'accent' ? $pen->{accent} : $small ? '#444444' : '#000000');
}

sub put ($pen, $x, $top, $w, $form) {
    my @pairs = pairs($pen);
    my %look = label_face($pen);
    my $size = $pen->{size};
    my $gap = 0.25 * $pen->{pitch};
    if ($form =~ /^(tabs|rail|table)$/) {
        my @size = $form eq 'table' ? (size => $size) : ();
        my $wide = max(map { $pen->width(label($pen, $_->{label}), %look, @size) } @pairs) + 1.3 * $size;
        if ($form eq 'table') {
            my @cols = ({ w => $wide }, { w => $w - $wide });
            my $tinted = $pen->{way}{zebra} ? '' : $pen->{way}{headings} eq 'tag' ? $pen->{tint} : '';
            my @rows = map { [{ text => label($pen, $_->{label}), bold => $look{bold}, colour => $look{colour}, ground => $tinted },
                    defined $_->{value} ? $_->{value} : { text => result_word($pen) }] } @pairs;
            my $rules = $pen->{way}{rules} =~ /^(fives|ends)$/ ? 'rows' : $pen->{way}{rules};
            my $low = Grid::draw($pen, $x, $top, \@cols, \@rows, rules => $rules,
                zebra => $pen->{way}{zebra}, pitch => 0.92 * $pen->{pitch}, head => '');
            result_mark($pen, $x + $wide + 0.45 * $size, $low, \@pairs, 0.92 * $pen->{pitch});
            return $low;
        }
        my ($y, $start) = ($top, $top);
        for my $pair (@pairs) {
            my $rail = $form eq 'rail';
            my $at = $rail ? $x + $wide - 0.8 * $size : $x;
            $pen->middle($at, $y - 0.625 * $size, label($pen, $pair->{label}), %look, align => $rail ? 'r' : 'l');
            $y = value($pen, $x + $wide, $y, $w - $wide, $pair) - $gap;
        }
        $pen->rule($x + $wide - 0.4 * $size, $y + $gap, $x + $wide - 0.4 * $size, $start, colour => $pen->{accent}, width => 1)
            if $form eq 'rail';
        return $y + $gap;
    }
    if ($form eq 'run' || $form eq 'stack') {
        my $y = $top;
        for my $pair (@pairs) {
            my $wide = $pen->width(label($pen, $pair->{label}), %look) + 0.5 * $size;
            my $whole = $wide + $pen->width($pair->{value} // result_word($pen)) + 2 * $size;
            if ($form eq 'run' && $whole < $w) {
                $pen->middle($x, $y - 0.625 * $size, label($pen, $pair->{label}), %look);
                $y = value($pen, $x + $wide, $y, $w - $wide, $pair) - $gap;
                next;
            }
            $pen->middle($x, $y - 0.625 * $size, label($pen, $pair->{label}), %look);
            $y = value($pen, $x, $y - 1.25 * $size, $w, $pair) - 1.4 * $gap;
        }
        return $y + $gap;
    }
    return captions($pen, $x, $top, $w, \@pairs, \%look, $form);
}

# Label above value, short ones beside one another; `notch` breaks the upper edge of a box by the label.
sub captions ($pen, $x, $top, $w, $pairs, $look, $form) {
    my $across = $pen->{way}{across};
    my ($size, $y, $left, $low) = ($pen->{size}, $top, 0, $top);
    my $notch = $form eq 'notch';
    $y -= 0.5 * $size if $notch;
    my (@lines, @line);
    for my $pair (@$pairs) {
        my $long = $pen->width($pair->{value} // result_word($pen)) > 0.9 * $w / $across - 2 * $size;
        if ($long) { push @lines, [@line] if @line; @line = (); push @lines, [$pair]; next }
        push @line, $pair;
        if (@line == $across) { push @lines, [@line]; @line = () }
    }
    push @lines, [@line] if @line;
    for my $line (@lines) {
        my $each = $w / @$line;
        my @bottoms;
        for my $n (0 .. $#$line) {
            my $at = $x + $n * $each;
            my $label = label($pen, $line->[$n]{label}, bare => 1);
            if ($notch) {
                push @bottoms, value($pen, $at + 0.7 * $size, $y - 0.65 * $size, $each - 2 * $size, $line->[$n]) - 0.35 * $size;
                next;
            }
            $pen->middle($at, $y - 0.625 * $size, $label, %$look);
            push @bottoms, value($pen, $at, $y - 1.25 * $size, $each - $size, $line->[$n]);
        }
        my $bottom = min(@bottoms);
        if ($notch) {
            for my $n (0 .. $#$line) {
                my $at = $x + $n * $each;
                my $wide = $pen->width(label($pen, $line->[$n]{label}, bare => 1), %$look);
                my $right = $at + $each - ($n < $#$line ? 0.5 * $size : 0);
                $pen->rule($at, $y, $at + 0.5 * $size, $y);
                $pen->rule($at + 0.9 * $size + $wide, $y, $right, $y);
                $pen->rule($at, $y, $at, $bottom);
                $pen->rule($right, $y, $right, $bottom);
                $pen->rule($at, $bottom, $right, $bottom);
                $pen->middle($at + 0.7 * $size, $y, label($pen, $line->[$n]{label}, bare => 1), %$look);
            }
        }
        $y = $bottom - ($notch ? 0.85 : 0.5) * $size;
        $low = $bottom;
    }
    return $low;
}

sub value ($pen, $x, $top, $w, $pair) {
    return $pen->para($x, $top, $w, $pair->{value}) if defined $pair->{value};
    my $pitch = 1.55 * $pen->{size};
    my $mid = $top - 0.625 * $pen->{size};
    my $result = $pen->{job}{result};
    my $wide = $pen->middle($x, $mid, $result->{word}, bold => 1) // 0;
    Marks::put($pen, $result->{mark}, $x + ($wide ? $wide + 6 : 0) + Marks::half($pen, $pitch), $mid, $pitch) if $result->{mark};
    return $top - 1.25 * $pen->{size};
}

sub result_word ($pen) { return $pen->{job}{result}{word} }

sub result_mark ($pen, $x, $low, $pairs, $pitch) {
    my $result = $pen->{job}{result};
    return if !$result->{mark} || defined $pairs->[-1]{value};
    my $wide = length $result->{word} ? $pen->width($result->{word}) + 6 : 0;
    Marks::put($pen, $result->{mark}, $x + $wide + Marks::half($pen, $pitch), $low + $pitch / 2, $pitch);
    return;
}

# The result, and the date where it stands beside it.
sub result ($pen, $x, $top, $w) {
    my ($job, $way) = @{$pen}{qw(job way)};
    my $alone = $way->{result_at} eq 'own';
    my ($size, $result) = (1.25 * $pen->{size}, $job->{result});
    my $pitch = 1.5 * $size;
    return $top if !$alone && $way->{date_at} ne 'result';
    my $h = 1.9 * $size;
    my @pieces;
    push @pieces, [label($pen, $job->{date}[0]), $job->{date}[1], undef] if $way->{date_at} eq 'result';
    push @pieces, [label($pen, $result->{label}), $result->{word}, $result->{mark}] if $alone;
    my $room = sub ($p) {
        my $wide = $pen->width($p->[0], size => $size) + 0.5 * $size;
        $wide += $pen->width($p->[1], size => $size, bold => 1) if length $p->[1];
        return $wide + ($p->[2] ? 0.5 * $size + 2 * Marks::half($pen, $pitch) : 0) + 1.6 * $size;
    };
    my $whole = sum0(map { $room->($_) } @pieces);
    my @lines = $whole > $w ? map { [$_] } @pieces : [@pieces];
    my $y = $top;
    for my $line (@lines) {
        my $wide = sum0(map { $room->($_) } @$line);
        $wide <= $w or die "no room\n";
        my $look = $way->{result};
        my $full = $look eq 'band' || $way->{layout} eq 'ballot';
        my $left = $full && $look ne 'line' ? $x : $way->{totals_align} eq 'c' ? $x + ($w - $wide) / 2 : $x;
        my $span = $full ? $w : $wide;
        $pen->box($left, $y - $h, $span, $h, fill => $pen->{tint}) if $look eq 'band';
        $pen->box($left, $y - $h, $span, $h, line => $pen->{hair}, width => 0.9) if $look eq 'box';
        if ($look eq 'stamp') {
            $pen->box($left, $y - $h, $span, $h, line => $pen->{accent}, width => 1.3, radius => 4);
            $pen->box($left + 2.5, $y - $h + 2.5, $span - 5, $h - 5, line => $pen->{accent}, width => 0.5, radius => 3);
        }
        if ($look eq 'brackets') { $pen->rule($left, $_, $left + $span, $_, colour => $pen->{accent}, width => 1) for $y, $y - $h }
        my $at = $left + ($full ? ($span - $wide) / 2 : 0) + ($look eq 'line' ? 0 : 0.8 * $size);
        for my $piece (@$line) {
            my $mid = $y - $h / 2;
            my $here = $at + $pen->middle($at, $mid, $piece->[0], size => $size) + 0.5 * $size;
            $here += $pen->middle($here, $mid, $piece->[1], size => $size, bold => 1) + 0.5 * $size if length $piece->[1];
            Marks::put($pen, $piece->[2], $here + Marks::half($pen, $pitch), $mid, $pitch) if $piece->[2];
            $at += $room->($piece);
        }
        $y = $pen->need($y - $h - 3);
    }
    return $y + 3;
}

# What the marks say, in a line that breaks where it must.
sub legend ($pen, $x, $top, $w) {
    my ($job, $way, $size, $pitch) = (@{$pen}{qw(job way size)}, 1.7 * $pen->{size});
    my @items = @{ $job->{legend} } or return $top;
    my $inset = $way->{legend_form} eq 'line' ? 0 : 0.7 * $size;
    my ($at, $y) = ($x + $inset, $top - $inset / 2);
    $at += $pen->middle($at, $y - $pitch / 2, "$way->{legend_title}:", bold => 1) + $size if $way->{legend_title};
    for my $item (@items) {
        my ($mark, $words) = @$item;
        my $wide = Marks::width($pen, $mark, $pitch);
        my $all = $wide + 0.5 * $size + $pen->width($words);
        if ($at + $all > $x + $w - $inset) { $at = $x + $inset; $y -= 1.15 * $pitch }
        Marks::put($pen, $mark, $at + $wide / 2, $y - $pitch / 2, $pitch);
        $pen->middle($at + $wide + 0.5 * $size, $y - $pitch / 2, $words);
        $at += $all + 1.6 * $size;
    }
    my $low = $y - $pitch - $inset / 2;
    $pen->box($x, $low, $w, $top - $low, line => $pen->{hair}) if $way->{legend_form} eq 'boxed';
    $pen->box($x, $low, $w, $top - $low, fill => $pen->{tint}) if $way->{legend_form} eq 'tinted';
    return $pen->need($low);
}

1;
