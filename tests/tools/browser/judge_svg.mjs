// Opens every diagram in headless Chromium and holds it to what `neato -n2 -Tjson0` says of the DOT file of the same
// blueprint: nodes stand where that puts them, texts lie in their boxes, nothing leaves the page, nothing is loaded,
// no script runs, links go to the lines that they are about, and in dark surroundings an adapting picture turns dark.
// usage: node judge_svg.mjs FOLDER      it holds NAME.svg, NAME.json, and NAME.links where there are links
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { open_page, with_browser } from './browser.mjs';

const placing = 0.6;   // points that a shape may stand off: Graphviz rounds to hundredths, a note's border has an edge
const leaning = { left: 0.25, right: 0.17 };  // of the font's size, that ink may lie beside the box: a `j`, an italic `J` or `f` leans out of its width
const leading = 0.35;  // likewise that a text's line box may reach above or below: no ink is there
const screenshots = process.env.SEAMARK_SCREENSHOTS;

// Runs in the page. Boxes are in points, y downwards.
function read_page() {
    const root = document.documentElement;
    const view = root.viewBox?.baseVal;
    const height = view?.height;
    const box_of = element => {
        const box = element.getBBox();
        return { left: box.x, top: box.y + height, right: box.x + box.width, bottom: box.y + box.height + height };
    };
    const nodes = [...document.querySelectorAll('g.node')].map(node => ({
        id: node.id,
        // Graphviz writes the node's name into a comment before it.
        name: node.previousSibling?.previousSibling?.data?.trim().replace(/&#45;/g, '-') ?? '',
        title: node.querySelector(':scope > title')?.textContent ?? '',
        role: node.getAttribute('role') ?? '',
        kind: node.getAttribute('aria-roledescription') ?? '',
        label: node.getAttribute('aria-label') ?? '',
        shapes: [...node.querySelectorAll('path, polygon, ellipse')].map(box_of),
        texts: [...node.querySelectorAll('text')].filter(text => text.textContent.trim() !== '').map(text => ({
            text: text.textContent, size: Number.parseFloat(text.getAttribute('font-size')), box: box_of(text) })),
        link: node.querySelector('a')?.getAttribute('xlink:href') ?? null,
    }));
    const edges = [...document.querySelectorAll('g.edge')].map(edge => ({
        id: edge.id, title: edge.querySelector(':scope > title')?.textContent ?? '', boxes: [...edge.querySelectorAll('path, polygon')].map(box_of) }));
    const attributes = [...document.querySelectorAll('*')].flatMap(element => [...element.attributes].map(a => [element.localName, a.name, a.value]));
    return {
        root: root.localName, broken: document.querySelector('parsererror') !== null,
        width: view?.width, height, title: document.querySelector('svg > title')?.textContent ?? '', desc: document.querySelector('svg > desc')?.textContent ?? '',
        window_title: document.title, hit: window.hit ?? null, scripts: document.querySelectorAll('script, foreignObject, image, use, iframe').length,
        handlers: attributes.filter(([, name]) => /^on/i.test(name)), outside: attributes.filter(([element, name, value]) =>
            (/href$/i.test(name) && element !== 'a') || /url\(/i.test(value)),
        hrefs: attributes.filter(([, name]) => /href$/i.test(name)).map(([, , value]) => value),
        styles: [...document.querySelectorAll('style')].map(style => style.textContent).join(''), nodes, edges,
    };
}

function read_graph(path) {
    const nodes = new Map();
    for (const node of JSON.parse(readFileSync(path, 'utf8')).objects ?? []) {
        const [x, y] = node.pos.split(',').map(Number);
        nodes.set(node.name, { ...node, x, y, half_width: Number(node.width) * 36, half_height: Number(node.height) * 36 });
    }
    return nodes;
}

function judge(found, graph, problems) {
    const say = text => problems.push(text);
    if (found.root !== 'svg' || found.broken) return say('is no well-formed SVG');
    if (found.scripts || found.handlers.length || found.outside.length) say(`holds scripts or foreign parts: ${JSON.stringify([found.handlers, found.outside])}`);
    if (found.hit !== null || found.window_title === 'hit') say('runs what a title says');
    if (/@import|url\(|@font-face/.test(found.styles)) say('its style asks for something');
    if (!found.title.trim() && found.title === '') say('has no title');
    if (!found.desc) say('has no desc');
    if (found.nodes.length !== graph.size) say(`has ${found.nodes.length} nodes, the DOT file ${graph.size}`);
    const ids = new Set();
    for (const drawn of found.nodes) {
        const node = graph.get(drawn.name);
        if (node) judge_node(drawn, node, found, ids, say);
        else say(`${JSON.stringify(drawn.name)} is not in the DOT file`);
    }
    for (const edge of found.edges) {
        if (edge.id.startsWith('arrow.') && !edge.title) say(`${edge.id} has no title`);
        for (const box of edge.boxes) if (!lies_on(box, found, placing)) say(`${edge.id} leaves the page`);
    }
}

const lies_on = (box, page, margin) => box.left >= -margin && box.top >= -margin && box.right <= page.width + margin && box.bottom <= page.height + margin;

function judge_node(drawn, node, page, ids, say) {
    const name = JSON.stringify(node.name);
    const top = page.height - node.y - node.half_height;
    const frame = { left: node.x - node.half_width, right: node.x + node.half_width, top, bottom: top + 2 * node.half_height };
    if ((node.id ?? '') !== '' && drawn.id !== node.id) say(`${name} is ${drawn.id} in the SVG, ${node.id} in the DOT file`);
    if (ids.has(drawn.id)) say(`two nodes have the id ${drawn.id}`);
    ids.add(drawn.id);
    for (const side of ['left', 'right', 'top', 'bottom']) {
        const shape = drawn.shapes[0];
        if (shape && Math.abs(shape[side] - frame[side]) > placing) say(`${name}: its ${side} is ${shape[side]}, not ${frame[side]}`);
    }
    for (const { text, size, box } of drawn.texts) {
        if (box.left < frame.left - leaning.left * size || box.right > frame.right + leaning.right * size || box.top < frame.top - leading * size || box.bottom > frame.bottom + leading * size) {
            say(`${name}: the text ${JSON.stringify(text)} leaves its box: ${[box.left - frame.left, frame.right - box.right, box.top - frame.top, frame.bottom - box.bottom].map(n => n.toFixed(1))}`);
        }
    }
    if (!lies_on(frame, page, placing)) say(`${name} leaves the page`);
    if (/^(step|seam|finding)\./.test(drawn.id)) {
        if (!drawn.title) say(`${name} has no title`);
        if (!drawn.label || !drawn.kind || !drawn.role) say(`${name} has no label or role`);
        if (drawn.kind && !['step', 'seam', 'finding'].includes(drawn.kind)) say(`${name} is a ${drawn.kind}`);
    }
}

// NAME.links: the first line is what stands before the line's number, the second the blueprint's file.
function judge_links(path, found, problems) {
    if (!existsSync(path)) {
        if (found.hrefs.length) problems.push(`has links: ${found.hrefs[0]}`);
        return;
    }
    const [before, file] = readFileSync(path, 'utf8').split('\n');
    const lines = readFileSync(file, 'utf8').split('\n');
    let links = 0;
    for (const node of found.nodes.filter(node => /^(step|seam)\./.test(node.id))) {
        const [kind, first, second] = node.id.split('.');
        const line = lines[Number(node.link?.slice(before.length)) - 1] ?? '';
        if (!node.link?.startsWith(before)) problems.push(`${node.id} links to ${node.link}`);
        if (kind === 'step' && !new RegExp(`\\bstep\\s+${first}\\b`).test(line)) problems.push(`${node.id} links to the line ${JSON.stringify(line)}`);
        // A crossing without a seam links to its arrow, an answer to its call's seam.
        if (kind === 'seam' && !/^seam\b/.test(line) && !new RegExp(`\\b${second}\\b`).test(line)) problems.push(`${node.id} links to the line ${JSON.stringify(line)}`);
        links += node.link === null ? 0 : 1;
    }
    if (links === 0) problems.push('has no link');
}

const luminance = ([r, g, b]) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
const read_ground = page => page.evaluate(() => getComputedStyle(document.querySelector('polygon')).fill.match(/\d+/g).map(Number));

async function judge_file(browser, folder, name) {
    const problems = [];
    const path = join(folder, `${name}.svg`);
    const graph = read_graph(join(folder, `${name}.json`));
    const grounds = {};
    for (const colorScheme of ['light', 'dark']) {
        const { page, errors, close } = await open_page(browser, { colorScheme, viewport: { width: 1600, height: 1000 } });
        await page.goto(`file://${path}`);
        const found = await page.evaluate(read_page);
        if (colorScheme === 'light') {
            judge(found, graph, problems);
            judge_links(join(folder, `${name}.links`), found, problems);
        }
        grounds[colorScheme] = luminance(await read_ground(page));
        problems.push(...errors);
        if (screenshots) {
            mkdirSync(screenshots, { recursive: true });
            await page.setViewportSize({ width: Math.ceil(found.width * 4 / 3), height: Math.ceil(found.height * 4 / 3) });
            await page.screenshot({ path: join(screenshots, `${name}-${colorScheme}.png`) });
        }
        await close();
    }
    const is_fixed = /\.(light|dark|print)$/.test(name);
    const turns_dark = grounds.light > 200 && grounds.dark < 60;
    if (is_fixed ? grounds.light !== grounds.dark : !turns_dark) problems.push(`its ground is ${grounds.light} in light and ${grounds.dark} in dark surroundings`);
    if (name.endsWith('.dark') && grounds.light > 60) problems.push('is not dark');
    return problems;
}

const folder = process.argv[2];
const names = readdirSync(folder).filter(file => file.endsWith('.svg')).map(file => file.slice(0, -4)).sort();
let broken = 0;
await with_browser(async browser => {
    for (const name of names) {
        const problems = await judge_file(browser, folder, name);
        broken += problems.length ? 1 : 0;
        for (const problem of problems.slice(0, 10)) console.log(`${name}: ${problem}`);
    }
});
console.log(`${names.length} diagrams, ${broken} broken`);
process.exit(names.length > 0 && broken === 0 ? 0 : 1);
