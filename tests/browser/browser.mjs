// Chromium of the system, and a page that remembers what it should not have done: errors, refused content, requests.

import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const { chromium } = require('playwright-core');
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

export const kDesktop = { width: 1280, height: 900 };
export const kPhone = { width: 390, height: 844 };

export const launch = () => chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--font-render-hinting=none',
    '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});

// Options: viewport, scheme (light, dark), script (false: none runs), fragment.
export const open = async (browser, file, options = {}) => {
  const context = await browser.newContext({
    viewport: options.viewport || kDesktop,
    colorScheme: options.scheme || 'light',
    javaScriptEnabled: options.script !== false,
    deviceScaleFactor: options.scale || 1,
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const url = pathToFileURL(file).href;
  page.faults = [];
  page.requests = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      page.faults.push(message.text());
    }
  });
  page.on('pageerror', (error) => page.faults.push(`${error}`));
  page.on('dialog', (dialog) => {
    page.faults.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on('popup', () => page.faults.push('popup'));
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== url) {
      page.requests.push(request.url());
    }
  });
  await page.goto(url + (options.fragment || ''));
  return page;
};

export const close = (page) => page.context().close();

// What axe finds, one line per element.
export const violations = async (page, rules) => {
  await page.evaluate(axeSource);
  const found = await page.evaluate(async (only) => {
    const options = only ? { runOnly: { type: 'rule', values: only } } : {};
    const result = await globalThis.axe.run(document, { ...options, resultTypes: ['violations'] });
    return result.violations.flatMap((violation) => violation.nodes.map(
      (node) => `${violation.id}: ${node.target.join(' ')}: ${node.failureSummary.split('\n')[1] || ''}`));
  }, rules);
  return found;
};
