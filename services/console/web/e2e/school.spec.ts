import { expect, setIncidents, signIn, test } from './door';
import { answers } from './owners';

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

test('lets the school add what it knows to its open alarm, and reads it back', async ({ page }) => {
  const note = { noteId: 'n-1', at: new Date().toISOString(), by: 'guard', text: '两名学生在门卫室' };
  const sent = await answers(page, 'POST', '/api/v1/incidents/i-own/notes', {});
  await setIncidents([incident()]);
  await signIn(page, 'guard');
  await page.getByLabel('补充现场情况（公安立即可见）').fill(note.text);
  await answers(page, 'GET', '/api/v1/incidents/i-own/notes', { items: [note] });
  await page
    .getByTestId('open-alarms')
    .getByRole('button', { name: /提\s*交/ })
    .click();
  await expect(page.getByTestId('own-notes')).toContainText('两名学生在门卫室');
  expect(sent).toMatchObject([
    { body: { text: note.text }, csrf: true, key: expect.stringMatching(/^[0-9a-f]{32}$/) },
  ]);
});

test('shows the school its tests due, its exercises and its contacts, which it keeps itself', async ({
  page,
}) => {
  await setIncidents([]);
  await answers(page, 'GET', '/api/v1/button-tests/coverage', {
    month: '2026-03',
    items: [{ schoolId: 'school-1', untested: ['button-7'], neverTested: ['button-7'] }],
  });
  const until = new Date(Date.now() + 300_000).toISOString();
  const tests = await answers(page, 'POST', '/api/v1/button-tests', { deviceId: 'button-7', until }, 201);
  await answers(page, 'GET', '/api/v1/exercises', {
    items: [
      {
        id: 'x',
        name: '春季疏散演练',
        beginsAt: new Date(Date.now() - 60_000).toISOString(),
        endsAt: new Date(Date.now() + 600_000).toISOString(),
        deviceIds: [],
        cancelled: false,
      },
    ],
  });
  const guard = { role: '门卫室', name: '张安', phone: '027-8700 0000' };
  await answers(page, 'GET', '/api/v1/schools/school-1/contacts', { contacts: [guard], version: 3 });
  const kept = await answers(page, 'PUT', '/api/v1/schools/school-1/contacts', { contacts: [], version: 4 });
  await signIn(page, 'guard');

  await expect(page.getByTestId('exercises')).toContainText('进行中春季疏散演练');
  await expect(page.getByTestId('tests-due')).toContainText('从未测试');
  await page.getByRole('button', { name: '声明测试 button-7' }).click();
  await expect(page.getByTestId('tests-due')).toContainText('请在此前按下');
  expect(tests.map((each) => each.body)).toEqual([{ deviceId: 'button-7', minutes: 5 }]);

  const contacts = page.getByTestId('contacts');
  await contacts.getByRole('button', { name: /添\s*加/ }).click();
  await contacts.getByLabel('职务 2').fill('值班校领导');
  await contacts.getByLabel('姓名 2').fill('李宁');
  await contacts.getByLabel('电话 2').fill('x');
  await contacts.getByRole('button', { name: /保\s*存/ }).click();
  await expect(contacts).toContainText('3 至 24 位数字');
  await contacts.getByLabel('电话 2').fill('13800000000');
  await contacts.getByRole('button', { name: /保\s*存/ }).click();
  await expect
    .poll(() => kept.map((each) => each.body))
    .toEqual([{ version: 3, contacts: [guard, { role: '值班校领导', name: '李宁', phone: '13800000000' }] }]);
});
