// The HTML report in a real browser: what it shows with and without its script, to whom, and that it does nothing else.
//   node report_test.mjs PROGRAM SOURCE_FOLDER WORK_FOLDER

import { strict as assert } from 'node:assert';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it as test } from 'node:test';

import { close, kDesktop, kPhone, launch, open, violations } from './browser.mjs';
import { cutOff, kBetweenMargins, print } from './paper.mjs';
import { kHostileName, makeSamples } from './samples.mjs';

const [program, source, folder] = process.argv.slice(2);
// A test that waits for what never comes should say so.
const it = (name, act) => test(name, { timeout: 120_000 }, act);

let browser;
let files;

before(async () => {
  files = makeSamples(program, source, folder);
  browser = await launch();
});

after(async () => {
  await browser.close();
});

// Opens, does, and holds the page to having been quiet meanwhile.
const look = async (file, options, act) => {
  const page = await open(browser, file, options);
  try {
    await act(page);
    assert.deepEqual(page.faults, []);
    assert.deepEqual(page.requests.filter((url) => !url.startsWith('blob:')), []);
  } finally {
    await close(page);
  }
};

const withoutScript = (file) => {
  const copy = file.replace('.html', '.scriptless.html');
  writeFileSync(copy, readFileSync(file, 'utf8').replace(/<script>[^]*?<\/script>/, ''));
  return copy;
};

const shown = (page) => page.locator('.finding:visible').count();
const fragment = (page) => page.evaluate(() => globalThis.location.hash);

describe('accessibility', () => {
  for (const name of ['one', 'english', 'batch', 'changed', 'trend', 'like', 'hostile']) {
    for (const [kind, options] of [
      ['light', {}],
      ['dark', { scheme: 'dark' }],
      ['on a telephone', { viewport: kPhone }],
      ['without script', { scriptless: true }],
    ]) {
      it(`axe finds nothing: ${name}, ${kind}`, async () => {
        // Where scripts are off, axe is too; so the page comes without its own.
        const file = options.scriptless ? withoutScript(files[name]) : files[name];
        await look(file, options, async (page) => {
          assert.equal(await page.locator('.filters').isVisible(), !options.scriptless);
          await page.evaluate(() => {
            for (const details of document.querySelectorAll('details')) {
              details.open = true;
            }
          });
          assert.deepEqual(await violations(page), []);
        });
      });
    }
  }

  it('contrast holds in print', async () => {
    await look(files.one, {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      assert.deepEqual(await violations(page, ['color-contrast']), []);
    });
  });

  it('the keyboard comes everywhere, in order, and one sees where it is', async () => {
    await look(files.one, {}, async (page) => {
      await page.keyboard.press('Tab');
      assert.equal(await page.evaluate(() => document.activeElement.className), 'skip');
      assert.ok((await page.locator('.skip').boundingBox()).x >= 0, 'the skip link is seen');
      await page.keyboard.press('Enter');
      const stops = [];
      for (let i = 0; i < 60; ++i) {
        await page.keyboard.press('Tab');
        stops.push(await page.evaluate(() => {
          const element = document.activeElement;
          const style = getComputedStyle(element);
          const all = Array.from(document.querySelectorAll('*'));
          const box = element.getBoundingClientRect();
          return {
            name: `${element.tagName} ${element.textContent.slice(0, 20)}`,
            inMain: Boolean(element.closest('main')),
            order: all.indexOf(element),
            outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1,
            seen: box.bottom > 0 && box.top < innerHeight,
          };
        }));
      }
      assert.ok(stops[0].inMain, 'the skip link leads into the report');
      for (const stop of stops) {
        assert.ok(stop.outlined, `focus is seen on ${stop.name}`);
        assert.ok(stop.seen, `in view: ${stop.name}`);
      }
      const order = stops.map((stop) => stop.order);
      assert.deepEqual(order, [...order].sort((a, b) => a - b));
    });
  });

  it('folds open and close by keyboard', async () => {
    await look(files.one, { script: false }, async (page) => {
      const summary = page.locator('.others summary').first();
      await summary.focus();
      await page.keyboard.press('Enter');
      assert.ok(await page.locator('.others details').first().evaluate((d) => d.open));
      await page.keyboard.press('Space');
      assert.ok(!await page.locator('.others details').first().evaluate((d) => d.open));
    });
  });

  it('says its language and draws with names', async () => {
    for (const [name, language] of [['one', 'zh-CN'], ['english', 'en']]) {
      await look(files[name], {}, async (page) => {
        assert.equal(await page.locator('html').getAttribute('lang'), language);
        const nameless = await page.locator('svg[role=img]').evaluateAll(
          (images) => images.filter((i) => !i.querySelector('title').textContent).length);
        assert.equal(nameless, 0);
        assert.ok(await page.locator('figure svg desc').count() > 0);
      });
    }
  });
});

