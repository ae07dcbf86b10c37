import type { Page } from '@playwright/test';
import { violations } from './axe';
import { expect, signIn, test } from './door';

const step = (budget: number, met: number, breached: number) => ({ budget, met, breached });

const STATISTICS = {
  regionPath: '/420000/',
  from: '2026-03-01',
  to: '2026-03-03',
  mode: 'ACTUAL',
  presses: [
    { day: '2026-03-01', kind: 'PANIC', count: 5 },
    { day: '2026-03-03', kind: 'FIRE', count: 2 },
  ],
  incidents: { opened: 6, falseAlarms: 3, dispositions: [{ disposition: 'FALSE_ALARM', count: 3 }] },
  lanes: [
    {
      audience: 'POLICE',
      tasks: 6,
      queued: step(0.25, 6, 0),
      delivered: step(0.5, 6, 0),
      acknowledged: step(15, 5, 1),
      p50: 4.25,
      p90: 14.5,
      p99: 31,
    },
  ],
  buttonTests: { month: '2026-03', devices: 8, tested: 6 },
  regions: [
    {
      regionId: '420100',
      name: '示例一市',
      regionPath: '/420000/420100/',
      presses: 7,
      incidents: 6,
      falseAlarms: 3,
      acknowledgedInTime: 5,
      acknowledgedLate: 1,
      p50: 4.25,
      p90: 14.5,
      p99: 31,
      devices: 8,
      tested: 6,
    },
    {
      regionId: '420500',
      name: '示例二市',
      regionPath: '/420000/420500/',
      presses: 0,
      incidents: 0,
      falseAlarms: 0,
    },
  ],
};

/** What was asked for, in order. */
async function answerStatistics(page: Page): Promise<URLSearchParams[]> {
  const asked: URLSearchParams[] = [];
  await page.route('**/api/v1/statistics?*', (route) => {
    asked.push(new URL(route.request().url()).searchParams);
    return route.fulfill({ json: STATISTICS });
  });
  return asked;
}

const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

test('shows each figure as a chart with its table, and keeps what is shown in the address', async ({
  page,
}) => {
  const asked = await answerStatistics(page);
  await signIn(page, 'wei');
  await page.getByRole('link', { name: '统计' }).click();

  await expect(page.locator('.chart canvas')).toHaveCount(5);
  await expect(section(page, '报警次数（按日、种类）').getByRole('row')).toHaveCount(4);
  await expect(section(page, '签收时间').getByRole('row', { name: /示例一市/ })).toContainText('83.3 %');
  await expect(section(page, '警情与误报').getByRole('row', { name: /合计/ })).toContainText('50 %');
  await expect(section(page, '按钮测试覆盖率').getByRole('row', { name: /合计/ })).toContainText('75 %');
  await expect(section(page, '各席位时限').getByRole('row', { name: /公安 签收/ })).toContainText('15 秒');

  await page.getByLabel('从', { exact: true }).fill('2026-03-01');
  await page.getByLabel('到', { exact: true }).fill('2026-03-03');
  await section(page, '警情与误报').getByRole('button', { name: '示例一市' }).click();
  await expect.poll(() => asked.at(-1)?.toString()).toContain('regionPath=%2F420000%2F420100%2F');
  expect(asked.at(-1)?.get('from')).toBe('2026-03-01');

  await page.reload();
  await expect(page.getByLabel('从', { exact: true })).toHaveValue('2026-03-01');
  await expect(page.locator('.chart canvas')).toHaveCount(5);
  expect(asked.at(-1)?.get('regionPath')).toBe('/420000/420100/');
  await page.getByRole('button', { name: '上一级' }).click();
  await expect.poll(() => asked.at(-1)?.get('regionPath')).toBe('/420000/');
});

test('asks for nothing that is longer than a year', async ({ page }) => {
  const asked = await answerStatistics(page);
  await signIn(page, 'wei');
  await page.goto('/?from=2024-01-01&to=2026-03-03#/statistics');
  await expect(page.getByRole('alert')).toContainText('一年之内');
  expect(asked).toEqual([]);
});

test('gives a file, and says why there is none', async ({ page }) => {
  await answerStatistics(page);
  await page.route('**/api/v1/statistics/export?*', (route) => {
    const xlsx = route.request().url().includes('format=xlsx');
    return xlsx
      ? route.fulfill({ status: 503, contentType: 'application/problem+json', json: { detail: '统计正忙' } })
      : route.fulfill({ contentType: 'text/csv', body: '\uFEFF"a"\r\n' });
  });
  await signIn(page, 'wei');
  await page.goto('/?from=2026-03-01&to=2026-03-03#/statistics');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 CSV' }).click();
  expect((await download).suggestedFilename()).toBe('anyuan-statistics-2026-03-01-2026-03-03.csv');
  await page.getByRole('button', { name: '导出 XLSX' }).click();
  await expect(page.getByText('导出未成功: 统计正忙')).toBeVisible();
});

test('says so when the statistics cannot be had, and heals', async ({ page }) => {
  let out = true;
  await page.route('**/api/v1/statistics?*', (route) =>
    out ? route.fulfill({ status: 503, json: {} }) : route.fulfill({ json: STATISTICS }),
  );
  await signIn(page, 'wei');
  await page.getByRole('link', { name: '统计' }).click();
  await expect(page.getByText('统计暂不可用')).toBeVisible();
  out = false;
  await expect(section(page, '签收时间')).toBeVisible();
  await expect(page.getByText('统计暂不可用')).toHaveCount(0);
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(theme, () => {
    test.use({ colorScheme: theme });

    test('the statistics', async ({ page }) => {
      await answerStatistics(page);
      await signIn(page, 'jiao');
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('link', { name: 'Statistics' }).click();
      await expect(page.locator('.chart canvas')).toHaveCount(5);
      await expect(section(page, 'Time to acknowledge')).toContainText('14.5');
      expect(await violations(page)).toEqual([]);
    });
  });
}
