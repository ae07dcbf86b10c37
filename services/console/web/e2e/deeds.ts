import { expect, type Page } from '@playwright/test';

/** Sends what the form asks for; whatever it leads to is another matter. */
export async function ask(page: Page, button: string, fields: Record<string, string> = {}): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  for (const [label, value] of Object.entries(fields)) await dialog.getByLabel(label).fill(value);
  await dialog.getByRole('button', { name: /提\s*交/ }).click();
}

/** Does it with what the form asks for. */
export async function give(page: Page, button: string, fields: Record<string, string> = {}): Promise<void> {
  await ask(page, button, fields);
  await expect(page.getByRole('dialog')).toHaveCount(0);
}
