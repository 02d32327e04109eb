// judge_worksheet.mjs FOLDER PAGE.html…: prints each page to PDF as people do, on A4 and on Letter, and looks whether it
// can be used in a room: no card is broken over sheets or made into more parts than it needs, no heading parted from what
// it heads, no sheet empty, nothing beyond the paper's edge, no blank lost in front of a line; and on screen, light and dark, axe-core finds no violation, no error occurs and nothing is
// fetched. The PDFs stay in FOLDER. Prints what is wrong and a count; exit status 1 on any, and where there is nothing to
// judge.
import { execFileSync } from 'node:child_process';
import { basename, join, resolve } from 'node:path';
import axe from 'axe-core';
import { open_page, with_browser } from './browser.mjs';

const millimetre = 72 / 25.4;  // in points
const papers = [
    { format: 'A4', width: 210 * millimetre, height: 297 * millimetre },
    { format: 'Letter', width: 215.9 * millimetre, height: 279.4 * millimetre },
];
const side_margin = 10 * millimetre;
const footer = 14 * millimetre;
const least_parted = 215;  // a card that is less high, in millimetres, goes on one sheet also in a wider font

// In the page: a mark of one pixel at the begin and the end of every card, and one in every heading and in what it
// heads. They come out as words of the PDF, which tell the sheet they are on. Gives the pairs that belong together.
function put_marks() {
    const pairs = [];
    const mark = (element, where, name) => {
        const span = document.createElement('span');
        span.textContent = name;
        span.style.cssText = 'position:absolute;font:1px/1 monospace;color:#000';
        element[where](span);
    };
    const last_leaf = element => {
        let leaf = element;
        while (leaf.lastElementChild && !leaf.matches('td, dd, li, p, h2, h3')) leaf = leaf.lastElementChild;
        return leaf;
    };
    const first_leaf = element =>
        element.matches('p, li, h2, h3') ? element : element.querySelector('tbody th, td, dd, li, p, h2, h3') ?? element;
    for (const [number, card] of document.querySelectorAll('.card').entries()) {
        const what = `the card "${card.querySelector('h3').textContent}"`;
        pairs.push({ what, marks: [`qqcard${number}a`, `qqcard${number}b`] });
        mark(card.querySelector('h3'), 'prepend', `qqcard${number}a`);
        mark(last_leaf(card), 'append', `qqcard${number}b`);
    }
    for (const [number, form] of document.querySelectorAll('.form').entries()) {
        mark(form.querySelector('dd'), 'prepend', `qqform${number}a`);
        mark(last_leaf(form), 'append', `qqform${number}b`);
        pairs.push({ what: `form ${number + 1}`, marks: [`qqform${number}a`, `qqform${number}b`] });
    }
    for (const [number, heading] of document.querySelectorAll('h2, h3, p.label').entries()) {
        // What explains a heading belongs to it, so that it heads what comes behind.
        let next = heading.nextElementSibling;
        while (!heading.matches('p') && next?.matches('p') && next.nextElementSibling) next = next.nextElementSibling;
        if (!next || next.matches('figure')) continue;
        const what = `the heading "${heading.textContent}" and what it heads`;
        pairs.push({ what, marks: [`qqhead${number}a`, `qqhead${number}b`] });
        mark(heading, 'prepend', `qqhead${number}a`);
        mark(first_leaf(next), 'prepend', `qqhead${number}b`);
    }
    for (const [number, list] of document.querySelectorAll('section:not(.card) > ul.ticks').entries()) {
        if (list.children.length > 10) continue;
        pairs.push({ what: `the list behind "${list.previousElementSibling?.textContent}"`, marks: [`qqlist${number}a`, `qqlist${number}b`] });
        mark(list.firstElementChild, 'prepend', `qqlist${number}a`);
        mark(list.lastElementChild, 'append', `qqlist${number}b`);
    }
    return pairs;
}

