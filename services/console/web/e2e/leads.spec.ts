import type { Page } from '@playwright/test';
import { violations } from './axe';
import { give } from './deeds';
import { expect, signIn, test } from './door';
import { ago, Leads, summary, whole } from './leads';
import { answers } from './owners';
import { PNG } from './registry';

async function open(page: Page, leads: Leads, user = 'jiao', path = 'leads'): Promise<void> {
  await leads.answer(page);
  await signIn(page, user);
  await page.goto(`/#/${path}`);
}

const wide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);
/** All that a browser keeps of a page. */
const kept = (page: Page) =>
  page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]));

test('lists what has to be looked at first, without a word of what they say', async ({ page }) => {
  const leads = new Leads();
  leads.add(whole(summary('l-1', { overdue: true, next: ago(-5) })));
  leads.add(whole(summary('l-2', { category: 'VIOLENCE', severity: 'CRITICAL', state: 'TRIAGED' })));
  leads.add(whole(summary('l-3', { category: 'OTHER', state: 'CLOSED' })));
  await leads.answer(page);
  await signIn(page, 'jiao');
  await page.getByRole('navigation').getByRole('link', { name: '线索与风险' }).click();
  const rows = page.getByTestId('leads').locator('tbody tr');
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText('桃园小学');
  await expect(rows.first()).toContainText('已超时');
  await expect(rows.last()).not.toContainText('已超时');
  await expect(page.getByTestId('leads')).not.toContainText('围堵');
  await expect(page.getByTestId('leads')).not.toContainText('李小同');
  expect(leads.read).toEqual([]);
  await page.getByLabel('类别').click();
  await page.getByTitle('暴力伤害').click();
  await expect(rows).toHaveCount(1);
  await expect(rows.first()).toContainText('特急');
  expect(await violations(page)).toEqual([]);
  await page.getByLabel('状态').click();
  await page.getByTitle('已办结').click();
  await expect(page.getByText('没有符合条件的线索')).toBeVisible();
  await page.reload();
  await page.getByLabel('只看超时').check();
  await expect(rows).toHaveCount(1);
  await page.getByLabel('只看超时').uncheck();
  await page.getByLabel('排序').click();
  await page.getByTitle('全部，最新的在前').click();
  await expect(rows).toHaveCount(3);
});

