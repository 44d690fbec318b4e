// What the pages about a batch do beyond showing: the table of units is sorted by its heads and searched, cells of the matrix lead to
// the result they stand for. Without it there are the other orders as pages, and the links of the rows.
(() => {
  'use strict';

  const one = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => Array.from(from.querySelectorAll(selector));

  const table = one('table.units');
  const body = table && table.tBodies[0];
  const rows = body ? Array.from(body.rows) : [];
  const names = new Intl.Collator(table ? table.dataset.locale : undefined, { numeric: true });

  // What a cell is sorted by: a number, a text, or nothing, which comes last either way.
  const keyOf = (row, column) => {
    const cell = row.cells[column];
    if (cell.dataset.v) {
      return Number(cell.dataset.v);
    }
    const text = cell.textContent.trim();
    if (text === '–' || text === '') {
      return null;
    }
    const number = cell.classList.contains('number') ? parseFloat(text) : NaN;
    return Number.isNaN(number) ? text : number;
  };

  const compare = (a, b) =>
    (typeof a === 'number' && typeof b === 'number' ? a - b : names.compare(`${a}`, `${b}`));

  const sort = (column, direction) => {
    const keyed = rows.map((row) => ({ row, key: keyOf(row, column) }));
    keyed.sort((a, b) => {
      if (a.key === null || b.key === null) {
        return (a.key === null ? 1 : 0) - (b.key === null ? 1 : 0);
      }
      return direction * compare(a.key, b.key);
    });
    body.append(...keyed.map(({ row }) => row));
  };

  const startSorting = () => {
    const heads = all('thead th', table);
    heads.forEach((head, column) => {
      if (!head.classList.contains('sort')) {
        return;
      }
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => {
        const sorted = head.getAttribute('aria-sort');
        // Figures are asked for from the highest down, but for ranks and numbers of rows.
        const high = head.classList.contains('number') && column > 0;
        const next = sorted ? (sorted === 'ascending' ? 'descending' : 'ascending')
          : (high ? 'descending' : 'ascending');
        heads.forEach((other) => other.removeAttribute('aria-sort'));
        head.setAttribute('aria-sort', next);
        all('.orders a[aria-current]').forEach((link) => link.removeAttribute('aria-current'));
        sort(column, next === 'ascending' ? 1 : -1);
      });
    });
  };

  const startFinding = () => {
    const label = one('.find');
    const field = one('input', label);
    const note = one('.found', label);
    const texts = rows.map((row) => row.textContent.toLowerCase());
    label.hidden = false;
    field.addEventListener('input', () => {
      const words = field.value.toLowerCase().trim().split(/\s+/);
      let shown = 0;
      rows.forEach((row, i) => {
        row.hidden = !words.every((word) => texts[i].includes(word));
        shown += row.hidden ? 0 : 1;
      });
      note.textContent = field.value.trim()
        ? label.dataset.count.replace('{shown}', shown).replace('{all}', rows.length)
        : '';
    });
  };

  // A cell's column says which rule it is of, its row which page: "0012.html" is document d12.
  const startMatrix = (matrix) => {
    const rules = all('.codes th', matrix).map((head) => head.dataset.rule || '');
    matrix.classList.add('leads');
    matrix.tBodies[0].addEventListener('click', (event) => {
      const cell = event.target.closest('td');
      const link = cell && one('th a', cell.parentElement);
      const rule = cell && rules[cell.cellIndex];
      if (link && rule && cell.textContent) {
        const page = link.getAttribute('href');
        location.href = `${page}#d${parseInt(page, 10)}${rule}`;
      }
    });
  };

  if (body) {
    startSorting();
    startFinding();
  }
  all('table.matrix').forEach(startMatrix);
})();
