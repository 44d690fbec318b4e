// The site of a batch in a real browser: what its pages show with and without their scripts, to whom, and that they do nothing else.
//   node site_test.mjs PROGRAM SOURCE_FOLDER WORK_FOLDER

import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, it as test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { close, kDesktop, kPhone, launch, open, violations } from './browser.mjs';
import { cutOff, kBetweenMargins, print } from './paper.mjs';
import { kHostileName } from './samples.mjs';
import { kUnits, makeSites } from './site_samples.mjs';

const [program, source, work] = process.argv.slice(2);
const folder = join(work, 'sites');
const it = (name, act) => test(name, { timeout: 120_000 }, act);

let browser;
let sites;

before(async () => {
  sites = makeSites(program, source, folder);
  browser = await launch();
});

after(async () => {
  await browser.close();
});

// Opens, does, and holds the pages to having been quiet meanwhile: nothing is asked for but pages of the site.
const look = async (file, options, act) => {
  const page = await open(browser, file, options);
  const own = pathToFileURL(dirname(file)).href;
  try {
    await act(page);
    assert.deepEqual(page.faults, []);
    assert.deepEqual(page.requests.filter((url) => !url.startsWith(`${own}/`)), []);
  } finally {
    await close(page);
  }
};

const scriptless = (file) => {
  const copy = file.replace('.html', '.scriptless.html');
  writeFileSync(copy, readFileSync(file, 'utf8').replace(/<script>[^]*?<\/script>/, ''));
  return copy;
};

// What stands in a column of the table of units, row by row.
const column = (page, head) => page.evaluate((wanted) => {
  const table = document.querySelector('table.units');
  const heads = Array.from(table.tHead.rows[0].cells, (cell) => cell.textContent);
  const at = heads.indexOf(wanted);
  return Array.from(table.tBodies[0].rows).filter((row) => !row.hidden).map((row) => row.cells[at].textContent);
}, head);

const head = (page, name) => page.locator('.units thead th', { hasText: name }).first();

