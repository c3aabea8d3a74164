/** For the TypeScript that asks where the browsers are. */
export function findBrowsers(): { chromium?: string; firefox?: string; branded?: string }
