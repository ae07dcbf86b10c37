import type { Page } from '@playwright/test';
import { violations } from './axe';
import { expect, PASSWORD, signIn, test } from './door';
import { problem, registry } from './registry';

const SCHOOL = {
  id: 's-1',
  name: '演示·第一小学',
  policeStationName: '一所',
  regionPath: '/420000/420100/',
  retired: false,
};
const SECRET = 'whsec_c2hvd24gb25jZSBhbmQgbmV2ZXIgYWdhaW4=';

const device = (id: string, more: Record<string, unknown> = {}) => ({
  id,
  schoolId: 's-1',
  kind: 'BUTTON',
  protocol: 'HTTP',
  enabled: true,
  retired: false,
  countersigned: true,
  place: { building: '教学楼', floor: '3', room: '301' },
  ...more,
});

/** A registry with one school and its devices, which become what they are told to. */
async function school(page: Page) {
  const devices = [device('b-1'), device('b-2', { protocol: 'DC09', account: '12AB', enabled: false })];
  const become = (id: string, more: Record<string, unknown>) => {
    const at = devices.findIndex((each) => each.id === id);
    devices[at] = { ...(devices[at] as (typeof devices)[number]), ...more };
    return { json: devices[at] };
  };
  const asked = await registry(page, {
    'GET schools': () => ({ json: { items: [SCHOOL] } }),
    'GET schools/s-1': () => ({ json: SCHOOL }),
    'GET schools/s-1/floor-plans': () => ({ json: { items: [] } }),
    'GET devices': () => ({ json: { items: devices } }),
    'GET devices/b-1': () => ({ json: devices[0] }),
    'GET devices/statuses': () => ({
      json: { items: [{ deviceId: 'b-1', state: 'SILENT', faults: ['TAMPER'] }] },
    }),
    'POST devices': (request) => {
      const body = request.postDataJSON() as { id: string };
      if (body.id === 'b-1') return problem(409, 'taken, or changed at the same time', 'id');
      devices.push(device(body.id));
      return { status: 201, json: { device: device(body.id), secret: SECRET } };
    },
    'POST devices/b-1/disable': () => become('b-1', { enabled: false, disabledReason: '检修' }),
    'POST devices/b-1/secret': () => ({ json: { device: devices[0], secret: SECRET } }),
    'POST devices/b-1/retire': () => become('b-1', { retired: true, enabled: false }),
  });
  return asked;
}

async function openSchool(page: Page) {
  await page.getByRole('button', { name: '打开 演示·第一小学' }).click();
  await expect(page.locator('[data-device=b-1]')).toContainText('失联');
}

const tab = (page: Page, name: string) => page.getByRole('tab', { name }).click();

test('finds a school, takes a device out of use with a reason and retires it', async ({ page }) => {
  const asked = await school(page);
  await signIn(page, 'guan');
  await page.getByLabel('学校名称或设备编号').fill('第一');
  await page.getByRole('button', { name: '查找' }).click();
  await expect.poll(() => asked.some((each) => each.includes('q=第一'))).toBe(true);
  await openSchool(page);
  await expect(page.locator('[data-device=b-1]')).toContainText('被拆');

  await page.getByRole('button', { name: '停用 b-1' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /停\s*用/ }).click();
  await expect(dialog).toContainText('请填写');
  expect(asked.some((each) => each.includes('/disable'))).toBe(false);
  await dialog.getByLabel('理由').fill('检修');
  await dialog.getByRole('button', { name: /停\s*用/ }).click();
  await expect(page.getByRole('button', { name: '启用 b-1' })).toBeVisible();
  expect(asked.find((each) => each.includes('/disable'))).toContain('{"reason":"检修"}');

  await page.getByRole('button', { name: '报废 b-1' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /报\s*废/ })
    .click();
  await expect(page.locator('[data-device=b-1]')).toContainText('已报废');
  await expect(page.locator('[data-device=b-1]').getByRole('button')).toHaveCount(0);
});

test('opens the school of a device that is looked for by its id', async ({ page }) => {
  await school(page);
  await signIn(page, 'guan');
  await page.getByLabel('学校名称或设备编号').fill('b-1');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '打开 s-1' }).click();
  await expect(page.getByTestId('school')).toContainText('演示·第一小学');
});

test('shows a secret once, and no stray key takes it away', async ({ page }) => {
  const asked = await school(page);
  await signIn(page, 'guan');
  await openSchool(page);
  await expect(page.locator('[data-device=b-2]').getByRole('button', { name: '更换密钥 b-2' })).toHaveCount(
    0,
  );

  await page.getByRole('button', { name: '更换密钥 b-1' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '更换密钥' }).click();
  await expect(page.getByTestId('secret')).toHaveText(SECRET);
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('secret')).toHaveText(SECRET);
  await page.getByRole('button', { name: '已保存，关闭' }).click();
  await expect(page.locator('body')).not.toContainText(SECRET);

  await page.getByText('登记设备').first().click();
  const form = page.locator('form.register');
  await form.getByLabel('编号').fill('b-1');
  await form.getByRole('button', { name: '登记设备' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'id: taken' })).toBeVisible();
  await form.getByLabel('编号').fill('b-3');
  await form.getByLabel('楼栋').fill('体育馆');
  await form.getByRole('button', { name: '登记设备' }).click();
  await expect(page.getByTestId('secret')).toHaveText(SECRET);
  await page.getByRole('button', { name: '已保存，关闭' }).click();
  await expect(page.locator('[data-device=b-3]')).toBeVisible();
  expect(asked.filter((each) => each.startsWith('POST /api/v1/devices ')).at(-1)).toContain(
    '"building":"体育馆"',
  );
});

