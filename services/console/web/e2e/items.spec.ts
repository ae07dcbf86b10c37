import type { Page } from '@playwright/test';
import { violations } from './axe';
import { expect, signIn, test } from './door';
import { answers } from './owners';
import { registry } from './registry';

const item = (id: string, more: Record<string, unknown> = {}) => ({
  id,
  source: 'RESPONSE_REVIEW',
  state: 'OPEN',
  mode: 'ACTUAL',
  schoolId: 's-1',
  regionPath: '/420000/420100/',
  openedAt: '2026-03-01T08:00:00Z',
  responseId: 'r-1',
  incidentId: 'i-1',
  kind: 'PAIRING_MISSED',
  subject: 'pairing/families-first <b>',
  track: 'LAWFUL_HANDLING',
  lateBySeconds: 5400,
  ...more,
});

const ALL = [
  item('1'),
  item('2', { kind: 'TRACK_EXCUSED', track: 'PUBLIC_ORDER', lateBySeconds: undefined }),
  item('3', { mode: 'EXERCISE', kind: 'STEP_LATE', subject: 'step/cordon-stands' }),
];

/** One to a page. */
async function ledger(page: Page, asked: URLSearchParams[]): Promise<void> {
  await answers(page, 'GET', '/api/v1/schools/s-1', { id: 's-1', name: '第一小学' });
  await registry(page, {
    'GET items': (request) => {
      const query = new URL(request.url()).searchParams;
      asked.push(query);
      const of = ALL.filter((each) => each.mode === (query.get('mode') ?? 'ACTUAL'));
      const begin = Number(query.get('cursor') ?? 0);
      const end = begin + 1;
      return { json: { items: of.slice(begin, end), ...(end < of.length && { nextCursor: String(end) }) } };
    },
  });
}

test('lists what was found wanting, real or of an exercise, and leads to its response', async ({ page }) => {
  const asked: URLSearchParams[] = [];
  await ledger(page, asked);
  await signIn(page, 'wei');
  await page.getByRole('link', { name: '挂账问题' }).click();
  const rows = page.getByTestId('items').locator('tr[data-item]');
  await expect(rows).toHaveCount(1);
  await expect(rows.first()).toContainText('第一小学');
  await expect(rows.first()).toContainText('配合要求未达成 pairing/families-first <b>');
  await expect(rows.first()).toContainText('依法办理');
  await expect(rows.first()).toContainText('1 小时 30 分钟');
  await expect(rows.first().getByRole('link')).toHaveAttribute('href', '#/response/r-1');
  await page.getByRole('button', { name: '更多' }).click();
  await expect(rows).toHaveCount(2);
  await expect(rows.last()).toContainText('整条线无需办理');
  expect(await violations(page)).toEqual([]);

  await page.getByLabel('类别').click();
  await page.getByTitle('演练').click();
  await expect(rows).toHaveCount(1);
  await expect(rows.first()).toContainText('演练');
  await expect(rows.first()).toContainText('步骤超时');
  await page.getByLabel('发现自').fill('2026-03-01');
  await page.getByLabel('发现至').fill('2026-03-02');
  await expect.poll(() => asked.at(-1)?.get('to')).toBe('2026-03-03T00:00:00+08:00');
  expect(asked.at(-1)?.get('from')).toBe('2026-03-01T00:00:00+08:00');
  expect(asked.at(-1)?.get('mode')).toBe('EXERCISE');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Account items');
  await expect(rows.first()).toContainText('Step late');
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(theme, () => {
    test.use({ colorScheme: theme, viewport: { width: 360, height: 768 } });

    test('shows a school its own without a way to the response, and says so when it cannot', async ({
      page,
    }) => {
      await ledger(page, []);
      await signIn(page, 'guard');
      await page.getByRole('link', { name: '挂账问题' }).click();
      const rows = page.getByTestId('items').locator('tr[data-item]');
      await expect(rows).toHaveCount(1);
      await expect(rows.getByRole('link')).toHaveCount(0);
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

      await page.route('**/api/v1/items?*', (route) => route.fulfill({ status: 503, json: {} }));
      await page.reload();
      await expect(page.getByText('挂账问题暂不可用')).toBeVisible();
    });
  });
}
