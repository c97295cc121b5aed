/* The search in votes: over `voteIndex` of votes/index-data.js, whose entries are
   [id, day, title, more words, rule, result, configuration, area, subject codes, declared, switch, positions]. */
"use strict";

(function () {
  var ID = 0, DAY = 1, TITLE = 2, MORE = 3, RULE = 4, RESULT = 5, CONFIGURATION = 6, AREA = 7,
    CODES = 8, DECLARED = 9, SWITCH = 10, POSITIONS = 11;
  var LETTERS = { yes: "y", no: "n", abstain: "a", not_participating: "p", not_listed: "l" };
  var votes = voteIndex.votes;
  var states = voteIndex.states;
  var texts = null; // folded when first searched

  function has(vote, wanted) {
    var letter = LETTERS[wanted.position];
    var said = vote[POSITIONS];
    if (wanted.state) {
      var one = said[states.indexOf(wanted.state)];
      return letter ? one === letter : one !== ".";
    }
    return !letter || said.indexOf(letter) >= 0;
  }

  function ofSubject(vote, subject) {
    return vote[AREA] === subject || vote[CODES].indexOf(voteIndex.codes.indexOf(subject)) >= 0;
  }

  function find(wanted) {
    var words = search.words(wanted.q || "");
    if (words.length && !texts) {
      texts = new Map(votes.map(function (vote) {
        var codes = vote[CODES].map(function (place) { return voteIndex.codes[place]; });
        return [vote, search.folded([vote[ID], vote[TITLE], vote[MORE]].concat(codes).join(" "))];
      }));
    }
    return votes.filter(function (vote) {
      return (!wanted.from || vote[DAY] >= wanted.from) && (!wanted.to || vote[DAY] <= wanted.to) &&
        (!wanted.rule || vote[RULE] === wanted.rule) && (!wanted.result || vote[RESULT] === wanted.result) &&
        (!wanted.configuration || vote[CONFIGURATION] === wanted.configuration) &&
        (!wanted.subject || ofSubject(vote, wanted.subject)) && (!wanted.declared || vote[DECLARED]) &&
        has(vote, wanted) && (!words.length || search.hasAll(texts.get(vote), words));
    });
  }

  function against(vote) { return vote[POSITIONS].split(/[na]/).length; }
  function fewest(vote) { return vote[SWITCH] === null ? Infinity : vote[SWITCH]; }

  /* They come the newest first; sorting keeps that among equals. */
  var ORDERS = {
    oldest: function (a, b) { return a[DAY] < b[DAY] ? -1 : a[DAY] > b[DAY] ? 1 : 0; },
    against: function (a, b) { return against(b) - against(a); },
    closest: function (a, b) { return fewest(a) === fewest(b) ? 0 : fewest(a) - fewest(b); },
    title: function (a, b) { return a[TITLE].localeCompare(b[TITLE], "en"); }
  };

  function who(vote, letter) {
    var found = states.filter(function (_, place) { return vote[POSITIONS][place] === letter; });
    return found.join(", ") || "–";
  }

  function row(vote) {
    var e = search.element;
    return e("tr", {}, [
      e("td", { "class": "day" }, [e("time", { datetime: vote[DAY] }, [search.shownDay(vote[DAY])])]),
      e("th", { scope: "row" }, [e("a", { href: vote[ID] + "/index.html" }, [vote[TITLE]])]),
      e("td", {}, [voteIndex.words[vote[RESULT]] || "–"]),
      e("td", { "data-label": "No" }, [who(vote, "n")]),
      e("td", { "data-label": "Abstained" }, [who(vote, "a")])
    ]);
  }

  var rows = document.querySelector("#found tbody");
  var count = document.getElementById("count");
  var pages = document.getElementById("pages");
  var fill = search.windowed(rows, document.getElementById("more"), 50, row);

  search.follow(document.getElementById("filters"), function (wanted) {
    var those = find(wanted);
    if (ORDERS[wanted.sort]) { those = those.slice().sort(ORDERS[wanted.sort]); }
    /* The page brings the first rows of all votes: they are not drawn again. */
    fill(those, pages.hidden || Object.keys(wanted).length ? 0 : rows.children.length);
    var all = search.number(votes.length) + (votes.length === 1 ? " vote" : " votes");
    count.textContent = those.length === votes.length ? all : search.number(those.length) + " of " + all;
    pages.hidden = true;
  });
})();
