import type { Browser, Page } from '@playwright/test';
import { give } from './deeds';
import { expect, newId, signIn, test } from './door';
import { Responses } from './responses';

/** Somebody at a computer of their own. */
async function person(browser: Browser, responses: Responses, username: string, path = ''): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  await responses.answer(page, username);
  await signIn(page, username);
  await page.goto(`/#${path || `/response/${responses.response.id}`}`);
  return page;
}

const card = (page: Page, anchor: string) => page.locator(`[data-anchor="${anchor}"]`);
const pairing = (page: Page, key: string) => page.locator(`tr[data-pairing="${key}"]`);

test('shows three lanes on one axis, what ties them together, and what fell behind', async ({ browser }) => {
  const responses = new Responses(newId());
  responses.alarm('cordon-stands', 'COMMANDER');
  const page = await person(browser, responses, 'wei', '/responses');
  await page.getByRole('link', { name: '第一小学 看板' }).click();
  const board = page.getByTestId('board');
  for (const lane of ['依法办理', '舆论引导', '社会面管控'])
    await expect(board.getByRole('region', { name: lane })).toBeVisible();
  await expect(card(page, 'step/cordon-stands')).toContainText('设置警戒区域 <b>');
  await expect(card(page, 'step/cordon-stands')).toContainText('已超时 5 分钟');
  await expect(page.getByTestId('alarms').getByRole('listitem')).toContainText('设置警戒区域 <b>');
  await expect(page.getByTestId('alarms').getByRole('listitem')).toContainText('已提醒总指挥');

  // What was due stands above the line of now, what is to come below it; the lanes share both.
  const top = async (locator: ReturnType<typeof card>) => (await locator.boundingBox())?.y ?? 0;
  const now = await top(page.getByTestId('now'));
  expect(await top(card(page, 'step/cordon-stands'))).toBeLessThan(now);
  expect(await top(card(page, 'step/case-registered'))).toBeGreaterThan(now);
  const [one, other] = [card(page, 'step/case-registered'), card(page, 'step/spokesperson-named')];
  expect(await top(one)).toBe(await top(other));

  await expect(pairing(page, 'cordon-before-place')).toContainText('✕ 未按要求');
  await expect(pairing(page, 'families-first')).toContainText('先「告知家属」，后对外发布');
  await expect(page.locator('[data-link="families-first"] path')).toHaveAttribute('d', /^M[\d.]+,/);
  await pairing(page, 'families-first').hover();
  await expect(card(page, 'step/families-told')).toHaveAttribute('data-lit', 'true');
  await page.context().close();
});