describe('filters', () => {
  it('narrow what is shown, say so, and stand in the fragment', async () => {
    await look(files.one, {}, async (page) => {
      const all = await shown(page);
      await page.selectOption('[name=status]', 'fail');
      const failed = await shown(page);
      assert.ok(failed > 0 && failed < all);
      assert.equal(await fragment(page), '#~status=fail');
      await page.fill('[name=q]', '述法');
      assert.equal(await fragment(page), `#~status=fail&q=${encodeURIComponent('述法')}`);
      assert.ok(await shown(page) < failed);
      assert.match(await page.locator('.filter-note').textContent(), /显示 \d+ 项，共 67 项/);
      await page.click('[name=clear]');
      assert.equal(await shown(page), all);
      assert.equal(await page.locator('.filter-note').textContent(), '');
      assert.ok(['', '#'].includes(await fragment(page)));
    });
  });

  it('each takes what the findings say', async () => {
    await look(files.one, {}, async (page) => {
      for (const [name, data] of [['severity', 'severity'], ['group', 'group'], ['part', 'part']]) {
        const values = await page.locator(`[name=${name}] option`).evaluateAll(
          (options) => options.slice(1).map((option) => option.value));
        assert.ok(values.length > 1, name);
        await page.selectOption(`[name=${name}]`, values[1]);
        const seen = await page.locator('.finding:visible').evaluateAll(
          (list, key) => list.map((finding) => finding.dataset[key]), data);
        for (const value of seen) {
          assert.ok(value.split(' ').includes(values[1]), `${name}: ${value}`);
        }
        await page.click('[name=clear]');
      }
    });
  });

  it('come back from the fragment, with the place', async () => {
    const options = { fragment: '#d1-c04-shufa~severity=major' };
    await look(files.one, options, async (page) => {
      assert.equal(await page.inputValue('[name=severity]'), 'major');
      const severities = await page.locator('.finding:visible').evaluateAll(
        (list) => list.map((finding) => finding.dataset.severity));
      assert.ok(severities.length > 0 && severities.every((s) => s === 'major'));
      const box = await page.locator('#d1-c04-shufa').boundingBox();
      assert.ok(box.y >= 0 && box.y < kDesktop.height, 'it has scrolled there');
    });
  });

  it('stay when a link is followed, and what it leads to is shown', async () => {
    await look(files.one, {}, async (page) => {
      await page.selectOption('[name=status]', 'partial');
      const target = page.locator('.finding.fail').first();
      const id = await target.getAttribute('id');
      assert.ok(!await target.isVisible());
      await page.locator(`.glance a[href="#${id}"]`).click();
      await page.waitForFunction(() => globalThis.location.hash.includes('~'));
      assert.equal(await fragment(page), `#${id}~status=partial`);
      assert.ok(await target.isVisible());
    });
  });

  it('find what lies folded', async () => {
    await look(files.one, {}, async (page) => {
      await page.selectOption('[name=status]', 'pass');
      assert.equal(await shown(page), 0);
      assert.ok(await page.locator('.others li[data-status=pass]').first().isVisible());
      await page.click('[name=clear]');
      assert.ok(!await page.locator('.others li[data-status=pass]').first().isVisible());
    });
  });

  it('take anything from the fragment as text', async () => {
    const attack = encodeURIComponent('<img src=x onerror=alert(9)>');
    for (const tail of [`q=${attack}`, 'q=%E0%A4%A', 'nosuch=1&__proto__=2', `status=${attack}`]) {
      await look(files.one, { fragment: `#%zz~${tail}` }, async (page) => {
        assert.equal(await page.locator('main img').count(), 0);
      });
    }
  });

  it('are not there without the script, and nothing is lost', async () => {
    let all;
    await look(files.one, {}, async (page) => { all = await shown(page); });
    await look(files.one, { script: false, fragment: '#~status=fail' }, async (page) => {
      assert.ok(!await page.locator('.filters').isVisible());
      assert.equal(await shown(page), all);
      assert.ok(await page.locator('#print-brief').isVisible());
    });
  });

  it('work over all documents of a batch', async () => {
    await look(files.batch, {}, async (page) => {
      await page.selectOption('[name=severity]', 'fatal');
      const severities = await page.locator('.finding:visible').evaluateAll(
        (list) => list.map((finding) => finding.dataset.severity));
      assert.ok(severities.every((s) => s === 'fatal'));
    });
  });
});

