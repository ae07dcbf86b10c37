import { violations } from './axe';
import { expect, signIn, test } from './door';
import { problem, registry } from './registry';

type Body = Record<string, unknown>;

const TIMES = {
  regionId: '420100',
  noticed: 3,
  open: 1,
  answered: 2,
  dismissed: 0,
  medianSeconds: 1800,
  longestSeconds: 5400,
};

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
const concern = (id: string, topic: string, minutes: number, more: Body = {}): Body => ({
  id,
  kind: 'QUESTION',
  platform: 'WECHAT',
  topic,
  noticedAt: ago(minutes),
  regionId: '420100',
  state: 'OPEN',
  since: ago(minutes),
  ...more,
});

for (const width of [1366, 360]) {
  test(`logs, groups and answers what is asked, and says how long it waited, ${width} wide`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ locale: 'zh-CN', viewport: { width, height: 768 } });
    const page = await context.newPage();
    const all = [concern('c-1', '学生是否安全 <b>', 90), concern('c-2', '学校是否停课', 30)];
    const find = (id: string) => all.find((each) => each.id === id) as Body;
    const asked = await registry(page, {
      'GET concerns': (request) => {
        const state = new URL(request.url()).searchParams.get('state');
        return { json: { items: all.filter((each) => each.state === state) } };
      },
      'GET concerns/answer-times': () => ({ json: [TIMES] }),
      'POST concerns': (request) => {
        const body = request.postDataJSON();
        if (String(body.topic).includes('http')) return problem(400, 'topic: no address of a post', 'topic');
        all.push(concern('c-3', body.topic, 0, body));
        return { status: 201, json: all.at(-1) };
      },
      'POST concerns/c-3/group': (request) => {
        Object.assign(find('c-3'), { state: 'GROUPED', headId: request.postDataJSON().headId });
        return { json: find('c-3') };
      },
      'POST concerns/c-1/answer': (request) => {
        Object.assign(find('c-1'), { state: 'ANSWERED', since: ago(0), answer: request.postDataJSON() });
        return { json: find('c-1') };
      },
    });
    await signIn(page, 'mei');
    await page.getByRole('link', { name: '社会关切' }).click();
    const rows = page.getByTestId('concerns').locator('tr[data-concern]');
    await expect(rows.first()).toContainText('学生是否安全 <b>');
    await expect(rows.first().getByTestId('wait')).toHaveText('等待 1 小时 30 分钟');
    await expect(page.getByTestId('times')).toContainText('30 分钟');

    await page.getByRole('button', { name: '登记关切' }).click();
    const dialog = page.getByRole('dialog');
    const send = () => dialog.getByRole('button', { name: /提\s*交/ }).click();
    await dialog.getByLabel('话题').fill('见 http://a.example/1');
    await dialog.getByLabel('平台').click();
    await page.getByTitle('微博').click();
    await send();
    await expect(dialog.locator('.ant-form-item-explain-error')).toContainText('no address of a post');
    await dialog.getByLabel('话题').fill('学生情况如何');
    await send();
    await expect(dialog).toHaveCount(0);
    expect(asked.filter((each) => each.startsWith('POST concerns ')).at(-1) ?? '').not.toContain('http:');

    await page.getByRole('button', { name: '学生情况如何 并入' }).click();
    await dialog.getByLabel('与哪一条相同').click();
    await page.getByTitle('学生是否安全').click();
    await send();
    await expect(page.locator('[data-member=c-3]')).toContainText('学生情况如何');

    await page.getByRole('button', { name: '学生是否安全 <b> 回应' }).click();
    await dialog.getByLabel('回应内容').fill('学生均安全，已告知家长');
    await send();
    await expect(page.locator('tr[data-concern=c-1]')).toHaveCount(0);
    await page.getByLabel('含已回应的').check();
    await expect(page.locator('tr[data-concern=c-1]')).toContainText('舆情应对 学生均安全，已告知家长');
    await expect(page.locator('tr[data-concern=c-1]').getByTestId('wait')).toHaveText('用时 1 小时 30 分钟');
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await context.close();
  });
}
