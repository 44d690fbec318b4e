// Sites to look at: a batch of examples, the same without a ranking, in English, beside an earlier run and with a history, one whose words
// attack the pages, one of like texts, one of 500.

import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { hostileText, kHostileName, makeEarlier, makeHistory } from './samples.mjs';

const write = (program, folder, inputs, ...more) => {
  const begun = Date.now();
  const run = spawnSync(program, ['check', ...inputs, '--site', folder, '--as-of', '2025-03-10', '--format', 'csv', ...more], {
    encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' }, maxBuffer: 1 << 28,
  });
  if (![0, 1, 3].includes(run.status)) {
    throw new Error(`hegui check --site ${folder} gave ${run.status}: ${run.stderr}`);
  }
  return { folder, seconds: (Date.now() - begun) / 1000, page: (name) => join(folder, name) };
};

export const kUnits = 500;

// Reports of units with names of their own, as good and bad as the examples.
const makeMany = (examples, folder) => {
  mkdirSync(folder, { recursive: true });
  const places = '东西南北上下前后新老青白长清安永金石龙凤'.split('');
  const ends = '溪桥坪渡岭湾塘堡川店河山'.split('');
  const texts = ['township-poor-2023', 'township-middling-2023', 'subdistrict-promises-2024', 'department-middling-2023'].map(
    (name) => readFileSync(join(examples, `${name}.txt`), 'utf8'));
  for (let i = 0; i < kUnits; ++i) {
    const unit = `${places[i % 20]}${ends[Math.floor(i / 20) % 12]}${'坝屯'[Math.floor(i / 240) % 2]}${i < 480 ? '' : '新'}镇`;
    const text = texts[i % texts.length].replace(/苇塘铺镇|槐荫渡镇|东榆街道|栖川县水利局/g, unit);
    writeFileSync(join(folder, `${String(i + 1).padStart(3, '0')}.txt`), text);
  }
  return folder;
};

// An example and a hostile report, each beside a copy of it that another unit sent; and a report of its own.
const makeLike = (examples, folder) => {
  mkdirSync(folder, { recursive: true });
  const texts = {
    a: readFileSync(join(examples, 'township-middling-2023.txt'), 'utf8'),
    b: hostileText(),
    c: readFileSync(join(examples, 'township-good-2024.txt'), 'utf8'),
  };
  texts['a-copy'] = texts.a.replaceAll('槐荫渡镇', '柳溪镇').split('\n').filter((line, i) => i % 7 !== 6).join('\n');
  texts['b-copy'] = texts.b.replaceAll('3件', '8件');
  for (const [name, text] of Object.entries(texts)) {
    writeFileSync(join(folder, `${name}.txt`), text);
  }
  return folder;
};

export const makeSites = (program, source, folder) => {
  mkdirSync(folder, { recursive: true });
  const examples = join(source, 'examples', 'reports');
  const reports = readdirSync(examples).sort().map((name) => join(examples, name));
  const broken = join(folder, 'broken.docx');
  writeFileSync(broken, 'PK\u0003\u0004 no more of it');
  const hostile = join(folder, kHostileName);
  writeFileSync(hostile, hostileText());
  const out = (name) => {
    rmSync(join(folder, name), { recursive: true, force: true });
    return join(folder, name);
  };
  return {
    site: write(program, out('site'), [...reports, broken]),
    unranked: write(program, out('unranked'), reports, '--no-ranking'),
    english: write(program, out('english'), [...reports.slice(-4), broken], '--lang', 'en'),
    changed: write(program, out('changed'), reports, '--compare-with', makeEarlier(program, source, folder)),
    trend: write(program, out('trend'), reports, '--history', makeHistory(program, source, folder, [
      'township-good-2024', 'township-middling-2023', 'department-middling-2023', 'county-good-2024'])),
    hostile: write(program, out('hostile'), [hostile, reports[0]]),
    like: write(program, out('like'), [makeLike(examples, join(folder, 'like-reports'))]),
    many: write(program, out('many'), [makeMany(examples, join(folder, 'reports'))]),
  };
};
