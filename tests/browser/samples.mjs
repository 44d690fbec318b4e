// Reports to look at: one document, a batch, one compared with an earlier run, one with a history, one in English, two like texts, one
// whose words attack the page, and one of 200 pages.

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const write = (program, out, inputs, ...more) => {
  const run = spawnSync(program, ['check', ...inputs, '-o', `html=${out}`, '--as-of', '2025-03-10', ...more], {
    encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' }, maxBuffer: 1 << 28,
  });
  if (![0, 1, 3].includes(run.status)) {
    throw new Error(`hegui check ${inputs} gave ${run.status}: ${run.stderr}`);
  }
  return out;
};

// The JSON of a run a year before, of shorter reports of the same units and of one that is not there any more.
export const makeEarlier = (program, source, folder) => {
  const examples = join(source, 'examples', 'reports');
  const earlier = join(folder, 'earlier');
  mkdirSync(earlier, { recursive: true });
  const inputs = ['township-good-2024', 'township-middling-2023', 'department-middling-2023', 'county-good-2024'].map((name) => {
    const lines = readFileSync(join(examples, `${name}.txt`), 'utf8').split('\n');
    const file = join(earlier, `${name}.txt`);
    writeFileSync(file, [...lines.slice(0, lines.length / 2), ...lines.slice(-4)].join('\n'));
    return file;
  });
  const out = join(folder, 'earlier.json');
  const run = spawnSync(program, ['check', ...inputs, '-o', `json=${out}`, '--as-of', '2024-03-10'], { encoding: 'utf8' });
  if (![0, 1].includes(run.status)) {
    throw new Error(`hegui check ${inputs} gave ${run.status}: ${run.stderr}`);
  }
  return out;
};

