import { expect, setIncidents, signIn, test } from './door';

function incident(more: Record<string, unknown> = {}) {
  return {
    incidentId: 'i-own',
    version: 1,
    school: { schoolId: 'school-1', name: '第一小学' },
    mode: 'ACTUAL',
    state: 'OPEN',
    kinds: ['PANIC'],
    openedAt: new Date().toISOString(),
    places: [{ building: '教学楼', room: '301' }],
    ...more,
  };
}

test('tells the school to dial 110 when nobody acknowledges within 10 s, and not any more once somebody did', async ({
  page,
}) => {
  await page.clock.install();
  await setIncidents([incident()]);
  await signIn(page, 'guard');
  await expect(page.getByTestId('open-alarms')).toContainText('一键报警');
  await expect(page.locator('.dial')).toHaveCount(0);

  await page.clock.fastForward(11_000);
  await expect(page.locator('.dial')).toHaveAttribute('data-why', 'unanswered');
  await expect(page.getByRole('alert').first()).toContainText('请拨打110');

  await setIncidents([
    incident({ version: 2, state: 'ACKNOWLEDGED', acknowledgedAt: new Date().toISOString() }),
  ]);
  await expect(page.locator('[data-dispatch]')).toHaveAttribute('data-dispatch', 'ACKNOWLEDGED');
  await expect(page.locator('.dial')).toHaveCount(0);
  await setIncidents([incident({ version: 3, state: 'ACKNOWLEDGED', dispatchState: 'ON_THE_WAY' })]);
  await expect(page.locator('[data-dispatch]')).toHaveAttribute('data-dispatch', 'ON_THE_WAY');
});

test('tells the school to dial 110 after 10 s without the server', async ({ page, context }) => {
  await page.clock.install();
  await setIncidents([]);
  await signIn(page, 'guard');
  await expect(page.getByTestId('open-alarms')).toContainText('当前没有报警');
  await context.setOffline(true);
  await expect(page.getByTestId('lost')).toBeVisible();
  await page.clock.fastForward(11_000);
  await expect(page.locator('.dial')).toHaveAttribute('data-why', 'no-contact');
  await context.setOffline(false);
  await expect(page.locator('.dial')).toHaveCount(0);
});

test('shows nothing of a silent press, and sends nobody to the telephone for a test', async ({ page }) => {
  await page.clock.install();
  const past = new Date(Date.now() - 60_000).toISOString();
  await setIncidents([
    incident({ incidentId: 'i-duress', kinds: ['DURESS'], openedAt: past }),
    incident({ incidentId: 'i-test', mode: 'TEST', openedAt: past }),
    incident({ incidentId: 'i-old', state: 'CLOSED', openedAt: past, closedAt: past }),
  ]);
  await signIn(page, 'guard');
  await expect(page.getByTestId('open-alarms').locator('article')).toHaveCount(1);
  await expect(page.getByTestId('recent').locator('li')).toHaveCount(1);
  await expect(page.locator('body')).not.toContainText('胁迫');
  await expect(page.locator('.dial')).toHaveCount(0);
});
