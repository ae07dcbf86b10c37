import { createHash } from 'node:crypto';
import type { Page, Request } from '@playwright/test';
import { violations } from './axe';
import { expect, test } from './door';
import { PNG, problem } from './registry';

type Body = Record<string, unknown>;
const NONCE = 'A'.repeat(22);
const SEAL = 'c'.repeat(43);
const RECEIPT = { number: 'X4F7K2M9P', code: '7Q2F-9KMA-0B3C-VXYZ' };

/** The form as lead answers it, in the browser alone. */
class Form {
  bits = 12;
  refusals: { status: number; json?: unknown }[] = [];
  readonly told: Body[] = [];
  readonly headers: Record<string, string>[] = [];
  readonly added: Body[] = [];
  /** Bytes of each. */
  readonly pictures: number[] = [];
  readonly #spent = new Set<string>();
  #puzzles = 0;

  async answer(page: Page): Promise<void> {
    await page.route('**/api/v1/leads/public**', (route) => this.#say(route.request(), route));
    await page.route('**/api/v1/leads/public/**', (route) => this.#say(route.request(), route));
  }

  #say(request: Request, route: { fulfill: (answer: object) => Promise<void> }): Promise<void> {
    const url = new URL(request.url());
    const { status = 200, json } = this.#serve(
      url.pathname.replace('/api/v1/leads/public', ''),
      request,
      url.searchParams.get('q') ?? '',
    );
    const contentType = status < 400 ? 'application/json' : 'application/problem+json';
    return route.fulfill({ status, contentType, body: JSON.stringify(json) });
  }

  #serve(path: string, request: Request, q: string): { status?: number; json?: unknown } {
    this.headers.push(request.headers());
    if (path === '/puzzle') return { json: this.#puzzle() };
    if (path === '/schools') return { json: { items: schools(q) } };
    if (path === '/attachments') return this.#picture(request);
    const body = request.postDataJSON() as Body;
    if (path === '') return this.#tell(body);
    if (body.number !== RECEIPT.number || body.code !== RECEIPT.code) return problem(404, 'no such receipt');
    if (path === '/additions') this.added.push(body);
    return { json: { state: 'BEING_HANDLED' } };
  }

  #puzzle() {
    const puzzle = `${this.bits}.1893456${String(++this.#puzzles).padStart(3, '0')}.${NONCE}.${SEAL}`;
    return { puzzle, bits: this.bits, until: '2030-01-01T00:00:00Z' };
  }

  #picture(request: Request): { status?: number; json?: unknown } {
    const { 'receipt-code': code, puzzle, 'puzzle-solution': solution } = request.headers();
    if (code !== RECEIPT.code) return problem(404, 'no such receipt');
    if (!this.#isSolved(puzzle, solution)) return problem(428, 'puzzle: solve one', 'puzzle');
    if (this.pictures.length === 1) return problem(409, 'attachments: no more');
    this.pictures.push(request.postDataBuffer()?.length ?? 0);
    return { status: 201, json: { number: this.pictures.length } };
  }

  #isSolved(puzzle: unknown, solution: unknown): boolean {
    const hash = createHash('sha256').update(`${puzzle}.${solution}`).digest();
    const solved = Math.clz32(hash.readUInt32BE()) >= this.bits && !this.#spent.has(String(puzzle));
    if (solved) this.#spent.add(String(puzzle));
    return solved;
  }

  #tell({ puzzle, solution, lead }: Body): { status?: number; json?: unknown } {
    const refusal = this.refusals.shift();
    if (refusal) return refusal;
    if (!this.#isSolved(puzzle, solution)) return problem(428, 'puzzle: solve one', 'puzzle');
    this.told.push(lead as Body);
    return { status: 201, json: RECEIPT };
  }
}

const schools = (q: string) =>
  [
    { id: 's-1', name: '实验小学', region: '武昌区' },
    { id: 's-2', name: '实验小学 <b>', region: '黄陂区' },
  ].filter((each) => q.split(/\s+/).every((part) => (each.name + each.region).includes(part)));

const kept = (page: Page) =>
  page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]));
const wide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

async function fill(page: Page): Promise<void> {
  await page.getByLabel('是什么情况').selectOption('学生欺凌');
  await page.getByLabel('学校', { exact: true }).fill('实验');
  await page.getByLabel('实验小学 · 武昌区').check();
  await page.getByLabel('看到、听到或担心的事').fill('放学后有人被围堵');
  await page.getByLabel('发生时间').fill('2026-03-02T16:05');
}
const send = (page: Page) => page.getByRole('button', { name: '提交', exact: true }).click();

for (const [theme, width] of [
  ['light', 1366],
  ['dark', 360],
] as const) {
  test(`takes what anybody tells, ${theme}, ${width} wide`, async ({ browser }) => {
    const context = await browser.newContext({
      locale: 'zh-CN',
      colorScheme: theme,
      viewport: { width, height: 740 },
    });
    const page = await context.newPage();
    const form = new Form();
    await form.answer(page);
    await page.goto('/');
    await page.getByRole('link', { name: /不登录/ }).click();
    await expect(page).toHaveURL(/\/report\/$/);
    await expect(page.getByRole('link', { name: '110' })).toHaveAttribute('href', 'tel:110');
    await fill(page);
    await page.getByLabel('以前发生过').check();
    await page.getByRole('button', { name: '添加一人' }).click();
    await page.getByRole('group', { name: '涉及的人', exact: true }).getByLabel('姓名').fill('李小同');
    expect(await violations(page)).toEqual([]);
    expect(await wide(page)).toBeLessThanOrEqual(width);

    await send(page);
    await expect(page.locator('#number')).toHaveText(RECEIPT.number);
    await expect(page.locator('#code')).toHaveText(RECEIPT.code);
    await expect(page.locator('#receipt')).toBeFocused();
    expect(await violations(page)).toEqual([]);
    expect(await wide(page)).toBeLessThanOrEqual(width);
    expect(form.told).toEqual([
      {
        schoolId: 's-1',
        category: 'BULLYING',
        signs: ['REPEATED'],
        seenAt: '2026-03-02T16:05:00+08:00',
        words: '放学后有人被围堵',
        people: [{ part: 'HARMED', name: '李小同' }],
      },
    ]);
    // Who sends it is told to nobody, and nothing of it stays here.
    for (const each of form.headers) expect(each).not.toHaveProperty('cookie');
    expect(await kept(page)).not.toMatch(/围堵|李小同|7Q2F/);
    await page.getByRole('button', { name: '已记下，关闭' }).click();
    await expect(page.locator('body')).not.toContainText('7Q2F');
    await expect(page.getByLabel('看到、听到或担心的事')).toHaveValue('');
    await expect(page.getByRole('group', { name: '涉及的人', exact: true })).toHaveCount(0);
    await context.close();
  });
}

