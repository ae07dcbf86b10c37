import {
  cutLanes,
  expect,
  expectPosted,
  live,
  newId,
  POLICE_LANE,
  push,
  pushAll,
  row,
  SPOOL,
  signIn,
  task,
  test,
} from './door';

test('shows a task, reports it as painted, and a key acknowledges it for every desk', async ({
  page,
  browser,
}) => {
  await signIn(page, 'li');
  await live(page);
  const other = await (await browser.newContext()).newPage();
  await signIn(other, 'wang');
  await live(other);
  const id = newId();

  await push(POLICE_LANE, 'task', task(id, 1, { severity: 'CRITICAL' }));
  await expect(row(page, id)).toContainText('教学楼 3 301');
  await expect(row(page, id)).toHaveAttribute('aria-selected', 'true');
  await expect(row(other, id)).toContainText('待签收');
  await expectPosted(`${id}/deliveries false {"version":1}`);

  await page.keyboard.press('a');
  await expectPosted(`${id}/acknowledgements true`);
  await push(
    POLICE_LANE,
    'task',
    task(id, 2, { severity: 'CRITICAL', state: 'ACKNOWLEDGED', acknowledgedBy: 'li' }),
  );

  await expect(row(other, id)).toContainText('已签收');
  await expect(row(other, id)).toContainText('签收人 li');
  await expect(row(page, id).getByRole('button', { name: '签收', exact: true })).toHaveCount(0);
});

test('moves by j and k, opens by Enter what is in hand, and helps by ?', async ({ page }) => {
  await signIn(page, 'li');
  await live(page);
  const [first, second] = [newId(), newId()];
  await push(POLICE_LANE, 'task', task(first, 1, { severity: 'CRITICAL' }));
  await push(POLICE_LANE, 'task', task(second, 2, { state: 'ACKNOWLEDGED' }));
  await expect(row(page, first)).toHaveAttribute('aria-selected', 'true');

  await page.keyboard.press('j');
  await expect(row(page, second)).toHaveAttribute('aria-selected', 'true');
  await expect(row(page, second)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('incident')).toHaveAttribute('data-incident', `i-${second}`);
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('incident')).toHaveCount(0);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('签收所选任务');
});

test('holds hundreds of tasks, draws those in sight, and the keys reach every one', async ({ page }) => {
  await signIn(page, 'li');
  await live(page);
  const received = Date.now();
  const ids = Array.from({ length: 400 }, newId);
  await pushAll(
    POLICE_LANE,
    'task',
    ids.map((id, index) =>
      task(id, 1, {
        severity: 'CRITICAL',
        sound: false,
        receivedAt: new Date(received + index).toISOString(),
      }),
    ),
  );
  const drawn = page.locator('tr[data-task]');
  await expect(page.getByTestId('lane')).toHaveAttribute('aria-rowcount', '401');
  expect(await drawn.count()).toBeLessThan(60);

  const [first, hundredth, last] = [ids[0] ?? '', ids[99] ?? '', ids[399] ?? ''];
  await expect(row(page, first)).toHaveAttribute('aria-selected', 'true');
  for (let step = 0; step < 99; step++) await page.keyboard.press('j');
  await expect(row(page, hundredth)).toBeInViewport();
  await expect(row(page, hundredth)).toBeFocused();
  await page.keyboard.press('a');
  await expectPosted(`${hundredth}/acknowledgements true`);

  await page.mouse.wheel(0, 100_000);
  await expect(row(page, last)).toBeInViewport();
  await expect(row(page, last)).toHaveAttribute('aria-rowindex', '401');
  await expect(row(page, hundredth)).toHaveAttribute('aria-selected', 'true');
  expect(await drawn.count()).toBeLessThan(60);
});

test('shows hostile words as words', async ({ page }) => {
  await signIn(page, 'li');
  await live(page);
  const id = newId();
  const hostile = '<img src=x onerror="document.title=\'owned\'"> 第一小学';
  await push(POLICE_LANE, 'task', task(id, 1, { school: { name: hostile }, text: hostile, mode: 'TEST' }));
  await expect(row(page, id).locator('strong').first()).toBeVisible();
  await expect(row(page, id)).toContainText(hostile);
  await expect(row(page, id)).toContainText('测试');
  await expect(page.locator('table img')).toHaveCount(0);
  await expect(page).toHaveTitle('安园 · Anyuan');
});

test('says what is late, and keeps the newest version', async ({ page }) => {
  await signIn(page, 'li');
  await live(page);
  const id = newId();
  const past = new Date(Date.now() - 30_000).toISOString();
  await push(
    POLICE_LANE,
    'task',
    task(id, 3, { receivedAt: past, acknowledgeBy: past, overdue: ['ACKNOWLEDGED'] }),
  );
  await expect(row(page, id)).toContainText('已超时');
  await expect(row(page, id)).toContainText('签收超时');
  const after = newId();
  await push(POLICE_LANE, 'task', task(id, 2, { state: 'CLOSED' }));
  await push(POLICE_LANE, 'task', task(after, 1));
  await expect(row(page, after)).toBeVisible();
  await expect(row(page, id)).toHaveAttribute('data-version', '3');
});

test('shows a spooled press until its task is here', async ({ page }) => {
  await signIn(page, 'li');
  await live(page);
  const signalId = newId();
  await push(SPOOL, 'spooled', {
    signalId,
    schoolName: '第九小学',
    kind: 'PANIC',
    mode: 'ACTUAL',
    receivedAt: '2026-03-01T08:00:00Z',
    place: { building: '行政楼' },
  });
  await expect(page.getByTestId('spooled')).toContainText('第九小学 · 一键报警 · 行政楼');
  await push(POLICE_LANE, 'task', task(newId(), 1, { signalIds: [signalId] }));
  await expect(page.getByTestId('spooled').locator('li')).toHaveCount(0);
});