test('refuses a statement before its pairing holds, says what would make it hold, and lets it out then', async ({
  browser,
}) => {
  const responses = new Responses(newId());
  const at = (path = '') => `/response/${responses.response.id}${path}`;
  const commander = await person(browser, responses, 'wei');
  await give(commander, '记录事实', { 事实内容: '嫌疑人已被控制' });
  await commander.getByRole('button', { name: '起草' }).click();
  const dialog = commander.getByRole('dialog');
  await dialog.getByLabel('模板').click();
  await commander.getByTitle('警情通报').click();
  await expect(dialog.getByLabel('中文 标题')).toHaveValue('警情通报');
  await dialog.getByRole('button', { name: /提\s*交/ }).click();
  const editor = commander.getByTestId('editor');
  await expect(editor.getByLabel('英文 标题')).toHaveValue('Police notice');
  await expect(commander.getByTestId('against')).toContainText(
    '模板尚有未填内容：【伤亡和处置进展，经核实后填写】',
  );

  // What is at fault stands beside its field.
  await editor.getByLabel('中文 正文').fill('今日，第一小学301室发生警情。嫌疑人李某某已被控制。');
  await editor.getByLabel('英文 正文').fill('Today the police were called. The suspect is held.');
  await editor.getByLabel('嫌疑人已被控制').check();
  await editor.getByRole('button', { name: '保存为新版本' }).click();
  await expect(editor.getByRole('alert')).toContainText('the text says which school it is');
  await editor.getByLabel('正文公布学校名称').check();
  await editor.getByRole('button', { name: '保存为新版本' }).click();
  await expect(commander.getByTestId('moves')).toContainText('撰稿 wei');
  await expect(commander.getByTestId('moves')).toContainText('撰稿人不能自审自签');
  const path = new URL(commander.url()).hash.slice(1);

  // What the incident's own record protects has to go; about the rest a person decides.
  const findings = commander.getByTestId('findings');
  await expect(findings.locator('[data-excerpt="301室"]')).toContainText('受保护内容，只能改写');
  await expect(findings.getByRole('button', { name: '301室 可以保留' })).toHaveCount(0);
  await editor.getByLabel('中文 正文').fill('今日，第一小学发生警情。嫌疑人李某某已被控制。');
  await editor.getByRole('button', { name: '保存为新版本' }).click();
  await expect(findings.locator('li')).toHaveCount(1);
  await give(commander, '李某某 可以保留', { 理由: '化名' });
  await expect(findings).toContainText('可以保留 wei 化名');

  const media = await person(browser, responses, 'mei', path);
  await give(media, '审核通过');
  const police = await person(browser, responses, 'zhao', path);
  await give(police, '签发');
  const against = media.getByTestId('against');
  await expect(against).toHaveAttribute('data-count', '3');
  await expect(against.locator('[data-pairing=families-first]')).toContainText(
    '须先 完成步骤 告知家属 (由 家属联络; 该步骤 待开始)',
  );
  await expect(against.locator('[data-pairing=facts-first]')).toContainText('核实事实: 嫌疑人已被控制');

  await media.getByRole('button', { name: '发布', exact: true }).click();
  await media
    .getByRole('dialog')
    .getByRole('button', { name: /提\s*交/ })
    .click();
  await expect(media.getByRole('dialog').getByRole('alert')).toContainText('家属先于公众知情');
  await media
    .getByRole('dialog')
    .getByRole('button', { name: /取\s*消/ })
    .click();
  await expect(media.getByTestId('refusal')).toContainText('未发布：');
  await expect(media.getByTestId('statement')).toHaveAttribute('data-state', 'SIGNED');

  // Each track does its part.
  await police.goto(`/#${at()}`);
  await give(police, '嫌疑人已被控制 核实');
  await police
    .getByRole('navigation', { name: '按线查看' })
    .getByRole('link', { name: '社会面管控' })
    .click();
  await give(police, '设置警戒区域 <b> 完成', { 办理情况: '警戒线已拉设' });
  const families = await person(browser, responses, 'jiao', at('/LAWFUL_HANDLING'));
  await give(families, '告知家属 完成', { 数量: '12' });
  expect(responses.sent.find((each) => each.includes('families-told complete'))).toMatch(
    / jiao \{"count":12\}$/,
  );
  await expect(against).toHaveAttribute('data-count', '0');
  await give(media, '发布');
  await expect(media.getByTestId('statement')).toHaveAttribute('data-state', 'PUBLISHED');
  await expect(media.getByTestId('notice-text')).toContainText('嫌疑人李某某已被控制');
  const [download] = await Promise.all([
    media.waitForEvent('download'),
    media.getByRole('button', { name: '下载图片（PNG）' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.png$/);
  await media.getByRole('button', { name: '登记' }).click();
  await media.getByRole('dialog').getByLabel('平台').click();
  await media.getByTitle('微博').click();
  await media
    .getByRole('dialog')
    .getByRole('button', { name: /提\s*交/ })
    .click();
  await expect(media.getByTestId('postings')).toContainText('微博');
  expect(responses.statements.postings[0]?.postedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/);

  for (const page of [commander, media, police, families]) await page.context().close();
});

test('corrects what was told once a fact changes, and withdraws it', async ({ browser }) => {
  const responses = new Responses(newId());
  const at = new Date().toISOString();
  responses.facts.push({
    id: 'f-1',
    version: 1,
    text: '嫌疑人已被控制',
    state: 'CONFIRMED',
    confirmedBy: 'zhao',
    since: at,
  });
  for (const step of responses.steps) Object.assign(step, { state: 'DONE', stateSince: at });
  const content = {
    zh: { title: '警情通报', body: '嫌疑人已被控制。' },
    en: { title: 'Police notice', body: 'The suspect is held.' },
    facts: [{ factId: 'f-1', version: 1 }],
    namesPlace: false,
  };
  responses.statements.write('wei', 'PUBLISHED', content);
  const path = '/statement/st-1';
  const commander = await person(browser, responses, 'wei', path);
  const media = await person(browser, responses, 'mei', path);
  const police = await person(browser, responses, 'zhao');
  await give(police, '嫌疑人已被控制 变更', { 事实内容: '嫌疑人在逃', 理由: '核查后更正' });
  await expect(police.getByTestId('facts')).toContainText('已发布内容因此有误，须更正');
  await give(police, '嫌疑人在逃 核实');
  await expect(media.getByTestId('wrong')).toContainText('嫌疑人在逃');
  const correction = commander.getByTestId('editor');
  await correction.getByLabel('中文 正文').fill('嫌疑人在逃。');
  await correction.getByRole('button', { name: '保存更正稿' }).click();
  await expect(commander.getByTestId('statement')).toHaveAttribute('data-state', 'DRAFT');
  await give(media, '审核通过');
  await police.goto(`/#${path}`);
  await give(police, '签发');
  await give(media, '发布');
  await expect(media.getByTestId('wrong')).toHaveCount(0);
  await expect(media.getByTestId('versions').locator('summary').first()).toContainText('公众现在看到的版本');
  await give(police, '撤回', { 理由: '案件已移交' });
  await expect(media.getByTestId('statement')).toHaveAttribute('data-state', 'WITHDRAWN');
  for (const page of [commander, media, police]) await page.context().close();
});

test('lets a pairing go by for a reason, and only with another of those who lead', async ({ browser }) => {
  const responses = new Responses(newId());
  responses.statements.write('zhao', 'SIGNED', {
    zh: { title: '警情通报', body: '正文' },
    facts: [],
    namesPlace: false,
  });
  const commander = await person(browser, responses, 'wei', '/statement/st-1');
  const other = await person(browser, responses, 'zhao');
  const rule = commander.locator('[data-pairing=families-first]');
  await rule.getByRole('button', { name: '家属先于公众知情 申请越过' }).click();
  await commander
    .getByRole('dialog')
    .getByRole('button', { name: /提\s*交/ })
    .click();
  await expect(commander.getByRole('dialog')).toContainText('请填写');
  await commander.getByLabel('理由').fill('危及生命');
  await commander
    .getByRole('dialog')
    .getByRole('button', { name: /提\s*交/ })
    .click();
  await expect(rule).toContainText('已申请越过，等待另一名负责人批准');
  expect(responses.overrides[0]).toMatchObject({ pairing: 'families-first', statementId: 'st-1' });

  await commander.goto(`/#/response/${responses.response.id}`);
  await expect(commander.getByTestId('overrides')).toContainText('危及生命');
  await expect(commander.getByRole('button', { name: '家属先于公众知情 批准' })).toHaveCount(0);
  await give(other, '家属先于公众知情 批准');
  await expect(pairing(commander, 'families-first')).toContainText('经批准越过');
  await expect(commander.getByTestId('overrides')).toContainText('已批准 zhao');
  for (const page of [commander, other]) await page.context().close();
});

test('reports upwards with receipt, names deputies, and says what is missing before it can be closed', async ({
  browser,
}) => {
  const responses = new Responses(newId());
  const page = await person(browser, responses, 'wei');
  await give(page, '报告', { 报告内容: '持械闯入，已控制' });
  await expect(page.getByTestId('reports')).toContainText('等待上级签收');
  await give(page, '持械闯入，已控制 签收');
  await expect(page.getByTestId('reports')).toContainText('已签收 wei');

  await page.getByRole('button', { name: '依法办理组负责人 指定' }).click();
  await page.getByLabel('负责人（用户名）').fill('zhao');
  await page.getByLabel('代理人（用户名）').fill('li');
  await page.keyboard.press('Enter');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /提\s*交/ })
    .click();
  await expect(page.locator('tr[data-duty=LAWFUL_HANDLING_LEAD]')).toContainText('zhaoli');

  await give(page, '转入收尾', { 理由: '险情排除' });
  await page.getByRole('button', { name: '结束', exact: true }).click();
  await expect(page.getByTestId('missing')).toContainText('依法办理: 受理登记、告知家属');
  await page.getByLabel('理由').fill('已办结');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /提\s*交/ })
    .click();
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('neither closed nor excused');
  for (const track of responses.tracks) track.state = 'CLOSED';
  await expect(page.getByTestId('missing')).toContainText('可以结束');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /提\s*交/ })
    .click();
  await expect(page.getByTestId('response')).toHaveAttribute('data-state', 'CLOSED');
  await expect(page.getByRole('button', { name: '重新启动' })).toBeVisible();
  await page.context().close();
});

