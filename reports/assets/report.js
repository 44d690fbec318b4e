// What the page does beyond showing: filters kept in the address after "~", links to findings, light or dark, the data as a file,
// and folded parts opened for print. Without it everything is there and shown. Text goes in as text only.
(() => {
  'use strict';

  const one = (selector) => document.querySelector(selector);
  const all = (selector, from = document) => Array.from(from.querySelectorAll(selector));

  const bar = one('.filters');
  const note = one('.filter-note');
  const fields = bar ? all('select, input', bar) : [];
  const results = all('[data-status]');
  const folds = all('details');
  const texts = new Map();

  // What a field asks for; the first choice of a list asks for nothing.
  const valueOf = (field) => {
    if (field.tagName === 'SELECT') {
      return field.selectedIndex > 0 ? field.value : '';
    }
    return field.value.trim();
  };

  const setValue = (field, value) => {
    if (field.tagName !== 'SELECT') {
      field.value = value;
      return;
    }
    const index = Array.from(field.options).findIndex((o, i) => i > 0 && o.value === value);
    field.selectedIndex = Math.max(index, 0);
  };

  const textOf = (result) => {
    if (!texts.has(result)) {
      texts.set(result, result.textContent.toLowerCase());
    }
    return texts.get(result);
  };

  const wanted = () => {
    const filter = {};
    for (const field of fields) {
      const value = valueOf(field);
      if (value) {
        filter[field.name] = value;
      }
    }
    return filter;
  };

  const matches = (result, filter) =>
    Object.keys(filter).every((name) => {
      const value = filter[name];
      if (name === 'q') {
        return value.toLowerCase().split(/\s+/).every((word) => textOf(result).includes(word));
      }
      const has = result.dataset[name] || '';
      return name === 'part' ? has.split(' ').includes(value) : has === value;
    });

  // The address: "#anchor~status=fail&q=…".
  const readAddress = () => {
    const [anchor, ...rest] = location.hash.slice(1).split('~');
    const filter = {};
    for (const pair of rest.join('~').split('&')) {
      const at = pair.indexOf('=');
      if (at > 0) {
        try {
          filter[pair.slice(0, at)] = decodeURIComponent(pair.slice(at + 1));
        } catch (error) {
          // Cut off in the middle of a character: as if it were not there.
        }
      }
    }
    let name = anchor;
    try {
      name = decodeURIComponent(anchor);
    } catch (error) {
      name = '';
    }
    return { anchor: name, filter, filtered: rest.length > 0 };
  };

  const addressOf = (anchor, filter) => {
    const pairs = Object.keys(filter).map((name) => `${name}=${encodeURIComponent(filter[name])}`);
    return `#${encodeURIComponent(anchor)}${pairs.length ? `~${pairs.join('&')}` : ''}`;
  };

  const writeAddress = (anchor) => {
    const address = addressOf(anchor, wanted());
    if (address !== location.hash && !(address === '#' && location.hash === '')) {
      history.replaceState(null, '', address);
    }
  };

  const say = (template, shown) => {
    note.textContent = template.replace('{shown}', shown).replace('{all}', results.length);
  };

  const countIn = (fold, filtered) => {
    const items = all('[data-status]', fold);
    const count = fold.querySelector('summary .count');
    if (items.length === 0 || !count) {
      return;
    }
    const shown = items.filter((item) => !item.hidden).length;
    count.textContent = filtered ? `${shown}/${items.length}` : `${items.length}`;
  };

  let opened = [];
  const apply = () => {
    const filter = wanted();
    const filtered = Object.keys(filter).length > 0;
    let shown = 0;
    for (const result of results) {
      result.hidden = !matches(result, filter);
      shown += result.hidden ? 0 : 1;
    }
    for (const fold of opened) {
      fold.open = false;
    }
    // A search looks into folded lists as well.
    opened = filter.q || filter.status
      ? folds.filter((fold) => !fold.open && fold.querySelector('[data-status]:not([hidden])'))
      : [];
    for (const fold of opened) {
      fold.open = true;
    }
    for (const fold of folds) {
      countIn(fold, filtered);
    }
    if (filtered) {
      say(note.dataset.count, shown);
    } else {
      note.textContent = '';
    }
    document.body.classList.toggle('filtered', filtered);
  };

  // Whatever a link leads to is shown, filtered out or folded though it be.
  const reveal = (anchor, scroll) => {
    const target = anchor ? document.getElementById(anchor) : null;
    if (!target) {
      return;
    }
    for (let element = target; element; element = element.parentElement) {
      if (element.tagName === 'DETAILS') {
        element.open = true;
        opened = opened.filter((fold) => fold !== element);
      }
      if (element.dataset && element.dataset.status) {
        element.hidden = false;
      }
    }
    if (scroll) {
      target.scrollIntoView();
    }
  };

  const follow = () => {
    const address = readAddress();
    if (address.filtered) {
      for (const field of fields) {
        setValue(field, address.filter[field.name] || '');
      }
      apply();
    } else if (Object.keys(wanted()).length > 0) {
      writeAddress(address.anchor);
    }
    reveal(address.anchor, true);
  };

  const startFilters = () => {
    bar.hidden = false;
    bar.addEventListener('input', () => {
      apply();
      writeAddress(readAddress().anchor);
    });
    one('.filters [name=clear]').addEventListener('click', () => {
      for (const field of fields) {
        setValue(field, '');
      }
      apply();
      writeAddress(readAddress().anchor);
      fields[fields.length - 1].focus();
    });
    window.addEventListener('hashchange', follow);
    follow();
  };

  // The number of a finding is a link to it; using it also copies it.
  const startLinks = () => {
    document.addEventListener('click', (event) => {
      const link = event.target.closest && event.target.closest('a.number');
      const told = one('.copied');
      if (!link || !navigator.clipboard || !told) {
        return;
      }
      navigator.clipboard.writeText(link.href).then(
        () => { told.textContent = told.dataset.copied; },
        () => {},
      );
    });
  };

  const startTheme = () => {
    const field = one('.settings [name=theme]');
    const key = 'hegui-theme';
    const set = (theme) => {
      if (theme) {
        document.documentElement.dataset.theme = theme;
      } else {
        delete document.documentElement.dataset.theme;
      }
    };
    // A browser may refuse to remember anything for a file.
    try {
      setValue(field, localStorage.getItem(key) || '');
      set(valueOf(field));
    } catch (error) {
      setValue(field, '');
    }
    field.addEventListener('change', () => {
      set(valueOf(field));
      try {
        localStorage.setItem(key, valueOf(field));
      } catch (error) {
        // It holds for this page only.
      }
    });
  };

  const startSaving = () => {
    const button = one('.settings [name=save]');
    const data = document.getElementById('audit-data');
    if (!button || !data) {
      return;
    }
    button.addEventListener('click', () => {
      const pretty = `${JSON.stringify(JSON.parse(data.textContent), null, 2)}\n`;
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([pretty], { type: 'application/json' }));
      link.download = button.dataset.file;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    });
  };

  // Browsers that cannot print what is folded.
  const startPrint = () => {
    let forPrint = [];
    window.addEventListener('beforeprint', () => {
      forPrint = folds.filter((fold) => !fold.open);
      forPrint.forEach((fold) => { fold.open = true; });
    });
    window.addEventListener('afterprint', () => {
      forPrint.forEach((fold) => { fold.open = false; });
    });
  };

  if (bar && note) {
    startFilters();
  }
  startLinks();
  startPrint();
  const scripted = one('.settings .scripted');
  if (scripted) {
    scripted.hidden = false;
    startTheme();
    startSaving();
  }
})();
