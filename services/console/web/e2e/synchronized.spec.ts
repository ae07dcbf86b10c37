import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { give } from './deeds';
import {
  ask,
  button,
  closeAll,
  county,
  desk,
  press,
  row,
  run,
  take,
  type User,
  users,
  words,
} from './running';

// A major incident from the press to the end of its response, on a stack that runs, with response's time advanced.

const door = process.env.ANYUAN_PAGE ?? '';
const DEADLINE = { timeout: 20_000 };
const device = button(3);
const ahead = join(run, 'clock-ahead', 'response');

/** From now on it is so much later for response. */
function advance(duration: string): void {
  mkdirSync(join(run, 'clock-ahead'), { recursive: true });
  writeFileSync(ahead, duration);
}

const closeAlarms = () => closeAll(device.schoolId, 'ACTUAL', 'RESOLVED');

test.beforeEach(closeAlarms);
test.afterEach(async () => {
  rmSync(ahead, { force: true });
  await closeAlarms();
});

const card = (page: Page, step: string) => page.locator(`[data-anchor="step/${step}"]`);

async function open(browser: Browser, user: User, path: string): Promise<Page> {
  const page = await desk(browser, user);
  await page.goto(`/#${path}`);
  return page;
}

/** What everybody reads, without having signed in. */
async function publicly(path: string): Promise<string> {
  const answer = await fetch(`${door}${path}`);
  expect(answer.status).toBe(200);
  return answer.text();
}

/** Whoever checks the text says of each word in question that it may stay. */
async function letStay(page: Page): Promise<void> {
  const undecided = page.getByTestId('findings').locator('li', { hasText: '待决定' });
  for (let left = await undecided.count(); left > 0; left--) {
    await undecided
      .first()
      .getByRole('button', { name: /可以保留$/ })
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('理由').fill('不指明任何人');
    await dialog.getByRole('button', { name: /提\s*交/ }).click();
    await expect(undecided).toHaveCount(left - 1);
  }
}

