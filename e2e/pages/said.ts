import type { Locator, Page } from '@playwright/test';

/** What the page says of the last act. Lists and islands have a status of their own, for news. */
export const said = (page: Page): Locator => page.locator('#said');
