// The agenda designer works without this file: it sends fields when they
// change, lines when Enter is pressed, and lets items be dragged.
(() => {
  "use strict";

  document.documentElement.classList.add("js");
  const on = (name, run, more) => document.addEventListener(name, run, more);

  on("change", ({ target }) => target.closest("form[data-submit]")?.requestSubmit());

  on("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing && event.target.matches("[data-enter]")) {
      event.preventDefault();
      if (event.target.value.trim()) event.target.form.requestSubmit();
    }
  });

  // Dragging, by mouse, pen or finger. The place is marked while dragging.
  let drag = null;

  const rowAt = (x, y) => document.elementFromPoint(x, y)?.closest(".agenda tr[data-at]");

  const unmark = () => {
    for (const row of document.querySelectorAll(".drop-before, .drop-after")) row.classList.remove("drop-before", "drop-after");
  };

  // Near the edge of the window the page goes along.
  function scroll(y) {
    const edge = 60;
    if (y < edge) scrollBy(0, -12);
    else if (y > innerHeight - edge) scrollBy(0, 12);
  }

  function follow(event) {
    scroll(event.clientY);
    const row = rowAt(event.clientX, event.clientY);
    unmark();
    drag.to = null;
    if (!row || row === drag.row) return;
    const box = row.getBoundingClientRect();
    const after = event.clientY > box.top + box.height / 2;
    let next = row;
    if (after) do next = next.nextElementSibling; while (next && next.dataset.at === undefined);
    row.classList.add(after ? "drop-after" : "drop-before");
    drag.to = next ? { before: next.dataset.at } : { day: row.closest("table").dataset.day };
  }

  function drop() {
    const { row, to } = drag;
    stop();
    if (!to || to.before === row.dataset.at) return;
    const form = document.getElementById("agenda-drop");
    form.action = form.action.replace(/items\/\d+\//, `items/${row.dataset.at}/`);
    form.elements.before.value = to.before ?? "";
    form.elements.day.value = to.day ?? "";
    form.requestSubmit();
  }

  function stop() {
    drag?.row.classList.remove("dragged");
    drag = null;
    unmark();
  }

  on("pointerdown", (event) => {
    const grip = event.target.closest(".grip");
    if (!grip || event.button !== 0) return;
    event.preventDefault();
    drag = { row: grip.closest("tr"), to: null };
    drag.row.classList.add("dragged");
  });
  on("pointermove", (event) => drag && follow(event));
  on("pointerup", (event) => drag && (follow(event), drop()));
  on("pointercancel", () => drag && stop());
  on("keydown", (event) => event.key === "Escape" && drag && stop());
})();
