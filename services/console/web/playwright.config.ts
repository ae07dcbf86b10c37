import { defineConfig } from '@playwright/test';

// PageIT starts this beside a console whose owners it plays, and says where both are. Debian's Chromium is
// used, so nothing is downloaded.
export default defineConfig({
  testDir: 'e2e',
  outputDir: '../target/e2e',
  workers: 1,
  // A busy machine may be late once; a page that is wrong is wrong three times. A flake is said in the log.
  retries: 2,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  forbidOnly: true,
  use: {
    actionTimeout: 30_000,
    baseURL: process.env.ANYUAN_PAGE,
    locale: 'zh-CN',
    timezoneId: 'Europe/London',
    viewport: { width: 1366, height: 768 },
    launchOptions: {
      executablePath: process.env.ANYUAN_CHROMIUM,
      args: ['--no-sandbox', '--disable-quic', '--disable-dev-shm-usage', '--disable-background-networking'],
    },
  },
});
