// Opens pages and pictures with a trap set: nothing of what was typed runs, asks for anything, or becomes an element that could.
// usage: node judge_harmless.mjs PAGES.json      a list of paths
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { open_page, with_browser } from './browser.mjs';

const paths = JSON.parse(readFileSync(process.argv[2], 'utf8'));
let broken = 0;

// Runs in the page.
function find_alive() {
    const all = [...document.querySelectorAll('*')];
    for (const element of document.querySelectorAll('a')) element.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
    return {
        trapped: globalThis.trapped ?? null,
        handlers: all.flatMap(element => [...element.attributes].filter(one => /^on/i.test(one.name)).map(one => `${element.tagName} ${one.name}`)),
        strangers: [...document.querySelectorAll('iframe, object, embed, base, frame, foreignObject, animate, set, audio, video, kbd, marquee, meta[http-equiv=refresh]')].map(element => element.outerHTML.slice(0, 80)),
        scripts: document.querySelectorAll('script').length,
        links: all.flatMap(element => ['href', 'xlink:href', 'src', 'action'].map(name => element.getAttribute(name)).filter(Boolean)).filter(link => /^\s*(javascript|vbscript|data:text)/i.test(link) || /evil/.test(link)),
    };
}

async function judge({ page, errors }, path) {
    await page.goto(pathToFileURL(path).href, { waitUntil: 'load' });
    const found = await page.evaluate(find_alive);
    const scripts = path.endsWith('index.html') ? 1 : 0;
    const problems = [...errors.splice(0), ...found.handlers, ...found.strangers, ...found.links];
    if (found.trapped !== null) problems.push('a script ran');
    if (found.scripts !== scripts) problems.push(`${found.scripts} scripts, not ${scripts}`);
    if (page.url() !== pathToFileURL(path).href) problems.push(`it leads to ${page.url()}`);
    return problems;
}

// One tab shows one page after the other, each in a document of its own.
await with_browser(async browser => {
    let next = 0;
    const work = async () => {
        const tab = await open_page(browser);
        tab.page.on('dialog', dialog => tab.errors.push(`a dialog: ${dialog.message()}`) && dialog.dismiss());
        tab.page.on('popup', () => tab.errors.push('another window'));
        while (next < paths.length) {
            const path = paths[next++];
            for (const problem of await judge(tab, path)) {
                ++broken;
                console.log(`${path}: ${problem}`);
            }
        }
        await tab.close();
    };
    await Promise.all([work(), work()]);
});
console.log(`${paths.length} pages, ${broken} problems`);
process.exit(broken || !paths.length ? 1 : 0);