describe('settings', () => {
  it('save the data as it came', async () => {
    await look(files.one, {}, async (page) => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.click('[name=save]')]);
      const saved = JSON.parse(readFileSync(await download.path(), 'utf8'));
      assert.equal(saved.schema, 'hegui-audit/1');
      assert.equal(saved.documents.length, 1);
      assert.equal(saved.documents[0].path, 'township-middling-2023.txt');
    });
  });

  it('copy the link to a finding with its number, and the note of the filter stays', async () => {
    await look(files.one, { fragment: '#~status=fail' }, async (page) => {
      const note = await page.locator('.filter-note').textContent();
      const number = page.locator('a.number:visible').first();
      await number.click();
      await page.waitForFunction(() => document.querySelector('.copied').textContent !== '');
      assert.equal(await page.locator('.filter-note').textContent(), note);
      assert.equal(await fragment(page), `${await number.getAttribute('href')}~status=fail`);
    });
  });

  it('turn dark and light whatever the system has', async () => {
    await look(files.one, { scheme: 'dark' }, async (page) => {
      const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      const dark = await paper();
      await page.selectOption('[name=theme]', 'light');
      const light = await paper();
      assert.notEqual(light, dark);
      assert.deepEqual(await violations(page, ['color-contrast']), []);
      await page.selectOption('[name=theme]', 'dark');
      assert.equal(await paper(), dark);
    });
  });
});

describe('hostile words', () => {
  for (const script of [true, false]) {
    it(`stay words ${script ? 'with' : 'without'} the script`, async () => {
      await look(files.hostile, { script }, async (page) => {
        await page.waitForTimeout(200);
        assert.equal(await page.locator('main img, main script, main style, main meta').count(), 0);
        const links = await page.locator('a').evaluateAll((list) => list.map((a) => a.getAttribute('href')));
        assert.ok(links.every((link) => link.startsWith('#')));
        const handlers = await page.evaluate(() => Array.from(document.querySelectorAll('*')).flatMap(
          (element) => element.getAttributeNames().filter((name) => name.startsWith('on'))));
        assert.deepEqual(handlers, []);
        const text = await page.locator('body').innerText();
        assert.ok(text.includes('<script>alert(3)</script>'));
        assert.ok(text.includes('⟨U+202E⟩'));
        assert.ok(!/[\u202A-\u202E\u2066-\u2069\u200B]/.test(await page.content()));
        assert.ok(text.includes(kHostileName), 'the file has its name');
      });
    });
  }

  it('come out of the saved data unchanged', async () => {
    await look(files.hostile, {}, async (page) => {
      const data = JSON.parse(await page.locator('#audit-data').textContent());
      assert.ok(data.documents[0].path.endsWith(kHostileName));
    });
  });
});

describe('size', () => {
  for (const name of ['one', 'good', 'english', 'batch', 'like', 'hostile', 'long']) {
    it(`no sideways scrolling on a telephone: ${name}`, async () => {
      await look(files[name], { viewport: kPhone }, async (page) => {
        const width = await page.evaluate(() => document.scrollingElement.scrollWidth);
        assert.ok(width <= kPhone.width, `${width} pixels wide`);
      });
    });
  }

  it('200 pages take less than 2 MB and open at once', async () => {
    assert.ok(statSync(files.long).size < 2_000_000, `${statSync(files.long).size} bytes`);
    await look(files.long, {}, async (page) => {
      const ready = await page.evaluate(
        () => performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd);
      // Some 0.3 s on a machine with nothing else to do.
      assert.ok(ready < 5000, `${ready} ms`);
    });
  });
});