test('a press becomes a major incident whose three tracks keep in step, to the public page and to its end', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const dispatcher = await desk(browser, county);
  const text = words('有人持械闯入');

  // Pressed, taken, confirmed and major: the response is there by itself.
  await press(device, text, 'ACTUAL');
  await take(dispatcher, text);
  const taskId = await row(dispatcher, text).getAttribute('data-task');
  const task = await (await ask(county, `/api/v1/queues/police/tasks/${taskId}`)).json();
  const { incidentId, school } = task;
  await dispatcher.goto(`/#/incident/${incidentId}`);
  await give(dispatcher, '核实', { 理由: '电话核实' });
  const begin = Date.now();
  await give(dispatcher, '升级为重大案事件', { 理由: '现场核实' });
  const of = dispatcher.getByTestId('response-of');
  await expect(of).toContainText('处置中', DEADLINE);
  console.log(`the response is on the incident's page ${Date.now() - begin} ms after the button`);
  const opened = await (await ask(county, `/api/v1/responses?incidentId=${incidentId}`)).json();
  const board = `/response/${opened.items[0].id}`;
  const { majorAt } = await (await ask(county, `/api/v1/incidents/${incidentId}`)).json();
  const after = Date.parse(opened.items[0].openedAt) - Date.parse(majorAt);
  console.log(`the response opened ${after} ms after the incident was major`);
  expect(after).toBeLessThan(1_000);

  // Nobody puts up the cordon in its 20 minutes: its lead hears of it, and 10 minutes later the commander.
  const commander = await open(browser, users['commission-officer'], board);
  for (const lane of ['依法办理', '舆论引导', '社会面管控'])
    await expect(commander.getByTestId('board').getByRole('region', { name: lane })).toBeVisible();
  const late = commander.getByTestId('alarms').locator('[data-subject="step/cordon-stands"]');
  await expect(late).toHaveCount(0);
  advance('PT21M');
  await expect(late).toContainText('已提醒组负责人', DEADLINE);
  advance('PT32M');
  await expect(late).toContainText('已提醒总指挥', DEADLINE);

  // Drafted, reviewed and signed, with a room that the incident protects, and before its pairings hold.
  await give(commander, '记录事实', { 事实内容: '嫌疑人已被控制' });
  await give(commander, '起草', {
    '中文 标题': '警情通报',
    '中文 正文': '请稍候。',
  });
  const path = new URL(commander.url()).hash.slice(1);
  const editor = commander.getByTestId('editor');
  const write = async (zh: string, en: string) => {
    await editor.getByLabel('中文 正文').fill(zh);
    await editor.getByLabel('英文 标题').fill('Police notice');
    await editor.getByLabel('英文 正文').fill(en);
  };
  await write(
    `今日，${school.name}301室发生警情。嫌疑人已被控制。`,
    'Today the police were called. The suspect is held.',
  );
  await editor.getByLabel('嫌疑人已被控制').check();
  await editor.getByLabel('正文公布学校名称').check();
  await editor.getByRole('button', { name: '保存为新版本' }).click();
  await expect(commander.getByTestId('findings')).toContainText('受保护内容，只能改写');
  await write(
    `今日，${school.name}发生警情。嫌疑人已被控制。`,
    'Today the police were called. The suspect is held.',
  );
  await editor.getByRole('button', { name: '保存为新版本' }).click();
  await expect(commander.getByTestId('findings')).not.toContainText('受保护内容，只能改写');
  await letStay(commander);

  const media = await open(browser, users['media-officer'], path);
  await give(media, '审核通过');
  const police = await open(browser, users['police-officer'], path);
  await give(police, '签发');
  const statement = media.getByTestId('statement');
  await expect(statement).toHaveAttribute('data-state', 'SIGNED');

  // Refused, with what would make it hold.
  const refused = async (why: string) => {
    await media.getByRole('button', { name: '发布', exact: true }).click();
    const dialog = media.getByRole('dialog');
    await dialog.getByRole('button', { name: /提\s*交/ }).click();
    await expect(dialog.getByRole('alert')).toContainText(why);
    await dialog.getByRole('button', { name: /取\s*消/ }).click();
    await expect(statement).toHaveAttribute('data-state', 'SIGNED');
  };
  await refused('家属先于公众知情');
  const against = media.getByTestId('against');
  await expect(against.locator('[data-pairing=families-first]')).toContainText('须先 完成步骤');
  await expect(against.locator('[data-pairing=cordon-before-place]')).toContainText('设置警戒区域');
  const id = path.slice('/statement/'.length);
  expect(await publicly('/public/statements')).not.toContain(id);

  // Each track does its part.
  await police.goto(`/#${board}`);
  await give(police, '嫌疑人已被控制 核实');
  await police.goto(`/#${board}/PUBLIC_ORDER`);
  for (const step of ['设置警戒区域', '开设家长接领点', '组织师生就近避险'])
    await give(police, `${step} 完成`, { 办理情况: '已到位' });
  await expect(card(commander, 'cordon-stands')).toBeHidden();
  await refused('家属先于公众知情');
  const families = await open(browser, users['education-officer'], `${board}/LAWFUL_HANDLING`);
  await give(families, '告知受影响师生家属 完成', { 数量: '3' });
  await expect(against).toHaveAttribute('data-count', '0', DEADLINE);
  await give(media, '发布');
  await expect(statement).toHaveAttribute('data-state', 'PUBLISHED');

  // Seen by everybody: the page, the feed, CAP.
  const reader = await (await browser.newContext()).newPage();
  await reader.goto(`${door}/public/statements`);
  const entry = reader.locator(`a[href*="${id}"]`);
  await expect(async () => {
    await reader.reload();
    await expect(entry).toHaveText('警情通报', { timeout: 1_000 });
  }).toPass(DEADLINE);
  await entry.click();
  await expect(reader.getByRole('main')).toContainText('嫌疑人已被控制');
  await expect(reader.locator('script')).toHaveCount(0);
  const feed = () => publicly('/public/feed.atom');
  expect(await feed()).toContain('嫌疑人已被控制');
  const cap = async () =>
    publicly((await reader.getByRole('link', { name: 'CAP' }).first().getAttribute('href')) ?? '');
  const alert = await cap();
  expect(alert).toContain('<status>Actual</status>');
  expect(alert).toContain('<msgType>Alert</msgType>');
  expect(await (await fetch(`${door}/public/statements`, { method: 'POST' })).status).toBe(404);

  // A fact changes: what was told has to be put right, and in time.
  await give(police, '嫌疑人已被控制 变更', { 事实内容: '两名嫌疑人已被控制', 理由: '核查后更正' });
  await give(police, '两名嫌疑人已被控制 核实');
  await expect(media.getByTestId('wrong')).toContainText('两名嫌疑人已被控制');
  advance('PT1H10M');
  await commander.goto(`/#${board}`);
  await expect(commander.getByTestId('alarms')).toContainText('事实变化后及时更正', DEADLINE);
  await commander.goto(`/#${path}`);
  await write(
    `今日，${school.name}发生警情。两名嫌疑人已被控制。`,
    'Today the police were called. Two suspects are held.',
  );
  await editor.getByRole('button', { name: '保存更正稿' }).click();
  await expect(commander.getByTestId('statement')).toHaveAttribute('data-state', 'DRAFT');
  await letStay(commander);
  await give(media, '审核通过');
  await police.goto(`/#${path}`);
  await give(police, '签发');
  await give(media, '发布');
  await expect(media.getByTestId('wrong')).toHaveCount(0);
  await expect(async () => {
    await reader.reload();
    await expect(reader.getByRole('status')).toContainText('更正', { timeout: 1_000 });
  }).toPass(DEADLINE);
  await expect(reader.locator('article').first()).toContainText('两名嫌疑人已被控制');
  const update = await cap();
  expect(update).toContain('<msgType>Update</msgType>');
  expect(update).toContain(/<identifier>([^<]+)</.exec(alert)?.[1] ?? 'none');
  expect(await feed()).toContain('两名嫌疑人已被控制');

  // Over: nothing is closed while a track runs.
  await commander.goto(`/#${board}`);
  await give(commander, '转入收尾', { 理由: '险情排除' });
  await commander.getByRole('button', { name: '结束', exact: true }).click();
  await expect(commander.getByTestId('missing')).toContainText('受理登记');
  await commander
    .getByRole('dialog')
    .getByRole('button', { name: /取\s*消/ })
    .click();
  for (const [track, name] of [
    ['LAWFUL_HANDLING', '依法办理'],
    ['PUBLIC_INFORMATION', '舆论引导'],
    ['PUBLIC_ORDER', '社会面管控'],
  ]) {
    await commander.goto(`/#${board}/${track}`);
    await give(commander, `${name} 本线无需办理`, { 理由: '演示到此为止' });
  }
  await commander.goto(`/#${board}`);
  await give(commander, '结束', { 理由: '处置完毕' });
  await expect(commander.getByTestId('response')).toHaveAttribute('data-state', 'CLOSED');
  await expect(commander.getByTestId('review')).toContainText('设置警戒区域');
  // What was found is on the account of what has to be put right.
  const responseId = opened.items[0].id;
  const onAccount = async () => {
    const answer = await ask(county, `/api/v1/items?schoolId=${device.schoolId}&limit=200`);
    const { items } = (await answer.json()) as { items: { responseId: string; subject: string }[] };
    return items.filter((each) => each.responseId === responseId).map(({ subject }) => subject);
  };
  await expect.poll(onAccount, DEADLINE).toContain('step/cordon-stands');
  for (const page of [dispatcher, commander, media, police, families, reader]) await page.context().close();
});
