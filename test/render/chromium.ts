import { type Browser, chromium } from 'playwright-core';
import { pathOf } from '../programs.ts';

/** A real Chromium without a window; throws a sentence that says what to install. */
export function openChromium(): Promise<Browser> {
  const executablePath = pathOf('chromium');
  if (executablePath === undefined)
    throw new Error(
      'These tests need Chromium and found none. Install it (Debian: apt-get install -y chromium) or name its path in CHROMIUM.',
    );
  return chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
