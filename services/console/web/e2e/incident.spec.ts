import { expect, live, newId, POLICE_LANE, push, row, setIncidents, signIn, task, test } from './door';
import { answers } from './owners';

const SCHOOL = { id: 's-1', name: '第一小学', buildings: [{ name: '教学楼', rooms: ['301', '302'] }] };

function incident(id: string, more: Record<string, unknown> = {}) {
  const receivedAt = new Date().toISOString();
  const place = { building: '教学楼', floor: '3', room: '301' };
  return {
    incidentId: `i-${id}`,
    version: 1,
    school: { schoolId: 's-1', name: '第一小学' },
    mode: 'ACTUAL',
    state: 'OPEN',
    severity: 'HIGH',
    kinds: ['PANIC'],
    openedAt: receivedAt,
    signalCount: 2,
    signals: [
      { signalId: 'signal-1', deviceId: 'button-1', kind: 'PANIC', place, receivedAt },
      { signalId: 'signal-2', deviceId: 'button-2', kind: 'FIRE', place, receivedAt },
    ],
    places: [place],
    linkedIncidentIds: [],
    units: [],
    cameras: [],
    ...more,
  };
}

/** The desk with one task's drawer open. */
async function opened(page: Parameters<typeof signIn>[0], id: string, more: Record<string, unknown> = {}) {
  await signIn(page, 'li');
  await live(page);
  await push(POLICE_LANE, 'task', task(id, 1, { signalCount: 2, ...more }));
  await row(page, id).getByRole('button', { name: '详情' }).click();
  await expect(page.getByTestId('incident')).toBeVisible();
}

test('splits presses off, at least one of which stays', async ({ page }) => {
  const id = newId();
  await answers(page, 'GET', `/api/v1/incidents/i-${id}`, incident(id));
  const sent = await answers(page, 'POST', `/api/v1/incidents/i-${id}/split`, {});
  await opened(page, id);
  await page.getByRole('button', { name: '拆分', exact: true }).click();
  const dialog = page.getByRole('dialog').last();
  await dialog.getByLabel('理由').fill('另一处');
  await dialog.getByText('button-1').click();
  await dialog.getByText('button-2').click();
  await dialog.getByRole('button', { name: /提\s*交/ }).click();
  await expect(dialog).toContainText('至少留下一次报警');
  await dialog.getByText('button-1').click();
  await dialog.getByRole('button', { name: /提\s*交/ }).click();
  await expect
    .poll(() => sent.map((each) => each.body))
    .toEqual([{ reason: '另一处', signalIds: ['signal-2'] }]);
  expect(sent[0]).toMatchObject({ key: expect.stringMatching(/^[0-9a-f]{32}$/), csrf: true });
});

test('links to an incident of a school that was searched for', async ({ page }) => {
  const [id, other] = [newId(), newId()];
  await answers(page, 'GET', `/api/v1/incidents/i-${id}`, incident(id));
  const searched = await answers(page, 'GET', '/api/v1/schools', {
    items: [{ id: 's-2', name: '第二小学' }],
  });
  await setIncidents([incident(other, { school: { schoolId: 's-2', name: '第二小学' } })]);
  const sent = await answers(page, 'POST', `/api/v1/incidents/i-${id}/link`, {});
  await opened(page, id);
  await page.getByRole('button', { name: '关联', exact: true }).click();
  const dialog = page.getByRole('dialog').last();
  await dialog.getByLabel('学校（可不选）').fill('第二');
  await expect.poll(() => searched.some(({ query }) => query.q === '第二')).toBe(true);
  await page.getByTitle('第二小学 s-2').click();
  await dialog.getByLabel('关联的警情').click();
  await page.getByTitle(/第二小学 .* 一键报警/).click();
  await dialog.getByLabel('理由').fill('同一伙人');
  await dialog.getByRole('button', { name: /提\s*交/ }).click();
  await expect
    .poll(() => sent.map((each) => each.body))
    .toEqual([{ reason: '同一伙人', otherIncidentId: `i-${other}` }]);
  await setIncidents([]);
});