test('finds by what a lead is about, never by the name of a person', async ({ page }) => {
  const leads = new Leads();
  leads.add(whole(summary('l-1')));
  await open(page, leads);
  const search = page.getByLabel('按事由、学校、地区查找');
  await search.fill('欺凌 李小同');
  await expect(page.getByTestId('unknown')).toHaveText('未被查找: 李小同');
  await expect(page.getByTestId('leads').locator('tbody tr')).toHaveCount(1);
  await search.fill('李小同');
  await expect(page.getByText('没有符合条件的线索')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  // In no address: these are written into logs.
  expect(leads.sent.filter((each) => each.startsWith('POST leads/search'))).not.toHaveLength(0);
  expect(await kept(page)).not.toContain('李小同');
});

test('gives the commission the list alone', async ({ page }) => {
  const leads = new Leads();
  leads.add(whole(summary('l-1', { category: 'TRAFFIC' })));
  await open(page, leads, 'wei');
  await expect(page.getByTestId('leads')).toContainText('交通安全');
  await expect(page.getByTestId('leads').getByRole('link')).toHaveCount(0);
  await expect(page.getByRole('link', { name: '反映线索' })).toHaveCount(0);
  await expect(page.getByLabel('按事由、学校、地区查找')).toHaveCount(0);
});

test('triages, overrules, verifies and hands over with a receipt', async ({ page }) => {
  const leads = new Leads();
  const lead = leads.add(whole(summary('l-1')));
  await open(page, leads);
  await page.getByRole('link', { name: '打开 学生欺凌' }).click();
  await expect(page.getByTestId('words')).toHaveText('放学后被三人围堵 <b>');
  await expect(page.getByTestId('lead-people')).toContainText('王大力');
  await expect(page.getByTestId('why')).toContainText('以前发生过: 1');
  await expect(page.getByTestId('why')).toContainText('按规则 3 分');

  await give(page, '研判');
  await expect(page.getByTestId('lead')).toHaveAttribute('data-state', 'TRIAGED');
  await page.getByRole('button', { name: '调整等级', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('等级').click();
  await page.getByTitle('高', { exact: true }).click();
  await dialog.getByLabel('理由').fill('多次发生');
  await dialog.getByRole('button', { name: /提\s*交/ }).click();
  await expect(page.getByTestId('why')).toContainText('已由人工调整');
  await page.getByRole('button', { name: '核实', exact: true }).click();
  await dialog.getByText('属实', { exact: true }).click();
  await dialog.getByLabel('依据').fill('班主任证实');
  await dialog.getByRole('button', { name: /提\s*交/ }).click();
  await expect(page.getByTestId('lead')).toHaveAttribute('data-state', 'VERIFIED');
  await page.getByRole('button', { name: '移交', exact: true }).click();
  await expect(dialog).toContainText('对方签收之前，仍由本单位负责');
  await dialog.getByLabel('移交给').click();
  await expect(page.getByTitle('教育部门', { exact: true })).toHaveCount(0);
  await page.getByTitle('公安机关', { exact: true }).click();
  await dialog.getByLabel('理由').fill('涉嫌违法');
  await dialog.getByRole('button', { name: /提\s*交/ }).click();
  await expect(page.getByText('拟移交 公安机关')).toBeVisible();
  expect(leads.sent).toEqual([
    'POST leads/l-1/triage token {"category":"BULLYING","signs":["REPEATED"]}',
    'POST leads/l-1/severity token {"severity":"HIGH","reason":"多次发生"}',
    'POST leads/l-1/verification token {"founded":true,"grounds":"班主任证实"}',
    'POST leads/l-1/hand-over token {"to":"POLICE","reason":"涉嫌违法"}',
  ]);
  expect(lead.offeredTo).toBe('POLICE');
});

test('takes what is offered, and shows nothing of what it has given away', async ({ page }) => {
  const leads = new Leads();
  leads.add(whole(summary('l-1'), { offeredTo: 'POLICE' }));
  await open(page, leads, 'zhao', 'lead/l-1');
  await expect(page.getByTestId('lead-deeds').getByRole('button')).toHaveText(['签收', '退回']);
  await give(page, '签收');
  // The stand-in knows no lead of that id any more, as for whoever does not handle it.
  await expect(page.getByText('没有这条线索，或不由您办理')).toBeVisible();
  await expect(page.locator('body')).not.toContainText('围堵');
  await expect(page.locator('body')).not.toContainText('李小同');
});

for (const [width, theme] of [
  [1366, 'light'],
  [360, 'dark'],
] as const) {
  test(`does its steps, mediates, settles and visits, ${width} wide, ${theme}`, async ({ browser }) => {
    const context = await browser.newContext({
      locale: 'zh-CN',
      colorScheme: theme,
      viewport: { width, height: 768 },
    });
    const page = await context.newPage();
    const leads = new Leads();
    leads.add(whole(summary('l-1', { state: 'HANDLING' })));
    await open(page, leads, 'jiao', 'lead/l-1');
    const stop = page.locator('tr[data-step=STOP_IT]');
    await expect(stop).toContainText('已超时');
    await expect(stop).toContainText('已催办 1 次');
    await expect(stop.getByRole('button')).toHaveText(['已办']);
    await expect(page.getByTestId('waits')).toContainText('下一步');
    expect(await violations(page)).toEqual([]);
    expect(await wide(page)).toBeLessThanOrEqual(width);

    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: '化解', exact: true }).click();
    await dialog.getByLabel('方式').click();
    await expect(page.getByTitle('调解达成协议')).toHaveCount(0);
    await page.getByTitle('已采取措施').click();
    await dialog.getByRole('button', { name: /提\s*交/ }).click();
    await expect(dialog.getByRole('alert')).toContainText('not done yet: STOP_IT');
    await dialog.getByRole('button', { name: /取\s*消/ }).click();
    await page.getByRole('button', { name: '立即制止 已办' }).click();
    await dialog.getByLabel('说明').fill('已制止');
    await dialog.getByRole('button', { name: /提\s*交/ }).click();
    await expect(stop).toHaveAttribute('data-state', 'DONE');
    await give(page, '查明事实 免办', { 理由: '警方在查' });
    await expect(page.locator('tr[data-step=FIND_THE_FACTS]')).toHaveAttribute('data-state', 'EXCUSED');

    await page.getByRole('button', { name: '开始调解' }).click();
    for (const [at, post, who] of [
      [1, '班主任', 'tan'],
      [2, '人民调解员', 'hu'],
    ] as const) {
      const person = dialog.getByRole('group', { name: `负责人 ${at}` });
      await person.getByLabel('身份').click();
      await page.getByTitle(post, { exact: true }).last().click();
      await person.getByLabel('账号').fill(who);
    }
    await dialog.getByRole('button', { name: /提\s*交/ }).click();
    await expect(page.getByTestId('mediation')).toContainText('人民调解员 hu');
    await page.getByRole('button', { name: '记录谈话' }).click();
    await dialog.getByLabel('记录谈话').click();
    await page.getByTitle('双方共同谈话').click();
    await dialog.getByRole('button', { name: /提\s*交/ }).click();
    await give(page, '达成协议', { 协议内容: '书面道歉' });
    await expect(page.getByTestId('mediation')).toContainText('书面道歉');
    expect(await violations(page)).toEqual([]);

    await page.getByRole('button', { name: '化解', exact: true }).click();
    await expect(dialog.getByLabel(/回访时间/)).toHaveCount(2);
    await dialog.getByRole('button', { name: '移除 回访 2' }).click();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: /提\s*交/ }).click();
    await expect(page.getByTestId('lead')).toHaveAttribute('data-state', 'SETTLED');
    await page.getByRole('button', { name: '1 记录回访' }).click();
    await dialog.getByText('已复发').click();
    await dialog.getByRole('button', { name: /提\s*交/ }).click();
    await expect(page.getByTestId('lead')).toHaveAttribute('data-state', 'HANDLING');
    expect(await wide(page)).toBeLessThanOrEqual(width);
    expect(leads.sent.filter((each) => each.includes('/settlement'))).toHaveLength(2);
    await context.close();
  });
}

