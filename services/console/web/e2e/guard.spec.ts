import type { Page } from '@playwright/test';
import { violations } from './axe';
import { expect, signIn, test } from './door';
import { registry } from './registry';

const PLAN = {
  total: { schoolDays: 20, windows: 40, required: 80, filled: 79, rate: 0.9875 },
  gaps: [
    {
      schoolId: 's-2',
      spotId: 'p-2',
      day: '2026-03-02',
      peak: 'DISMISSAL',
      begin: '16:30',
      end: '17:00',
      role: 'POLICE_OFFICER',
      missing: 1,
    },
  ],
  gapCount: 1,
  conflicts: [
    {
      label: 'J-1024',
      day: '2026-03-03',
      one: { schoolId: 's-1', spotId: 'p-1', begin: '07:20', end: '08:00' },
      other: { schoolId: 's-2', spotId: 'p-2', begin: '07:30', end: '08:10' },
    },
  ],
  withoutCalendar: ['s-3'],
  withoutSpot: [],
};

/** A county of two regions, of whose three schools one has no post. */
const county = (page: Page) =>
  registry(page, {
    'GET posts/establishment': (request) => ({
      json: request.url().includes('regionId=420106')
        ? [{ regionId: '420106', schools: 2, established: 2, rate: 1, missing: [], missingCount: 0 }]
        : [
            {
              regionId: '420100',
              schools: 3,
              established: 2,
              rate: 2 / 3,
              missing: [{ schoolId: 's-3', name: '第三小学 <b>' }],
              missingCount: 1,
            },
            { regionId: '420106', schools: 2, established: 2, rate: 1, missing: [], missingCount: 0 },
          ],
    }),
    'GET posts/establishment/staffing': () => ({
      json: { day: '2026-03-01', required: 8, present: 6, missing: 1, rate: 0.75 },
    }),
    'GET duties': (request) => ({
      json: {
        items: request.url().includes('state=MISSING')
          ? [
              {
                ...duty(),
                state: 'MISSING',
                holder: { role: 'POLICE_OFFICER', label: 'J-1024' },
              },
            ]
          : [],
      },
    }),
    'GET duties/plan': () => ({ json: PLAN }),
    'GET regions/420100': () => ({ json: { name: '武汉市' } }),
    'GET regions/420106': () => ({ json: { name: '武昌区' } }),
    'GET schools/s-1': () => ({ json: { name: '第一小学' } }),
    'GET schools/s-2': () => ({ json: { name: '第二小学' } }),
  });

const duty = () => ({
  id: 'd-1',
  schoolId: 's-1',
  spotName: '东门',
  peak: 'ARRIVAL',
  begin: new Date(Date.now() - 600_000).toISOString(),
  end: new Date(Date.now() + 1_200_000).toISOString(),
  role: 'POLICE_OFFICER',
  required: true,
  state: 'PLANNED',
  position: { longitude: 114.31, latitude: 30.61, datum: 'CGCS2000' },
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(theme, () => {
    test.use({ colorScheme: theme });

    test('shows the establishment rate, whose school lacks a post, and the gaps of today and of the plan', async ({
      page,
    }) => {
      await county(page);
      await signIn(page, 'wei');
      await page.getByRole('link', { name: '护学岗' }).click();
      await expect(page.locator('tr[data-region="420100"]')).toContainText('武汉市3266.6 %');
      await expect(page.getByTestId('without-post')).toContainText('第三小学 <b>');
      await expect(page.getByTestId('staffing')).toContainText('到岗率 75 % · 应到岗 8 · 已到岗 6 · 缺岗 1');
      await expect(page.getByTestId('gaps').locator('tbody tr')).toContainText('第一小学东门上学');
      await expect(page.getByTestId('gaps').locator('tbody tr')).toContainText('J-1024');
      await expect(page.getByTestId('plan')).toContainText('排班率 98.7 %');
      await expect(page.getByTestId('plan-gaps').locator('tbody tr')).toContainText(
        '第二小学放学 16:30–17:00民警1',
      );
      await expect(page.getByText('J-1024 2026-03-03')).toBeVisible();
      // Its name is not known here: the id stands for it.
      await expect(page.getByRole('listitem').filter({ hasText: 's-3' })).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: '武昌区' }).click();
      await expect(page.locator('tr[data-region="420106"]')).toContainText('武昌区22100 %');
      await expect(page.getByText('所有学校均已设岗')).toBeVisible();
    });
  });
}

test('checks a guard in at the gate without a network, and sends when it was', async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    locale: 'zh-CN',
    geolocation: { longitude: 114.31, latitude: 30.61 },
    permissions: ['geolocation'],
  });
  const page = await context.newPage();
  let [up, state] = [true, 'PLANNED'];
  const posted: unknown[] = [];
  await page.route('**/api/v1/duties**', (route) => {
    if (!up) return route.abort('internetdisconnected');
    return route.fulfill({ json: { items: [{ ...duty(), state }] } });
  });
  await page.route('**/api/v1/duties/d-1/check-in', (route) => {
    if (!up) return route.abort('internetdisconnected');
    posted.push(route.request().postDataJSON());
    state = 'ON_DUTY';
    return route.fulfill({ json: { ...duty(), state } });
  });
  await signIn(page, 'zhao');
  await page.goto('/#/duty');
  await expect(page.getByTestId('guard')).toContainText('东门');
  up = false;
  const before = Date.now();
  await page.getByRole('button', { name: '签到' }).click();
  await expect(page.locator('[data-duty=d-1]')).toHaveAttribute('data-state', 'ON_DUTY');
  await expect(page.getByTestId('waiting')).toContainText('签到：东门');
  expect(await violations(page)).toEqual([]);
  up = true;
  await expect(page.getByTestId('waiting')).toHaveAttribute('data-waiting', '0');
  await expect(page.getByRole('button', { name: '签退' })).toBeVisible();
  expect(posted).toHaveLength(1);
  const { at, position } = posted[0] as { at: string; position: unknown };
  expect(position).toEqual({ longitude: 114.31, latitude: 30.61, datum: 'WGS84' });
  expect(Math.abs(Date.parse(at) - before)).toBeLessThan(5_000);
  await context.close();
});