test('takes a closing back by reopening, with a reason of its own', async ({ page }) => {
  const id = newId();
  await answers(page, 'GET', `/api/v1/incidents/i-${id}`, incident(id));
  await answers(page, 'POST', `/api/v1/incidents/i-${id}/close`, {});
  const sent = await answers(page, 'POST', `/api/v1/incidents/i-${id}/reopen`, {});
  await opened(page, id);
  await page.getByRole('button', { name: '结案' }).click();
  const dialog = page.getByRole('dialog').last();
  await dialog.getByText('误报').click();
  await dialog.getByLabel('理由').fill('学生误按');
  await dialog.getByRole('button', { name: /提\s*交/ }).click();
  await page.getByRole('button', { name: '撤销…' }).click();
  await page.getByRole('dialog').last().getByLabel('理由').fill('点错了');
  await page
    .getByRole('dialog')
    .last()
    .getByRole('button', { name: /提\s*交/ })
    .click();
  await expect.poll(() => sent.map((each) => each.body)).toEqual([{ reason: '点错了' }]);
});

test('opens an incident by hand from the keyboard, and shows it once its task is here', async ({ page }) => {
  const id = newId();
  await answers(page, 'GET', '/api/v1/schools', { items: [SCHOOL] });
  await answers(page, 'GET', '/api/v1/schools/s-1', SCHOOL);
  await answers(page, 'GET', `/api/v1/incidents/i-${id}`, incident(id));
  const sent = await answers(page, 'POST', '/api/v1/incidents', incident(id), 201);
  await signIn(page, 'li');
  await live(page);
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /提\s*交/ }).click();
  await expect(dialog).toContainText('请填写');
  await dialog.getByLabel('学校').fill('第一');
  await page.getByTitle('第一小学 s-1').click();
  await dialog.getByLabel('建筑').fill('教学楼');
  await dialog.getByLabel('房间').fill('302');
  await dialog.getByLabel('报警内容').fill('有人来电：操场有人持刀');
  await dialog.getByRole('button', { name: /提\s*交/ }).click();
  await expect
    .poll(() => sent.map((each) => each.body))
    .toEqual([
      {
        schoolId: 's-1',
        kind: 'PANIC',
        mode: 'ACTUAL',
        text: '有人来电：操场有人持刀',
        place: { building: '教学楼', room: '302' },
      },
    ]);
  await expect(page.getByTestId('incident')).toHaveCount(0);
  await push(POLICE_LANE, 'task', task(id, 1, { openedByPerson: true }));
  await expect(page.getByTestId('incident')).toHaveAttribute('data-incident', `i-${id}`);
});

test('asks whether a drill is one before anything that would end it', async ({ page }) => {
  const id = newId();
  await answers(page, 'GET', `/api/v1/incidents/i-${id}`, incident(id, { mode: 'EXERCISE' }));
  const sent = await answers(page, 'POST', `/api/v1/incidents/i-${id}/declare-actual`, {});
  await answers(page, 'POST', `/api/v1/incidents/i-${id}/drill-confirmation`, {});
  const drill = { windowId: 'w', verifyBy: new Date(Date.now() + 30_000).toISOString() };
  await opened(page, id, { mode: 'EXERCISE', drill });
  await expect(page.getByRole('button', { name: '核实为演练' })).toBeVisible();
  await expect(page.getByRole('button', { name: '结案' })).toHaveCount(0);
  await page.getByRole('button', { name: '判定为真实警情' }).click();
  await page.getByRole('dialog').last().getByLabel('理由').fill('现场确有伤者');
  await page
    .getByRole('dialog')
    .last()
    .getByRole('button', { name: /提\s*交/ })
    .click();
  await expect.poll(() => sent.map((each) => each.body)).toEqual([{ reason: '现场确有伤者' }]);

  await push(
    POLICE_LANE,
    'task',
    task(id, 2, { mode: 'EXERCISE', drill: { ...drill, confirmedAt: drill.verifyBy } }),
  );
  await expect(page.getByRole('button', { name: '核实为演练' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: '结案' })).toBeVisible();
});

test('reports units by their call signs, step by step', async ({ page }) => {
  const id = newId();
  const unit = { unit: '巡逻一组', status: 'EN_ROUTE', reportedAt: new Date().toISOString() };
  await answers(page, 'GET', `/api/v1/incidents/i-${id}`, incident(id, { units: [unit] }));
  const sent = await answers(page, 'POST', `/api/v1/incidents/i-${id}/units`, {});
  await opened(page, id);
  const units = page.getByTestId('units');
  await units.getByRole('button', { name: '巡逻一组 到场' }).click();
  await units.getByLabel('警力名称（如 巡逻一组）').fill('特警 2 队');
  await units.getByLabel('预计几分钟').fill('7');
  await units.getByRole('button', { name: '派警' }).click();
  await expect.poll(() => sent.length).toBe(2);
  expect(sent[0]?.body).toEqual({ unit: '巡逻一组', status: 'ARRIVED' });
  expect(sent[1]?.body).toEqual({
    unit: '特警 2 队',
    status: 'ASSIGNED',
    expectedArrivalAt: expect.stringMatching(/Z$/),
  });
});

