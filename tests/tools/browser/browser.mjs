// Headless Chromium as every judge of this folder starts it: no network, and every error of a page is kept.
import { chromium } from 'playwright-core';

const executablePath = process.env.SEAMARK_CHROMIUM ?? '/usr/bin/chromium';
const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--font-render-hinting=none'];

// Calls `judge` with the browser and closes it, however the judge ends.
export async function with_browser(judge) {
    const browser = await chromium.launch({ executablePath, headless: true, args });
    try {
        return await judge(browser);
    } finally {
        await browser.close();
    }
}

// A page that is allowed files only. `errors` fills with what it throws, logs as an error, or fails to load.
export async function open_page(browser, options = {}) {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const errors = [];
    page.on('pageerror', error => errors.push(String(error)));
    page.on('console', message => {
        if (message.type() === 'error') errors.push(message.text());
    });
    page.on('request', request => {
        if (!/^(file|data|about|blob):/.test(request.url())) errors.push(`asks for ${request.url()}`);
    });
    page.on('requestfailed', request => errors.push(`cannot load ${request.url()}`));
    return { page, errors, close: () => context.close() };
}