test('imports a file, shows how far it is and which rows were not taken', async ({ page }) => {
  let processed = 0;
  const progress = () => {
    processed = Math.min(4, processed + 2);
    const done = processed === 4;
    return {
      id: 'i-1',
      state: done ? 'DONE' : 'RUNNING',
      totalRows: 4,
      processedRows: processed,
      importedRows: processed - 1,
      unchangedRows: 0,
      rejectedRows: done ? 1 : 0,
      errors: done ? [{ line: 3, field: 'protocol', message: 'one of [HTTP, MQTT]' }] : [],
      errorsTruncated: false,
    };
  };
  const asked = await registry(page, {
    'GET schools': () => ({ json: { items: [] } }),
    'POST imports': () => ({ status: 202, json: { id: 'i-1' } }),
    'GET imports/i-1': () => ({ json: progress() }),
  });
  await signIn(page, 'guan');
  await tab(page, '批量导入');
  await page.getByLabel('文件').setInputFiles({
    name: 'devices.csv',
    mimeType: 'application/vnd.ms-excel',
    buffer: Buffer.from('id,schoolId,kind,protocol\nb-9,s-1,BUTTON,HTTP\n'),
  });
  await page.getByRole('button', { name: '开始导入' }).click();
  await expect(page.getByTestId('import')).toHaveAttribute('data-state', 'DONE');
  await expect(page.getByTestId('import')).toContainText('已导入 3');
  await expect(page.getByTestId('bad-rows').locator('tbody tr')).toHaveText(/3\s*protocol\s*one of/);
  const sent = asked.find((each) => each.startsWith('POST /api/v1/imports?type=DEVICES'));
  expect(sent).toContain('text/csv id,schoolId,kind,protocol\nb-9,');
});

test('lists what was put aside, gives it back, and says when it still does not fit', async ({ page }) => {
  const letter = (offset: number) => ({
    partition: 0,
    offset,
    at: '2026-03-01T08:00:00Z',
    key: 's-1',
    type: 'anyuan.alarm.v1.AlarmSignal',
    reason: '<b>no signal</b>',
    bytes: 12,
  });
  const letters = [letter(7), letter(8)];
  await registry(page, {
    'GET schools': () => ({ json: { items: [] } }),
    'GET dead-letters': () => ({ json: { items: letters } }),
    'POST dead-letters/0/7/replays': () => {
      letters.shift();
      return { status: 202 };
    },
    'POST dead-letters/0/8/replays': () => problem(409, 'still no signal'),
  });
  await signIn(page, 'guan');
  await tab(page, '未处理消息');
  await expect(page.getByTestId('letters')).toContainText('<b>no signal</b>');
  await page.getByRole('button', { name: '重新处理 0/7' }).click();
  await expect(page.getByTestId('letters').locator('tbody tr')).toHaveCount(1);
  await page.getByRole('button', { name: '重新处理 0/8' }).click();
  await expect(page.getByText('still no signal')).toBeVisible();
});

test('shows users and the health of the services as the console itself tells them', async ({ page }) => {
  await registry(page, {
    'GET schools': () => ({ json: { items: [] } }),
    'GET coverage-gaps': () => ({
      json: { items: [{ gapId: 'g', schoolId: 's-1', schoolName: '一小', overdue: true, reason: 'SILENT' }] },
    }),
    'GET queues/budgets': () => ({
      json: {
        items: [
          {
            audience: 'police',
            queuedMillis: 250,
            shownMillis: 500,
            acknowledgedMillis: 15_000,
            escalatedMillis: 60_000,
          },
        ],
      },
    }),
    'GET regions': (request) =>
      new URL(request.url()).searchParams.get('parentId') === '420000'
        ? { json: { items: [{ id: '420100', name: '武汉市', englishName: 'Wuhan' }] } }
        : { json: { items: [{ id: '420106', name: '武昌区', englishName: 'Wuchang' }] } },
  });
  await signIn(page, 'guan');
  await tab(page, '用户');
  await expect(page.getByTestId('users').locator('tr', { hasText: 'guard' })).toContainText('学校安全员');
  await expect(page.locator('body')).not.toContainText(PASSWORD);

  await tab(page, '区划');
  await page.getByRole('button', { name: '下级区划：武汉市' }).click();
  await expect(page.getByText('武昌区')).toBeVisible();

  await tab(page, '运行状况');
  await expect(page.locator('[data-service=alarm]')).toHaveAttribute('data-state', 'UP');
  await expect(page.locator('[data-service=incident]')).toHaveAttribute('data-state', 'DOWN');
  await expect(page.locator('[data-service=incident]')).toContainText('✗ store');
  await expect(page.locator('[data-service=ledger]')).toContainText('无应答');
  await expect(page.locator('[data-service=notify]')).toContainText('未部署');
  await expect(page.getByTestId('budgets')).toContainText('15 s');
  await expect(page.getByTestId('gaps')).toContainText('已超期');
});

test('is no page of anybody else', async ({ page }) => {
  await signIn(page, 'wei');
  await expect(page.getByRole('navigation')).not.toContainText('管理');
  await page.goto('/#/admin');
  await expect(page.getByTestId('admin')).toHaveCount(0);
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(theme, () => {
    test.use({ colorScheme: theme });

    test('can be used by everybody, tab by tab', async ({ page }) => {
      await school(page);
      await signIn(page, 'guan');
      await openSchool(page);
      await page.getByText('登记设备').first().click();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: '停用 b-1' }).click();
      await expect(page.getByLabel('理由')).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      for (const name of ['批量导入', '用户', '运行状况']) {
        await tab(page, name);
        await page.waitForLoadState('networkidle');
        expect(await violations(page), name).toEqual([]);
      }
    });
  });
}
