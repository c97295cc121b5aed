# Draws each NAME.tcl of a folder upon a canvas and writes it as NAME.ps. Places are told in points
# from the upper left; the canvas has K dots for each of them.
wm withdraw .
pack [canvas .c -highlightthickness 0 -background white]
set places {}
set anchors {l w c center r e}

proc px {x} {expr {($x + $::ox) * $::K}}
proc py {y} {expr {($y + $::oy) * $::K}}
proc dots {n} {expr {max(1, round($n * $::K))}}

proc paper {wide high k turned} {
    .c delete all
    image delete {*}[lsearch -all -inline [image names] mk*]
    foreach font [font names] {if {[string match "face*" $font]} {font delete $font}}
    array unset ::map
    set ::ox 0; set ::oy 0; set ::K $k; set ::size [list $wide $high $turned]
    .c configure -width [dots $wide] -height [dots $high]
}
proc family {number name postscript} {
    lassign [split $name :] name weight
    set ::families($number) [list $name $postscript [expr {$weight eq "bold" ? "bold" : "normal"}]]
}

proc face {number dots} {
    set font face$number-$dots
    if {$font ni [font names]} {
        lassign $::families($number) name postscript weight
        font create $font -family $name -size -$dots -weight $weight
        set ::map($font) [list $postscript $dots]
    }
    return $font
}
proc at {x y body} {
    lappend ::places $::ox $::oy
    set ::ox [expr {$::ox + $x}]; set ::oy [expr {$::oy + $y}]
    uplevel #0 $body
    lassign [lrange $::places end-1 end] ::ox ::oy
    set ::places [lrange $::places 0 end-2]
}
proc t {x y said number dots colour side {angle 0}} {
    .c create text [px $x] [py $y] -text $said -font [face $number $dots] -fill $colour \
        -anchor [dict get $::anchors $side] -angle $angle
}
proc lines {x y said number dots colour} {
    .c create text [px $x] [py $y] -text $said -font [face $number $dots] -fill $colour \
        -anchor nw -justify left
}
proc ruling {x y x2 y2 colour thick how} {
    set dash [dict get [list {} {} dots [list [dots 0.8] [dots 2]] dashes [list [dots 3] [dots 2]]] $how]
    .c create line [px $x] [py $y] [px $x2] [py $y2] -fill $colour -width [expr {$thick * $::K}] \
        -dash $dash
}
proc box {x y wide high fill line thick round} {
    set look [list -fill $fill -outline $line -width [expr {$thick * $::K}]]
    set l [px $x]; set r [px [expr {$x + $wide}]]; set u [py $y]; set d [py [expr {$y + $high}]]
    if {!$round} {return [.c create rectangle $l $u $r $d {*}$look]}
    set e [expr {$round * $::K}]
    set li [expr {$l + $e}]; set ri [expr {$r - $e}]; set ui [expr {$u + $e}]; set di [expr {$d - $e}]
    .c create polygon $li $u $li $u $ri $u $ri $u $r $u $r $ui $r $ui $r $di $r $di $r $d \
        $ri $d $ri $d $li $d $li $d $l $d $l $di $l $di $l $ui $l $ui $l $u -smooth 1 {*}$look
}
# The edges of a widget: light above and at the left of what is raised, dark of what is sunken.
proc relief {x y wide high deep fill upper lower} {
    set l [px $x]; set r [px [expr {$x + $wide}]]; set u [py $y]; set d [py [expr {$y + $high}]]
    set e [expr {$deep * $::K}]
    set li [expr {$l + $e}]; set ri [expr {$r - $e}]; set ui [expr {$u + $e}]; set di [expr {$d - $e}]
    .c create rectangle $l $u $r $d -fill $fill -outline ""
    .c create polygon $l $d $l $u $r $u $ri $ui $li $ui $li $di -fill $upper
    .c create polygon $r $u $r $d $l $d $li $di $ri $di $ri $ui -fill $lower
}
# Each step reaches to the end, so that no seams show.
proc shades {x y wide high colours} {
    set steps [llength $colours]; set n 0
    foreach colour $colours {
        box [expr {$x + $wide * $n / double($steps)}] $y \
            [expr {$wide * (1 - $n / double($steps))}] $high $colour "" 0 0
        incr n
    }
}
proc poly {x y half points args} {
    set placed {}
    foreach {a b} $points {
        lappend placed [px [expr {$x + $a * $half}]] [py [expr {$y - $b * $half}]]
    }
    .c create polygon {*}$placed {*}$args
}
proc pen {x y half points args} {
    set placed {}
    foreach {a b} $points {
        lappend placed [px [expr {$x + $a * $half}]] [py [expr {$y - $b * $half}]]
    }
    .c create line {*}$placed {*}$args
}
proc disc {x y half args} {
    .c create oval [px [expr {$x - $half}]] [py [expr {$y - $half}]] \
        [px [expr {$x + $half}]] [py [expr {$y + $half}]] {*}$args
}
proc arch {x y half start extent args} {
    .c create arc [px [expr {$x - $half}]] [py [expr {$y - $half}]] [px [expr {$x + $half}]] \
        [py [expr {$y + $half}]] -start $start -extent $extent -style arc {*}$args
}
proc photo {name data} {image create photo mk$name -data [binary decode base64 $data]}
proc stencil {name colour data} {image create bitmap mk$name -foreground $colour -data $data}
proc img {x y name} {.c create image [px $x] [py $y] -image mk$name}

proc print {file} {
    lassign $::size wide high turned
    update idletasks
    set program [.c postscript -fontmap ::map -x 0 -y 0 -width [dots $wide] -height [dots $high] \
        -rotate $turned -pagewidth ${wide}p -pagex [expr {$turned ? $high : 0}]p -pagey 0 \
        -pageanchor sw]
    # Fonts of signs have an encoding of their own.
    regsub -all {(/(ZapfDingbats|Symbol) findfont \d+ scalefont) ISOEncode} $program {\1} program
    # Letters measured at a code of their own would lose their meaning in the PDF.
    set program [string map [list {currentfont /Encoding get exch 1 exch put (\001) stringwidth} \
        {gsave nulldevice 0 0 moveto glyphshow currentpoint grestore}] $program]
    set out [open $file w]
    puts -nonewline $out $program
    close $out
}
foreach script [lsort [glob -directory [lindex $argv 0] *.tcl]] {
    source -encoding utf-8 $script
    print [file rootname $script].ps
}
exit
