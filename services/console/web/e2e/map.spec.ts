import type { Page } from '@playwright/test';
import { violations } from './axe';
import { expect, live, newId, POLICE_LANE, push, signIn, task, test } from './door';
import { answers } from './owners';
import { Patrol } from './patrol';
import { PNG } from './registry';

const NUMBER = 'GS(2024)0000号';

const school = (id: string, name: string, longitude: number, latitude: number) => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [longitude, latitude] },
  properties: { id, name, regionPath: '/420000/420100/420106/' },
});

/** What the ledger and alarm would say of a county with four schools, three of them close together. */
async function registered(page: Page) {
  const features = [
    school('s-1', '第一小学', 114.3, 30.6),
    school('s-2', '第二小学', 114.303, 30.6),
    school('s-3', '第三小学', 114.3015, 30.6022),
    school('s-4', '第四小学', 114.34, 30.62),
  ];
  await answers(page, 'GET', '/api/v1/schools/points', { type: 'FeatureCollection', features, more: false });
  await answers(page, 'GET', '/api/v1/regions', {
    items: [
      { id: '420100', level: 'PREFECTURE', name: '武汉市', englishName: 'Wuhan' },
      { id: '420106', level: 'COUNTY', name: '武昌区', englishName: 'Wuchang' },
    ],
  });
  await answers(page, 'GET', '/api/v1/coverage-gaps', {
    items: [{ schoolId: 's-4', schoolName: '第四小学', overdue: true, reason: 'ALL_SILENT' }],
  });
}

async function openMap(page: Page) {
  await page.keyboard.press('m');
  const map = page.getByTestId('map');
  await expect(map).toHaveAttribute('data-ready', 'true', { timeout: 30_000 });
  return map;
}

test('is a graticule without an approval number by default, and asks for no tile', async ({ page }) => {
  const tiles: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/map/tiles/')) tiles.push(request.url());
  });
  await signIn(page, 'li');
  await live(page);
  const map = await openMap(page);
  await expect(map).toContainText('经纬网，CGCS2000；无底图');
  await expect(page.getByTestId('approval')).toHaveCount(0);
  expect(tiles).toEqual([]);
});

test("lays the deployment's tiles below, through the console alone, and shows their number", async ({
  page,
}) => {
  const asked: URL[] = [];
  page.on('request', (request) => {
    if (/^http/.test(request.url())) asked.push(new URL(request.url()));
  });
  await answers(page, 'GET', '/api/v1/map', {
    approvalNumber: NUMBER,
    attribution: '某省地图院',
    maxZoom: 12,
    tiles: true,
    outline: true,
  });
  await page.route('**/api/v1/map/tiles/**', (route) =>
    route.fulfill({ contentType: 'image/png', body: PNG }),
  );
  const outline = { type: 'FeatureCollection', features: [] };
  await answers(page, 'GET', '/api/v1/map/outline', outline);
  await signIn(page, 'li');
  await live(page);
  const map = await openMap(page);
  await expect(page.getByTestId('approval')).toHaveText(`审图号: ${NUMBER} 某省地图院`);
  await expect
    .poll(
      () => asked.filter(({ pathname }) => /^\/api\/v1\/map\/tiles\/\d+\/\d+\/\d+$/.test(pathname)).length,
    )
    .toBeGreaterThan(0);
  await expect(map).not.toContainText('无底图');
  expect(asked.filter(({ origin }) => origin !== process.env.ANYUAN_PAGE)).toEqual([]);
});

test('says that the base map does not come', async ({ page }) => {
  await answers(page, 'GET', '/api/v1/map', {
    approvalNumber: NUMBER,
    maxZoom: 12,
    tiles: true,
    outline: false,
  });
  await page.route('**/api/v1/map/tiles/**', (route) => route.fulfill({ status: 502 }));
  await signIn(page, 'li');
  await live(page);
  await expect(await openMap(page)).toContainText('底图暂时不可用');
});

test('gathers schools, and marks who has no alarm path by word and shape', async ({ page }) => {
  await registered(page);
  await signIn(page, 'jiao');
  await live(page);
  const map = await openMap(page);
  const gap = map.getByRole('button', { name: '第四小学: 报警覆盖缺口, 已超期' });
  await expect(gap).toHaveText(/▲ 缺口/);
  await gap.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('selected')).toContainText('第四小学 武汉市 · 武昌区');
  await expect(page.getByTestId('selected')).toContainText('报警覆盖缺口 · 已超期');

  await map.getByRole('button', { name: '3 所学校; 点按放大' }).click();
  await map.getByRole('button', { name: '第一小学', exact: true }).click();
  await expect(page.getByTestId('selected')).toContainText('第一小学');
  await expect(page.getByTestId('selected')).not.toContainText('缺口');
});

test('names regions from afar, with their number of schools', async ({ page }) => {
  await registered(page);
  await signIn(page, 'li');
  await live(page);
  const map = await openMap(page);
  await expect(map.getByRole('button', { name: /所学校|第四小学/ }).first()).toBeVisible();
  const further = map.getByRole('button', { name: '缩小' });
  const county = map.getByRole('button', { name: /^武昌区: 4 所学校, 报警覆盖缺口 1/ });
  await expect(async () => {
    await further.click();
    await expect(county).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await expect(county).toHaveText('武昌区 4 ▲1');
  await county.press('Enter');
  await expect(map.getByRole('button', { name: /^4 所学校, 报警覆盖缺口 1/ })).toHaveText('4 ▲1');
});

test('shows the police where units are and what they do, and nobody else', async ({ page, browser }) => {
  await registered(page);
  const patrol = new Patrol(`i-${newId()}`);
  patrol.send('u-1');
  await patrol.answer(page);
  await signIn(page, 'li');
  await live(page);
  const map = await openMap(page);
  // Two stand in one place: the one that is busy is shown.
  await expect(map.getByRole('button', { name: '<b>二组</b>: 待命' })).toHaveCount(0);
  await map.getByRole('button', { name: '巡逻一组: 已派警' }).press('Enter');
  await expect(page.getByTestId('selected')).toContainText('巡逻一组 民警 ×2');
  await page.getByTestId('selected').getByRole('link', { name: '所派警情' }).click();
  await expect(page).toHaveURL(new RegExp(`/incident/${patrol.incidentId}$`));

  const desk = await (await browser.newContext()).newPage();
  const asked: string[] = [];
  desk.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await registered(desk);
  await signIn(desk, 'jiao');
  await live(desk);
  await expect((await openMap(desk)).getByRole('list', { name: '图例' })).not.toContainText('警力');
  expect(asked).not.toContain('/api/v1/units');
});

for (const [device, viewport] of [
  ['a small laptop', { width: 1366, height: 768 }],
  ['a phone', { width: 390, height: 800 }],
] as const) {
  test(`breaks no rule of accessibility on ${device}, and keeps incidents foremost`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await registered(page);
    await signIn(page, 'li');
    await live(page);
    const id = newId();
    await push(POLICE_LANE, 'task', task(id, 1));
    const map = await openMap(page);
    const incident = map.getByRole('button', { name: `待签收 · 第一小学 ${id}` });
    await expect(incident).toBeVisible();
    await expect(map.getByRole('list', { name: '图例' })).toContainText('报警覆盖缺口');
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.getByTestId('map')).toHaveAttribute('data-ready', 'true', { timeout: 30_000 });
    await page.getByRole('button', { name: `Open · 第一小学 ${id}` }).press('Enter');
    await expect(page.getByTestId('incident')).toHaveAttribute('data-incident', `i-${id}`);
  });
}