// In the page: parts of one card that would go on one sheet, each as high as what stands in it, and those that hold
// nothing but a failure to spare. Gives also the marks of parts that have to be on different sheets.
function find_needless_parts(least_height) {
    const style = document.createElement('style');
    style.textContent = `@media print { .card.deep { min-height: 0 !important; } .card.deep, .deep > .forms, .deep .form,
        .deep .field, .deep dd { display: block !important; } .deep .form dl { display: grid !important; } .deep .blank { height: 15mm !important; } }`;
    document.head.append(style);
    const cards = [...document.querySelectorAll('.card')];
    const title = card => card.querySelector('h3').textContent.match(/^(.*) \(part (\d+) of (\d+)\)$/);
    const wrong = [];
    const apart = [];
    for (const [index, card] of cards.entries()) {
        const [, name, part, parts] = title(card) ?? [];
        if (!name) continue;
        const forms = card.querySelectorAll('.form');
        if (forms.length === 1 && card.querySelector('.forms strong') && !card.querySelector('ul.ticks, table.pairs')
            && (index === 0 || cards[index - 1].querySelector('.form')))  // behind the rest of a long answer it is company for the votes
            wrong.push(`part ${part} of "${name}" holds nothing but one more way to fail`);
        if (Number(part) > 1) apart.push([`qqcard${index - 1}a`, `qqcard${index}a`]);
        if (part !== '1') continue;
        const all = cards.slice(index, index + Number(parts));
        const head = card.querySelector('h3').getBoundingClientRect().height + 12;
        const height = all.reduce((sum, one) => sum + one.getBoundingClientRect().height - head, head) * 25.4 / 96;
        if (height < least_height) wrong.push(`"${name}" is in ${parts} parts and ${Math.round(height)} mm high`);
    }
    style.remove();
    return { wrong, apart };
}

// In the page: texts whose leading blanks are not shown.
function find_lost_blanks() {
    const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    const lost = [];
    while (walker.nextNode()) {
        const { data, previousSibling, parentElement } = walker.currentNode;
        const is_indented = previousSibling?.nodeName === 'BR' && /^ +\S/.test(data);
        if (is_indented && !getComputedStyle(parentElement).whiteSpace.startsWith('pre')) lost.push(`the blanks before "${data.trim().slice(0, 40)}" are lost`);
    }
    return lost;
}

function* on_one_sheet(pages, apart) {
    const text_of = pages.map(page => page.words.map(word => word.text).join(' '));
    const sheet_of = mark => text_of.findIndex(text => new RegExp(`${mark}(?![0-9])`).test(text));
    for (const marks of apart) {
        const [first, second] = marks.map(sheet_of);
        if (first === second) yield `two parts of one card stand on sheet ${first + 1}`;
    }
}

function read_pdf(path) {
    const pages = [];
    for (const line of execFileSync('pdftotext', ['-bbox', path, '-'], { maxBuffer: 1 << 28 }).toString().split('\n')) {
        const page = line.match(/<page width="([\d.]+)" height="([\d.]+)"/);
        if (page) pages.push({ width: Number(page[1]), height: Number(page[2]), words: [] });
        const word = line.match(/<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*)<\/word>/);
        if (word) pages.at(-1).words.push({ left: Number(word[1]), top: Number(word[2]), right: Number(word[3]), text: word[5] });
    }
    return pages;
}

const is_near = (a, b) => Math.abs(a - b) < 2;

function* wrong_sheets(pages, paper, wide_sections) {
    let turned = 0;
    for (const [index, page] of pages.entries()) {
        const is_upright = is_near(page.width, paper.width) && is_near(page.height, paper.height);
        const is_turned = is_near(page.width, paper.height) && is_near(page.height, paper.width);
        if (!is_upright && !is_turned) yield `sheet ${index + 1} is ${page.width} by ${page.height} points`;
        turned += is_turned ? 1 : 0;
        if (!page.words.some(word => word.top < page.height - footer)) yield `sheet ${index + 1} is empty`;
        if (!page.words.some(word => word.top >= page.height - footer)) yield `sheet ${index + 1} has no page number`;
        for (const { left, right, text } of page.words) {
            if (left < side_margin || right > page.width - side_margin) yield `"${text}" on sheet ${index + 1} leaves the margins`;
        }
    }
    if (turned !== wide_sections) yield `${turned} sheets are in landscape, not ${wide_sections}`;
}

