(() => {
  "use strict";
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const by = (id) => document.getElementById(id);
  const notes = all(".note");
  if (!notes.length) return;
  const items = all(".item");
  const marks = all("mark, sup[data-of]").map((node) => [node, node.dataset.of.split(" ").map((n) => by("f" + n))]);
  const rows = all(".row.found").map((node) => [node, all(".note", node)]);
  const boxes = all("input[data-level]");
  const bodies = all(".body").map((node) => [node, all(".note", node)]);
  const first = new Map();
  marks.forEach(([node, of]) => of.forEach((note) => first.has(note) || first.set(note, node)));
  let current = null;

  // Notes stand beside their words; where they would overlap, those before the current note move up and those after it down.
  const lay = () => {
    const places = bodies.map(([body, own]) => {
      const top = body.getBoundingClientRect().top;
      const left = own.filter((note) => !note.hidden);
      const want = left.map((note) => (first.get(note) || note).getBoundingClientRect().top - top);
      const size = left.map((note) => note.offsetHeight + 8);
      const tops = [];
      want.forEach((w, i) => { tops[i] = Math.max(w, i ? tops[i - 1] + size[i - 1] : 0); });
      const at = left.indexOf(current);
      if (at >= 0) {
        tops[at] = want[at];
        for (let i = at - 1; i >= 0; i--) tops[i] = Math.min(tops[i], tops[i + 1] - size[i]);
        for (let i = 0, low = 0; i < left.length; i++) {
          tops[i] = Math.max(i > at ? want[i] : tops[i], low);
          low = tops[i] + size[i];
        }
      }
      return [body, left, tops, left.length ? tops[left.length - 1] + size[left.length - 1] : 0];
    });
    places.forEach(([body, left, tops, height]) => {
      body.style.setProperty("--height", height + "px");
      left.forEach((note, i) => note.style.setProperty("--top", tops[i] + "px"));
    });
  };

  const shown = () => notes.filter((note) => !note.hidden);
  const count = () => {
    const left = shown();
    by("at").textContent = (current ? left.indexOf(current) + 1 || "–" : "–") + " / " + left.length;
  };
  const open = (note, on) => {
    note.classList.toggle("open", on);
    note.querySelector("button").setAttribute("aria-expanded", on);
  };
  const select = (note) => {
    current = note;
    notes.forEach((one) => one.classList.toggle("on", one === note));
    marks.forEach(([node, of]) => node.classList.toggle("on", of.includes(note)));
    count();
    lay();
  };
  const go = (note) => {
    if (!note) return;
    if (current && !by("open").checked) open(current, false);
    open(note, true);
    select(note);
    note.querySelector("button").focus({ preventScroll: true });
    (first.get(note) || note).scrollIntoView({ block: "center" });
  };
  const step = (by) => {
    const left = shown();
    const at = left.indexOf(current);
    go(left[at < 0 ? (by > 0 ? 0 : left.length - 1) : Math.min(Math.max(at + by, 0), left.length - 1)]);
  };
  const filter = () => {
    const levels = boxes.filter((box) => box.checked).map((box) => box.dataset.level);
    const factor = by("factor").value;
    items.forEach((item) => {
      item.hidden = !levels.includes(item.dataset.level) || (factor && !item.dataset.factors.split(" ").includes(factor));
    });
    marks.forEach(([node, of]) => {
      const off = of.every((note) => note.hidden);
      if (node.tagName === "SUP") node.hidden = off;
      else node.classList.toggle("off", off);
    });
    rows.forEach(([node, own]) => node.classList.toggle("found", own.some((note) => !note.hidden)));
    count();
    lay();
  };

  boxes.forEach((box) => box.addEventListener("change", filter));
  by("factor").addEventListener("change", filter);
  by("only").addEventListener("change", (event) => {
    document.body.classList.toggle("only", event.target.checked);
    lay();
  });
  by("open").addEventListener("change", (event) => {
    notes.forEach((note) => open(note, event.target.checked));
    lay();
  });
  by("on").addEventListener("click", () => step(1));
  by("back").addEventListener("click", () => step(-1));
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#f"]');
    const button = event.target.closest(".note h3 button");
    if (link) {
      event.preventDefault();
      const note = by(link.hash.slice(1));
      const of = (marks.find(([node]) => node.contains(link)) || [null, [note]])[1];
      go(of.find((one) => !one.hidden) || note);
    } else if (button) {
      const note = button.closest(".note");
      open(note, !note.classList.contains("open"));
      select(note);
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || /SELECT|INPUT|TEXTAREA/.test(event.target.tagName)) return;
    if (event.key === "j" || event.key === "о") step(1);
    if (event.key === "k" || event.key === "л") step(-1);
  });
  addEventListener("beforeprint", () => all(".contents").forEach((list) => { list.open = true; }));
  addEventListener("resize", lay);
  addEventListener("load", lay);
  filter();
  if (/^#f\d+$/.test(location.hash)) go(by(location.hash.slice(1)));
})();
