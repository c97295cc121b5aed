"""Marks that the sheet names itself: labels and ink go in, a legend and a result mark come out.

`labels` says which labels may be one legend, `legends` what is drawn beside them, be it off their
line (`off_line`), within their cards (`in_cards`) or they themselves (`words_as_marks`), `bars`
which of that is a chart, `contradicting` whether a second legend tells otherwise, `result_places`
where the mark of the final result may stand, `result_mark` what it may be, `result_boxes` which of
two results is ticked, `likeliest` which legend is the sheet's.
"""
