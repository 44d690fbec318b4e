// What a page is on paper: its PDF, page by page.

import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';

const kPageHeight = 842;  // points, A4
const kFoot = 57;         // margin with the page number

const run = (program, ...args) => {
  const result = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (result.status !== 0) {
    throw new Error(`${program} ${args.join(' ')}: ${result.error || result.stderr}`);
  }
  return result.stdout;
};

const withoutBlanks = (text) => text.replace(/\s+/g, '');

// Pages with their text (blanks taken out) and how far down they are filled, 0…1.
export const print = async (page, file) => {
  writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
  const texts = run('pdftotext', '-layout', file, '-').split('\f').slice(0, -1).map(withoutBlanks);
  const filled = run('pdftotext', '-bbox', file, '-').split('<page ').slice(1).map((body) => {
    const bottoms = Array.from(body.matchAll(/yMax="([\d.]+)"/g), (match) => Number(match[1]));
    return Math.max(0, ...bottoms.filter((y) => y < kPageHeight - kFoot)) / (kPageHeight - kFoot);
  });
  const info = run('pdfinfo', file);
  return {
    size: info.match(/Page size:\s+(.*)/)[1],
    pages: texts.map((text, i) => ({ text, filled: filled[i] })),
    text: texts.join(''),
  };
};

// What A4 leaves between the margins of print.css, in pixels.
export const kBetweenMargins = { width: 627, height: 971 };

// Elements that a page in a viewport of that size would lose at the right of the paper.
export const cutOff = async (page) => {
  await page.emulateMedia({ media: 'print' });
  return page.evaluate(() => Array.from(document.querySelectorAll('body *'))
    .filter((element) => element.getBoundingClientRect().right > globalThis.innerWidth + 1)
    .map((element) => `${element.tagName}.${element.className}`));
};
