import { violations } from './axe';
import { expect, live, newId, POLICE_LANE, push, row, SPOOL, setIncidents, signIn, task, test } from './door';

for (const theme of ['light', 'dark'] as const) {
  test.describe(theme, () => {
    test.use({ colorScheme: theme });

    test('the sign-in page', async ({ page }) => {
      await page.goto('/');
      await expect(page.getByLabel('用户名')).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });

    test('the desk, with tasks of each state and an open incident', async ({ page }) => {
      await signIn(page, 'li');
      await live(page);
      const [a, b, c, d] = [newId(), newId(), newId(), newId()];
      const past = new Date(Date.now() - 60_000).toISOString();
      await push(
        POLICE_LANE,
        'task',
        task(a, 1, { acknowledgeBy: past, overdue: ['ACKNOWLEDGED'], major: true, silentAtSchool: true }),
      );
      await push(POLICE_LANE, 'task', task(b, 1, { mode: 'EXERCISE', severity: 'MEDIUM' }));
      await push(
        POLICE_LANE,
        'task',
        task(c, 1, { state: 'ACKNOWLEDGED', severity: 'LOW', acknowledgedBy: 'li' }),
      );
      await push(POLICE_LANE, 'task', task(d, 1, { state: 'CLOSED' }));
      await push(SPOOL, 'spooled', { signalId: newId(), kind: 'PANIC', mode: 'TEST', receivedAt: past });
      await row(page, a).getByRole('button', { name: '详情' }).click();
      await expect(page.getByTestId('timeline').locator('li')).toHaveCount(1);
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: '结案' }).click();
      await expect(page.getByLabel('理由')).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });

    test("the school's page that says to dial 110", async ({ page }) => {
      const openedAt = new Date(Date.now() - 60_000).toISOString();
      await setIncidents([
        { incidentId: 'i', mode: 'ACTUAL', state: 'OPEN', kinds: ['PANIC'], openedAt, places: [] },
      ]);
      await signIn(page, 'guard');
      await expect(page.locator('.dial')).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });

    test('the list of incidents', async ({ page }) => {
      const openedAt = new Date().toISOString();
      await setIncidents([
        {
          incidentId: 'i',
          mode: 'TEST',
          state: 'OPEN',
          severity: 'HIGH',
          kinds: ['PANIC'],
          openedAt,
          school: { name: '一小' },
          buildings: ['主楼'],
        },
      ]);
      await signIn(page, 'wei');
      await expect(page.getByTestId('incidents')).toContainText('一小');
      expect(await violations(page)).toEqual([]);
    });
  });
}
