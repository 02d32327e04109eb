// judge_worksheet.mjs FOLDER PAGE.html…: prints each page to PDF as people do, on A4 and on Letter, and looks whether it
// can be used in a room: no card is broken over sheets, no heading parted from what it heads, no sheet empty, nothing
// beyond the paper's edge; and on screen, light and dark, axe-core finds no violation, no error occurs and nothing is
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
        const next = heading.nextElementSibling;
        if (!next || next.matches('figure')) continue;
        const what = `the heading "${heading.textContent}" and what it heads`;
        pairs.push({ what, marks: [`qqhead${number}a`, `qqhead${number}b`] });
        mark(heading, 'prepend', `qqhead${number}a`);
        mark(first_leaf(next), 'prepend', `qqhead${number}b`);
    }
    return pairs;
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
    const wide = [...document.querySelectorAll('main *')].filter(
        element => !element.closest('svg') && getComputedStyle(element).display !== 'inline' && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0);
    const outside = [...document.querySelectorAll('main *')].filter(element => element.getBoundingClientRect().right > innerWidth + 1);
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
    const pairs = await page.evaluate(put_marks);
    const pdf = join(folder, `${basename(file, '.html')}.${paper.format}.pdf`);
    await page.pdf({ path: pdf, format: paper.format, preferCSSPageSize: true });
    await close();
    const pages = read_pdf(pdf);
    wrong.push(...errors, ...wrong_sheets(pages, paper, wide_sections), ...parted(pages, pairs));
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
