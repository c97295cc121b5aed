// Print pages of HTML with PhantomJS: `phantomjs press.js FOLDER`, which takes a JSON list of them.
// It knows nothing of this project.
var fs = require("fs"), system = require("system");
var out = system.args[1], pages = JSON.parse(system.stdin.read());

function fail(words) {
  system.stderr.writeLine(words);
  phantom.exit(1);
}

function print(number) {
  if (number === pages.length) {
    phantom.exit();
    return;
  }
  var one = pages[number], file = out + "/" + number + ".html", page = require("webpage").create();
  page.onError = fail;
  page.viewportSize = { width: one.wide, height: one.high };
  page.paperSize = { width: one.wide + "px", height: one.high + "px", margin: "0px" };
  fs.write(file, one.page, "w");
  page.open("file://" + file, function (status) {
    // A page that is too wide gets another below it, as one that is too high has by itself.
    page.evaluate(function (wide, high) {
      var over = [].some.call(document.querySelectorAll("table, p, i, svg, img"), function (one) {
        return one.getBoundingClientRect().right > wide;
      });
      document.body.style.minHeight = over ? 2 * high + "px" : "";
    }, one.last, one.high);
    if (status !== "success" || !page.render(out + "/" + number + ".pdf", { format: "pdf" })) {
      fail("page " + number + ": " + status);
      return;
    }
    page.close();
    print(number + 1);
  });
}

print(0);
