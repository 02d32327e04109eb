// Opens portfolios from file:// as people do: in light and dark, wide and narrow, with and without scripts, by keyboard and on
// paper. The ranking has to be the one of `seamark rank`.
// usage: node portfolio.mjs FOLDER…    each with index.html and rank.json (seamark rank -T json)
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { open_page, with_browser } from './browser.mjs';

const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const looks = ['light', 'dark'].flatMap(colorScheme => [1280, 375].map(width => ({ colorScheme, viewport: { width, height: 800 } })));
const paper_width = 703; // A4 between its margins
let checks = 0;
let failures = 0;

function check(folder, what, is_true, detail = '') {
    ++checks;
    if (is_true) return;
    ++failures;
    console.error(`${folder}: ${what}${detail === '' ? '' : `: ${typeof detail === 'string' ? detail : JSON.stringify(detail)}`}`);
}

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
const visible_rows = (page, table) => page.locator(`#${table} tbody tr:visible`).count();
const column = (page, table, index) => page.locator(`#${table} tbody tr > :nth-child(${index})`).evaluateAll(
    cells => cells.map(cell => cell.dataset.value ?? cell.textContent.trim()));

async function judge_look(browser, folder, url, look) {
    const { page, errors, close } = await open_page(browser, look);
    page.on('dialog', dialog => errors.push(`a dialog: ${dialog.message()}`) && dialog.dismiss());
    await page.goto(url);
    await page.waitForFunction(() => [...document.images].every(image => image.complete), null, { timeout: 120_000 });
    const name = `${look.colorScheme}, ${look.viewport.width} px`;
    check(folder, `${name}: overflows`, await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    check(folder, `${name}: a picture is not shown`, await page.evaluate(() => [...document.images].every(image => image.complete && image.naturalWidth > 0)));
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
    check(folder, `${name}: axe`, violations.length === 0, violations.map(one => `${one.id} ${one.nodes.slice(0, 3).map(node => node.html)}`));
    check(folder, `${name}: errors`, errors.length === 0, errors);
    await close();
}

// Names are data: nothing of them runs, and nothing of them is an element.
async function judge_harmless(page, folder) {
    const found = await page.evaluate(() => ({
        trapped: globalThis.trapped ?? null,
        scripts: document.scripts.length,
        handlers: [...document.querySelectorAll('*')].filter(node => [...node.attributes].some(one => one.name.startsWith('on'))).length,
        strangers: document.querySelectorAll('iframe, object, embed, base, link, b, marquee').length,
        links: [...document.links].filter(link => link.protocol !== 'file:').length,
    }));
    check(folder, 'something of a name is alive', same(found, { trapped: null, scripts: 1, handlers: 0, strangers: 0, links: 0 }), found);
}

async function judge_links(page, folder) {
    const targets = await page.evaluate(() => [...document.links].map(link => link.href).concat([...document.images].map(image => image.src)));
    const missing = targets.map(target => new URL(target)).filter(url => !existsSync(fileURLToPath(url.href.replace(/#.*/, ''))));
    check(folder, 'a link leads nowhere', missing.length === 0, missing.map(String));
    const anchors = await page.evaluate(() => [...document.links].filter(link => link.hash && !document.getElementById(link.hash.slice(1))).map(link => link.hash));
    check(folder, 'an anchor is missing', anchors.length === 0, anchors);
}

async function judge_ranking(page, folder, ranking) {
    const seams = await column(page, 'ranking-table', 2);
    const wanted = ranking.seams.map(seam => `${seam.from} → ${seam.to}`.replace(/\s+/g, ' '));
    check(folder, 'the ranking is not that of seamark rank', same(seams.map(text => text.replace(/\s+/g, ' ')), wanted));
    const open = await column(page, 'ranking-table', 5);
    check(folder, 'the open cells are not those of seamark rank', same(open, ranking.seams.map(seam => String(seam.open_cells))));
    const total = ranking.seams.reduce((sum, seam) => sum + seam.open_cells, 0);
    check(folder, 'the number of open cells', (await page.locator('.totals strong').textContent()) === String(total));
}

async function judge_filter(page, folder, rows) {
    const status = page.getByRole('status');
    const texts = (await page.locator('#ranking-table tbody tr').allTextContents()).map(text => text.normalize('NFKC').toLowerCase());
    check(folder, 'the count is not announced', (await status.textContent()).startsWith(`${rows} of ${rows} seam`), await status.textContent());
    for (const words of ['a', texts.at(-1)?.match(/\p{L}{3,}/u)?.[0] ?? 'x', 'no such word', 'open of']) {
        await page.getByLabel('Words').fill(words);
        const wanted = texts.filter(text => words.split(' ').every(word => text.includes(word))).length;
        check(folder, `"${words}" shows`, (await visible_rows(page, 'ranking-table')) === wanted, `${wanted} wanted`);
        check(folder, `"${words}" is announced`, (await status.textContent()).startsWith(`${wanted} of ${rows} `));
    }
    await page.getByLabel('Words').fill('no such word');
    check(folder, 'nothing is said where nothing matches', await page.locator('#ranking .none').isVisible());
    check(folder, 'a card is shown that does not match', (await page.locator('.cards > li:visible').count()) === 0);
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.waitForFunction(() => !document.querySelector('.cards > li[hidden]'));
    check(folder, 'show all shows all', (await visible_rows(page, 'ranking-table')) === rows);
    await judge_choices(page, folder);
}

async function judge_choices(page, folder) {
    const owners = await page.getByLabel('Journey owner', { exact: true }).locator('option').evaluateAll(options => options.slice(1).map(option => [option.value, option.textContent]));
    const shown = await column(page, 'ranking-table', 4);
    for (const [value, name] of owners.slice(0, 5)) {
        await page.getByLabel('Journey owner', { exact: true }).selectOption({ value });
        const wanted = shown.filter(text => text.replace(/\s+/g, ' ') === name.trim().replace(/\s+/g, ' ')).length;
        check(folder, `the owner ${name} shows`, (await visible_rows(page, 'ranking-table')) === wanted, `${wanted} wanted`);
    }
    await page.getByLabel('Journey owner', { exact: true }).selectOption({ value: '' });
    const states = (await column(page, 'ranking-table', 6)).map(text => text.replace(/^\S+ /, ''));
    for (const state of ['unanswered', 'partly answered', 'answered']) {
        await page.getByLabel('Seams that are').selectOption({ label: state });
        check(folder, `seams that are ${state}`, (await visible_rows(page, 'ranking-table')) === states.filter(one => one === state).length);
    }
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.waitForTimeout(20);
}

// By keyboard: Enter and Space on the head of every column of every table.
async function judge_sort(page, folder) {
    const collator = new Intl.Collator('en', { numeric: true });
    for (const table of await page.locator('table').evaluateAll(tables => tables.map(one => one.id))) {
        const heads = page.locator(`#${table} thead th`);
        for (let index = 0; index < await heads.count(); ++index) {
            const head = heads.nth(index);
            const before = (await column(page, table, index + 1)).sort();
            const is_number = (await head.getAttribute('class') ?? '').includes('number');
            const in_order = (a, b) => (is_number ? Number(a) - Number(b) : collator.compare(a, b));
            for (const key of ['Enter', 'Space']) {
                await head.getByRole('button').press(key);
                const values = await column(page, table, index + 1);
                const direction = await head.getAttribute('aria-sort');
                const sign = direction === 'descending' ? -1 : 1;
                check(folder, `${table} ${index} by ${key} is ${direction}`, ['ascending', 'descending'].includes(direction) &&
                    values.every((value, i) => i === 0 || sign * in_order(values[i - 1], value) <= 0) && same([...values].sort(), before));
            }
            check(folder, `${table}: one column is sorted`, (await page.locator(`#${table} th[aria-sort]`).count()) === 1);
        }
    }
}

// Everything that can be used is come to by Tab, in the order of the page.
async function judge_keyboard(page, folder) {
    const usable = await page.locator('a[href]:visible, button:visible, input:visible, select:visible, summary:visible').count();
    if (usable > 400) return;
    await page.reload();
    const visited = new Set();
    for (let i = 0; i < usable; ++i) {
        await page.keyboard.press('Tab');
        visited.add(await page.evaluate(() => [...document.querySelectorAll('*')].indexOf(document.activeElement)));
    }
    check(folder, 'Tab comes to all', visited.size === usable && !visited.has(-1), `${visited.size} of ${usable}`);
    check(folder, 'Tab keeps the order', same([...visited], [...visited].sort((a, b) => a - b)));
}

// A screen reader is told of tables where their rows are drawn as cards, too.
async function judge_tree(browser, folder, url) {
    const { page, close } = await open_page(browser, { viewport: { width: 375, height: 800 } });
    await page.goto(url);
    const rows = await page.locator('tr').count();
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const count = role => nodes.filter(node => !node.ignored && node.role?.value === role).length;
    check(folder, 'rows that a screen reader is told of', count('row') === rows && count('table') === await page.locator('table').count(), `${count('row')} of ${rows}`);
    check(folder, 'heads of columns that a screen reader is told of', count('columnheader') === await page.locator('thead th').count());
    await close();
}

async function judge_without_scripts(browser, folder, url, rows) {
    const { page, errors, close } = await open_page(browser, { javaScriptEnabled: false });
    await page.goto(url);
    check(folder, 'without scripts: the filters are hidden', !(await page.locator('.toolbar').isVisible()));
    check(folder, 'without scripts: rows', (await visible_rows(page, 'ranking-table')) === rows);
    check(folder, 'without scripts: buttons', (await page.locator('button:visible').count()) === 0);
    check(folder, 'without scripts: errors', errors.length === 0, errors);
    await close();
}

async function judge_print(browser, folder, url, ranking) {
    const { page, close } = await open_page(browser, { viewport: { width: paper_width, height: 990 } });
    await page.goto(url);
    await page.emulateMedia({ media: 'print' });
    check(folder, 'print: the filters are hidden', !(await page.locator('.toolbar').isVisible()));
    const beyond = await page.evaluate(width => [...document.querySelectorAll('main *')].filter(node => node.getClientRects().length > 0 &&
        !node.closest('svg') && node.getBoundingClientRect().right > width + 1).map(node => node.outerHTML.slice(0, 80)).slice(0, 3), paper_width);
    check(folder, 'print: something leaves the paper', beyond.length === 0, beyond);
    const pdf = join(folder, 'print.pdf');
    await page.pdf({ path: pdf, format: 'A4' });
    const boxes = execFileSync('pdftotext', ['-bbox', pdf, '-'], { maxBuffer: 1 << 28 }).toString();
    const outside = [...boxes.matchAll(/<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/g)]
        .filter(([, x0, y0, x1, y1]) => x0 < 0 || y0 < 0 || x1 > 596 || y1 > 843).map(match => match[5]);
    check(folder, 'print: words outside of the page', outside.length === 0, outside.slice(0, 5));
    const words = execFileSync('pdftotext', [pdf, '-'], { maxBuffer: 1 << 28 }).toString();
    const ranks = new Set(words.split(/\s+/));
    const lost = ranking.seams.filter(seam => !ranks.has(String(seam.rank)));
    check(folder, 'print: ranks are lost', lost.length === 0, lost.length);
    const heads = words.match(/\bHappy\b/g)?.length ?? 0;
    check(folder, 'print: the head of a long table stands on each page', ranking.seams.length < 40 || heads > 1, heads);
    await close();
}

async function judge(browser, folder) {
    const url = `file://${folder}/index.html`;
    const ranking = JSON.parse(readFileSync(join(folder, 'rank.json'), 'utf8'));
    const is_large = ranking.seams.length > 100;
    for (const look of is_large ? [looks[0], looks.at(-1)] : looks) await judge_look(browser, folder, url, look);
    const { page, errors, close } = await open_page(browser, { viewport: { width: 1280, height: 800 } });
    await page.goto(url);
    await judge_harmless(page, folder);
    await judge_links(page, folder);
    await judge_ranking(page, folder, ranking);
    await judge_filter(page, folder, ranking.seams.length);
    await judge_keyboard(page, folder);
    await judge_sort(page, folder);
    check(folder, 'errors', errors.length === 0, errors);
    await close();
    await judge_tree(browser, folder, url);
    await judge_without_scripts(browser, folder, url, ranking.seams.length);
    await judge_print(browser, folder, url, ranking);
}

await with_browser(async browser => {
    for (const folder of process.argv.slice(2)) {
        if (!statSync(folder).isDirectory()) throw new Error(`${dirname(folder)} is no folder`);
        await judge(browser, folder);
    }
});
console.log(`${process.argv.length - 2} portfolios, ${checks} checks, ${failures} failures`);
process.exit(failures === 0 && checks > 0 ? 0 : 1);