function* parted(pages, pairs) {
    const text_of = pages.map(page => page.words.map(word => word.text).join(' '));
    // A mark stands right before or behind another word, so it is looked for within the words.
    const sheet_of = mark => text_of.findIndex(text => new RegExp(`${mark}(?![0-9])`).test(text));
    for (const { what, marks } of pairs) {
        const sheets = marks.map(sheet_of);
        if (sheets.includes(-1)) yield `${what} cannot be found on paper`;
        else if (sheets[0] !== sheets[1]) yield `${what} is parted between sheets ${sheets[0] + 1} and ${sheets[1] + 1}`;
    }
}

// What is wider than its place, where the window is as wide as the paper between the margins.
function find_overflow() {
    // Words within a line make its block too wide; a blank that hangs over at the end of a line takes no place.
    const boxes = [...document.querySelectorAll('main *')].filter(element => getComputedStyle(element).display !== 'inline' || element.closest('svg'));
    const wide = boxes.filter(element => !element.closest('svg') && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0);
    const outside = boxes.filter(element => element.getBoundingClientRect().right > innerWidth + 1);
    return [...new Set([...wide, ...outside])].map(element => `${element.tagName}.${element.className} "${element.textContent.slice(0, 40)}"`);
}

async function judge_paper(browser, file, folder, paper) {
    const { page, errors, close } = await open_page(browser);
    await page.goto(`file://${file}`);
    await page.emulateMedia({ media: 'print' });
    const between_margins = Math.floor((paper.width - 24 * millimetre) / 72 * 96);
    await page.setViewportSize({ width: between_margins, height: 900 });
    const wrong = (await page.evaluate(find_overflow)).map(what => `${what} is wider than its place`);
    const wide_sections = await page.locator('.wide > figure, .wide > table').count();
    const needless = await page.evaluate(find_needless_parts, least_parted);
    wrong.push(...needless.wrong, ...(await page.evaluate(find_lost_blanks)));
    const pairs = await page.evaluate(put_marks);
    const pdf = join(folder, `${basename(file, '.html')}.${paper.format}.pdf`);
    await page.pdf({ path: pdf, format: paper.format, preferCSSPageSize: true });
    await close();
    const pages = read_pdf(pdf);
    wrong.push(...errors, ...wrong_sheets(pages, paper, wide_sections), ...parted(pages, pairs), ...on_one_sheet(pages, needless.apart));
    return { sheets: pages.length, wrong: wrong.map(what => `${paper.format}: ${what}`) };
}

async function judge_screen(browser, file, colorScheme) {
    const { page, errors, close } = await open_page(browser, { colorScheme });
    await page.goto(`file://${file}`);
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => axe.run());
    await close();
    return [...errors, ...violations.map(({ id, nodes }) => `axe ${id}: ${nodes[0].html.slice(0, 120)}`)]
        .map(what => `${colorScheme}: ${what}`);
}

const [folder, ...files] = process.argv.slice(2);
let defects = 0;
await with_browser(async browser => {
    for (const name of files) {
        const file = resolve(name);
        const on_screen = Promise.all(['light', 'dark'].map(scheme => judge_screen(browser, file, scheme)));
        const on_paper = await Promise.all(papers.map(paper => judge_paper(browser, file, folder, paper)));
        const wrong = [...(await on_screen).flat(), ...on_paper.flatMap(judged => judged.wrong)];
        const counts = on_paper.map((judged, index) => `${judged.sheets} sheets of ${papers[index].format}`);
        wrong.forEach(what => console.log(`${name}: ${what}`));
        console.log(`${basename(name)}: ${counts.join(', ')}`);
        defects += wrong.length;
    }
});
console.log(`${files.length} worksheets, ${defects} defects`);
process.exit(defects > 0 || files.length === 0 ? 1 : 0);