test('puts likely duplicates side by side once asked, and merges', async ({ page }) => {
  const leads = new Leads();
  leads.add(whole(summary('l-1')));
  leads.add(whole(summary('l-2', { receivedAt: ago(30) }), { words: '三个人堵住了我' }));
  leads.likely.push({ id: 'l-2', percent: 83, words: 71, time: 96, sameCategory: true });
  await open(page, leads, 'jiao', 'lead/l-1');
  await expect(page.getByTestId('duplicates')).toContainText('83% 相似度');
  expect(leads.read).not.toContain('l-2');
  await page.getByRole('button', { name: '并排比较' }).click();
  await expect(page.getByTestId('side-by-side').getByRole('article')).toHaveCount(2);
  await expect(page.getByTestId('side-by-side')).toContainText('三个人堵住了我');
  expect(await violations(page)).toEqual([]);
  await page.getByTestId('duplicates').getByRole('button', { name: '本线索 并入其他线索' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /提\s*交/ })
    .click();
  await expect(page.getByTestId('lead')).toContainText('并入其他线索');
  expect(leads.sent).toEqual(['POST leads/l-1/merge token {"headId":"l-2"}']);
});

test('reads a lead once, keeps nothing of it in the browser, and does not ask again by itself', async ({
  page,
}) => {
  const leads = new Leads();
  leads.add(whole(summary('l-1'), { incidentId: 'i-7' }));
  await open(page, leads, 'zhao', 'lead/l-1');
  await expect(page.getByTestId('words')).toBeVisible();
  await expect(page.getByRole('link', { name: 'i-7' })).toHaveAttribute('href', '#/incident/i-7');
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await page.getByRole('link', { name: '返回列表' }).click();
  await expect(page.getByTestId('leads')).toBeVisible();
  expect(leads.read).toEqual(['l-1']);
  expect(await kept(page)).not.toMatch(/围堵|李小同|后门/);
  await page.goBack();
  await expect(page.getByTestId('words')).toBeVisible();
  expect(leads.read).toEqual(['l-1', 'l-1']);
});

