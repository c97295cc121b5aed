% What pages of LilyPond are set with: places for words, grounds, frames, parts below and beside
% one another. All lengths are in staff spaces.

#(ly:set-option 'point-and-click #f)

#(define (blank wide low high) (ly:make-stencil "" (cons 0 wide) (cons low high)))

#(define (filled paint x y round)
   (stencil-with-color (ly:round-filled-box x y round) paint))

% Words in a place of their own: ranged left (-1), about the middle (0) or right (1).
#(define-markup-command (cell layout props wide at low high words)
   (number? number? number? number? markup?)
   (let* ((said (interpret-markup layout props words))
          (x (ly:stencil-extent said X))
          (own (if (interval-empty? x) 0 (- (cdr x) (car x))))
          (left (if (interval-empty? x) 0 (car x)))
          (by (* (/ (+ at 1) 2) (- wide own))))
     (ly:make-stencil
      (ly:stencil-expr (ly:stencil-translate-axis said (- by left) X))
      (cons 0 wide) (cons low high))))

% A part upon a ground as large as it is.
#(define-markup-command (ground layout props paint round part) (string? number? markup?)
   (let ((said (interpret-markup layout props part)))
     (ly:stencil-add
      (filled paint (ly:stencil-extent said X) (ly:stencil-extent said Y) round) said)))

% A part with a line on some of its sides: l, r, t and b.
#(define-markup-command (lined layout props sides paint thick part)
   (string? string? number? markup?)
   (let* ((said (interpret-markup layout props part))
          (x (ly:stencil-extent said X)) (y (ly:stencil-extent said Y)) (half (/ thick 2))
          (line (lambda (side)
                  (case side
                    ((#\l) (cons (cons (- (car x) half) (+ (car x) half)) y))
                    ((#\r) (cons (cons (- (cdr x) half) (+ (cdr x) half)) y))
                    ((#\t) (cons x (cons (- (cdr y) half) (+ (cdr y) half))))
                    (else (cons x (cons (- (car y) half) (+ (car y) half))))))))
     (apply ly:stencil-add said
            (map (lambda (side) (let ((box (line side))) (filled paint (car box) (cdr box) 0)))
                 (string->list sides)))))

% A part with room about it, which counts as its own.
#(define-markup-command (room layout props across down part) (number? number? markup?)
   (let* ((said (interpret-markup layout props part))
          (x (ly:stencil-extent said X)) (y (ly:stencil-extent said Y))
          (moved (ly:stencil-translate said (cons (- across (car x)) (- down (car y))))))
     (ly:make-stencil (ly:stencil-expr moved)
                      (cons 0 (+ (- (cdr x) (car x)) (* 2 across)))
                      (cons 0 (+ (- (cdr y) (car y)) (* 2 down))))))

% Parts below one another, their left edges in a line.
#(define-markup-command (below layout props gap parts) (number? markup-list?)
   (let loop ((left (interpret-markup-list layout props parts)) (y 0) (wide 0) (all empty-stencil))
     (if (null? left)
         (ly:make-stencil (ly:stencil-expr all) (cons 0 wide) (cons (+ y gap) 0))
         (let* ((one (car left)) (x (ly:stencil-extent one X)) (own (ly:stencil-extent one Y))
                (moved (ly:stencil-translate one (cons (- (car x)) (- y (cdr own))))))
           (loop (cdr left) (- y (- (cdr own) (car own)) gap)
                 (max wide (- (cdr x) (car x))) (ly:stencil-add all moved))))))

% Parts beside one another, their tops in a line.
#(define-markup-command (beside layout props gap parts) (number? markup-list?)
   (let loop ((left (interpret-markup-list layout props parts)) (x 0) (low 0) (all empty-stencil))
     (if (null? left)
         (ly:make-stencil (ly:stencil-expr all) (cons 0 (- x gap)) (cons low 0))
         (let* ((one (car left)) (own (ly:stencil-extent one X)) (y (ly:stencil-extent one Y))
                (moved (ly:stencil-translate one (cons (- x (car own)) (- (cdr y))))))
           (loop (cdr left) (+ x (- (cdr own) (car own)) gap)
                 (min low (- (car y) (cdr y))) (ly:stencil-add all moved))))))

% A part as wide as it is said to be: words that were broken count no more than that.
#(define-markup-command (as-wide layout props wide part) (number? markup?)
   (let* ((said (interpret-markup layout props part)) (x (ly:stencil-extent said X)))
     (ly:make-stencil (ly:stencil-expr (ly:stencil-translate-axis said (- (car x)) X))
                      (cons 0 wide) (ly:stencil-extent said Y))))

% Parts beside one another about one middle.
#(define-markup-command (amid layout props gap parts) (number? markup-list?)
   (let loop ((left (interpret-markup-list layout props parts)) (x 0) (half 0) (all empty-stencil))
     (if (null? left)
         (ly:make-stencil (ly:stencil-expr all) (cons 0 (- x gap)) (cons (- half) half))
         (let* ((one (car left)) (own (ly:stencil-extent one X)) (y (ly:stencil-extent one Y))
                (by (- (/ (+ (car y) (cdr y)) 2)))
                (moved (ly:stencil-translate one (cons (- x (car own)) by))))
           (loop (cdr left) (+ x (- (cdr own) (car own)) gap)
                 (max half (/ (- (cdr y) (car y)) 2)) (ly:stencil-add all moved))))))

% A part in a line of its own: at its left (-1), in its middle (0) or at its right (1).
#(define-markup-command (within layout props wide at part) (number? number? markup?)
   (let* ((said (interpret-markup layout props part))
          (x (ly:stencil-extent said X)) (own (- (cdr x) (car x)))
          (by (- (* (/ (+ at 1) 2) (- wide own)) (car x))))
     (ly:make-stencil (ly:stencil-expr (ly:stencil-translate-axis said by X))
                      (cons 0 wide) (ly:stencil-extent said Y))))

% A part at the top of a place that is as high as said.
#(define-markup-command (as-high layout props high part) (number? markup?)
   (let* ((said (interpret-markup layout props part)) (y (ly:stencil-extent said Y)))
     (ly:make-stencil (ly:stencil-expr (ly:stencil-translate-axis said (- (cdr y)) Y))
                      (ly:stencil-extent said X) (cons (- high) 0))))