// A history of four runs, the first of them by another version of the pack, of reports that got better.
export const makeHistory = (program, source, folder, names) => {
  const examples = join(source, 'examples', 'reports');
  const drafts = join(folder, 'drafts');
  mkdirSync(drafts, { recursive: true });
  const out = join(folder, 'runs.jsonl');
  rmSync(out, { force: true });
  [0.3, 0.5, 0.4, 0.8].forEach((share, week) => {
    for (const name of names) {
      const lines = readFileSync(join(examples, `${name}.txt`), 'utf8').split('\n');
      writeFileSync(join(drafts, `${name}.txt`), [...lines.slice(0, lines.length * share), ...lines.slice(-4)].join('\n'));
    }
    const run = spawnSync(program, ['check', drafts, '--history', out, '--as-of', `2025-02-0${week + 1}`], { encoding: 'utf8' });
    if (![0, 1].includes(run.status)) {
      throw new Error(`hegui check ${drafts} gave ${run.status}: ${run.stderr}`);
    }
  });
  const [first, ...others] = readFileSync(out, 'utf8').split('\n');
  writeFileSync(out, [first.replace(/"version":"[^"]*"/, '"version":"0.0.1"'), ...others].join('\n'));
  return out;
};

export const kHostileName = `x" onmouseover=alert(1) '><img src=x onerror=alert(2)>~q=&lt;.txt`;

export const hostileText = () => [
  '栖川县<script>alert(3)</script>镇人民政府关于2024年度法治政府建设情况的报告',
  '',
  '县委、县政府：',
  '现将2024年法治政府建设情况报告如下：</title></style></script><script>alert(4)</script>',
  '一、主要举措和成效<img src=x onerror=alert(5)>',
  '（一）规范行政执法。" onfocus="alert(6)" autofocus="落实行政执法三项制度，办理案件3件。javascript:alert(7)',
  '二、存在的不足和原因',
  '一是\u202E法制宣传不够\u202C。\u2066二是\u200B台账\u0007不全\u2069。<a href="javascript:alert(8)">点此</a> &lt;b&gt; ]]> <!-- -->',
  '三、2025年工作安排',
  '加强行政执法监督。<style>*{display:none}</style><meta http-equiv="refresh" content="0;url=http://example.org/">',
  '栖川县砚溪镇人民政府',
  '2025年1月6日',
].join('\n');

// Sentences of no particular report, in the numbering of all of them; 22 lines of 28 characters are a page.
const longText = (pages) => {
  const doers = ['镇党委', '镇政府', '司法所', '综合执法队', '各村（社区）', '平安办', '党政办'];
  const deeds = ['召开专题会议研究法治政府建设', '组织执法人员参加业务培训', '开展行政执法案卷评查', '办理人民调解案件',
    '审查合同和规范性文件', '开展法治宣传活动', '走访群众收集意见', '公开政府信息', '清理行政处罚事项', '培育法律明白人'];
  const results = ['形成会议纪要并抓好落实', '发现的问题全部整改到位', '群众满意度有所提高', '有关台账齐全', '未发生行政复议被纠错的情况'];
  const numerals = '一二三四五六七八九十'.split('');
  const lines = ['澜坪镇人民政府关于2024年度法治政府建设情况的报告', '', '县委、县政府：', '现将2024年度法治政府建设情况报告如下：'];
  let characters = 0;
  let step = 0;
  const paragraph = (sentences) => {
    let text = '';
    for (let i = 0; i < sentences; ++i) {
      step += 1;
      text += `${doers[step % doers.length]}全年${deeds[(step * 3) % deeds.length]}${step % 47 + 1}次，${results[(step * 7) % results.length]}。`;
    }
    characters += text.length;
    return text;
  };
  const parts = ['主要举措和成效', '党政主要负责人履行推进法治建设第一责任人职责情况', '存在的不足和原因', '2025年工作安排'];
  const share = [0.6, 0.8, 0.9, 1];
  parts.forEach((title, part) => {
    lines.push(`${numerals[part]}、${title}`);
    for (let section = 0; characters < pages * 616 * share[part]; ++section) {
      lines.push(`（${numerals[section % 10]}）${deeds[section % deeds.length]}情况`, paragraph(4 + section % 5));
      lines.push(`${section % 9 + 1}．${doers[section % doers.length]}的做法。${paragraph(3)}`);
    }
  });
  lines.push('澜坪镇人民政府', '2025年1月6日');
  return `${lines.join('\n')}\n`;
};

export const makeSamples = (program, source, folder) => {
  mkdirSync(folder, { recursive: true });
  const examples = join(source, 'examples', 'reports');
  const hostile = join(folder, kHostileName);
  writeFileSync(hostile, hostileText());
  const broken = join(folder, 'broken.docx');
  writeFileSync(broken, 'PK\u0003\u0004 no more of it');
  const long = join(folder, 'long.txt');
  writeFileSync(long, longText(200));
  const copy = join(folder, 'copy.txt');
  const text = readFileSync(join(examples, 'township-middling-2023.txt'), 'utf8').replaceAll('槐荫渡镇', '柳溪镇');
  writeFileSync(copy, text.split('\n').filter((line, i) => i % 7 !== 6).join('\n'));
  const out = (name) => join(folder, `${name}.html`);
  return {
    one: write(program, out('one'), [join(examples, 'township-middling-2023.txt')]),
    good: write(program, out('good'), [join(examples, 'county-good-2024.txt')]),
    english: write(program, out('english'), [join(examples, 'township-poor-2023.txt')], '--lang', 'en'),
    batch: write(program, out('batch'), [
      join(examples, 'township-good-2024.txt'), join(examples, 'department-middling-2023.txt'), broken]),
    changed: write(program, out('changed'), [
      join(examples, 'township-good-2024.txt'), join(examples, 'township-middling-2023.txt'),
      join(examples, 'department-middling-2023.txt')], '--compare-with', makeEarlier(program, source, folder), '--timing'),
    like: write(program, out('like'), [join(examples, 'township-middling-2023.txt'), copy]),
    trend: write(program, out('trend'), [
      join(examples, 'township-good-2024.txt'), join(examples, 'township-middling-2023.txt'),
      join(examples, 'department-middling-2023.txt')],
    '--history', makeHistory(program, source, folder, ['township-good-2024', 'township-middling-2023'])),
    hostile: write(program, out('hostile'), [hostile]),
    long: write(program, out('long'), [long]),
  };
};
