// Samspil works without this file.
(() => {
  "use strict";

  const on = (name, run) => document.addEventListener(name, run);

  // Plan matrix: arrows, Home and End move between links.
  const links = (cell) => [...(cell?.querySelectorAll("a[href]") ?? [])];

  function beside(link, key) {
    const cell = link.closest("td, th");
    const row = cell.parentElement;
    const rows = [...row.closest("table").rows];
    const at = row.rowIndex;
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    const here = links(cell);
    const line = step && here[here.indexOf(link) + step];
    if (line) return line;
    const column = (all) => all.map((r) => r.cells[cell.cellIndex]);
    const cells = [...row.cells];
    const ahead = {
      ArrowRight: () => cells.slice(cell.cellIndex + 1),
      ArrowLeft: () => cells.slice(0, cell.cellIndex).reverse(),
      Home: () => cells,
      End: () => cells.reverse(),
      ArrowDown: () => column(rows.slice(at + 1)),
      ArrowUp: () => column(rows.slice(0, at).reverse()),
    }[key]?.();
    return links(ahead?.find((c) => links(c).length)).at(step === -1 ? -1 : 0);
  }

  on("keydown", (event) => {
    const { key, target } = event;
    if (key === "Escape") {
      target.closest("td form")?.querySelector("[data-cancel]")?.click();
      const menu = target.closest("details.menu[open]");
      if (menu) menu.open = false, menu.querySelector("summary").focus();
    }
    if (event.altKey || event.ctrlKey || event.metaKey || !target.matches(".matrix a[href]")) return;
    const next = beside(target, key);
    if (next) event.preventDefault(), next.focus();
  });

  on("click", ({ target }) => {
    for (const menu of document.querySelectorAll("details.menu[open]")) menu.open = menu.contains(target);
  });

  // Pasted HTML goes into the field of data-paste.
  on("paste", ({ target, clipboardData }) => {
    const field = document.getElementById(target.dataset.paste);
    if (field) field.value = clipboardData.getData("text/html");
  });

  // After a swap the focus goes back to the nearest id that still stands.
  let trail = [];
  on("htmx:before:swap", () => {
    trail = [];
    for (let at = document.activeElement; at; at = at.parentElement) if (at.id) trail.push(at.id);
  });
  on("htmx:after:swap", () => {
    if (document.activeElement !== document.body) return;
    const place = trail.map((id) => document.getElementById(id)).find(Boolean);
    const inner = place?.querySelector("[autofocus]") ?? place?.querySelector("a[href], button, input:not([type=hidden]), select, textarea");
    (inner ?? place)?.focus();
  });

  // data-guard: asks before unsaved changes are left.
  const dirty = new Set();
  on("input", ({ target }) => dirty.add(target.closest("form[data-guard]")));
  for (const name of ["submit", "reset"]) on(name, ({ target }) => dirty.delete(target));
  addEventListener("beforeunload", (event) => {
    if ([...dirty].some((form) => form?.isConnected)) event.preventDefault();
  });
})();