test('sets the cordon around the school, and counts the children whom their parents fetched', async ({
  browser,
}) => {
  const responses = new Responses(newId());
  const page = await person(browser, responses, 'wei');
  await page.route('**/api/v1/schools/s-1', (route) =>
    route.fulfill({ json: { id: 's-1', name: '第一小学', position: { longitude: 114.3, latitude: 30.6 } } }),
  );
  await page.route('**/api/v1/dispatches?**', (route) =>
    route.fulfill({
      json: {
        items: [{ id: 'd-1', incidentId: 'i', unitId: 'u-1', callSign: '武昌巡01', state: 'ARRIVED' }],
      },
    }),
  );
  await page.reload();
  const ground = page.getByTestId('ground');
  await expect(ground).toContainText('尚未设置警戒');
  await give(page, '设置警戒', { '半径（米）': '300' });
  await expect(ground).toHaveAttribute('data-state', 'CORDONED');
  const { coordinates } = responses.ground.cordon as { coordinates: number[][][] };
  expect(coordinates[0]).toHaveLength(33);
  await give(page, '设置家长接领点', {
    名称: '市民广场',
    经度: '114.31',
    纬度: '30.61',
    应到: '420',
  });
  await give(page, '更新人数', { 已到: '400', 已接走: '390' });
  await expect(page.getByTestId('reunification')).toHaveText(
    '接领点 市民广场: 应到 420 · 已到 400 · 已接走 390 · 等待接领 10',
  );

  // Places and closed roads, drawn on the map; the unit that patrol sent works here from now on.
  await give(page, '设置点位', { 名称: '东门', 经度: '114.302', 纬度: '30.601' });
  const road = '路线：每行一个拐点的经度、纬度';
  await page.getByRole('button', { name: '封控道路', exact: true }).click();
  await page.getByRole('dialog').getByLabel('名称').fill('中山路');
  await page.getByRole('dialog').getByLabel(road).fill('114.29,30.6');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /提\s*交/ })
    .click();
  await expect(page.getByRole('dialog')).toContainText('至少两行');
  await page.getByRole('dialog').getByLabel(road).fill('114.29,30.6\n114.31,30.6');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /提\s*交/ })
    .click();
  await expect(ground).toContainText('已封控: 中山路');
  await expect(page.getByTestId('ground-map')).toHaveAttribute('data-ready', 'true');
  await expect(page.getByTestId('ground-map').getByRole('button', { name: '集结点 东门' })).toBeVisible();
  await expect(page.getByTestId('ground-map').getByRole('button', { name: '接领点 市民广场' })).toBeVisible();
  await give(page, '武昌巡01 安排现场执勤');
  await expect(page.getByTestId('ground-units')).toContainText('武昌巡01 现场执勤');
  await page.context().close();
});

