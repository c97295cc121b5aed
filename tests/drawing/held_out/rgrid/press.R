# Lay pages of blocks with grid: `Rscript press.R HERE FOLDER`, which takes JSON.
# It knows nothing of this project.
suppressPackageStartupMessages({
  library(grid)
  library(jsonlite)
})
args <- commandArgs(trailingOnly = TRUE)
for (part in c("letters.R", "marks.R")) source(file.path(args[1], part), encoding = "UTF-8")

# Words, blanks and marks: "w", "s" where a line may end, "h" where not, "m".
tokens_of <- function(runs) {
  found <- list()
  for (run in runs) {
    if (!is.null(run$m)) {
      found <- c(found, list(list(k = "m", w = run$w, mark = run)))
      next
    }
    for (part in regmatches(run$t, gregexpr(" +|\u00a0+|[^ \u00a0]+", run$t))[[1]]) {
      first <- substr(part, 1, 1)
      kind <- if (first == " ") "s" else if (first == "\u00a0") "h" else "w"
      w <- if (kind == "w") width_of(part, run) else nchar(part) * 0.28 * run$s
      found <- c(found, list(list(k = kind, w = w, said = part, st = run)))
    }
  }
  found
}

folded <- function(tokens, room) {
  kinds <- vapply(tokens, `[[`, "", "k")
  wide <- vapply(tokens, `[[`, 0, "w")
  lines <- list()
  line <- integer()
  for (own in split(seq_along(tokens), cumsum(kinds == "s"))) {
    if (length(line) && sum(wide[c(line, own)]) > room + 0.3) {
      lines <- c(lines, list(line))
      line <- integer()
    }
    line <- c(line, if (length(line)) own else own[kinds[own] != "s"])
  }
  lapply(c(lines, list(line)), function(own) tokens[own])
}

# Words of one style as one string, where the page sets whole lines.
merged <- function(line) {
  if (!state$page$whole) return(line)
  found <- list()
  for (one in line) {
    last <- length(found)
    if (one$k != "m" && last && found[[last]]$k == "w" && identical(found[[last]]$st, one$st)) {
      found[[last]]$said <- paste0(found[[last]]$said, gsub("\u00a0", " ", one$said))
    } else {
      found <- c(found, list(one))
    }
  }
  lapply(found, function(one) {
    if (one$k == "w") one$w <- width_of(one$said, one$st)
    one
  })
}

draw_line <- function(line, x, base, size) {
  for (one in line) {
    if (!is.null(one$st$fill) && one$st$fill != "") {
      grid.rect(at(x), at(base - 0.28 * size), at(one$w), at(1.25 * size), just = c("left", "bottom"),
                gp = gpar(fill = one$st$fill, col = NA))
    }
    if (one$k == "w") write_at(one$said, one$st, x, base)
    if (one$k == "m") draw_mark(one$mark, x + one$w / 2, base + 0.36 * size)
    x <- x + one$w
  }
}

para <- function(node, wide) {
  tokens <- tokens_of(node$p)
  if (!length(tokens)) return(list(h = 0, w = 0, draw = function(x, top) NULL))
  lines <- lapply(folded(tokens, wide), merged)
  size <- max(node$size, vapply(tokens, function(one) if (one$k == "w") one$st$s else 0, 0))
  marks <- vapply(tokens, function(one) if (one$k == "m") one$mark$h + 1 else 0, 0)
  step <- max(size * 1.2 * node$leading, marks)
  rooms <- vapply(lines, function(line) sum(vapply(line, `[[`, 0, "w")), 0)
  if (max(rooms) > wide + 1.5) state$faulty <- TRUE
  before <- node$before
  shift <- switch(node$at, l = 0, c = 0.5, r = 1)
  list(h = before + step * length(lines) + node$after, w = max(rooms), draw = function(x, top) {
    for (n in seq_along(lines)) {
      base <- top - before - step * (n - 0.5) - 0.36 * size
      draw_line(lines[[n]], x + shift * (wide - rooms[n]), base, size)
    }
  })
}

