#lang racket/base
;; Marks in a line: paths, picts of the library, its icons, bitmaps, plates with words.
(require racket/class racket/draw racket/list racket/math pict pict/face net/base64
         images/icons/arrow images/icons/symbol images/icons/control)
(provide font-of mark-pict tint)

(define (ref node key [or #f]) (hash-ref node key or))

(define fonts (make-hash))

(define (font-of style)
  (define key (list (ref style 'face) (ref style 's) (ref style 'b #f)))
  (hash-ref! fonts key
             (lambda ()
               (make-font #:face (first key) #:size (second key) #:size-in-pixels? #t
                          #:weight (if (third key) 'bold 'normal) #:hinting 'unaligned))))

;; Its middle stands where the middle of capitals is.
(define (on-line body size)
  (define rise (+ (/ (pict-height body) 2) (* 0.36 size)))
  (struct-copy pict body [ascent rise] [descent (- (pict-height body) rise)]))

(define (mark-pict node)
  (define kind (ref node 'mark))
  (define-values (w h) (values (ref node 'w) (ref node 'h)))
  (define body
    (case kind
      [("path") (for/fold ([base (blank w h)]) ([layer (ref node 'layers)])
                  (pin-over base 0 0 (path-pict layer w h)))]
      [("image") (fitted (bitmap (read-bitmap (open-input-bytes
                                               (base64-decode (string->bytes/utf-8
                                                               (ref node 'data))))
                                              'unknown/alpha)) w h)]
      [("icon") (fitted (icon (ref node 'name) (ref node 'colour)) w h)]
      [("own") (cc-superimpose (blank w h) (own (ref node 'name) (tint (ref node 'colour)) h))]
      [("face") (fitted (face (string->symbol (ref node 'name)) (tint (ref node 'colour))) w h)]
      [else (cc-superimpose
             (filled-rounded-rectangle w h (ref node 'round) #:color (tint (ref node 'fill))
                                       #:draw-border? #f)
             (colorize (text (ref node 't) (font-of node)) (tint (ref node 'c))))]))
  (on-line body (ref node 'size)))

(define (fitted body w h)
  (scale-to-fit (cc-superimpose body (blank (max (pict-width body) (pict-height body))
                                            (max (pict-width body) (pict-height body)))) w h))

(define (path-pict layer w h)
  (dc (lambda (dc dx dy)
        (define-values (pen brush) (values (send dc get-pen) (send dc get-brush)))
        (define path (new dc-path%))
        (for ([ring (ref layer 'rings)])
          (define (x-of p) (+ dx (* w 0.5 (+ 1 (first p)))))
          (define (y-of p) (+ dy (* h 0.5 (- 1 (second p)))))
          (send path move-to (x-of (car ring)) (y-of (car ring)))
          (for ([p (cdr ring)]) (send path line-to (x-of p) (y-of p)))
          (send path close))
        (define line (ref layer 'line))
        (if (string=? line "")
            (send dc set-pen "black" 0 'transparent)
            (send dc set-pen (tint line) (ref layer 'thick) 'solid))
        (define fill (ref layer 'fill))
        (define end (ref layer 'end))
        (send dc set-brush
              (if (string=? end "")
                  (make-brush #:color (tint fill))
                  (make-brush #:gradient
                              (make-object linear-gradient% dx dy dx (+ dy h)
                                (list (list 0 (tint fill)) (list 1 (tint end)))))))
        (send dc draw-path path 0 0 'odd-even)
        (send dc set-pen pen)
        (send dc set-brush brush))
      w h))

(define (tint hex)
  (apply make-color (for/list ([n '(1 3 5)]) (string->number (substring hex n (+ n 2)) 16))))

(define (icon name colour)
  (define c (tint colour))
  (bitmap
   (case name
     [("tick") (check-icon #:color c #:height 48)]
     [("cross") (x-icon #:color c #:height 48)]
     [("arrow_up") (up-arrow-icon #:color c #:height 48)]
     [("arrow_down") (down-arrow-icon #:color c #:height 48)]
     [("square") (stop-icon #:color c #:height 48)]
     [else (record-icon #:color c #:height 48)])))

(define (own name colour h)
  (define (bar w t) (filled-rectangle w t #:color colour #:draw-border? #f))
  (define plus (cc-superimpose (bar h (* h 0.26)) (bar (* h 0.26) h)))
  (case name
    [("arrow_up") (colorize (arrow h (/ pi 2)) colour)]
    [("arrow_down") (colorize (arrow h (/ pi -2)) colour)]
    [("triangle_up") (colorize (arrowhead h (/ pi 2)) colour)]
    [("triangle_down") (colorize (arrowhead h (/ pi -2)) colour)]
    [("disc") (disk (* h 0.85) #:color colour #:draw-border? #f)]
    [("ring") (colorize (linewidth (* h 0.14) (circle (* h 0.72))) colour)]
    [("square") (bar (* h 0.78) (* h 0.78))]
    [("diamond") (rotate (bar (* h 0.64) (* h 0.64)) (/ pi 4))]
    [("plus") plus]
    [("cross") (rotate (scale plus 0.95) (/ pi 4))]
    [else (bar (* h 0.8) (* h 0.2))]))
