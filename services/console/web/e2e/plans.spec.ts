import { violations } from './axe';
import { EDUCATION_LANE, expect, live, newId, POLICE_LANE, push, row, signIn, task, test } from './door';
import { PNG, problem, registry } from './registry';

const PLAN = {
  id: 'p-3',
  building: '教学楼',
  floor: '3',
  mediaType: 'image/png',
  width: 1,
  height: 1,
  sha256: 'a'.repeat(64),
  keptBy: 'guard',
  keptAt: '2026-03-01T08:00:00Z',
};

test('shows the police the plan of the floor that was pressed on', async ({ page }) => {
  const asked = await registry(page, {
    'GET schools/s-1/floor-plans': () => ({
      json: { items: [{ ...PLAN, id: 'p-1', floor: '1' }, PLAN, { ...PLAN, id: 'p-g', building: '体育馆' }] },
    }),
    'GET schools/s-1/floor-plans/p-3': () => ({ png: true }),
  });
  await signIn(page, 'li');
  await live(page);
  const id = newId();
  await push(POLICE_LANE, 'task', task(id, 1));
  await row(page, id).getByRole('button', { name: '详情' }).click();
  const picture = page.getByTestId('incident').getByRole('img', { name: '平面图：教学楼 3' });
  await expect(picture).toBeVisible();
  await expect
    .poll(() => picture.evaluate((img) => (img as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0);
  await expect(page.getByTestId('plan')).toHaveCount(1);
  expect(asked.filter((each) => each.includes('/p-1') || each.includes('/p-g'))).toEqual([]);
});

test('asks for no plan at the education desk', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await signIn(page, 'jiao');
  await live(page);
  const id = newId();
  const { places, ...education } = task(id, 1, { buildings: ['教学楼'] });
  await push(EDUCATION_LANE, 'task', education);
  await row(page, id).getByRole('button', { name: '详情' }).click();
  await expect(page.getByTestId('timeline').locator('li')).toHaveCount(1);
  expect(asked.filter((path) => path.includes('floor-plans'))).toEqual([]);
});

test('lets the school keep the plans of the floors that its devices are on', async ({ page }) => {
  let kept: (typeof PLAN)[] = [];
  const asked = await registry(page, {
    'GET devices': () => ({
      json: {
        items: [
          {
            id: 'b-1',
            kind: 'BUTTON',
            enabled: true,
            place: { building: '教学楼', floor: '3', room: '301' },
          },
        ],
      },
    }),
    'GET schools/school-1/floor-plans': () => ({ json: { items: kept } }),
    'PUT schools/school-1/floor-plans': (request) => {
      if (request.url().includes('floor=x')) return problem(400, 'a picture: PNG, JPEG or WebP', 'body');
      kept = [PLAN];
      return { json: PLAN };
    },
    'GET schools/school-1/floor-plans/p-3': () => ({ png: true }),
    'DELETE schools/school-1/floor-plans/p-3': () => {
      kept = [];
      return { status: 204 };
    },
  });
  await signIn(page, 'guard');
  const plans = page.getByTestId('plans');
  await expect(plans.locator('li').first()).toContainText('教学楼 3');
  await expect(plans).toContainText('未上传');

  const file = (buffer: Buffer) => ({ name: '三楼.png', mimeType: 'image/png', buffer });
  await plans.getByLabel('上传 教学楼 3').setInputFiles(file(PNG));
  await expect(plans.locator('li').first()).toContainText('guard');
  expect(asked.find((each) => each.startsWith('PUT '))).toContain(
    `/floor-plans?building=教学楼&floor=3 image/png ${PNG.length}`,
  );
  await plans.getByRole('button', { name: /查\s*看/ }).click();
  await expect(plans.getByRole('img', { name: '平面图：教学楼 3' })).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await plans.getByLabel('更换 教学楼 3').setInputFiles(file(Buffer.alloc(4 * 1024 * 1024 + 1)));
  await expect(page.getByText('文件超过 4 MiB')).toBeVisible();
  expect(asked.filter((each) => each.startsWith('PUT '))).toHaveLength(1);
  await plans.getByLabel('其他楼层 楼栋').fill('体育馆');
  await plans.getByLabel('其他楼层 楼层').fill('x');
  await plans.getByLabel('上传 其他楼层').setInputFiles(file(PNG));
  await expect(page.getByText('a picture: PNG, JPEG or WebP')).toBeVisible();

  await plans.getByRole('button', { name: '删除 教学楼 3' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /删\s*除/ })
    .click();
  await expect(plans).toContainText('未上传');
});
