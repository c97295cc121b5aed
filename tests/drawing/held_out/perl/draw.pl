# Draws the sheets of a JSON text into a folder: `perl draw.pl FOLDER < WORK`.
use v5.36;
use FindBin;
use lib $FindBin::Bin;
use JSON::PP;
use Layouts;
use Pen;

my ($folder) = @ARGV;
my $work = decode_json(do { local $/; <STDIN> });
my @scales = ([1.4, 1.25], [1.28, 1.25], [1.2, 1.2], [1.12, 1.2], [1.05, 1.1], [1, 1], [0.97, 0.92], [0.93, 0.86], [0.88, 0.82], [0.83, 0.8], [0.78, 0.78]);
my $place = 0;
for my $job (@{ $work->{jobs} }) {
    for my $scale (@scales) {
        my $pen = Pen->new($job, $work->{fonts}, @$scale);
        next if $pen->{size} < $job->{least} || ($scale->[0] > 1 && $pen->{size} > 12);
        if (eval { Layouts::sheet($pen); 1 }) {
            $pen->save("$folder/$place.pdf");
            last;
        }
        die $@ if $@ ne "no room\n";
    }
    $place++;
}