test('opens a camera by a recorded link alone, and calls back a contact', async ({ page }) => {
  const id = newId();
  const camera = {
    cameraId: 'c-1',
    name: '三楼走廊',
    place: { building: '教学楼', floor: '3' },
    reason: 'SEES_FLOOR',
    networkState: 'ONLINE',
    links: ['STREAM', 'SNAPSHOT'],
  };
  await answers(page, 'GET', `/api/v1/incidents/i-${id}`, incident(id, { cameras: [camera] }));
  const sent = await answers(
    page,
    'POST',
    `/api/v1/incidents/i-${id}/cameras/c-1/openings`,
    {
      cameraId: 'c-1',
      link: 'STREAM',
      url: 'https://video.example/c-1',
      expiresAt: new Date(Date.now() + 600_000).toISOString(),
    },
    201,
  );
  await answers(page, 'GET', '/api/v1/schools/s-1/contacts', {
    contacts: [{ role: '门卫室', name: '张安', phone: '027-8700 0000' }],
    version: 1,
  });
  await answers(page, 'GET', '/api/v1/schools/s-1/neighbours', {
    items: [{ id: 's-2', name: '第二小学', metres: 1234 }],
  });
  await opened(page, id);
  await expect(page.getByTestId('cameras').getByRole('link')).toHaveCount(0);
  await page.getByRole('button', { name: '三楼走廊 实时画面' }).click();
  const link = page.getByTestId('cameras').getByRole('link');
  await expect(link).toHaveAttribute('href', 'https://video.example/c-1');
  await expect(link).toBeFocused();
  expect(sent.map((each) => each.body)).toEqual([{ link: 'STREAM' }]);

  await expect(page.getByRole('link', { name: /回拨 张安/ })).toHaveAttribute('href', 'tel:02787000000');
  await expect(page.getByRole('link', { name: '呼叫校园对讲' })).toHaveAttribute(
    'href',
    'https://intercom.example/call?to=s-1',
  );
  await expect(page.getByTestId('neighbours')).toContainText('第二小学 · 1.2 km');
});

test('puts no call one touch away while the alarm is silent', async ({ page }) => {
  const id = newId();
  await answers(page, 'GET', `/api/v1/incidents/i-${id}`, incident(id, { silentAtSchool: true }));
  await answers(page, 'GET', '/api/v1/schools/s-1/contacts', {
    contacts: [{ role: '门卫室', name: '张安', phone: '027-8700 0000' }],
    version: 1,
  });
  await opened(page, id, { silentAtSchool: true, kinds: ['DURESS'] });
  await expect(page.getByTestId('contacts')).toContainText('027-8700 0000');
  await expect(page.getByTestId('contacts')).toContainText('回拨会使现场察觉');
  await expect(page.getByTestId('contacts').getByRole('link')).toHaveCount(0);
});

test('shows an incident on a page of its own, and leads to those linked with it', async ({ page }) => {
  const [id, other] = [newId(), newId()];
  await answers(
    page,
    'GET',
    `/api/v1/incidents/i-${id}`,
    incident(id, { linkedIncidentIds: [`i-${other}`] }),
  );
  await answers(page, 'GET', `/api/v1/incidents/i-${other}`, incident(other, { state: 'CLOSED' }));
  await opened(page, id);
  await page.getByRole('link', { name: '单独打开' }).click();
  await expect(page).toHaveURL(new RegExp(`#/incident/i-${id}$`));
  await expect(page.getByRole('button', { name: '结案' })).toBeVisible();
  await expect(page.getByTestId('timeline').locator('li')).toHaveCount(1);
  await page.getByRole('link', { name: `i-${other}`.slice(0, 8) }).click();
  await expect(page.getByTestId('incident')).toHaveAttribute('data-incident', `i-${other}`);
  await expect(page.getByRole('button', { name: '重新打开' })).toBeVisible();
});