describe('paper', () => {
  const papers = new Map();
  const printed = async (name, kind = 'whole', act = async () => {}) => {
    const key = `${name}-${kind}`;
    if (!papers.has(key)) {
      await look(files[name], {}, async (page) => {
        await act(page);
        papers.set(key, await print(page, join(folder, `${key}.pdf`)));
      });
    }
    return papers.get(key);
  };

  it('is A4, with a running head and the number on every page', async () => {
    const { size, pages } = await printed('one');
    assert.match(size, /A4/);
    assert.ok(pages.length >= 10 && pages.length <= 20, `${pages.length} pages`);
    pages.forEach(({ text }, i) => {
      assert.ok(text.includes('槐荫渡镇2023年度合规检查报告'), `page ${i + 1} has its head`);
      assert.ok(text.endsWith(`—${i + 1}—`), `page ${i + 1} has its number`);
    });
  });

  it('holds everything, folded or not', async () => {
    const { text } = await printed('one');
    await look(files.one, { script: false }, async (page) => {
      const titles = await page.locator('[data-status] .title').allTextContents();
      assert.ok(titles.length > 60);
      for (const title of titles) {
        assert.ok(text.includes(title.replace(/\s+/g, '')), title);
      }
    });
  });

  for (const name of ['one', 'batch', 'changed', 'trend', 'like', 'hostile']) {
    it(`is wide enough: ${name}`, async () => {
      await look(files[name], { viewport: kBetweenMargins }, async (page) => {
        assert.deepEqual(await cutOff(page), []);
      });
    });
  }

  it('leaves no finding cut and no page half empty', async () => {
    for (const name of ['one', 'good']) {
      const { pages } = await printed(name);
      pages.forEach(({ text, filled }, i) => {
        // Each finding begins with its severity and ends with the line to sign.
        const begun = text.split('严重程度：').length;
        const ended = text.split('复核人及日期：').length;
        assert.ok(Math.abs(begun - ended) <= 1, `${name}, page ${i + 1}: ${begun - 1} begun, ${ended - 1} ended`);
        assert.ok(i === pages.length - 1 || filled > 0.55, `${name}, page ${i + 1} is filled to ${filled}`);
      });
    }
  });

  it('can be the findings only, and says so', async () => {
    const whole = await printed('one');
    const brief = await printed('one', 'brief', (page) => page.check('#print-brief'));
    assert.ok(brief.pages.length < whole.pages.length - 4);
    assert.ok(brief.text.includes('本件只印结论'));
    assert.ok(!whole.text.includes('本件只印结论'));
    assert.ok(!brief.text.includes('以下为提交的原文'));
    assert.ok(brief.text.includes('发文机关署名'));
  });

  it('says when a filter has left something out', async () => {
    const { text } = await printed(
      'one', 'filtered', (page) => page.selectOption('[name=status]', 'fail'));
    assert.match(text, /已按条件筛选，显示7项，共67项/);
  });

  it('is legible without colour: marks are underlined, bars are dark, words say what colours say', async () => {
    await look(files.one, {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      const style = await page.locator('.finding mark').first().evaluate((mark) => {
        const { borderBottomWidth, borderBottomStyle } = getComputedStyle(mark);
        return `${borderBottomWidth} ${borderBottomStyle}`;
      });
      assert.equal(style, '2px solid');
      const words = await page.locator('.finding .status').allTextContents();
      assert.ok(words.every((word) => /^[✗◐?!] ./.test(word)), `${words}`);
    });
  });

  it('holds 200 pages', async () => {
    const { pages } = await printed('long');
    assert.ok(pages.length > 100);
  });
});

// Pictures of the pages as they were tested; UPDATE_IMAGES=1 takes them over into the documentation.
describe('pictures', () => {
  const images = process.env.UPDATE_IMAGES ? join(source, 'docs', 'images') : folder;
  for (const [name, file, options, at] of [
    ['report', 'one', { viewport: { width: 1280, height: 1010 } }, null],
    ['report-dark', 'one', { scheme: 'dark', viewport: { width: 1280, height: 560 } }, '#d1-findings'],
    ['report-points', 'one', { viewport: { width: 1280, height: 800 } }, '#d1-points'],
    ['report-phone', 'one', { viewport: kPhone }, null],
  ]) {
    it(name, async () => {
      await look(files[file], { ...options, fragment: at || '' }, async (page) => {
        const path = join(images, `${name}.png`);
        await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
        const bytes = readFileSync(path);
        assert.equal(bytes.readUInt32BE(16), options.viewport.width);
        assert.ok(bytes.length > 20_000 && bytes.length < 300_000, `${bytes.length} bytes`);
      });
    });
  }
});
