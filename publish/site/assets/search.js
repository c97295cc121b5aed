/* What the pages that search share: texts folded, filters in the address, and a list in windows.
   A classic script: pages opened from a folder may load no modules. */
"use strict";

var search = (function () {
  var alike = {
    "ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ς": "σ",
    "ʼ": "'", "‘": "'", "’": "'", "‚": "'", "‛": "'", "“": "'", "”": "'", "„": "'", "«": "'", "»": "'", "\"": "'",
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "−": "-"
  };

  /* Small letters without accents, as people type them. */
  function folded(text) {
    text = text.toLowerCase();
    if (/^[\x00-\x7f]*$/.test(text)) { return text.replace(/"/g, "'"); }
    return text.normalize("NFKD").replace(/[\u0300-\u036f\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, "")
      .replace(/[^\x00-\x7f]|"/g, function (sign) { return alike[sign] || sign; });
  }

  function words(text) { return folded(text).split(/\s+/).filter(Boolean); }

  /* Whether a folded text has all the words. */
  function hasAll(text, wanted) {
    return wanted.every(function (word) { return text.indexOf(word) >= 0; });
  }

  /* What the form says: only what is filled in. */
  function wantedOf(form) {
    var wanted = {};
    new FormData(form).forEach(function (value, name) {
      if (value.trim() !== "") { wanted[name] = value; }
    });
    return wanted;
  }

  function choose(field) {
    var options = Array.prototype.slice.call(field.options);
    var chosen = options.filter(function (option) { return option.defaultSelected; })[0] || options[0];
    chosen.selected = true;
  }

  function fill(form) {
    var told = new URLSearchParams(location.search);
    Array.prototype.forEach.call(form.elements, function (field) {
      if (!field.name) { return; }
      var value = told.get(field.name) || "";
      if (field.type === "checkbox") { field.checked = value !== ""; } else { field.value = value; }
      if (field.tagName === "SELECT" && field.selectedIndex < 0) { choose(field); }
    });
  }

  /* The form, the address and what is shown say the same. Typing changes the address in place; each
     other choice can be gone back from. */
  function follow(form, show) {
    var timer = 0;
    var typing = false;
    function turn(keep) {
      clearTimeout(timer);
      var query = new URLSearchParams(wantedOf(form)).toString();
      var address = query ? "?" + query : location.pathname;
      if (location.search !== (query ? "?" + query : "")) {
        history[keep ? "replaceState" : "pushState"](null, "", address);
      }
      show(wantedOf(form));
    }
    form.addEventListener("submit", function (event) { event.preventDefault(); turn(false); });
    form.addEventListener("reset", function () { setTimeout(function () { turn(false); }); });
    form.addEventListener("input", function (event) {
      if (event.target.type !== "search") { return; }
      clearTimeout(timer);
      var keep = typing;
      typing = true;
      timer = setTimeout(function () { turn(keep); }, 120);
    });
    form.addEventListener("change", function (event) {
      typing = false;
      if (event.target.type !== "search") { turn(false); }
    });
    addEventListener("popstate", function () { typing = false; fill(form); show(wantedOf(form)); });
    if (location.search) { fill(form); } // else somebody may have typed while this was loaded
    form.hidden = false;
    show(wantedOf(form));
  }

  /* Shows items a window at a time; `draw` makes the element of one. */
  function windowed(place, button, size, draw) {
    var items = [];
    var shown = 0;
    function add() {
      var part = document.createDocumentFragment();
      items.slice(shown, shown + size).forEach(function (item) { part.append(draw(item)); });
      var first = part.firstElementChild;
      shown = Math.min(items.length, shown + size);
      place.append(part);
      button.hidden = shown >= items.length;
      return first;
    }
    button.addEventListener("click", function () {
      var link = add().querySelector("a");
      if (link) { link.focus(); }
    });
    /* `there`: so many of these items are shown already. */
    return function (found, there) {
      items = found;
      shown = there;
      button.hidden = shown >= items.length;
      if (!shown) { place.textContent = ""; add(); }
    };
  }

  function element(name, attributes, children) {
    var made = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    made.append.apply(made, children || []);
    return made;
  }

  /* As the pages write them. `Intl` would do it too, but to load it takes a phone as long as all else here. */
  var MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
  function shownDay(day) {
    var parts = day.split("-");
    return Number(parts[2]) + " " + MONTHS[parts[1] - 1] + " " + parts[0];
  }
  function number(value) { return String(value).replace(/\B(?=(\d{3})+$)/g, ","); }

  return {
    folded: folded, words: words, hasAll: hasAll, follow: follow, windowed: windowed,
    element: element, shownDay: shownDay, number: number
  };
})();
