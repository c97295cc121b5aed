<?php
// Marks that are letters of a font of signs: of DejaVu, and of Zapf's dingbats.
const GLYPHS = [
    'tick' => ['✔', '✓'], 'cross' => ['✘', '✗'], 'triangle_up' => ['▲', '▲'], 'triangle_down' => ['▼', '▼'],
    'arrow_up' => ['⬆', '↑'], 'arrow_down' => ['⬇', '↓'], 'disc' => ['●', '●'], 'square' => ['■', '■'],
    'ring' => ['○', '○'], 'diamond' => ['◆', '◆'], 'plus' => ['✚', '+'], 'minus' => ['−', '−'], 'dash' => ['–', '—'],
];
const DINGBATS = [
    'tick' => ['4', '3'], 'cross' => ['8', '7'], 'triangle_up' => ['s', 's'], 'triangle_down' => ['t', 't'],
    'disc' => ['l', 'l'], 'square' => ['n', 'n'], 'diamond' => ['u', 'u'],
];
const UPSIDE_DOWN = [
    'triangle_up' => 'triangle_down', 'triangle_down' => 'triangle_up',
    'arrow_up' => 'arrow_down', 'arrow_down' => 'arrow_up',
];