for (const [user, width] of [
  ['guard', 360],
  ['jiao', 1366],
] as const) {
  test(`takes a lead in, as ${user}, ${width} wide`, async ({ browser }) => {
    const context = await browser.newContext({
      locale: 'zh-CN',
      colorScheme: 'dark',
      viewport: { width, height: 768 },
    });
    const page = await context.newPage();
    const leads = new Leads();
    await open(page, leads, user, 'leads/new');
    await page.getByRole('button', { name: /提\s*交/ }).click();
    await expect(page.getByText('请填写').first()).toBeVisible();
    if (user === 'jiao') {
      await page.getByLabel('学校').click();
      await page.getByTitle('桃园小学 s-1').click();
    } else await expect(page.getByLabel('学校')).toHaveCount(0);
    await page.getByLabel('类别').click();
    await page.getByTitle('暴力伤害').click();
    await page.getByLabel('正在发生').check();
    await page.getByLabel('内容').fill('有人持刀 <i>');
    await page.getByLabel('发生时间').fill('2019-01-01T10:00');
    await page.getByRole('button', { name: '添加一人' }).click();
    const person = page.getByRole('group', { name: '涉及的人 1' });
    await person.getByLabel('身份').click();
    await page.getByTitle('受害的人').click();
    await person.getByLabel('姓名').fill('李小同');
    expect(await violations(page)).toEqual([]);
    expect(await wide(page)).toBeLessThanOrEqual(width);
    await page.getByRole('button', { name: /提\s*交/ }).click();
    await expect(page.locator('.ant-form-item-explain-error')).toContainText('too long ago');
    await page.getByLabel('发生时间').fill('2026-03-02T16:05');
    await page.getByRole('button', { name: /提\s*交/ }).click();
    await expect(page.getByTestId('taken')).toContainText('教育部门');
    await expect(page.getByTestId('taken')).not.toContainText('持刀');
    expect(await violations(page)).toEqual([]);
    const last = leads.sent.at(-1) ?? '';
    expect(last).toMatch(/^POST leads key\+token /);
    expect(JSON.parse(last.slice(last.indexOf('{')))).toEqual({
      schoolId: user === 'guard' ? 'school-1' : 's-1',
      category: 'VIOLENCE',
      signs: ['HAPPENING_NOW'],
      seenAt: '2026-03-02T16:05:00+08:00',
      words: '有人持刀 <i>',
      people: [{ part: 'HARMED', name: '李小同' }],
    });
    expect(await kept(page)).not.toMatch(/持刀|李小同/);
    await context.close();
  });
}

test('shows a picture to whoever asks for it, and adds one without its name', async ({ page }) => {
  const leads = new Leads();
  leads.add(whole(summary('l-1')));
  await open(page, leads, 'jiao', 'lead/l-1');
  await page.getByLabel('添加图片').setInputFiles({ name: '李小同.png', mimeType: 'image/png', buffer: PNG });
  const picture = page.locator('[data-attachment=a-1]');
  await expect(picture).toContainText('教育部门');
  expect(leads.looks).toEqual([]);
  await picture.getByRole('button', { name: '图片 1 查看' }).click();
  await expect(picture.getByRole('img', { name: '图片 1' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  expect(leads.looks).toEqual(['a-1']);
  expect(leads.sent).toEqual([`POST leads/l-1/attachments key+token ${PNG.length} bytes`]);
});

test('leads from the incident that it became to what it says', async ({ page }) => {
  const leads = new Leads();
  leads.add(whole(summary('l-1', { category: 'VIOLENCE', severity: 'CRITICAL', holder: 'POLICE' })));
  await answers(page, 'GET', '/api/v1/incidents/i-7', {
    incidentId: 'i-7',
    school: { schoolId: 's-1', name: '桃园小学' },
    mode: 'ACTUAL',
    state: 'OPEN',
    kinds: ['SILENT_PANIC'],
    openedAt: ago(1),
    originLeadIds: ['l-1'],
  });
  await open(page, leads, 'zhao', 'incident/i-7');
  await page.getByRole('link', { name: '打开线索' }).click();
  await expect(page.getByTestId('lead')).toContainText('暴力伤害');
  expect(leads.read).toEqual(['l-1']);
});

test('says it in English', async ({ page }) => {
  const leads = new Leads();
  leads.add(whole(summary('l-1', { category: 'SELF_HARM_CRISIS' })));
  await open(page, leads, 'jiao', 'lead/l-1');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByTestId('lead')).toContainText('Self-harm crisis');
  await expect(page.getByRole('button', { name: 'Hand over', exact: true })).toBeVisible();
  await expect(page.locator('tr[data-step=STOP_IT]')).toContainText('overdue');
});
