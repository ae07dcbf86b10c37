import { violations } from './axe';
import { expect, live, newId, POLICE_LANE, push, row, SPOOL, setIncidents, signIn, task, test } from './door';
import { answers } from './owners';
import { Responses } from './responses';

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

    test('an incident with all that belongs to it, and the forms of what is done about it', async ({
      page,
    }) => {
      const id = newId();
      const at = new Date().toISOString();
      const contact = { role: '门卫室', name: '张安', phone: '027-8700 0000' };
      await answers(page, 'GET', '/api/v1/schools', { items: [{ id: 's-1', name: '第一小学' }] });
      await answers(page, 'GET', '/api/v1/schools/s-1/contacts', { contacts: [contact], version: 1 });
      await answers(page, 'GET', '/api/v1/schools/s-1/neighbours', {
        items: [{ id: 's-2', name: '第二小学', metres: 300 }],
      });
      await answers(page, 'GET', `/api/v1/incidents/i-${id}`, {
        incidentId: `i-${id}`,
        school: { schoolId: 's-1', name: '第一小学' },
        mode: 'EXERCISE',
        state: 'ACKNOWLEDGED',
        kinds: ['PANIC'],
        openedAt: at,
        signalCount: 2,
        signals: [{ signalId: 'a', deviceId: 'd', kind: 'PANIC', receivedAt: at }],
        linkedIncidentIds: ['i-other'],
        units: [{ unit: '巡逻一组', status: 'EN_ROUTE', reportedAt: at, expectedArrivalAt: at }],
        cameras: [
          { cameraId: 'c', name: '走廊', reason: 'SEES_ROOM', networkState: 'OFFLINE', links: ['STREAM'] },
        ],
      });
      await signIn(page, 'li');
      await page.goto(`/#/incident/i-${id}`);
      await expect(page.getByTestId('contacts').getByRole('link')).toHaveCount(2);
      await expect(page.getByTestId('neighbours')).toBeVisible();
      expect(await violations(page)).toEqual([]);
      for (const action of ['拆分', '关联']) {
        await page.getByRole('button', { name: action, exact: true }).click();
        await expect(page.getByLabel('理由')).toBeVisible();
        expect(await violations(page)).toEqual([]);
        await page.getByRole('button', { name: /取\s*消/ }).click();
        await expect(page.getByRole('dialog')).toHaveCount(0);
      }
      await page.goto('/#/desk');
      await live(page);
      await page.keyboard.press('n');
      await expect(page.getByLabel('报警内容')).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });

    test("the school's page with what it keeps and may add", async ({ page }) => {
      const at = new Date().toISOString();
      await setIncidents([
        { incidentId: 'i', mode: 'TEST', state: 'OPEN', kinds: ['PANIC'], openedAt: at, places: [] },
      ]);
      await answers(page, 'GET', '/api/v1/button-tests/coverage', {
        items: [{ untested: ['button-7'], neverTested: ['button-7'] }],
      });
      await answers(page, 'GET', '/api/v1/exercises', {
        items: [{ id: 'x', name: '演练', beginsAt: at, endsAt: '2099-01-01T00:00:00Z' }],
      });
      await answers(page, 'GET', '/api/v1/incidents/i/notes', {
        items: [{ noteId: 'n', at, by: 'guard', text: '伤者' }],
      });
      await answers(page, 'GET', '/api/v1/schools/school-1/contacts', {
        contacts: [{ role: '门卫室', name: '张安', phone: '027-8700 0000' }],
        version: 1,
      });
      await signIn(page, 'guard');
      await expect(page.getByLabel('电话 1')).toHaveValue('027-8700 0000');
      await expect(page.getByTestId('own-notes')).toBeVisible();
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

    for (const width of [1366, 360]) {
      test(`the board of a response, a track and a statement, ${width} wide`, async ({ page }) => {
        await page.setViewportSize({ width, height: 768 });
        const responses = new Responses(newId());
        responses.alarm('cordon-stands', 'LEAD');
        responses.facts.push({ id: 'f-1', version: 1, text: '已控制', state: 'RECORDED', since: new Date() });
        responses.statements.write('zhao', 'REVIEWED', {
          zh: { title: '警情通报', body: '李某某，301室' },
          facts: [{ factId: 'f-1', version: 1 }],
          namesPlace: true,
        });
        await responses.answer(page, 'wei');
        await signIn(page, 'wei');
        const id = responses.response.id;
        for (const [path, seen] of [
          ['responses', 'responses'],
          [`response/${id}`, 'pairings'],
          [`response/${id}/PUBLIC_ORDER`, 'steps'],
          ['statement/st-1', 'against'],
        ]) {
          await page.goto(`/#/${path}`);
          await expect(page.getByTestId(seen ?? '')).toBeVisible();
          expect(await violations(page)).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        }
        await page.goto(`/#/response/${id}`);
        await page.getByRole('button', { name: '起草' }).click();
        await expect(page.getByLabel('中文 标题')).toBeVisible();
        expect(await violations(page)).toEqual([]);
      });
    }
  });
}
