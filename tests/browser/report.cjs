// Opens a report in Chromium: a cell of the matrix opens its verdicts by mouse and keyboard, nothing is loaded from elsewhere, and axe finds no
// fault in light and dark. Usage: node report.cjs REPORT.html [FOLDER FOR PICTURES]. Exit 77 (skipped) without playwright-core, axe-core or Chromium.
const fs = require('fs');
const path = require('path');
const { createRequire } = require('module');
const from = createRequire(path.join(process.env.LATTICE_NODE_MODULES || process.cwd(), 'x.cjs'));

function skip(why) { console.log('skipped: ' + why); process.exit(77); }
function find(name) { try { return from(name); } catch { return skip(name + ' is not installed (npm install playwright-core axe-core; LATTICE_NODE_MODULES=its folder)'); } }
const { chromium } = find('playwright-core');
const axe = find('axe-core').source;
const program = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((p) => fs.existsSync(p)) || skip('no Chromium');

let faults = 0;
function check(ok, what) { if (!ok) { ++faults; console.log('FAILED ' + what); } }

async function look(browser, file, scheme, pictures) {
  const page = await browser.newPage({ viewport: { width: 1360, height: 1000 }, colorScheme: scheme });
  const loads = [];
  page.on('request', (r) => { if (!/^(file|blob|data):/.test(r.url())) loads.push(r.url()); });
  page.on('pageerror', (e) => check(false, 'script error ' + e));
  await page.goto('file://' + path.resolve(file));
  check(await page.evaluate(() => document.querySelectorAll('*').length) < 15000, 'at most 15,000 nodes');
  if (pictures) await page.screenshot({ path: path.join(pictures, scheme + '-desktop.png') });
  if (scheme === 'light') {
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    const pages = (pdf.match(/\/Type\s*\/Page[^s]/g) || []).length;
    check(pages > 0 && pages <= 8, 'the summary prints on at most 8 pages, not ' + pages);
  }
  const cell = page.locator('.matrix td a').nth(1);
  await cell.click();
  const crisis = page.locator(await cell.getAttribute('href'));
  check(await crisis.evaluate((d) => d.open), 'a click opens the crisis');
  const shown = await crisis.locator('.g:not([hidden])').evaluateAll((l) => l.every((g) => g.dataset.d.split(' ').includes('1')));
  check(shown, 'only verdicts of the chosen alternative are shown');
  const next = page.locator('.matrix td a').nth(8), second = page.locator(await next.getAttribute('href'));
  await next.focus();
  await page.keyboard.press('Enter');
  check(await second.evaluate((d) => d.open), 'Enter opens the crisis');
  await second.locator('.entries summary:visible').first().click();
  if (await second.locator('.g summary:visible').count()) await second.locator('.g summary:visible').first().click();
  check(await second.locator('.gb .gist, .g').count() > 0, 'an entry unfolds');
  if (pictures) await page.screenshot({ path: path.join(pictures, scheme + '-verdicts.png') });
  const [saved] = await Promise.all([page.waitForEvent('download'), page.locator('button[data-save=data]').click()]);
  check(JSON.parse(fs.readFileSync(await saved.path(), 'utf8')).architectures.length > 0, 'the data are saved');
  await page.addScriptTag({ content: axe });
  const found = await page.evaluate(() => axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }));
  for (const v of found.violations) check(false, scheme + ': ' + v.id + ', ' + v.help + ' (' + v.nodes.length + '): ' + v.nodes[0].html.slice(0, 160) + ' ' + v.nodes[0].failureSummary.split('\n')[1]);
  check(loads.length === 0, 'nothing is loaded: ' + loads);
  await page.setViewportSize({ width: 400, height: 800 });
  check(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth + 1), 'no sideways scrolling on a phone');
  await page.evaluate(() => scrollTo(0, 0));
  if (pictures) await page.screenshot({ path: path.join(pictures, scheme + '-phone.png') });
  await page.setViewportSize({ width: 680, height: 900 });
  check(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth + 1), 'no sideways scrolling at 200 % zoom');
  await page.close();
}

(async () => {
  const [file, pictures] = process.argv.slice(2);
  const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'] });
  for (const scheme of ['light', 'dark']) await look(browser, file, scheme, pictures);
  await browser.close();
  console.log(faults ? faults + ' faults' : 'report: no fault');
  process.exit(faults ? 1 : 0);
})();