test('works with the keyboard alone', async ({ page }) => {
  const form = new Form();
  await form.answer(page);
  await page.goto('/report/');
  await page.getByLabel('是什么情况').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.type('武昌 实验');
  await expect(page.getByLabel('实验小学 · 武昌区')).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('校门口逆行');
  await page.keyboard.press('Tab');
  for (let tabs = 0; tabs < 40; tabs++) {
    if (await page.evaluate(() => document.activeElement?.matches('#tell button.first'))) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(page.locator('#code')).toHaveText(RECEIPT.code);
  expect(form.told).toMatchObject([{ category: 'BULLYING', words: '校门口逆行' }]);
});

test('does dearer work when the price has risen, and shows that it works', async ({ page }) => {
  const form = new Form();
  form.bits = 17;
  form.refusals = [problem(428, 'puzzle: solve a puzzle of 17 bits', 'puzzle') as { status: number }];
  await form.answer(page);
  await page.goto('/report/');
  await fill(page);
  await send(page);
  await expect(page.locator('#working')).toContainText(/正在/);
  await expect(page.locator('#code')).toHaveText(RECEIPT.code);
  expect(form.told).toHaveLength(1);
});

test('can be stopped, and keeps what was written', async ({ page }) => {
  const form = new Form();
  form.bits = 32;
  await form.answer(page);
  await page.goto('/report/');
  await fill(page);
  await send(page);
  await expect.poll(() => page.locator('progress').getAttribute('value')).not.toBeNull();
  // What it costs never holds the page up.
  await page.getByLabel('地点').fill('后门');
  await page.getByRole('button', { name: '停止' }).click();
  await expect(page.locator('#working')).toBeHidden();
  await expect(page.getByLabel('看到、听到或担心的事')).toHaveValue('放学后有人被围堵');
  expect(form.told).toEqual([]);
});

for (const [status, type, field, said] of [
  [429, 'later', undefined, '过一分钟再提交'],
  [503, 'unavailable', undefined, '请稍后再提交'],
  [503, 'not-deployed', undefined, '这里暂不能填报'],
  [400, 'invalid', 'words', '请检查：看到、听到或担心的事'],
  [400, 'invalid', 'people[0].name', '请检查：涉及的人'],
] as const) {
  test(`says what went wrong and loses nothing: ${status} ${type} ${field ?? ''}`, async ({ page }) => {
    const form = new Form();
    form.refusals = [{ status, json: { type: `urn:anyuan:problem:${type}`, status, field } }];
    await form.answer(page);
    await page.goto('/report/');
    await fill(page);
    await send(page);
    await expect(page.getByRole('alert')).toContainText(said);
    await expect(page.getByLabel('看到、听到或担心的事')).toHaveValue('放学后有人被围堵');
    expect(await violations(page)).toEqual([]);
    await send(page);
    await expect(page.locator('#code')).toHaveText(RECEIPT.code);
  });
}

test('asks for a school that was chosen, not one that was typed', async ({ page }) => {
  const form = new Form();
  await form.answer(page);
  await page.goto('/report/');
  await fill(page);
  await page.getByLabel('学校', { exact: true }).fill('没有这所');
  await expect(page.locator('#found')).toContainText('没有找到');
  await send(page);
  await expect(page.getByRole('alert')).toContainText('请先选定学校');
  expect(form.told).toEqual([]);
});

test('shows how far it is and takes more, by number and code alone', async ({ page }) => {
  const form = new Form();
  await form.answer(page);
  await page.goto('/report/#follow');
  await page.getByLabel('编号').fill(RECEIPT.number);
  await page.getByLabel('查询码').fill('0000-0000-0000-0000');
  await page.getByRole('button', { name: '查询', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('编号与查询码不符');
  await page.getByLabel('查询码').fill(RECEIPT.code);
  await page.getByRole('button', { name: '查询', exact: true }).click();
  await expect(page.locator('#state')).toHaveText('正在办理');
  await page.getByLabel('补充情况').fill('今天又来了');
  await page.getByRole('button', { name: '提交补充' }).click();
  await expect(page.locator('#state')).toContainText('已补充');
  expect(form.added).toEqual([{ ...RECEIPT, words: '今天又来了' }]);
  const picture = { name: '李小同.png', mimeType: 'image/png', buffer: PNG };
  await page.getByLabel('添加图片').setInputFiles(picture);
  await expect(page.locator('#state')).toHaveText('已添加图片 1');
  await page.getByLabel('添加图片').setInputFiles(picture);
  await expect(page.getByRole('alert')).toContainText('不能再添加图片');
  expect(form.pictures).toEqual([PNG.length]);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('button', { name: 'Look' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});