describe('accessibility', () => {
  for (const [site, name] of [['site', 'index'], ['site', 'by-name'], ['site', 'matrix'], ['site', '0010'],
    ['unranked', 'index'], ['english', 'index'], ['changed', 'index'], ['trend', 'index'], ['hostile', 'index'],
    ['hostile', 'matrix'], ['like', 'index'], ['like', '0002']]) {
    for (const [kind, options] of [
      ['light', {}],
      ['dark', { scheme: 'dark' }],
      ['on a telephone', { viewport: kPhone }],
      ['without script', { scriptless: true }],
    ]) {
      it(`axe finds nothing: ${site}/${name}, ${kind}`, async () => {
        const file = sites[site].page(`${name}.html`);
        await look(options.scriptless ? scriptless(file) : file, options, async (page) => {
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
    for (const name of ['index', 'matrix']) {
      await look(sites.site.page(`${name}.html`), {}, async (page) => {
        await page.emulateMedia({ media: 'print' });
        assert.deepEqual(await violations(page, ['color-contrast']), []);
      });
    }
  });

  it('pages do not move sideways on a telephone; wide tables do', async () => {
    for (const name of ['index', 'by-order', 'matrix', '0010']) {
      await look(sites.site.page(`${name}.html`), { viewport: kPhone }, async (page) => {
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(width <= kPhone.width, `${name}: ${width}`);
      });
    }
  });

  it('texts that are alike can be read on a telephone, the page standing still', async () => {
    for (const name of ['index', '0002']) {
      await look(sites.like.page(`${name}.html`), { viewport: kPhone }, async (page) => {
        const width = await page.evaluate(() => {
          for (const details of document.querySelectorAll('.likeness details')) {
            details.open = true;
          }
          return document.documentElement.scrollWidth;
        });
        assert.ok(width <= kPhone.width, `${name}: ${width}`);
      });
    }
    await look(sites.like.page('index.html'), { viewport: kPhone }, async (page) => {
      const widths = await page.evaluate(() => Array.from(
        document.querySelectorAll('section.likeness tbody tr:first-child > *'), (cell) => cell.clientWidth));
      assert.ok(widths[0] >= 100 && widths[1] >= 100 && widths.at(-1) >= 250, `${widths}`);
    });
  });

  it('a table that is wider than its frame is scrolled by keyboard', async () => {
    await look(sites.site.page('matrix.html'), {}, async (page) => {
      const frame = page.locator('.wide').first();
      await frame.focus();
      await page.keyboard.press('ArrowRight');
      await page.waitForFunction(() => document.querySelector('.wide').scrollLeft > 0);
    });
  });
});

describe('links', () => {
  for (const name of ['site', 'unranked', 'hostile', 'like']) {
    it(`all lead somewhere: ${name}`, async () => {
      const root = sites[name].folder;
      const targets = new Map();
      const wanted = [];
      for (const file of readdirSync(root).filter((entry) => /^[a-z0-9-]+\.html$/.test(entry))) {
        await look(join(root, file), { script: false }, async (page) => {
          const [ids, links] = await page.evaluate(() => [
            Array.from(document.querySelectorAll('[id]'), (element) => element.id),
            Array.from(document.querySelectorAll('a[href]'), (link) => link.href)]);
          targets.set(join(root, file), new Set(ids));
          wanted.push(...links);
        });
      }
      assert.ok(wanted.length > 100);
      for (const link of new Set(wanted)) {
        const [url, id] = link.split('#');
        const file = fileURLToPath(url);
        assert.equal(dirname(file), root);
        assert.ok(existsSync(file), link);
        assert.ok(id === undefined || targets.get(file).has(decodeURIComponent(id)), link);
      }
    });
  }
});

describe('the table of units', () => {
  it('begins with unreadable files, then ranks', async () => {
    await look(sites.site.page('index.html'), {}, async (page) => {
      assert.match(await page.locator('main > :first-child').innerText(), /1 份文件无法读取[^]*broken\.docx/);
      const scores = (await column(page, '得分')).map(Number);
      assert.equal(scores.length, 11);
      assert.deepEqual(scores, [...scores].sort((a, b) => b - a));
      assert.deepEqual((await column(page, '名次')).slice(0, 7), ['1', '1', '1', '1', '1', '1', '7']);
    });
  });

  it('is sorted by keyboard, either way, and says so', async () => {
    await look(sites.site.page('index.html'), {}, async (page) => {
      await head(page, '不符合').locator('button').focus();
      await page.keyboard.press('Enter');
      assert.equal(await head(page, '不符合').getAttribute('aria-sort'), 'descending');
      assert.equal(await page.locator('[aria-sort]').count(), 1);
      assert.equal(await page.locator('.orders [aria-current]').count(), 0);
      const down = (await column(page, '不符合')).map(Number);
      assert.deepEqual(down, [...down].sort((a, b) => b - a));
      assert.ok(down[0] > down[10]);
      await page.keyboard.press('Space');
      assert.equal(await head(page, '不符合').getAttribute('aria-sort'), 'ascending');
      const up = (await column(page, '不符合')).map(Number);
      assert.deepEqual(up, [...up].sort((a, b) => a - b));
      assert.deepEqual(await violations(page), []);
    });
  });

  it('sorts grades as the pack has them, and names as the generated page does', async () => {
    let generated;
    await look(sites.site.page('by-name.html'), { script: false }, async (page) => {
      generated = await column(page, '单位');
    });
    await look(sites.site.page('index.html'), {}, async (page) => {
      await head(page, '等次').locator('button').click();
      assert.deepEqual([...new Set(await column(page, '等次'))], ['优秀', '合格', '不合格']);
      await head(page, '单位').locator('button').click();
      assert.deepEqual(await column(page, '单位'), generated);
    });
  });

  it('has its other orders as pages where there is no script', async () => {
    await look(sites.site.page('index.html'), { script: false }, async (page) => {
      assert.equal(await page.locator('th button').count(), 0);
      assert.ok(!await page.locator('.find').isVisible());
      await page.getByRole('link', { name: '按文件顺序' }).click();
      const files = await column(page, '文件');
      assert.deepEqual(files, [...files].sort());
      assert.equal(await page.locator('.orders [aria-current]').innerText(), '按文件顺序');
      await page.getByRole('link', { name: '按名次' }).click();
      assert.equal((await column(page, '名次'))[0], '1');
    });
  });

  it('is searched', async () => {
    await look(sites.site.page('index.html'), {}, async (page) => {
      await page.fill('[name=unit]', '栖川县 部门');
      assert.deepEqual(await column(page, '单位'), ['栖川县市场监督管理局', '栖川县水利局']);
      assert.equal(await page.locator('.found').innerText(), '显示 2 行，共 11 行');
      await page.fill('[name=unit]', '');
      assert.equal((await column(page, '单位')).length, 11);
    });
  });

  it('cannot be brought into a ranking where there is none', async () => {
    await look(sites.unranked.page('index.html'), {}, async (page) => {
      const sortable = await page.locator('.units th:has(button)').allInnerTexts();
      assert.deepEqual(sortable, ['序号', '单位', '类型', '年度', '文件']);
      assert.equal(await page.locator('.orders a').count(), 2);
      const files = await column(page, '文件');
      assert.deepEqual(files, [...files].sort());
      assert.ok(!(await page.locator('body').innerText()).includes('名次：'));
    });
  });
});

describe('the matrix', () => {
  it('leads from a cell to the finding', async () => {
    await look(sites.site.page('matrix.html'), {}, async (page) => {
      const row = page.locator('.matrix tbody tr', { hasText: '苇塘铺镇' });
      await row.locator('td.f').first().click();
      await page.waitForURL(/\d+\.html#d\d+-/);
      const id = decodeURIComponent(await page.evaluate(() => globalThis.location.hash.slice(1)));
      const target = page.locator(`[id="${id}"]`);
      assert.ok(await target.isVisible());
      assert.equal(await target.getAttribute('data-status'), 'fail');
      assert.match(await page.locator('h1').innerText(), /苇塘铺镇/);
    });
  });

  it('opens what lies folded on the page of the document', async () => {
    await look(sites.site.page('matrix.html'), {}, async (page) => {
      await page.locator('.matrix tbody tr', { hasText: '砚北市' }).locator('td:not([class])').first().click();
      await page.waitForURL(/\.html#d/);
      const id = await page.evaluate(() => globalThis.location.hash.slice(1));
      assert.ok(await page.locator(`[id="${id}"]`).isVisible());
    });
  });

  it('keeps heads and names in view', async () => {
    await look(sites.many.page('matrix.html'), {}, async (page) => {
      const seen = await page.evaluate(async () => {
        const frame = document.querySelector('.wide');
        frame.scrollTo(400, 4000);
        await new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); });
        const box = frame.getBoundingClientRect();
        const code = frame.querySelector('.codes th:nth-child(40)').getBoundingClientRect();
        const name = frame.querySelector('tbody tr:nth-child(200) th').getBoundingClientRect();
        return { top: code.top - box.top, left: name.left - box.left, scrolled: [frame.scrollLeft, frame.scrollTop] };
      });
      assert.ok(seen.scrolled[0] > 300 && seen.scrolled[1] > 3000, `${seen.scrolled}`);
      assert.ok(Math.abs(seen.top) < 3 && Math.abs(seen.left) < 3, JSON.stringify(seen));
    });
  });
});

describe('the page of a document', () => {
  it('leads back and on', async () => {
    await look(sites.site.page('0002.html'), { script: false }, async (page) => {
      await page.getByRole('link', { name: /^下一份：/ }).click();
      assert.match(page.url(), /0003\.html$/);
      await page.getByRole('link', { name: /^上一份：/ }).click();
      assert.match(await page.locator('.way').innerText(), /名次：1\/11/);
      await page.getByRole('link', { name: '返回汇总' }).click();
      assert.match(page.url(), /index\.html$/);
    });
  });
});

describe('texts that are alike', () => {
  it('are told of on the index, with samples that lead to both texts', async () => {
    await look(sites.like.page('index.html'), {}, async (page) => {
      const table = page.locator('section.likeness table');
      assert.equal(await table.locator('tbody tr').count(), 2);
      assert.match(await table.locator('tbody tr').first().innerText(), /不同单位|同一单位/);
      const row = table.locator('tbody tr', { hasText: '柳溪镇' });
      await row.locator('summary').click();
      assert.ok(await row.locator('.quote').first().isVisible());
      await row.locator('a.place').first().click();
      await page.waitForURL(/000\d\.html#d\d+-p\d+/);
      const id = await page.evaluate(() => globalThis.location.hash.slice(1));
      assert.ok(await page.locator(`[id="${id}"]`).isVisible());
    });
  });

  it('are told of on the page of each, which leads to the other', async () => {
    await look(sites.like.page('0002.html'), { script: false }, async (page) => {
      const note = page.locator('p.likeness');
      assert.match(await note.innerText(), /文字雷同.*须人工核实/);
      await note.getByRole('link').click();
      assert.match(page.url(), /0001\.html$/);
    });
    await look(sites.like.page('0005.html'), {}, async (page) => {
      assert.equal(await page.locator('.likeness').count(), 0);
    });
  });

  it('stay words', async () => {
    await look(sites.like.page('index.html'), {}, async (page) => {
      assert.ok((await page.locator('section.likeness').textContent()).includes('onfocus="alert(6)" autofocus='));
      assert.equal(await page.locator('main img, main script, main style, main meta').count(), 0);
      assert.ok(!/[\u202A-\u202E\u2066-\u2069\u200B]/.test(await page.content()));
    });
  });
});

describe('hostile words', () => {
  for (const script of [true, false]) {
    it(`stay words ${script ? 'with' : 'without'} the script`, async () => {
      for (const name of ['index', 'by-name', 'matrix', '0001']) {
        await look(sites.hostile.page(`${name}.html`), { script }, async (page) => {
          await page.waitForTimeout(100);
          assert.equal(await page.locator('main img, main script, main style, main meta').count(), 0);
          const handlers = await page.evaluate(() => Array.from(document.querySelectorAll('*')).flatMap(
            (element) => element.getAttributeNames().filter((attribute) => attribute.startsWith('on'))));
          assert.deepEqual(handlers, []);
          assert.ok(!/[\u202A-\u202E\u2066-\u2069\u200B]/.test(await page.content()));
        });
      }
      await look(sites.hostile.page('index.html'), { script }, async (page) => {
        assert.ok((await page.locator('.units').innerText()).includes(kHostileName));
      });
    });
  }
});

describe('print', () => {
  it('has the overview on A4, with nothing cut off', async () => {
    await look(sites.site.page('index.html'), {}, async (page) => {
      const { size, pages, text } = await print(page, join(folder, 'index.pdf'));
      assert.match(size, /A4/);
      assert.ok(pages.length <= 8, `${pages.length} pages`);
      for (const word of ['1份文件无法读取', '得分排名', '苇塘铺镇', '33.5', '得分分布', '共性问题', '复现信息']) {
        assert.ok(text.includes(word), word);
      }
      assert.ok(!text.includes('配色'), 'settings are for the screen');
    });
  });

  for (const name of ['site', 'changed', 'trend', 'like', 'hostile']) {
    it(`is wide enough: ${name}`, async () => {
      await look(sites[name].page('index.html'), { viewport: kBetweenMargins }, async (page) => {
        assert.deepEqual(await cutOff(page), []);
      });
    });
  }

  it('has the matrix across, all columns on each page', async () => {
    await look(sites.many.page('matrix.html'), {}, async (page) => {
      const { pages } = await print(page, join(folder, 'matrix.pdf'));
      const rows = pages.filter(({ text }) => text.includes('✗'));
      assert.ok(rows.length > 3);
      for (const { text } of rows.slice(0, -1)) {
        assert.ok(text.includes('a00') && text.includes('l10'), 'heads are repeated');
      }
    });
  });
});

describe(`${kUnits} units`, () => {
  it('stay usable', async () => {
    const begun = Date.now();
    await look(sites.many.page('index.html'), {}, async (page) => {
      const opened = Date.now() - begun;
      assert.equal((await column(page, '单位')).length, kUnits);
      const sorted = await page.evaluate(() => {
        const from = performance.now();
        document.querySelector('.units th.number.sort:nth-of-type(5) button').click();
        document.body.getBoundingClientRect();
        return performance.now() - from;
      });
      await page.fill('[name=unit]', '新溪');
      assert.ok((await column(page, '单位')).every((name) => name.includes('新溪')));
      const sizes = ['index.html', 'matrix.html', 'by-name.html'].map((name) => statSync(sites.many.page(name)).size);
      console.log(`${kUnits} units: written in ${sites.many.seconds} s; index, matrix, order ${sizes} bytes; `
        + `opened in ${opened} ms, sorted in ${Math.round(sorted)} ms`);
      assert.ok(opened < 20_000 && sorted < 5_000, `${opened} ${sorted}`);
      assert.ok(sizes[0] < 1_000_000 && sizes[1] < 2_000_000 && sizes[2] < 1_000_000, `${sizes}`);
    });
    const matrix = Date.now();
    await look(sites.many.page('matrix.html'), {}, async (page) => {
      assert.equal(await page.locator('.matrix tbody tr').count(), kUnits + 1);
      console.log(`${kUnits} units: matrix opened in ${Date.now() - matrix} ms`);
      assert.ok(Date.now() - matrix < 20_000);
    });
  });
});

// Pictures of the pages as they were tested; UPDATE_IMAGES=1 takes them over into the documentation.
describe('pictures', () => {
  const images = process.env.UPDATE_IMAGES ? join(source, 'docs', 'images') : folder;
  for (const [name, file, options, at] of [
    ['site', 'index', { viewport: { width: 1280, height: 1180 } }, ''],
    ['site-common', 'index', { viewport: { width: 1280, height: 760 } }, '#common'],
    ['site-matrix', 'matrix', { viewport: { width: 1280, height: 640 } }, ''],
  ]) {
    it(name, async () => {
      await look(sites.site.page(`${file}.html`), { ...options, fragment: at }, async (page) => {
        const path = join(images, `${name}.png`);
        await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
        const bytes = readFileSync(path);
        assert.equal(bytes.readUInt32BE(16), (options.viewport || kDesktop).width);
        assert.ok(bytes.length > 15_000 && bytes.length < 300_000, `${bytes.length} bytes`);
      });
    });
  }
});
