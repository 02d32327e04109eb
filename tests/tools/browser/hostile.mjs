// Writes blueprints in which every title and text is one that means something to SVG, HTML, DOT, Mermaid or YAML, and
// every name a word of one of them.
// usage: node hostile.mjs FOLDER
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const texts = [
    '</title><script>parent.hit=1;document.title="hit"</script>', '<img src=x onerror="document.title=\'hit\'">',
    ']]><svg onload=document.title="hit">', '&lt;b&gt; &amp; &#60; &quot; %26', '"quoted" \'single\' `ticks` \\back\\slash \\n \\N \\G',
    'end', 'subgraph a', 'graph TD; A-->B', '%% comment', '%%{init: {"theme": "dark"}}%%', 'click step_a href "javascript:alert(1)"',
    '[a](javascript:alert(1)) **bold** _it_ # head', 'a | b || c {d} [e] (f) ((g)) >h] {{i}} [/j/]', '---', '- list\n- list: two', '#quot; #35; #amp;',
    '📦🚚 👩‍👩‍👧‍👦 🎉', 'يطلب العميل إرجاع المنتج', '客户要求退回商品', '\u202Eabc\u202C \u2066x\u2069', 'a;b;c;', 'x-->y', 'o--o', 'title: {a: [b]}', '$$x^2$$',
    'style step_a fill:#f00', 'classDef customer fill:#000', 'A:::irreversible', '@{ shape: circle }', '1. one', 'javascript:alert(1)', 'https://example.org/?a=b&c=d', ' ', '?',
    'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft', 'every word of a title that somebody wrote as a whole sentence although a few words would have done',
];
const names = ['end', 'click', 'subgraph', 'graph', 'flowchart', 'style', 'class', 'classDef', 'linkStyle', 'default', 'href', 'call', 'direction', 'TB', 'LR', 'o', 'x',
    'node', 'edge', 'strict', 'digraph', 'title', 'script', 'svg', 'constructor', '__proto__', 'toString', 'acc', 'accTitle', 'interpolate', 'step', 'lane', 'flow', 'seam'];

const quote = text => JSON.stringify(text).replace(/[\u007f-\uffff]/g, c => c).replace(/\\u([0-9a-f]{4})/g, '\\u{$1}');

function blueprint(first) {
    let next = first;
    const text = () => quote(texts[next++ % texts.length]);
    const name = i => names[(first + i) % names.length];
    const actors = [`${name(0)}_`, name(1), name(2), name(3)];
    const lines = [`blueprint hostile${first} ${text()}`, `owner ${text()}`,
        `lane ${actors[0]} ${text()} is customer`, 'line interaction', `lane ${actors[1]} ${text()} is agent`, 'line visibility',
        `lane ${actors[2]} ${text()} is human external`, 'line internal', `lane store ${text()} is system { actor ${actors[3]} ${text()} }`,
        `state a_state : text 1..9 @pii ${text()} { example "x" }`, `carrier c ${text()} { flat }`];
    const steps = names.slice(0, 16).map((_, i) => name(i + 4));
    steps.forEach((step, i) => lines.push(`step ${step} ${text()} in ${actors[i % 4]} { gives a_state evidence ${text()} waits ${text()} takes 1s..2s irreversible }`));
    lines.push(`flow happy ${text()} { ${steps.slice(0, 9).join(' -> ')} -> ${steps[12]} }`);
    lines.push(`flow ${name(0)} ${text()} { ${steps.slice(8).join(' -> ')} when ${text()}  ${steps[3]} -> ${steps[0]} when ${text()} }`);
    for (let i = 0; i + 1 < steps.length; i += 2) {
        lines.push(`seam ${steps[i]} -> ${steps[i + 1]} ${text()} { carries a_state as ${text()} answers a_state? ${i % 4 ? `channel ${text()}` : 'over c'} owner ${text()}
  failure ${text()} { recovery ${text()} signal ${text()} } waive SM306 ${text()} }`);
    }
    return lines.join('\n') + '\n';
}

const folder = process.argv[2];
mkdirSync(folder, { recursive: true });
for (let first = 0; first < texts.length; first += 5) writeFileSync(join(folder, `hostile${first}.blueprint`), blueprint(first));
