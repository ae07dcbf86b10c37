import { expect, expectPosted, live, MEDIA_LANE, newId, push, row, signIn, task, test } from './door';

test('shows the media desk its task, and no room, person or incident', async ({ page }) => {
  await signIn(page, 'mei');
  await live(page);
  await expect(page.getByRole('heading', { name: '舆情应对席位' })).toBeVisible();
  await expect(page.getByRole('navigation').getByRole('link')).toHaveText(['席位']);
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
