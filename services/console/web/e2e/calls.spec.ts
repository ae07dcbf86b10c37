import type { Page, Route } from '@playwright/test';
import { expect, live, newId, POLICE_LANE, push, row, signIn, task, test } from './door';

interface Sent {
  path: string;
  key: string | undefined;
  body: unknown;
}

/** The owner's answers for one kind of path, and what was sent to it. */
async function owner(page: Page, path: string, answer: (sent: Sent | undefined) => unknown): Promise<Sent[]> {
  const all: Sent[] = [];
  await page.route(path, async (route: Route) => {
    const request = route.request();
    const sent =
      request.method() === 'POST'
        ? {
            path: new URL(request.url()).pathname,
            key: request.headers()['idempotency-key'],
            body: request.postDataJSON(),
          }
        : undefined;
    if (sent) all.push(sent);
    await route.fulfill({ json: answer(sent) });
  });
  return all;
}

async function opened(page: Page, id: string, more: Record<string, unknown> = {}): Promise<void> {
  await push(POLICE_LANE, 'task', task(id, 1, more));
  await row(page, id).getByRole('button', { name: '详情' }).click();
  await expect(page.getByTestId('calls')).toBeVisible();
}

test('hands an incident to call handling and shows the number that comes back', async ({ page }) => {
  const id = newId();
  let callCase: Record<string, string> | undefined;
  const sent = await owner(page, `**/api/v1/incidents/i-${id}/call-handling**`, () => ({
    systemId: '420106',
    callCase,
    referrals: [],
    handovers: callCase ? [{ attempts: 2 }] : [],
  }));
  await owner(page, `**/api/v1/incidents/i-${id}/call-handling/handovers`, (post) => {
    if (post) sent.push(post);
    callCase = { state: 'PENDING', systemId: '420106' };
    return {};
  });
  await signIn(page, 'li');
  await live(page);
  await opened(page, id);
  await page.getByRole('button', { name: '转接处警系统' }).click();
  await expect(page.getByTestId('call-state')).toContainText('转送中');
  await expect(page.getByRole('button', { name: '转接处警系统' })).toHaveCount(0);
  expect(sent).toHaveLength(1);
  expect(sent[0]?.key).toMatch(/^[0-9a-f]{32}$/);

  callCase = { state: 'FAILED', detail: 'it answered 500' };
  await expect(page.getByTestId('call-state')).toContainText('转送失败');
  await expect(page.getByRole('button', { name: '再次转接处警系统' })).toBeVisible();

  callCase = { state: 'ACCEPTED', number: 'J20260001', status: 'DISPATCHED' };
  await expect(page.getByTestId('call-state')).toContainText('J20260001');
  await expect(page.getByTestId('call-state')).toContainText('已派警');
});

test('copies the text by one key, and records the number where networks are separated', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const id = newId();
  await owner(page, `**/api/v1/incidents/i-${id}/call-handling`, () => ({ referrals: [], handovers: [] }));
  const numbers = await owner(page, `**/api/v1/incidents/i-${id}/call-handling/number`, () => ({}));
  await signIn(page, 'li');
  await live(page);
  await opened(page, id, { severity: 'CRITICAL', text: '三楼有人持刀' });
  await expect(page.getByTestId('calls')).toContainText('未接入接处警系统');
  await page.keyboard.press('Escape');
  await row(page, id).focus();
  await page.keyboard.press('c');
  await expect(page.getByText('已复制警情文本')).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain(`警情编号：i-${id}`);
  expect(text).toContain('地点：教学楼 3 301');
  expect(text).toContain('报警内容：三楼有人持刀');

  await row(page, id).getByRole('button', { name: '详情' }).click();
  await page.getByLabel('接警单号').fill('<b>');
  await page.getByRole('button', { name: '登记单号' }).click();
  await expect(page.getByTestId('calls').getByRole('alert')).toContainText('64');
  await page.getByLabel('接警单号').fill('武公〔2026〕12号');
  await page.getByRole('button', { name: '登记单号' }).click();
  await expect.poll(() => numbers.map((each) => each.body)).toEqual([{ number: '武公〔2026〕12号' }]);
});

test('suggests 119 for a fire until somebody wrote down that it was told', async ({ page }) => {
  const id = newId();
  let referrals: unknown[] = [];
  await owner(page, `**/api/v1/incidents/i-${id}/call-handling`, () => ({ referrals, handovers: [] }));
  const sent = await owner(page, `**/api/v1/incidents/i-${id}/referrals`, () => {
    referrals = [{ agency: 'FIRE_119', channel: 'PHONE', reference: 'F-1', referredBy: 'li' }];
    return {};
  });
  await signIn(page, 'li');
  await live(page);
  await opened(page, id);
  await expect(page.getByTestId('suggested')).toContainText('请转 119');
  await page.getByRole('button', { name: '转 119 消防' }).click();
  const dialog = page.getByRole('dialog').last();
  await dialog.getByLabel('对方编号').fill('F-1');
  await dialog.getByRole('button', { name: /登\s*记/ }).click();
  await expect(page.getByTestId('referrals')).toContainText('119 消防 电话 F-1');
  await expect(page.getByTestId('suggested')).toHaveCount(0);
  expect(sent.map((each) => each.body)).toEqual([{ agency: 'FIRE_119', channel: 'PHONE', reference: 'F-1' }]);
});

