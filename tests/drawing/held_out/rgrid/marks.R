# Marks about a middle: plotting characters, paths, strokes with arrows, rasters, faces, plates.

mark_paths <- function(mark, x, y, half) {
  for (layer in mark$layers) {
    colour <- layer$fill
    fill <- switch(layer$shade,
      linear = linearGradient(c(layer$end, colour), x1 = 0.5, x2 = 0.5, y1 = 0, y2 = 1),
      radial = radialGradient(c(layer$end, colour), cx1 = 0.4, cy1 = 0.6, r1 = 0, r2 = 0.7),
      if (colour == "") NA else adjustcolor(colour, layer$alpha))
    grid.path(at(x + half * unlist(layer$x)), at(y + half * unlist(layer$y)), id = unlist(layer$id),
              rule = "evenodd",
              gp = gpar(fill = fill, col = if (layer$line == "") NA else layer$line,
                        lwd = thick(layer$thick), linejoin = "mitre"))
  }
}

mark_pen <- function(mark, x, y, half) {
  pen <- gpar(col = mark$colour, fill = mark$colour, lwd = thick(mark$thick), lineend = mark$end,
              linejoin = if (mark$end == "round") "round" else "mitre")
  for (line in mark$lines) {
    head <- if (mark$arrow == "") NULL else
      arrow(angle = 32, length = at(half * 0.95), type = mark$arrow)
    grid.lines(at(x + half * unlist(line$x)), at(y + half * unlist(line$y)), arrow = head, gp = pen)
  }
}

mark_face <- function(mark, x, y, half) {
  dark <- "#222222"
  grid.circle(at(x), at(y), at(half * 0.95),
              gp = gpar(fill = mark$colour, col = dark, lwd = thick(0.06 * half)))
  for (side in c(-0.33, 0.33)) {
    grid.circle(at(x + half * side), at(y + half * 0.28), at(half * 0.13), gp = gpar(fill = dark, col = NA))
  }
  deep <- 0.34 * mark$mood
  grid.bezier(at(x + half * c(-0.45, -0.25, 0.25, 0.45)),
              at(y + half * (c(0, -deep, -deep, 0) * 1.5 - 0.32 + 0.24 * mark$mood)),
              gp = gpar(col = dark, lwd = thick(0.17 * half), lineend = "round"))
}

mark_image <- function(mark, x, y, half) {
  starts <- seq(1, nchar(mark$cells), 8)
  colours <- paste0("#", substring(mark$cells, starts, starts + 7))
  cells <- matrix(colours, nrow = mark$rows, byrow = TRUE)
  grid.raster(as.raster(cells), at(x), at(y), at(2 * half), at(2 * half), interpolate = mark$smooth)
}

mark_pill <- function(mark, x, y) {
  fill <- if (mark$glossy) linearGradient(c(mark$fill, adjustcolor(mark$fill, 1, 1.15, 1.15, 1.15)),
                                          x1 = 0.5, x2 = 0.5, y1 = 0, y2 = 1) else mark$fill
  grid.roundrect(at(x), at(y), at(mark$w - 2), at(mark$h), r = at(mark$round), gp = gpar(fill = fill, col = NA))
  wide <- width_of(mark$said, mark$st)
  write_at(mark$said, mark$st, x - wide / 2, y - 0.36 * mark$st$s)
}

mark_bar <- function(mark, x, y) {
  pushViewport(viewport(at(x), at(y), at(mark$w), at(mark$h), xscale = c(0, 1)))
  if (mark$back != "") grid.rect(gp = gpar(fill = mark$back, col = NA))
  grid.rect(unit(0, "native"), 0.5, unit(mark$part, "native"), 1, just = "left",
            gp = gpar(fill = mark$fill, col = NA))
  popViewport()
}

draw_mark <- function(mark, x, y) {
  half <- mark$h / 2
  switch(mark$m,
    paths = mark_paths(mark, x, y, half),
    pen = mark_pen(mark, x, y, half),
    face = mark_face(mark, x, y, half),
    image = mark_image(mark, x, y, half),
    pill = mark_pill(mark, x, y),
    bar = mark_bar(mark, x, y),
    patch = grid.rect(at(x), at(y), at(mark$w - 1), at(mark$h),
                      gp = gpar(fill = mark$fill, col = if (mark$line == "") NA else mark$line, lwd = 0.6)),
    point = grid.points(at(x), at(y), pch = mark$pch, size = at(mark$h * mark$scale),
                        gp = gpar(col = mark$colour, fill = mark$fill, lwd = thick(mark$thick))),
    sign = grid.text(mark$said, at(x), at(y), gp = gp_of(mark$st)))
}