test('says everywhere that it is an exercise', async ({ browser }) => {
  const responses = new Responses(newId(), { mode: 'EXERCISE' });
  const page = await person(browser, responses, 'mei', '/responses');
  await expect(page.getByTestId('responses')).toContainText('演练');
  await page.getByRole('link', { name: '第一小学 看板' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('演练');
  await expect(page.getByRole('link', { name: '警情', exact: true })).toHaveCount(0);
  await give(page, '起草', { '中文 标题': '演练通报', '中文 正文': '本次为演练。' });
  await expect(page.getByTestId('moves')).toContainText('演练：不对外发布');
  await page.context().close();
});

test('leads from an incident to its response, or opens one with a reason', async ({ page }) => {
  const responses = new Responses(newId());
  const { incidentId } = responses.response;
  await responses.answer(page, 'li');
  await page.route(`**/api/v1/incidents/*`, (route) => {
    const id = new URL(route.request().url()).pathname.split('/').pop();
    const openedAt = new Date().toISOString();
    return route.fulfill({
      json: { incidentId: id, mode: 'ACTUAL', state: 'CONFIRMED', severity: 'CRITICAL', kinds: [], openedAt },
    });
  });
  await signIn(page, 'li');
  await page.goto(`/#/incident/${incidentId}`);
  await expect(page.getByTestId('response-of')).toContainText('处置中');
  await page.goto('/#/incident/another');
  await give(page, '启动三同步处置', { 理由: '舆情升温' });
  await expect(page).toHaveURL(new RegExp(`#/response/${responses.response.id}$`));
  expect(responses.sent[0]).toContain('{"incidentId":"another","reason":"舆情升温"}');
});
