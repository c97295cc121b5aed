# Tables: drawn by hand, or by PDF::Table from the same columns and rows.
# A column has `w`, `align`, `head`; a cell is words or { text, bold, marks, ground, colour }.
package Grid;
use v5.36;
use List::Util qw(max min sum0);
use PDF::Table;
use Marks;

sub draw ($pen, $x, $top, $cols, $rows, %o) {
    my @rows = map { [map { ref $_ eq 'HASH' ? $_ : { text => $_ } } @$_] } @$rows;
    my $head = $o{head} && (grep { length($_->{head} // '') } @$cols) ? 1 : 0;
    if ($head) {
        my ($fill, $ink) = head_colours($pen, $o{head});
        unshift @rows, [map { { text => $_->{head} // '', bold => 1, ground => $fill, colour => $ink } } @$cols];
    }
    %o = (%o, head => $head ? $o{head} : '', size => $o{size} // $pen->{size}, pitch => $o{pitch} // $pen->{pitch});
    my $by_table = $pen->{way}{engine} eq 'table' && $o{rules} =~ /^(grid|rows|none|frame|columns)$/;
    return $by_table ? by_table($pen, $x, $top, $cols, \@rows, %o) : by_hand($pen, $x, $top, $cols, \@rows, %o);
}

sub head_colours ($pen, $look) {
    return ($pen->{accent}, '#ffffff') if $look eq 'accent';
    return ($pen->{tint}, '#000000') if $look eq 'tint';
    return (Pen::mixed($pen->{hair}, '#ffffff', 0.65), '#000000') if $look eq 'shaded';
    return ('', $look eq 'underlined' ? $pen->{accent} : '#000000');
}

sub faced ($col, $cell, %o) {
    return (bold => $cell->{bold} // $col->{bold} // 0, figures => $col->{figures} // 0,
        size => $o{size}, colour => $cell->{colour} // '#000000');
}

sub by_hand ($pen, $x, $top, $cols, $rows, %o) {
    my $pad = 0.45 * $o{size};
    my $wide = sum0(map { $_->{w} } @$cols);
    my ($y, @edges) = ($top, $top);
    for my $n (0 .. $#$rows) {
        my @cells = @{ $rows->[$n] };
        my @lines = map {
            [$pen->folded($cells[$_]{text} // '', $cols->[$_]{w} - 2 * $pad, faced($cols->[$_], $cells[$_], %o))]
        } 0 .. $#cells;
        my $most = max(1, map { scalar @$_ } @lines);
        my $h = max($o{pitch}, $most * 1.2 * $o{size} + 0.5 * ($o{pitch} - $o{size}));
        my $striped = $o{zebra} && !($o{head} && $n == 0) && ($n - ($o{head} ? 1 : 0)) % 2;
        $pen->box($x, $y - $h, $wide, $h, fill => $pen->{tint}) if $striped;
        my $left = $x;
        for my $k (0 .. $#cells) {
            my ($col, $cell) = ($cols->[$k], $cells[$k]);
            my $align = $col->{align} // 'l';
            $pen->box($left, $y - $h, $col->{w}, $h, fill => $cell->{ground}) if $cell->{ground};
            my $at = $align eq 'l' ? $left + $pad : $align eq 'r' ? $left + $col->{w} - $pad : $left + $col->{w} / 2;
            my $mid = $y - $h / 2 + ($#{ $lines[$k] }) * 0.6 * $o{size};
            for my $line (@{ $lines[$k] }) {
                $pen->middle($at, $mid, $line, faced($col, $cell, %o), align => $align);
                $mid -= 1.2 * $o{size};
            }
            row_of_marks($pen, $cell->{marks}, $left, $col->{w}, $y - $h / 2, $o{pitch}) if $cell->{marks};
            $left += $col->{w};
        }
        $y -= $h;
        push @edges, $y;
        $pen->need($y);
    }
    rules($pen, $x, $wide, $cols, \@edges, %o);
    return $y;
}

sub row_of_marks ($pen, $marks, $left, $w, $mid, $pitch) {
    my @wide = map { Marks::width($pen, $_, $pitch) } @$marks;
    my $at = $left + ($w - sum0(@wide) - 3 * $#wide) / 2;
    for my $mark (@$marks) {
        my $wide = shift @wide;
        Marks::put($pen, $mark, $at + $wide / 2, $mid, $pitch);
        $at += $wide + 3;
    }
    return;
}

sub rules ($pen, $x, $wide, $cols, $edges, %o) {
    my ($rules, $last) = ($o{rules}, $#$edges);
    my ($top, $low) = @{$edges}[0, $last];
    my $across = sub ($y, %more) { $pen->rule($x, $y, $x + $wide, $y, %more) };
    if ($rules =~ /^(grid|frame|columns)$/) { $pen->box($x, $low, $wide, $top - $low, line => $pen->{hair}) }
    if ($rules =~ /^(grid|columns)$/) {
        my $left = $x;
        for my $col (@{$cols}[0 .. $#$cols - 1]) { $left += $col->{w}; $pen->rule($left, $low, $left, $top) }
    }
    for my $n (1 .. $last - 1) {
        my $y = $edges->[$n];
        my $under = $n - ($o{head} ? 1 : 0);
        $across->($y) if $rules =~ /^(grid|rows)$/ || ($rules eq 'fives' && $under && $under % 5 == 0);
        $across->($y, dash => [0.8, 1.8]) if $rules eq 'dotted' && $n > 0;
    }
    $across->($edges->[1], colour => $pen->{accent}, width => 1) if $o{head} && $o{head} =~ /^(bold|underlined)$/;
    if ($rules =~ /^(rows|ends|fives)$/) { $across->($_, colour => $pen->{accent}, width => 1) for $top, $low }
    $across->($edges->[ $last - $o{foot} ], colour => $pen->{accent}, width => 1.2) if $o{foot};
    return;
}

# The marks follow when the table has been set, since its grounds would hide them.
sub by_table ($pen, $x, $top, $cols, $rows, %o) {
    my ($size, $pitch, $rules) = @o{qw(size pitch rules)};
    my $wide = sum0(map { $_->{w} } @$cols);
    my (@data, @props, @places);
    for my $row (@$rows) {
        push @data, [map { length($_->{text} // '') ? $_->{text} : ' ' } @$row];
        push @props, [map {
            my ($col, $cell) = ($cols->[$_], $row->[$_]);
            my %face = faced($col, $cell, %o);
            {   font => $pen->face(%face), fg_color => $face{colour},
                justify => { l => 'left', r => 'right', c => 'center' }->{ $col->{align} // 'l' },
                ($cell->{ground} ? (bg_color => $cell->{ground}) : ()) };
        } 0 .. $#$row];
        for my $k (0 .. $#$row) {
            $pen->folded($_, $cols->[$k]{w} - 0.92 * $size, faced($cols->[$k], $row->[$k], %o))
                for split / /, $row->[$k]{text} // '';
        }
    }
    my ($odd, $even) = $o{zebra} ? ('#ffffff', $pen->{tint}) : ();
    my $line = $pen->{way}{rule};
    my $pad = max(1, ($pitch - 1.15 * $size) / 2);
    local $SIG{__WARN__} = sub ($what) { $what =~ /fixed widths|narrower/ or die $what };    # by a rounding
    my (undef, $pages, $low) = PDF::Table->new->table(
        $pen->{pdf}, $pen->{page}, \@data,
        x => $x, y => $top, w => $wide + 0.05, h => max(20, $top - $pen->{way}{margin}), next_y => $pen->{h} - 40,
        next_h => $pen->{h} - 80,
        size => join(' ', map { sprintf '%.3fpt', $_->{w} } @$cols),
        font => $pen->face, font_size => $size, leading => 1.15 * $size, min_rh => $pitch,
        padding => 0.42 * $size, padding_top => $pad - 0.08 * $size, padding_bottom => $pad + 0.08 * $size,
        border_w => $rules =~ /^(grid|frame|columns)$/ ? $line : 0, border_c => $pen->{hair},
        h_rule_w => $rules =~ /^(grid|rows)$/ ? $line : 0, v_rule_w => $rules =~ /^(grid|columns)$/ ? $line : 0,
        rule_c => $pen->{hair}, max_word_length => 200, cell_props => \@props,
        ($o{zebra} ? (bg_color_odd => $odd, bg_color_even => $even) : ()),
        cell_render_hook => sub ($page, $first, $row, $col, @box) { $places[$row][$col] = \@box; 1 },
    );
    die "no room\n" if $pages > 1 || $low < $pen->{way}{margin};
    $pen->layers;
    for my $n (0 .. $#$rows) {
        for my $k (grep { $rows->[$n][$_]{marks} } 0 .. $#{ $rows->[$n] }) {
            my ($left, $bottom, $w, $h) = @{ $places[$n][$k] };
            row_of_marks($pen, $rows->[$n][$k]{marks}, $left, $w, $bottom + $h / 2, $pitch);
        }
    }
    if ($o{foot}) {
        my $edge = $places[ $#$rows - $o{foot} ][0][1];
        $pen->rule($x, $edge, $x + $wide, $edge, colour => $pen->{accent}, width => 1.2);
    }
    return $low;
}

1;
