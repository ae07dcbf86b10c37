import type { Page } from '@playwright/test';
import { violations } from './axe';
import { ask, give } from './deeds';
import { expect, signIn, test } from './door';
import { circular, head, Risks, review } from './risks';

async function open(page: Page, risks: Risks, user: string, path: string): Promise<void> {
  await risks.answer(page);
  await signIn(page, user);
  await page.goto(`/#/${path}`);
}

const wide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

for (const [width, theme] of [
  [1366, 'light'],
  [360, 'dark'],
] as const) {
  test(`opens each point of the list to its rows, ${width} wide, ${theme}`, async ({ browser }) => {
    const context = await browser.newContext({
      locale: 'zh-CN',
      colorScheme: theme,
      viewport: { width, height: 768 },
    });
    const page = await context.newPage();
    const risks = new Risks();
    await open(page, risks, 'li', 'risks');
    const list = page.getByTestId('lists').locator('tr[data-list=r-2]');
    await expect(list).toContainText('武昌区 <b>');
    await expect(list).toContainText('17.3');
    await expect(list).toContainText('红（重大） 1');
    await page.getByTestId('rules').getByText('计分规则').click();
    await expect(page.getByTestId('rules')).toContainText('特急 ×8');
    await expect(page.getByTestId('rules')).toContainText('90 d');
    expect(await violations(page)).toEqual([]);
    expect(await wide(page)).toBeLessThanOrEqual(width);

    await list.getByRole('link', { name: /打开/ }).click();
    await expect(page.getByTestId('list-head')).toHaveAttribute('data-state', 'COUNTED');
    const school = page.locator('tr[data-school=s-1]');
    await expect(school).toContainText('62');
    await expect(page.locator('tr[data-school=s-2]')).toContainText('不予显示');
    await page.getByRole('button', { name: '桃园小学 看来源' }).click();
    const rows = page.locator('tr[data-rows=s-1]');
    await expect(rows.locator('[data-row=l-1]')).toContainText('逾期');
    await expect(rows.getByRole('link', { name: 'l-1' })).toHaveAttribute('href', '#/lead/l-1');
    await expect(rows.getByRole('link', { name: 'i-1' })).toHaveAttribute('href', '#/incident/i-1');
    await expect(rows.getByRole('link', { name: 'gap/s-1' })).toHaveCount(0);
    await page.getByRole('button', { name: '全部来源' }).click();
    await expect(rows.locator('[data-kind=LEAD] li')).toHaveCount(3);
    expect(await violations(page)).toEqual([]);
    expect(await wide(page)).toBeLessThanOrEqual(width);

    await page.getByRole('tab', { name: '变化' }).click();
    await expect(page.locator('tr[data-change=s-1]')).toContainText('+31');
    await expect(page.locator('tr[data-change=s-2]')).toContainText('不在清单');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('tab', { name: '历次清单' }).click();
    await page.locator('tr[data-list=r-1]').getByRole('link').click();
    await expect(page.getByTestId('list-head')).toHaveAttribute('data-state', 'SUPERSEDED');
    await expect(page.getByTestId('risk-map')).toHaveCount(0);
    await context.close();
  });
}

test('shows the grave schools on the map by name, and opens the one that is pressed', async ({ page }) => {
  const risks = new Risks();
  await open(page, risks, 'wei', 'risk/420106');
  await expect(page.getByTestId('risk-map')).toHaveAttribute('data-ready', 'true');
  const labels = page.getByTestId('risk-map').locator('button.map-label');
  await expect(labels).toHaveCount(2);
  await expect(page.getByTestId('risk-map')).not.toContainText('不在清单的学校');
  await expect(page.getByTestId('risk-map')).toContainText('红（重大） 1');
  await page.getByRole('button', { name: '桃园小学 红（重大）' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('tr[data-rows=s-1]')).toBeVisible();
  // A lead is its handlers' to open, and the commission is none.
  await expect(page.locator('tr[data-rows=s-1]').getByRole('link', { name: 'l-1' })).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
});

test('counts, signs, publishes, and sends a circular', async ({ page }) => {
  const risks = new Risks();
  await open(page, risks, 'li', 'risk/420106');
  await give(page, '签批');
  await expect(page.getByTestId('list-head')).toHaveAttribute('data-state', 'SIGNED');
  await expect(page.getByText('公安机关 li')).toBeVisible();
  await give(page, '发布');
  await expect(page.getByTestId('list-head')).toHaveAttribute('data-state', 'PUBLISHED');
  await page.getByRole('button', { name: '发通报' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('group')).toHaveCount(3);
  await dialog.getByRole('button', { name: '移除 收件单位 3' }).click();
  await dialog.getByRole('group', { name: '收件单位 2' }).getByLabel('地区').fill('330000');
  await dialog.getByRole('button', { name: /提\s*交/ }).click();
  await expect(dialog.getByRole('alert')).toContainText('outside of the list');
  await dialog.getByRole('group', { name: '收件单位 2' }).getByLabel('地区').fill('420106');
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: /提\s*交/ }).click();
  await expect(dialog).toHaveCount(0);
  await give(page, '重新统计');
  await expect(page.getByTestId('list-head')).toHaveAttribute('data-state', 'COUNTED');
  const to = [
    { agency: 'POLICE', regionId: '420106' },
    { agency: 'EDUCATION', regionId: '420106' },
  ];
  expect(risks.sent.filter((each) => !each.includes('330000'))).toEqual([
    'POST risks/420106/signatures token {"listId":"r-2"}',
    'POST risks/420106/publications token {"listId":"r-2"}',
    `POST circulars key+token ${JSON.stringify({ listId: 'r-2', to, within: 'P3D' })}`,
    'POST risks/420106/countings key+token {}',
  ]);
});

