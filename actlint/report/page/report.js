(function () {
  var notes = Array.prototype.slice.call(document.querySelectorAll(".note"));
  var marks = Array.prototype.slice.call(document.querySelectorAll("mark"));
  var factor = document.getElementById("factor");
  var boxes = Array.prototype.slice.call(document.querySelectorAll("input[data-level]"));
  function apply() {
    var levels = {};
    boxes.forEach(function (b) { levels[b.dataset.level] = b.checked; });
    var wanted = factor ? factor.value : "";
    var shown = {};
    notes.forEach(function (n) {
      var named = [n.dataset.factor].concat(n.dataset.also.split(" "));
      n.hidden = levels[n.dataset.level] === false || (wanted && named.indexOf(wanted) < 0);
      if (!n.hidden) shown[n.id.slice(1)] = true;
    });
    marks.forEach(function (m) {
      var on = m.dataset.of.split(" ").some(function (x) { return shown[x]; });
      m.style.background = on ? "" : "none";
      m.style.borderColor = on ? "" : "transparent";
    });
  }
  boxes.forEach(function (b) { b.addEventListener("change", apply); });
  if (factor) factor.addEventListener("change", apply);
  function go(note) {
    if (!note) return;
    note.focus({ preventScroll: true });
    note.scrollIntoView({ block: "center" });
    marks.forEach(function (m) { m.classList.toggle("on", m.dataset.of.split(" ").indexOf(note.id.slice(1)) >= 0); });
  }
  marks.forEach(function (m) {
    m.addEventListener("click", function () { go(document.getElementById("f" + m.dataset.of.split(" ")[0])); });
  });
  document.addEventListener("keydown", function (e) {
    if (/INPUT|SELECT/.test(e.target.tagName) || e.ctrlKey || e.metaKey || (e.key !== "j" && e.key !== "k")) return;
    var open = notes.filter(function (n) { return !n.hidden; });
    var at = open.indexOf(document.activeElement);
    go(open[e.key === "j" ? Math.min(at + 1, open.length - 1) : Math.max(at - 1, 0)]);
  });
})();
