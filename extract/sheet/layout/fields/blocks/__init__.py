"""The fields read by blocks: lines that stand together as a person sees them are one label or one
value, wherever the one stands to the other. `stacks` makes the blocks, `pairs` gives each label
its value and what the sheet says beside known labels its field, `likeliest` takes the way that says
most. The second way to read fields: asked where the first, which goes from label to label down the
lines, leaves a sheet unread.
"""
