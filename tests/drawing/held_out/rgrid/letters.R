# Devices, their fonts, and words upon them.

# Text of the pdf device has one encoding for each family, so that scripts have families of theirs.
TYPES <- "/usr/share/fonts/type1/urw-base35"
BASES <- list("Nimbus Sans" = c("NimbusSans", "Regular"), "Nimbus Roman" = c("NimbusRoman", "Regular"),
              "C059" = c("C059", "Roman"), "P052" = c("P052", "Roman"))
CODES <- c(Lat = "CP1250.enc", Cyr = "CP1251.enc", Gre = "CP1253.enc")

family_of <- function(base, script) paste0(gsub(" ", "", base), script)

register <- function() {
  for (base in names(BASES)) for (script in names(CODES)) {
    one <- BASES[[base]]
    slant <- c("Italic", if (one[1] == "C059") "BdIta" else "BoldItalic")
    files <- file.path(TYPES, paste0(one[1], "-", c(one[2], "Bold", slant), ".afm"))
    made <- Type1Font(family_of(base, script), files, encoding = CODES[[script]])
    do.call(pdfFonts, setNames(list(made), family_of(base, script)))
  }
  metrics <- file.path(TYPES, "D050000L.afm")
  glyphs <- grep("^C [0-9]", readLines(metrics), value = TRUE)
  names <- rep("/.notdef", 256)
  names[as.integer(sub("^C ([0-9]+).*", "\\1", glyphs)) + 1] <-
    paste0("/", sub(".*; N ([^ ]+) ;.*", "\\1", glyphs))
  code <- file.path(tempdir(), "Dingbats.enc")
  writeLines(c("/DingbatsEncoding [", names, "]"), code)
  pdfFonts(Dingbats = Type1Font("Dingbats", rep(metrics, 4), encoding = code))
}

open_device <- function(page, path) {
  wide <- page$paper[[1]] / 72
  high <- page$paper[[2]] / 72
  if (page$device == "cairo") {
    cairo_pdf(path, width = wide, height = high, onefile = TRUE, family = page$font)
  } else {
    own <- family_of(page$font, names(CODES))
    pdf(path, width = wide, height = high, family = own[1], fonts = c(own, "Dingbats"),
        encoding = "CP1250.enc", title = page$title)
  }
}

at <- function(v) unit(v, "bigpts")
thick <- function(points) points * 96 / 72
state <- new.env()

gp_of <- function(st) {
  gpar(fontfamily = st$f, fontsize = st$s, fontface = if (isTRUE(st$b)) "bold" else "plain", col = st$c)
}

# Parts of a word, each in a script that its font's encoding has.
scripts <- function(said, st) {
  if (state$page$device == "cairo" || st$f == "Dingbats") return(list(list(said, st)))
  letters <- strsplit(said, "")[[1]]
  kind <- ifelse(grepl("[\u0370-\u03ff]", letters), "Gre",
                 ifelse(grepl("[\u0400-\u04ff\u2116]", letters), "Cyr", "Lat"))
  runs <- rle(kind)
  ends <- cumsum(runs$lengths)
  Map(function(script, from, to) {
    list(substr(said, from, to), modifyList(st, list(f = family_of(st$f, script))))
  }, runs$values, ends - runs$lengths + 1, ends)
}

width_of <- function(said, st) {
  key <- paste(state$page$device, st$f, st$s, isTRUE(st$b), said)
  if (is.null(state$known[[key]])) {
    state$known[[key]] <- sum(vapply(scripts(said, st), function(one) {
      convertWidth(grobWidth(textGrob(one[[1]], gp = gp_of(one[[2]]))), "bigpts", TRUE)
    }, 0))
  }
  state$known[[key]]
}

write_at <- function(said, st, x, y) {
  for (one in scripts(said, st)) {
    grid.text(one[[1]], at(x), at(y), just = c("left", "bottom"), gp = gp_of(one[[2]]))
    x <- x + width_of(one[[1]], one[[2]])
  }
}
