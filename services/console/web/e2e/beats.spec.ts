import { violations } from './axe';
import { expect, signIn, test } from './door';
import { problem, registry } from './registry';

const at = (longitude: number, latitude: number) => ({ type: 'Point', coordinates: [longitude, latitude] });

/** A grid of a kilometre or so with two schools, of which one is behind. */
const MAP = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      id: 'grid/g-1',
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [114.29, 30.59],
            [114.33, 30.59],
            [114.33, 30.63],
            [114.29, 30.63],
            [114.29, 30.59],
          ],
        ],
      },
      properties: { name: '一号网格', risk: 'HIGH', density: 0.4, densityTarget: 1, densityReached: false },
    },
    {
      type: 'Feature',
      id: 'school/b-1/s-1',
      geometry: at(114.3, 30.6),
      properties: { schoolId: 's-1', beatId: 'b-1', actual: 2, target: 2, behind: 0 },
    },
    {
      type: 'Feature',
      id: 'school/b-1/s-2',
      geometry: at(114.32, 30.62),
      properties: { schoolId: 's-2', beatId: 'b-1', actual: 0, target: 2, behind: 2 },
    },
  ],
};

const progress = (actual: number) => ({
  beatId: 'b-1',
  gridId: 'g-1',
  name: '一号 <b>',
  unit: '珞珈山所',
  schools: [
    { schoolId: 's-1', actual: 2, target: 2, behind: 0 },
    { schoolId: 's-2', actual, target: 2, behind: 2 - actual },
  ],
  visits: 2 + actual,
  behind: 2 - actual,
  density: 0.4,
  densityTarget: 1,
  densityReached: false,
});

const NAMES = {
  'GET schools/s-1': () => ({ json: { name: '第一小学' } }),
  'GET schools/s-2': () => ({ json: { name: '第二小学' } }),
  'GET schools/points': () => ({ json: { type: 'FeatureCollection', features: [], more: false } }),
};

for (const theme of ['light', 'dark'] as const) {
  test.describe(theme, () => {
    test.use({ colorScheme: theme });

    test('shows what is behind on the map and by beat, and proposes a way there', async ({ page }) => {
      const asked = await registry(page, {
        ...NAMES,
        'GET beats/progress': () => ({ json: { items: [progress(0)] } }),
        'GET beats/map': () => ({ json: MAP }),
        'POST beats/b-1/route': () => ({ json: { schoolIds: ['s-2'], metres: 3210 } }),
      });
      await signIn(page, 'li');
      await page.getByRole('link', { name: '网格巡逻' }).click();
      const beat = page.locator('tr[data-beat=b-1]');
      await expect(beat).toContainText('一号 <b>珞珈山所2▲ 20.40 / 1.00');
      await expect(beat).toContainText('第二小学 0/2 ▲');
      const map = page.getByTestId('beat-map');
      await expect(map).toHaveAttribute('data-ready', 'true', { timeout: 30_000 });
      await expect(map.getByRole('button', { name: 's-2: 0/2, 欠访 2' })).toHaveText('▲0/2');
      await expect(map.getByRole('button', { name: 's-1: 2/2' })).toHaveText('2/2');
      expect(await violations(page)).toEqual([]);

      await page.getByRole('button', { name: '一号 <b> 建议路线' }).click();
      await expect(page.getByTestId('route')).toContainText('第二小学');
      await expect(page.getByTestId('route')).toContainText('3.2 公里（直线）');
      const { position } = JSON.parse(
        asked
          .find((each) => each.includes('/route'))
          ?.split(' ')
          .pop() ?? '',
      );
      expect(position).toEqual({
        longitude: expect.closeTo(114.31, 1),
        latitude: expect.closeTo(30.61, 1),
        datum: 'CGCS2000',
      });
      await page.getByLabel('日期').fill('2026-03-02');
      await expect
        .poll(() => asked.some((each) => each.includes('beats/progress?day=2026-03-02')))
        .toBe(true);
    });
  });
}

test('takes check-ins by position and by code without a network, and says what was not taken', async ({
  browser,
}) => {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    locale: 'zh-CN',
    geolocation: { longitude: 114.32, latitude: 30.62 },
    permissions: ['geolocation'],
  });
  const page = await context.newPage();
  let [up, actual] = [true, 0];
  await registry(page, {
    ...NAMES,
    'GET beats/progress': () => ({ json: { items: [progress(actual)] } }),
  });
  const posted: Record<string, unknown>[] = [];
  await page.route('**/api/v1/beats/b-1/check-ins', (route) => {
    if (!up) return route.abort('internetdisconnected');
    const body = route.request().postDataJSON();
    posted.push(body);
    if (body.code === '000000')
      return route.fulfill({ ...problem(409, 'code: not the code of this gate now') });
    actual += 1;
    return route.fulfill({ status: 201, json: { id: `v-${actual}`, distinct: true } });
  });
  await signIn(page, 'zhao');
  await page.goto('/#/duty');
  await page.getByLabel('选择巡区').fill('一号');
  await page.getByTitle('一号').click();
  const school = page.locator('[data-school=s-2]');
  await expect(school).toContainText('第二小学 ▲ 0/2');
  up = false;
  await school.getByRole('button', { name: '到校打卡' }).click();
  await expect(school).toHaveAttribute('data-actual', '1');
  await school.getByLabel('门口打卡码').fill('000000');
  await school.getByRole('button', { name: '打卡码打卡' }).click();
  await expect(page.getByTestId('waiting')).toHaveAttribute('data-waiting', '2');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(await violations(page)).toEqual([]);
  await page.reload();
  await expect(page.getByTestId('waiting')).toHaveAttribute('data-waiting', '2');
  up = true;
  await expect(page.getByTestId('waiting')).toHaveAttribute('data-waiting', '0');
  await expect(page.getByTestId('waiting')).toContainText('code: not the code of this gate now');
  await expect(school).toHaveAttribute('data-actual', '1');
  expect(posted.map(({ schoolId, position, code }) => [schoolId, position, code])).toEqual([
    ['s-2', { longitude: 114.32, latitude: 30.62, datum: 'WGS84' }, undefined],
    ['s-2', undefined, '000000'],
  ]);
  await context.close();
});

test("shows the gate's code to a school that asks for it", async ({ page }) => {
  await page.route('**/api/v1/beats/gates/*/code', (route) =>
    route.fulfill({ json: { code: '482913', until: new Date(Date.now() + 60_000).toISOString() } }),
  );
  await signIn(page, 'guard');
  const gate = page.getByTestId('gate-code');
  await expect(gate).not.toContainText('482913');
  await gate.getByRole('button', { name: '显示打卡码' }).click();
  await expect(gate.locator('output')).toHaveText('482913');
  expect(await violations(page)).toEqual([]);
});