test('acknowledges a circular that waits for my desk, and reads its list', async ({ page }) => {
  const risks = new Risks();
  risks.circulars = [circular('c-1', { mine: true }), circular('c-2', { state: 'ACKNOWLEDGED' })];
  await open(page, risks, 'zhao', 'circulars');
  const row = page.locator('tr[data-circular=c-1]');
  await expect(row).toContainText('1 / 2');
  await expect(row).toContainText('待本单位签收');
  await expect(row).toContainText('已催办 1 次');
  await page.getByLabel('状态').click();
  await page.getByTitle('待签收').click();
  await expect(page.locator('tr[data-circular=c-2]')).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
  await row.getByRole('link').click();
  await expect(page.getByTestId('school-risks')).toContainText('第二中学');
  await give(page, '签收');
  await expect(page.getByTestId('addressees')).toContainText('zhao');
  await expect(page.getByRole('button', { name: '签收', exact: true })).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
  await give(page, '撤回');
  await expect(page.getByTestId('circular')).toHaveAttribute('data-state', 'WITHDRAWN');
  expect(risks.sent).toEqual([
    'POST circulars/c-1/acknowledgements token {}',
    'POST circulars/c-1/withdrawal token {}',
  ]);
});

test('lets the commission decide about lists, and keeps reviews to the responsible officers', async ({
  page,
}) => {
  const risks = new Risks();
  risks.list = head('r-2', { state: 'PUBLISHED' });
  await open(page, risks, 'wei', 'risk/420106');
  await expect(page.getByTestId('list-deeds').getByRole('button')).toHaveText(['发通报', '重新统计']);
  await expect(page.getByRole('link', { name: '定期复核' })).toHaveCount(0);
  await page.goto('/#/reviews');
  await expect(page.getByText('没有这个页面')).toBeVisible();
});

test('reviews cases by number alone, and lets no number of a person out of the page', async ({ page }) => {
  const risks = new Risks();
  risks.reviews = [
    review('v-1', { state: 'LAPSED', raised: 2 }),
    review('v-2', { caseNumber: 'A4201060000002026090002', owner: 'wang' }),
  ];
  await open(page, risks, 'zhao', 'reviews');
  const row = page.locator('tr[data-review=v-1]');
  await expect(row).toContainText('已逾期');
  await expect(page.locator('tr[data-review=v-2]')).toHaveCount(0);
  await page.getByLabel('只看我负责的').uncheck();
  await expect(page.locator('tr[data-review=v-2]').getByRole('button', { name: /记录结论/ })).toHaveCount(0);
  expect(await violations(page)).toEqual([]);

  await page.getByRole('button', { name: 'A4201060000002026090001 记录结论' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox')).toHaveCount(0);
  await dialog.getByText('无变化').click();
  await dialog.getByRole('button', { name: /提\s*交/ }).click();
  await expect(row).toHaveAttribute('data-state', 'DUE');
  await page.getByRole('button', { name: 'A4201060000002026090001 历次复核 1' }).click();
  await expect(page.getByTestId('reviews')).toContainText('zhao 高 无变化');

  await ask(page, '纳入复核', { 案件编号: '420106199001011234' });
  await expect(dialog.locator('.ant-form-item-explain-error')).toBeVisible();
  await dialog.getByLabel('案件编号').fill('A4201060000002026090001');
  await dialog.getByRole('button', { name: /提\s*交/ }).click();
  await expect(dialog.locator('.ant-form-item-explain-error')).toContainText('has not ended');
  expect(await violations(page)).toEqual([]);
  await dialog.getByLabel('案件编号').fill('A4201060000002026090009');
  await dialog.getByRole('button', { name: /提\s*交/ }).click();
  await expect(page.getByTestId('reviews')).toContainText('A4201060000002026090009');
  expect(risks.sent.join()).not.toContain('420106199001011234');
  expect(risks.sent[0]).toBe('POST reviews/v-1/rounds key+token {"finding":"NO_CHANGE"}');

  await page.getByRole('tab', { name: '已删除' }).click();
  await expect(page.getByTestId('deletions')).toContainText('低');
  expect(await violations(page)).toEqual([]);
});

test('says it in English', async ({ page }) => {
  const risks = new Risks();
  await open(page, risks, 'li', 'risk/420106');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByTestId('list-head')).toContainText('Orange (considerable)');
  await expect(page.getByRole('button', { name: 'Sign', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: '桃园小学 Red (grave)' })).toBeVisible();
});
