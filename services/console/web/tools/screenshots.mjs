// Pictures of each desk, of a stack that runs: `make screenshots`. It raises two exercises, which it ends.

import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const pictures = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', '..', 'docs', 'images');
const run = process.env.ANYUAN_RUN_DIR ?? '.run';
const { users, devices } = JSON.parse(readFileSync(join(run, 'credentials.json'), 'utf8'));
const page = `http://127.0.0.1:${8080 + Number(process.env.ANYUAN_PORT_OFFSET ?? 0)}`;
const program = process.env.ANYUAN_CHROMIUM ?? '/usr/bin/chromium';
const token = await signInAsMachine(users['police-dispatcher']);

async function send(path, body, headers = {}) {
  const response = await fetch(`${page}/api/v1/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(30_000),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.json();
}

async function signInAsMachine({ username, password }) {
  return (await send('tokens', { username, password })).accessToken;
}

let count = 0;
const command = (path, body) =>
  send(path, body, {
    Authorization: `Bearer ${token}`,
    'Idempotency-Key': `screenshots-${Date.now()}-${++count}`,
  });

async function exercise(schoolId, kind, place) {
  const body = { schoolId, kind, mode: 'EXERCISE', place, text: '演练：门口有人闯入 (exercise)' };
  return (await command('incidents', body)).incidentId;
}

const LAPTOP = { width: 1366, height: 768 };
const PHONE = { width: 360, height: 740 };

async function picture(browser, role, name, language, before = async () => {}, viewport = LAPTOP) {
  const context = await browser.newContext({ viewport, locale: 'zh-CN' });
  const tab = await context.newPage();
  await tab.addInitScript((chosen) => localStorage.setItem('language', chosen), language);
  await tab.goto(page);
  await tab.locator('input[autocomplete=username]').fill(users[role].username);
  await tab.locator('input[type=password]').fill(users[role].password);
  await tab.keyboard.press('Enter');
  await tab.locator('nav').waitFor();
  await before(tab);
  await tab.waitForLoadState('networkidle', { timeout: 3_000 }).catch(() => undefined);
  await tab.screenshot({ path: join(pictures, `${name}.png`) });
  await context.close();
  console.log(`docs/images/${name}.png`);
}

const row = (tab) => tab.locator('tr.exercise.open, tr.exercise.acknowledged').first();
const schools = [...new Set(devices.map((device) => device.schoolId))];
const major = await exercise(schools[0], 'INTRUSION', { building: '教学楼', floor: '3', room: '301' });
const small = await exercise(schools[1], 'MEDICAL', { building: '体育馆' });
const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox'] });
try {
  mkdirSync(pictures, { recursive: true });
  await command(`incidents/${major}/confirm`, { reason: '演练核实' });
  await command(`incidents/${major}/upgrade`, { reason: '演练升级' });
  await picture(browser, 'police-dispatcher', 'desk-police-zh', 'zh', async (tab) => {
    await row(tab).waitFor();
    await tab.keyboard.press('m');
    await tab.locator('[data-testid=map][data-ready=true]').waitFor();
  });
  await picture(browser, 'police-dispatcher', 'desk-police-en', 'en', async (tab) => {
    await row(tab).waitFor();
    await tab.keyboard.press('o');
    await tab.locator('[data-testid=timeline] li').first().waitFor();
  });
  await picture(browser, 'police-dispatcher', 'incident-zh', 'zh', async (tab) => {
    await tab.goto(`${page}/#/incident/${major}`);
    await tab.locator('[data-testid=timeline] li').first().waitFor();
  });
  await picture(browser, 'education-officer', 'desk-education-zh', 'zh', (tab) => row(tab).waitFor());
  await picture(browser, 'media-officer', 'desk-media-zh', 'zh', (tab) => row(tab).waitFor());
  await picture(browser, 'commission-officer', 'incidents-zh', 'zh', (tab) =>
    tab.getByTestId('incidents').waitFor(),
  );
  await picture(browser, 'school-officer', 'school-zh', 'zh', (tab) => tab.getByTestId('devices').waitFor());
  await picture(browser, 'administrator', 'admin-zh', 'zh', async (tab) => {
    await tab.getByRole('tab', { name: '运行状况' }).click();
    await tab.locator('[data-service=alarm][data-state=UP]').waitFor();
    await tab.getByTestId('budgets').locator('td').first().waitFor();
  });
  await picture(browser, 'police-dispatcher', 'units-zh', 'zh', async (tab) => {
    await tab.goto(`${page}/#/units`);
    await tab.locator('tr[data-unit]').first().waitFor();
  });
  await picture(
    browser,
    'police-officer',
    'duty-zh',
    'zh',
    async (tab) => {
      await tab.goto(`${page}/#/duty`);
      await tab.getByLabel('选择警力（呼号）').fill('巡逻一组');
      await tab.getByTitle('巡逻一组').first().click();
      await tab.getByTestId('my-unit').waitFor();
    },
    PHONE,
  );
} finally {
  await browser.close();
  for (const id of [major, small]) {
    await command(`incidents/${id}/close`, { disposition: 'EXERCISE_ENDED', reason: '演练结束' });
  }
}
