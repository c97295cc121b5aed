#lang racket/base
;; Lay pages that stand for trees of blocks as picts: `press.rkt FOLDER`, which takes JSON.
;; It knows nothing of this project.
(require json racket/class racket/draw racket/list racket/string pict "marks.rkt")

(define (ref node key [or #f]) (hash-ref node key or))

;; A piece of a line is a string with its style, or a pict.
(struct piece (said style))

(define (width-of one) (if (pict? one) (pict-width one) (pict-width (shown one))))

(define (shown one)
  (define style (piece-style one))
  (define words (colorize (text (piece-said one) (font-of style)) (tint (ref style 'c))))
  (define fill (ref style 'fill ""))
  (if (string=? fill "")
      words
      (pin-under words 0 0
                 (filled-rectangle (pict-width words) (pict-height words)
                                   #:color (tint fill) #:draw-border? #f))))

;; Words that lines may not part: lists of pieces; a blank ends each but the last.
(define (atoms-of runs)
  (define-values (done open)
    (for/fold ([done '()] [open '()]) ([run runs])
      (cond
        [(ref run 'mark) (values done (cons (mark-pict run) open))]
        [else
         (define parts (string-split (ref run 't) " " #:trim? #f))
         (for/fold ([done done] [open open]) ([part parts] [n (in-naturals)])
           (define last? (= n (sub1 (length parts))))
           (define said (if last? part (string-append part " ")))
           (define more (if (string=? said "") open (cons (piece said run) open)))
           (if last? (values done more) (values (cons (reverse more) done) '())))])))
  (reverse (cons (reverse open) done)))

(define (trimmed atom)
  (define end (and (pair? atom) (last atom)))
  (if (piece? end)
      (append (drop-right atom 1)
              (list (piece (string-trim (piece-said end) " " #:left? #f) (piece-style end))))
      atom))

(define (wide-of atom) (for/sum ([one (trimmed atom)]) (width-of one)))

;; Lines of atoms that find room.
(define (folded atoms room)
  (define-values (lines open used)
    (for/fold ([lines '()] [open '()] [used 0]) ([atom atoms])
      (define full (for/sum ([one atom]) (width-of one)))
      (if (and (pair? open) (> (+ used (wide-of atom)) (+ room 0.01)))
          (values (cons (reverse open) lines) (list atom) full)
          (values lines (cons atom open) (+ used full)))))
  (reverse (cons (reverse open) lines)))

(define (line-of atoms)
  (define pieces (trimmed (append* atoms)))
  (define merged
    (for/fold ([found '()]) ([one pieces])
      (define before (and (pair? found) (car found)))
      (if (and (piece? one) (piece? before) (eq? (piece-style one) (piece-style before)))
          (cons (piece (string-append (piece-said before) (piece-said one)) (piece-style one))
                (cdr found))
          (cons one found))))
  (define picts (for/list ([one (reverse merged)]) (if (pict? one) one (shown one))))
  (if (null? picts) (blank) (apply hbl-append picts)))

(define (placed line wide at)
  (define x (case at [("r") (- wide (pict-width line))] [("c") (/ (- wide (pict-width line)) 2)]
              [else 0]))
  (inset line x 0 (max 0 (- wide x (pict-width line))) 0))

(define (stacked picts gap) (if (null? picts) (blank) (apply vl-append gap picts)))

(define (split-at-tabs runs)
  (for/fold ([found (list '())] #:result (reverse (map reverse found))) ([run runs])
    (if (ref run 'tab) (cons '() found) (cons (cons run (car found)) (cdr found)))))

(define (leader x end kind colour)
  (dc (lambda (dc dx dy)
        (define pen (send dc get-pen))
        (define-values (thick style)
          (case kind [("dot") (values 0.9 'dot)] [("hyphen") (values 0.6 'short-dash)]
            [else (values 0.5 'solid)]))
        (send dc set-pen (tint colour) thick style)
        (send dc draw-line dx dy (+ dx (- end x)) dy)
        (send dc set-pen pen))
      (- end x) 0))

;; Segments about tab stops; the last may have more than a line.
(define (tabbed node wide gap)
  (define segments (split-at-tabs (ref node 'p)))
  (define stops (ref node 'tabs))
  (define firsts
    (for/list ([runs segments] [n (in-naturals)])
      (define stop (and (> n 0) (list-ref stops (sub1 n))))
      (define left? (and stop (string=? (first stop) "left")))
      (define room (if left? (- wide (second stop)) +inf.0))
      (define lines (map line-of (folded (atoms-of runs) room)))
      (define own (pict-width (car lines)))
      (define x (cond [(not stop) 0] [left? (second stop)]
                      [(string=? (first stop) "center") (- (second stop) (/ own 2))]
                      [else (- (second stop) own)]))
      (list x lines (and stop (third stop)))))
  (define rise (apply max 1 (for/list ([one firsts]) (pict-ascent (car (second one))))))
  (define high (apply max 1 (for/list ([one firsts])
                              (define line (car (second one)))
                              (+ rise (- (pict-height line) (pict-ascent line))))))
  (define-values (base _)
    (for/fold ([base (blank wide high)] [end 0]) ([one firsts])
      (define-values (x line kind) (values (first one) (car (second one)) (third one)))
      (define led
        (if (and kind (not (string=? kind "none")) (> (- x end) 8))
            (pin-over base (+ end 3) (- rise 0.6) (leader (+ end 3) (- x 3) kind "#444444"))
            base))
      (values (pin-over led x (- rise (pict-ascent line)) line) (+ x (pict-width line)))))
  (define more (last firsts))
  (stacked (cons base (for/list ([line (cdr (second more))]) (inset line (first more) 0 0 0))) gap))

(define (para node wide)
  (define gap (* (ref node 'size) (- (ref node 'leading 1) 1)))
  (define edges (ref node 'edges ""))
  (define fill (ref node 'fill ""))
  (define side (if (or (string=? edges "left") (not (string=? fill ""))) 5 0))
  (define room (- wide (* 2 side)))
  (define inner
    (if (pair? (ref node 'tabs '()))
        (tabbed node room gap)
        (stacked (for/list ([line (folded (atoms-of (ref node 'p)) room)])
                   (placed (line-of line) room (ref node 'at "l")))
                 gap)))
  (define body (inset inner side (/ gap 2) side (/ gap 2)))
  (define grounded
    (if (string=? fill "")
        body
        (let ([grown (inset body 0 2)])
          (pin-under grown 0 0 (filled-rectangle wide (pict-height grown)
                                                 #:color (tint fill) #:draw-border? #f)))))
  (define ruled
    (case edges
      [("bottom") (pin-over (inset grounded 0 0 0 2) 0 (+ (pict-height grounded) 1)
                            (filled-rectangle wide 0.8 #:color (tint (ref node 'line)) #:draw-border? #f))]
      [("left") (pin-over grounded 0 0 (filled-rectangle 1.8 (pict-height grounded)
                                                         #:color (tint (ref node 'line))
                                                         #:draw-border? #f))]
      [else grounded]))
  (inset ruled 0 (ref node 'before 0) 0 (ref node 'after 0)))

(define (edge-lines dc x y w h edges colour)
  (define (line kind thick x1 y1 x2 y2)
    (send dc set-pen (make-pen #:color (tint colour) #:width thick #:cap 'butt
                               #:style (if (string=? kind "dotted") 'dot 'solid)))
    (send dc draw-line x1 y1 x2 y2))
  (for ([(side edge) edges])
    (define-values (kind thick) (values (first edge) (second edge)))
    (case side
      [(top) (line kind thick x y (+ x w) y)]
      [(bottom) (line kind thick x (+ y h) (+ x w) (+ y h))
                (when (string=? kind "double")
                  (line kind thick x (+ y h 1.7) (+ x w) (+ y h 1.7)))]
      [(left) (line kind thick x y x (+ y h))]
      [(right) (line kind thick (+ x w) y (+ x w) (+ y h))])))

(define (table-pict node wide)
  (define widths (ref node 'widths))
  (define-values (up side) (apply values (ref node 'pad)))
  (define-values (fills bodies lines high)
    (for/fold ([fills '()] [bodies '()] [lines '()] [y 0]) ([row (ref node 'rows)])
      (define spans (for/list ([cell row]) (ref cell 'across)))
      (define starts (for/list ([n (length row)]) (apply + (take spans n))))
      (define (wide-at start span) (apply + (take (drop widths start) span)))
      (define inner (for/list ([cell row] [start starts] [span spans])
                      (flow (ref cell 'b) (- (wide-at start span) (* 2 side)))))
      (define h (apply max (ref node 'high 0)
                       (for/list ([one inner]) (+ (pict-height one) (* 2 up)))))
      (for/fold ([fills fills] [bodies bodies] [lines lines] [low (+ y h)])
                ([cell row] [start starts] [span spans] [one inner])
        (define x (apply + (take widths start)))
        (define w (wide-at start span))
        (define drop-by (if (string=? (ref cell 'at) "top") up (/ (- h (pict-height one)) 2)))
        (values (if (string=? (ref cell 'fill) "") fills (cons (list x y w h (ref cell 'fill)) fills))
                (cons (list (+ x side) (+ y drop-by) one) bodies)
                (cons (list x y w h (ref cell 'edges)) lines)
                low))))
  (define whole (apply + widths))
  (define ground
    (for/fold ([base (blank whole high)]) ([one (reverse fills)])
      (pin-over base (first one) (second one)
                (filled-rectangle (third one) (fourth one) #:color (tint (fifth one)) #:draw-border? #f))))
  (define filled
    (for/fold ([base ground]) ([one (reverse bodies)])
      (pin-over base (first one) (second one) (third one))))
  (define drawn
    (pin-over filled 0 0
              (dc (lambda (dc dx dy)
                    (define pen (send dc get-pen))
                    (for ([one lines])
                      (edge-lines dc (+ dx (first one)) (+ dy (second one)) (third one)
                                  (fourth one) (fifth one) (ref node 'line)))
                    (send dc set-pen pen))
                  whole high)))
  (placed drawn wide (case (ref node 'at "left") [("right") "r"] [("center") "c"] [else "l"])))

(define (columns node wide)
  (define-values (over gap) (values (ref node 'over) (ref node 'gap)))
  (define each (/ (- wide (* gap (sub1 over))) over))
  (define blocks (ref node 'columns))
  (define length-of (ceiling (/ (length blocks) over)))
  (apply ht-append gap
         (for/list ([n over])
           (define from (min (length blocks) (* n length-of)))
           (define to (min (length blocks) (+ from length-of)))
           (define own (flow (take (drop blocks from) (- to from)) each))
           (inset own 0 0 (max 0 (- each (pict-width own))) 0))))

(define (flow blocks wide)
  (stacked
   (for/list ([node blocks])
     (cond [(ref node 'p) (para node wide)] [(ref node 'rows) (table-pict node wide)]
           [(ref node 'columns) (columns node wide)] [else (blank 0 (ref node 'space))]))
   0))

(define (write-page page path)
  (define-values (wide high) (apply values (ref page 'paper)))
  (define margin (ref page 'margin))
  (define setup (new ps-setup%))
  (send setup set-margin 0 0)
  (send setup set-editor-margin 0 0)
  (send setup set-scaling 1 1)
  (parameterize ([current-ps-setup setup])
    (define paper (new pdf-dc% [interactive #f] [use-paper-bbox #f] [as-eps #f] [width wide]
                       [height high] [output path]))
    (parameterize ([dc-for-text-size paper])
      (send paper start-doc "")
      (send paper start-page)
      (define room (- wide (* 2 margin)))
      (define body (flow (ref page 'blocks) room))
      (draw-pict body paper margin margin)
      (for ([y (list (* margin 0.45) (- high 26))] [part '(head foot)])
        (when (ref page part) (draw-pict (flow (list (ref page part)) room) paper margin y)))
      (send paper end-page)
      (when (> (pict-height body) (- high margin 34))  ; Too high: a second page tells.
        (send paper start-page)
        (send paper end-page))
      (send paper end-doc))))

(define folder (vector-ref (current-command-line-arguments) 0))
(for ([page (read-json)] [n (in-naturals)])
  (write-page page (build-path folder (format "~a.pdf" n))))
