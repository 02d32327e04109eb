// Gives every Mermaid text to Mermaid itself in headless Chromium: it parses and draws each, every title is read as it
// was written, and no title does anything.
// usage: node judge_mermaid.mjs FOLDER      it holds NAME.mmd and NAME/model.json of the same blueprint
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { open_page, with_browser } from './browser.mjs';

const library = fileURLToPath(new URL('node_modules/mermaid/dist/mermaid.js', import.meta.url));
const screenshots = process.env.SEAMARK_SCREENSHOTS;

// Runs in the page: how GitHub sets Mermaid, and what is drawn then.
async function draw(text) {
    mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' });
    const { diagramType } = await mermaid.parse(text);
    const { svg } = await mermaid.render('drawn', text);
    document.body.innerHTML = svg;
    const read = selector => [...document.querySelectorAll(selector)].map(element => [...element.childNodes].length && element.innerText !== undefined ? element.innerText : element.textContent);
    const of = prefix => Object.fromEntries([...document.querySelectorAll('g.node, g.cluster')].filter(g => g.id.includes(prefix)).map(g => [g.id, g.querySelector('foreignObject')?.innerText ?? g.textContent]));
    return { type: diagramType, nodes: of('step_'), lanes: of('lane_'), labels: read('.edgeLabel foreignObject'), edges: document.querySelectorAll('path.flowchart-link').length,
        title: document.querySelector('.flowchartTitleText')?.textContent ?? '',
        strangers: document.body.querySelectorAll('script, img, iframe, a, h1, h2, h3, ul, ol, em, strong, code, math, .katex, [onerror], [onload]').length, hit: document.title };
}

const words = text => text.replace(/[\s\u2028\u2029\u0080-\u009f]+/g, ' ').trim();
// Mermaid's own layout may divide a long word; U+2060 keeps it from seeing signs of its own.
const letters = text => text.replace(/[\s\u2028\u2029\u0080-\u009f\u200b\u2060]+/g, '');

// What the user wrote as a label has it: without controls of direction, which would turn the words around it.
const shown = text => text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');

function find(drawn, id) {
    const found = Object.entries(drawn).find(([name]) => new RegExp(`(^|-)${id}(-\\d+)?$`).test(name));
    return found?.[1];
}

function judge(drawn, text, model) {
    const problems = [];
    if (!drawn.type.startsWith('flowchart')) problems.push(`is read as ${drawn.type}`);
    if (drawn.hit === 'hit' || drawn.strangers) problems.push(`a text is taken for more than a text (${drawn.strangers})`);
    if (/Unsupported markdown/.test(JSON.stringify(drawn))) problems.push('a text is taken for Markdown');
    const title = words(shown(model.title || model.name)).replaceAll('<', '‹').replaceAll('>', '›');
    if (!words(drawn.title).startsWith(title)) problems.push(`its title is ${JSON.stringify(drawn.title)}, not ${JSON.stringify(title)}`);
    for (const step of model.steps) {
        const label = find(drawn.nodes, `step_${step.name}`);
        const expected = letters(shown(step.title || step.name));
        if (label === undefined) problems.push(`the step ${step.name} is not drawn`);
        else if (!letters(label).startsWith(expected)) problems.push(`the step ${step.name} is ${JSON.stringify(label)}, not ${JSON.stringify(step.title)}`);
    }
    for (const lane of model.lanes) {
        const label = find(drawn.lanes, `lane_${lane.name}`);
        if (label === undefined) problems.push(`the lane ${lane.name} is not drawn`);
        else if (!letters(label).startsWith(letters(shown(lane.title || lane.name)))) problems.push(`the lane ${lane.name} is ${JSON.stringify(label)}, not ${JSON.stringify(lane.title)}`);
    }
    const labels = letters(drawn.labels.join(' '));
    for (const arrow of model.arrows.filter(arrow => arrow.when)) {
        if (!labels.includes(letters(shown(arrow.when)))) problems.push(`the condition ${JSON.stringify(arrow.when)} is not drawn`);
    }
    // Each condition of a pair of steps has an arrow of its own: all are drawn, and between the model's pairs alone.
    const arrows = text.split('\n').map(line => / step_(\w+) (?:==>|-->|-\.->)(?:\|.*\|)? step_(\w+)$/.exec(line)).filter(Boolean);
    const samples = text.split('\n').filter(line => / legend_\w+\[" "\] (?:==>|-->|-\.->)\|.*\| legend_\w+\[" "\]$/.test(line)).length;
    if (drawn.edges !== arrows.length + samples) problems.push(`${drawn.edges} arrows are drawn, ${arrows.length} and ${samples} in the legend written`);
    const written = [...new Set(arrows.map(([, from, to]) => `${from} -> ${to}`))].sort();
    const expected = model.arrows.map(arrow => `${arrow.from} -> ${arrow.to}`).sort();
    if (written.join() !== expected.join()) problems.push(`arrows are drawn between ${written}, the model has ${expected}`);
    return problems;
}

const folder = process.argv[2];
const names = readdirSync(folder).filter(file => file.endsWith('.mmd')).map(file => file.slice(0, -4)).sort();
let broken = 0;
await with_browser(async browser => {
    const { page, errors, close } = await open_page(browser, { viewport: { width: 1600, height: 1000 } });
    await page.goto('about:blank');
    await page.addScriptTag({ path: library });
    for (const name of names) {
        const text = readFileSync(join(folder, `${name}.mmd`), 'utf8');
        let problems = [];
        try {
            problems = judge(await page.evaluate(draw, text), text, JSON.parse(readFileSync(join(folder, name, 'model.json'), 'utf8')));
        } catch (error) {
            problems.push(String(error).split('\n').slice(0, 4).join(' | '));
        }
        problems.push(...errors.splice(0));
        if (screenshots) {
            mkdirSync(screenshots, { recursive: true });
            await page.screenshot({ path: join(screenshots, `${name}.mermaid.png`), fullPage: true });
        }
        broken += problems.length ? 1 : 0;
        for (const problem of problems.slice(0, 12)) console.log(`${name}: ${problem}`);
    }
    await close();
});
console.log(`${names.length} flowcharts, ${broken} broken`);
process.exit(names.length > 0 && broken === 0 ? 0 : 1);
