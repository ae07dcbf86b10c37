import {
  EDUCATION_LANE,
  expect,
  expectPosted,
  live,
  MEDIA_LANE,
  newId,
  push,
  row,
  setIncidents,
  signIn,
  task,
  test,
} from './door';

test('shows the media desk its task, and no room, person or incident', async ({ page }) => {
  await signIn(page, 'mei');
  await live(page);
  await expect(page.getByRole('heading', { name: '舆情应对席位' })).toBeVisible();
  await expect(page.getByRole('navigation').getByRole('link')).toHaveText([
    '席位',
    '三同步',
    '社会关切',
    '值班',
  ]);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const id = newId();
  const { places, kinds, receivedAt, ...media } = task(id, 1, { category: 'SECURITY', reason: 'MAJOR' });
  await push(MEDIA_LANE, 'task', { ...media, dueFrom: receivedAt });
  await expect(row(page, id)).toContainText('治安');
  await expectPosted(`/media/tasks/${id}/deliveries`);
  await row(page, id).getByRole('button', { name: '详情' }).click();
  await expect(page.getByTestId('incident')).toBeVisible();
  await expect(page.getByTestId('timeline')).toHaveCount(0);
  await expect(page.locator('body')).not.toContainText('301');
  await page.keyboard.press('Escape');
  await page.keyboard.press('a');
  await expectPosted(`/media/tasks/${id}/acknowledgements true`);
  expect(asked.filter((path) => path.startsWith('/api/v1/incidents'))).toEqual([]);
});

test('shows the education desk its buildings, and offers it no command of the police', async ({ page }) => {
  await signIn(page, 'jiao');
  await live(page);
  await expect(page.getByRole('heading', { name: '教育席位' })).toBeVisible();
  const id = newId();
  const { places, ...education } = task(id, 1, { buildings: ['教学楼'] });
  await push(EDUCATION_LANE, 'task', education);
  await expect(row(page, id)).toContainText('教学楼');
  await row(page, id).getByRole('button', { name: '详情' }).click();
  await expect(page.getByTestId('timeline').locator('li')).toHaveCount(1);
  await expect(page.getByTestId('incident')).not.toContainText('核实');
  await expect(page.getByTestId('incident')).not.toContainText('添加备注');
  await page.keyboard.press('Escape');
  await page.keyboard.press('a');
  await expectPosted(`/education/tasks/${id}/acknowledgements true`);
});

test('shows the commission the incidents of its region with their timelines, to read', async ({ page }) => {
  const openedAt = new Date().toISOString();
  const incident = { mode: 'ACTUAL', state: 'OPEN', severity: 'HIGH', kinds: ['PANIC'], openedAt };
  await setIncidents([{ ...incident, incidentId: 'i-1', school: { name: '第一小学' }, buildings: ['主楼'] }]);
  await signIn(page, 'wei');
  await expect(page.getByTestId('incidents')).toContainText('第一小学');
  await page.getByRole('button', { name: '详情' }).click();
  await expect(page.getByTestId('timeline').locator('li')).toHaveCount(1);
  await expect(page.getByRole('button', { name: '结案' })).toHaveCount(0);
});
