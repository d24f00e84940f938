// Samspil works without this file; it is quicker with it.
(() => {
  "use strict";

  // Plan matrix: arrows, Home and End move between links of cells; Tab as always.
  const links = (cell) => [...(cell?.querySelectorAll("a[href]") ?? [])];

  function neighbour(link, key) {
    const cell = link.closest("td, th");
    const row = cell.parentElement;
    const rows = [...row.closest("table").rows];
    const at = rows.indexOf(row);
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    const here = links(cell);
    const line = step && here[here.indexOf(link) + step];
    if (line) return line;
    const column = (some) => some.map((r) => r.cells[cell.cellIndex]);
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

  document.addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (key === "Escape") {
      target.closest("td form")?.querySelector("[data-cancel]")?.click();
      const menu = target.closest("details.menu[open]");
      if (menu) menu.open = false, menu.querySelector("summary").focus();
    }
    if (event.altKey || event.ctrlKey || event.metaKey || !target.matches(".matrix a[href]")) return;
    const next = neighbour(target, key);
    if (!next) return;
    event.preventDefault();
    next.focus();
  });

  document.addEventListener("click", (event) => {
    for (const menu of document.querySelectorAll("details.menu[open]"))
      if (!menu.contains(event.target)) menu.open = false;
  });

  // After a swap that took the focus: back to the nearest id that still stands.
  let trail = [];
  document.addEventListener("htmx:before:swap", () => {
    trail = [];
    for (let at = document.activeElement; at; at = at.parentElement) if (at.id) trail.push(at.id);
  });
  document.addEventListener("htmx:after:swap", () => {
    if (document.activeElement !== document.body) return;
    const place = trail.map((id) => document.getElementById(id)).find(Boolean);
    const inner = place?.querySelector("[autofocus]") ?? place?.querySelector("a[href], button, input:not([type=hidden]), select, textarea");
    (inner ?? place)?.focus();
  });

  // Forms marked data-guard ask before one leaves unsaved changes.
  const dirty = new Set();
  document.addEventListener("input", ({ target }) => {
    const form = target.closest("form[data-guard]");
    if (form) dirty.add(form);
  });
  for (const name of ["submit", "reset"]) document.addEventListener(name, ({ target }) => dirty.delete(target));
  addEventListener("beforeunload", (event) => {
    if ([...dirty].some((form) => form.isConnected)) event.preventDefault();
  });
})();
