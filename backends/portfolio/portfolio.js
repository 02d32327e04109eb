// Filters over the whole page, and sorting by a column's button. The page says everything without them.
(() => {
  const form = document.querySelector(".toolbar");
  const status = form.querySelector("[role=status]");
  const [words, owner, state] = ["text", "owner", "state"].map((name) => document.getElementById(`filter-${name}`));
  const fold = (text) => text.normalize("NFKC").toLocaleLowerCase();

  const rowsOf = (selector) => [...document.querySelectorAll(selector)].map((node) => ({
    node,
    blueprint: node.dataset.blueprint,
    owner: node.dataset.owner,
    states: (node.dataset.states ?? "").split(" "),
    text: fold(node.textContent),
  }));
  const seams = rowsOf("#ranking-table tbody tr");
  const findings = rowsOf("#findings-table tbody tr");
  const blueprints = rowsOf("#blueprints-table tbody tr");
  const cards = new Map(rowsOf(".cards > li").map((card) => [card.blueprint, card.node]));

  const wanted = () => {
    const parts = fold(words.value).split(/\s+/);
    return (row) => parts.every((part) => row.text.includes(part)) && (!owner.value || row.owner === owner.value) &&
      (!state.value || row.states.includes(state.value));
  };
  const show = (rows, isShown) => {
    let count = 0;
    for (const row of rows) {
      row.node.hidden = !isShown(row);
      count += row.node.hidden ? 0 : 1;
    }
    return count;
  };
  // A blueprint is shown with its seams: whoever looks for a seam finds its diagram.
  const filter = () => {
    const isWanted = wanted();
    const shownSeams = show(seams, isWanted);
    const owning = new Set(seams.filter((row) => !row.node.hidden).map((row) => row.blueprint));
    const shownBlueprints = show(blueprints, (row) => owning.has(row.blueprint) || isWanted(row));
    for (const row of blueprints) cards.get(row.blueprint).hidden = row.node.hidden;
    const shownFindings = show(findings, isWanted);
    for (const section of document.querySelectorAll("main > section")) {
      const rows = [...section.querySelectorAll("tbody tr, .cards > li")];
      section.querySelector(".none").hidden = rows.length === 0 || rows.some((row) => !row.hidden);
    }
    const counts = [[shownSeams, seams, "seams"], [shownBlueprints, blueprints, "blueprints"], [shownFindings, findings, "findings"]];
    status.textContent = counts.filter(([, rows]) => rows.length > 0)
      .map(([count, rows, name]) => `${count} of ${rows.length} ${name}`).join(", ") + " shown";
  };

  const collator = new Intl.Collator("en", { numeric: true });
  const sortBy = (table, heading) => {
    const column = heading.cellIndex;
    const isNumber = heading.classList.contains("number");
    const before = heading.getAttribute("aria-sort");
    const isFirst = before === null;
    const descends = isFirst ? isNumber && heading.textContent !== "Rank" : before === "ascending";
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", descends ? "descending" : "ascending");
    const valueOf = (row) => row.cells[column].dataset.value ?? row.cells[column].textContent.trim();
    const compare = (a, b) => (isNumber ? Number(a) - Number(b) : collator.compare(a, b));
    const rows = [...table.tBodies[0].rows].map((row) => [valueOf(row), row]);
    rows.sort(([a], [b]) => (descends ? compare(b, a) : compare(a, b)));
    table.tBodies[0].append(...rows.map(([, row]) => row));
    status.textContent = `${heading.closest("section").querySelector("h2").textContent}: sorted by ${heading.textContent.toLowerCase()}, ${descends ? "descending" : "ascending"}`;
  };

  for (const table of document.querySelectorAll("table")) {
    for (const heading of table.tHead.rows[0].cells) {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...heading.childNodes);
      button.addEventListener("click", () => sortBy(table, heading));
      heading.append(button);
    }
  }
  form.hidden = false;
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(filter));
  filter();
})();