test('shows what call handling did not take, and opens it', async ({ page }) => {
  const id = newId();
  await owner(page, '**/api/v1/call-handling/handovers?**', () => ({
    items: [{ handoverId: 'h', incidentId: `i-${id}`, schoolName: '第七小学', failure: 'it answered 500' }],
  }));
  await owner(page, `**/api/v1/incidents/i-${id}/call-handling`, () => ({ referrals: [], handovers: [] }));
  await signIn(page, 'li');
  await live(page);
  await push(POLICE_LANE, 'task', task(id, 1));
  await expect(page.getByTestId('failed-handovers')).toContainText('it answered 500');
  await page.getByRole('button', { name: '第七小学' }).click();
  await expect(page.getByTestId('incident')).toHaveAttribute('data-incident', `i-${id}`);
});

test('hands the desk over, and the next one takes it', async ({ page, browser }) => {
  const kept: Record<string, unknown> = {
    handoverId: '00000000-0000-4000-8000-000000000001',
    givenBy: 'li',
    givenAt: '2026-03-01T00:00:00Z',
    notes: '夜班平安',
    open: 1,
    waiting: 1,
  };
  let given = false;
  const answer = (sent: Sent | undefined) => {
    if (sent?.path.endsWith('/acceptances')) kept.acceptedBy = 'wang';
    if (sent?.path.endsWith('/shift-handovers')) given = true;
    return sent ? kept : { items: given ? [kept] : [] };
  };
  const other = await (await browser.newContext()).newPage();
  const gave = await owner(page, '**/api/v1/shift-handovers**', answer);
  await owner(other, '**/api/v1/shift-handovers?**', answer);
  const took = await owner(other, '**/api/v1/shift-handovers/*/acceptances', answer);
  await owner(other, `**/api/v1/shift-handovers/${kept.handoverId}`, () => ({
    ...kept,
    tasks: [{ taskId: 't', schoolName: '第八小学', mode: 'ACTUAL', kinds: ['PANIC'], taskState: 'OPEN' }],
  }));

  await signIn(page, 'li');
  await page.getByRole('button', { name: '交接班' }).click();
  await page.getByLabel('交班说明').fill('夜班平安');
  await page.getByRole('button', { name: '签字交班' }).click();
  await expect(page.getByTestId('shifts')).toContainText('待接班');
  await expect(page.getByRole('button', { name: '签字接班' })).toHaveCount(0);
  expect(gave[0]?.body).toEqual({ notes: '夜班平安' });
  expect(gave[0]?.key).toBeTruthy();

  await signIn(other, 'wang');
  await other.getByRole('button', { name: '交接班' }).click();
  await other.getByRole('button', { name: '查看当时任务' }).click();
  await expect(other.getByTestId('shift-tasks')).toContainText('第八小学');
  await other.getByLabel('接班说明').fill('已核对');
  await other.getByRole('button', { name: '签字接班' }).click();
  await expect(other.getByTestId('shifts')).toContainText('接班 wang');
  expect(took.map((each) => each.body)).toEqual([{ note: '已核对' }]);
});

test('trains on exercises alone, and lets a real alarm through', async ({ page }) => {
  await signIn(page, 'li');
  await live(page);
  const [inHand, drill, real] = [newId(), newId(), newId()];
  await push(POLICE_LANE, 'task', task(inHand, 1, { state: 'ACKNOWLEDGED' }));
  await push(POLICE_LANE, 'task', task(drill, 1, { mode: 'EXERCISE' }));
  await expect(row(page, inHand)).toBeVisible();
  await page.getByTestId('training').click();
  await expect(page.getByTestId('training-banner')).toContainText('培训模式');
  await expect(row(page, inHand)).toHaveCount(0);
  await expect(row(page, drill)).toBeVisible();
  await page.reload();
  await live(page);
  await expect(page.getByTestId('training-banner')).toBeVisible();

  await push(POLICE_LANE, 'task', task(real, 1, { severity: 'CRITICAL' }));
  await expect(row(page, real)).toBeVisible();
  await expect(page.getByTestId('training-real')).toContainText('真实警情');
  await page.getByTestId('training-real').getByRole('button', { name: '退出培训模式' }).click();
  await expect(page.getByTestId('training-banner')).toHaveCount(0);
  await expect(row(page, real)).toBeVisible();
});