test('says at once that the connection is lost, and goes on after the last event', async ({
  page,
  context,
}) => {
  await signIn(page, 'li');
  await live(page);
  const [before, after] = [newId(), newId()];
  await push(POLICE_LANE, 'task', task(before, 1), 90_001);
  await expect(row(page, before)).toBeVisible();
  await context.setOffline(true);
  await expect(page.getByTestId('lost')).toBeVisible();
  await context.setOffline(false);
  await live(page);
  await expect(page.getByTestId('lost')).toHaveCount(0);
  await expectPosted(`follow ${POLICE_LANE} 90001`);

  await cutLanes();
  await push(POLICE_LANE, 'task', task(after, 1), 90_002);
  await live(page);
  await push(POLICE_LANE, 'task', task(after, 2), 90_003);
  await expect(row(page, after)).toBeVisible();
  await expect(row(page, before)).toBeVisible();
});

test('says that the browser keeps it silent, until it is touched', async ({ page }) => {
  // As the policy of browsers has it. Chromium's own cannot be asked for: a question of Playwright is a touch to it.
  await page.addInitScript(() => {
    let touched = false;
    let running = false;
    addEventListener('click', () => (touched = true), { capture: true });
    AudioContext.prototype.resume = () => {
      running = touched;
      return touched ? Promise.resolve() : new Promise(() => {});
    };
    Object.defineProperty(AudioContext.prototype, 'state', {
      get: () => (running ? 'running' : 'suspended'),
    });
  });
  await signIn(page, 'li');
  await page.reload();
  await live(page);
  await expect(page.getByTestId('sound')).toHaveAttribute('data-sound', 'blocked');
  await expect(page.getByText('新警情不会响铃')).toBeVisible();
  await page.getByTestId('sound').click();
  await expect(page.getByTestId('sound')).toHaveAttribute('data-sound', 'on');
});

test('closes an incident with its outcome and its reason', async ({ page }) => {
  await signIn(page, 'li');
  await live(page);
  const id = newId();
  await push(POLICE_LANE, 'task', task(id, 1));
  await row(page, id).getByRole('button', { name: '详情' }).click();
  await expect(page.getByTestId('timeline')).toContainText('<b>设备</b>');
  await page.getByRole('button', { name: '结案' }).click();
  const dialog = page.getByRole('dialog').last();
  await dialog.getByRole('button', { name: /提\s*交/ }).click();
  await expect(dialog).toContainText('请填写');
  await dialog.getByText('误报').click();
  await dialog.getByLabel('理由').fill('学生误按');
  await dialog.getByRole('button', { name: /提\s*交/ }).click();
  await expectPosted(
    `/api/v1/incidents/i-${id}/close true {"reason":"学生误按","disposition":"FALSE_ALARM"}`,
  );
});

test('speaks English when asked, and tells times of China with their offset', async ({ page }) => {
  await signIn(page, 'li');
  await live(page);
  const id = newId();
  await push(POLICE_LANE, 'task', task(id, 1, { receivedAt: '2026-03-01T08:00:00Z', mode: 'EXERCISE' }));
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'Police desk' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB');
  await expect(row(page, id)).toContainText('EXERCISE');
  await expect(row(page, id).locator('time')).toHaveAttribute('title', '2026-03-01 16:00:00 +08:00');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Police desk' })).toBeVisible();
});

test('shows the schools of open tasks on a map that nobody else serves', async ({ page }) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(process.env.ANYUAN_PAGE ?? '') && !/^(blob|data):/.test(request.url()))
      foreign.push(request.url());
  });
  await signIn(page, 'li');
  await live(page);
  const id = newId();
  await push(POLICE_LANE, 'task', task(id, 1));
  await page.keyboard.press('m');
  await expect(page.getByTestId('map')).toHaveAttribute('data-ready', 'true', { timeout: 30_000 });
  await page
    .getByTestId('map')
    .getByRole('button', { name: `第一小学 ${id}` })
    .click();
  await expect(page.getByTestId('incident')).toHaveAttribute('data-incident', `i-${id}`);
  expect(foreign).toEqual([]);
});

for (const [name, width, height] of [
  ['a desk', 1366, 768],
  ['a phone', 360, 740],
] as const) {
  test.describe(`on the screen of ${name}`, () => {
    test.use({ viewport: { width, height } });

    test('shows all of a task and its button without looking sideways', async ({ page }) => {
      await signIn(page, 'li');
      await live(page);
      const id = newId();
      await push(
        POLICE_LANE,
        'task',
        task(id, 1, { severity: 'CRITICAL', text: '门口有人闯入 '.repeat(12) }),
      );
      const button = row(page, id).getByRole('button', { name: '签收', exact: true });

      await expect(button).toBeInViewport({ ratio: 1 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      const box = await row(page, id).boundingBox();
      expect(box?.width).toBeLessThanOrEqual(width);
      await button.click();
      await expectPosted(`${id}/acknowledgements true`);

      await row(page, id).getByRole('button', { name: '详情' }).click();
      await expect(page.getByTestId('incident')).toBeInViewport();
      const drawer = await page.getByTestId('incident').boundingBox();
      expect(drawer?.width).toBeLessThanOrEqual(width);
    });
  });
}
