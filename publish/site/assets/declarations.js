/* The search in declarations: over the scripts declarations/index-LANGUAGE.js, each loaded when it is
   first asked for. Their entries are [path, day, title of the vote, authors, language, heading, text].
   Texts are only ever put into the page as text. */
"use strict";

(function () {
  var PATH = 0, DAY = 1, TITLE = 2, AUTHORS = 3, LANGUAGE = 4, HEADING = 5, TEXT = 6;
  var AROUND = 160; // signs shown on each side of what was found
  var form = document.getElementById("filters");
  if (!form) { return; }
  var found = document.getElementById("found");
  var count = document.getElementById("count");
  var texts = {}; // folded, by language
  var asked = 0;
  var words = [];
  var names = {};
  Array.prototype.forEach.call(form.elements.author.options, function (option) { names[option.value] = option.text; });

  /* The reader's own language, where there are declarations in it. */
  function choose() {
    var options = Array.prototype.slice.call(form.elements.language.options);
    var known = (navigator.languages || []).concat("en").map(function (tag) { return tag.slice(0, 2); });
    known.some(function (code) {
      return options.some(function (option) {
        option.defaultSelected = option.value === code;
        return option.defaultSelected;
      });
    });
  }

  function load(language, done, failed) {
    if (window.declarationIndex && window.declarationIndex[language]) { done(); return; }
    var script = document.createElement("script");
    script.src = "index-" + encodeURIComponent(language) + ".js";
    script.onload = done;
    script.onerror = failed;
    document.head.append(script);
  }

  function folded(language) {
    texts[language] = texts[language] || window.declarationIndex[language].map(function (entry) {
      return search.folded(entry[HEADING] + "\n" + entry[TITLE] + "\n" + entry[TEXT]);
    });
    return texts[language];
  }

  function find(wanted) {
    return window.declarationIndex[wanted.language].filter(function (entry, place) {
      return (!wanted.author || entry[AUTHORS].indexOf(wanted.author) >= 0) &&
        (!wanted.year || entry[DAY].slice(0, 4) === wanted.year) &&
        (!words.length || search.hasAll(folded(wanted.language)[place], words));
    });
  }

  /* Where the words are in a text: [from, to] of each, in its own signs. */
  function places(text) {
    var plain = "";
    var own = [];
    var at = 0;
    Array.from(text).forEach(function (sign) {
      var fold = search.folded(sign);
      for (var i = 0; i < fold.length; i++) { own.push([at, at + sign.length]); }
      plain += fold;
      at += sign.length;
    });
    var hits = [];
    words.forEach(function (word) {
      for (var from = plain.indexOf(word); from >= 0; from = plain.indexOf(word, from + word.length)) {
        hits.push([own[from][0], own[from + word.length - 1][1]]);
      }
    });
    return hits.sort(function (a, b) { return a[0] - b[0]; });
  }

  /* The part of the text around the first word found, all words in it marked. */
  function excerpt(entry) {
    var text = entry[TEXT];
    var first = 0;
    if (words.length) {
      var paragraphs = text.split("\n\n");
      var one = paragraphs.findIndex(function (part) { return search.folded(part).indexOf(words[0]) >= 0; });
      var before = paragraphs.slice(0, Math.max(one, 0)).join("\n\n").length;
      var hit = one < 0 ? undefined : places(paragraphs[one].slice(0, 20000))[0];
      first = before + (hit ? hit[0] : 0);
    }
    var from = Math.max(0, first - AROUND);
    var part = text.slice(from, first + 2 * AROUND);
    var made = search.element("p", { lang: entry[LANGUAGE], dir: "auto" }, [from > 0 ? "… " : ""]);
    var at = 0;
    places(part).forEach(function (hit) {
      if (hit[0] < at) { return; }
      made.append(part.slice(at, hit[0]), search.element("mark", {}, [part.slice(hit[0], hit[1])]));
      at = hit[1];
    });
    made.append(part.slice(at), from + part.length < text.length ? " …" : "");
    return made;
  }

  function article(entry) {
    var e = search.element;
    var authors = entry[AUTHORS].map(function (code) { return names[code] || code; }).join(", ") || "author not named";
    return e("article", { "class": "declaration" }, [
      e("h2", { lang: entry[LANGUAGE], dir: "auto" }, [e("a", { href: "../" + entry[PATH] }, [entry[HEADING]])]),
      e("p", { "class": "quiet" }, [
        authors + " · ", e("time", { datetime: entry[DAY] }, [search.shownDay(entry[DAY])]), " · " + entry[TITLE]
      ]),
      excerpt(entry)
    ]);
  }

  var fill = search.windowed(document.getElementById("results"), document.getElementById("more"), 20, article);

  function show(wanted) {
    var turn = ++asked;
    words = search.words(wanted.q || "");
    found.hidden = !(words.length || wanted.author || wanted.year || location.search);
    if (found.hidden) { return; }
    load(wanted.language, function () {
      if (turn !== asked) { return; }
      var those = find(wanted);
      var all = search.number(window.declarationIndex[wanted.language].length);
      fill(those, 0);
      count.textContent = search.number(those.length) + " of " + all + (all === "1" ? " declaration" : " declarations") + " in this language";
    }, function () {
      if (turn !== asked) { return; }
      fill([], 0);
      count.textContent = "The texts in this language could not be loaded: the search may need a web server. The lists below name every declaration.";
    });
  }

  choose();
  search.follow(form, show);
})();