edge <- function(one) {
  dotted <- one[[2]] == "dotted"
  high <- if (one[[1]] == "top") 1 else 0
  sides <- switch(one[[1]], left = c(0, 0, 0, 1), right = c(1, 0, 1, 1), c(0, high, 1, high))
  grid.segments(sides[1], sides[2], sides[3], sides[4],
                gp = gpar(col = one[[4]], lwd = thick(one[[3]]), lty = if (dotted) "dotted" else "solid",
                          lineend = "butt"))
}

draw_cell <- function(cell, body, wide, high, pads) {
  if (cell$fill != "" || cell$border != "") {
    gp <- gpar(fill = if (cell$fill == "") NA else cell$fill,
               col = if (cell$border == "") NA else cell$border, lwd = thick(cell$thick))
    if (cell$round > 0) grid.roundrect(r = at(cell$round), gp = gp) else grid.rect(gp = gp)
  }
  if (cell$through != "") {
    grid.segments(0, 0.5, 1, 0.5, gp = gpar(col = cell$through, lwd = thick(0.5), lty = "dotted"))
  }
  top <- if (cell$at == "top") high - pads[1] else (high + body$h) / 2
  body$draw(pads[2], top)
  from <- pads[2] + body$w + 3
  if (cell$leader != "" && wide - from > 8) {
    grid.segments(at(from), at(high / 2 - 2), at(wide - 2), at(high / 2 - 2),
                  gp = gpar(col = "grey40", lwd = thick(0.7), lty = cell$leader))
  }
  for (one in cell$lines) edge(one)
}

table <- function(node, wide) {
  widths <- unlist(node$widths)
  pads <- unlist(node$pad)
  rows <- lapply(node$rows, function(row) {
    start <- 1
    lapply(row, function(cell) {
      own <- start:(start + cell$across - 1)
      start <<- start + cell$across
      list(cell = cell, own = own, wide = sum(widths[own]),
           body = flow(cell$b, sum(widths[own]) - 2 * pads[2]))
    })
  })
  highs <- vapply(rows, function(row) {
    max(node$high, vapply(row, function(one) one$body$h + 2 * pads[1], 0))
  }, 0)
  shift <- switch(node$at, left = 0, center = 0.5, right = 1) * (wide - sum(widths))
  list(h = sum(highs), w = sum(widths), draw = function(x, top) {
    pushViewport(viewport(at(x + shift), at(top), at(sum(widths)), at(sum(highs)),
                          just = c("left", "top"),
                          layout = grid.layout(length(highs), length(widths), widths = at(widths),
                                               heights = at(highs))))
    for (n in seq_along(rows)) for (one in rows[[n]]) {
      pushViewport(viewport(layout.pos.row = n, layout.pos.col = one$own))
      draw_cell(one$cell, one$body, one$wide, highs[n], pads)
      popViewport()
    }
    popViewport()
  })
}

flow <- function(blocks, wide) {
  made <- lapply(blocks, function(node) {
    if (!is.null(node[["p"]])) return(para(node, wide))
    if (!is.null(node[["rows"]])) return(table(node, wide))
    list(h = node$space, w = 0, draw = function(x, top) NULL)
  })
  list(h = sum(0, vapply(made, `[[`, 0, "h")), w = max(0, vapply(made, `[[`, 0, "w")),
       draw = function(x, top) for (one in made) {
         one$draw(x, top)
         top <- top - one$h
       })
}

write_page <- function(page, path) {
  state$page <- page
  state$faulty <- FALSE
  open_device(page, path)
  grid.newpage()
  wide <- page$paper[[1]] - 2 * page$margin
  high <- page$paper[[2]] - 2 * page$margin
  pushViewport(viewport(width = at(wide), height = at(high), name = "page"))
  body <- flow(page$blocks, wide)
  body$draw(0, high)
  if (length(page$foot)) flow(page$foot, wide)$draw(0, -6)
  popViewport()
  if (state$faulty || body$h > high) grid.newpage()  # A second page tells of it.
  invisible(dev.off())
}

register()
state$known <- new.env()
pages <- fromJSON(paste(readLines(file("stdin"), encoding = "UTF-8", warn = FALSE), collapse = ""), simplifyVector = FALSE)
for (n in seq_along(pages)) {
  path <- file.path(args[2], sprintf("%d.pdf", n - 1))
  write_page(pages[[n]], path)
  if (pages[[n]]$device == "pdf") embedFonts(path, options = "-dPDFSETTINGS=/prepress")
}
