import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { render } from '../../src/render/render.ts';
import type { Report } from '../../src/report.ts';
import {
  compareReport,
  listReport,
  penyuluh,
  perencana,
  questionsReport,
  quizReport,
  showReport,
} from '../pages/sample.ts';
import { realShow } from './real-reports.ts';

const look = { width: 80, color: false, unicode: true };
const html = (report: Report): Promise<string> => render(report, 'html', look);

const REPORTS: Record<string, Report> = {
  list: listReport,
  show: realShow('pekerja-sosial', true),
  'two roles': showReport([penyuluh, perencana], { full: true }),
  compare: compareReport([penyuluh, perencana]),
  quiz: quizReport(undefined, undefined, 'perencana-program'),
  questions: questionsReport,
};

const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found);

describe.each(Object.entries(REPORTS))('%s as HTML', (_, report) => {
  test('allows its own style by hash and nothing else', async () => {
    const page = await html(report);
    const [style = ''] = all(page, /<style>([\s\S]*?)<\/style>/g);
    const hash = createHash('sha256').update(style).digest('base64');
    expect(page).toContain(`content="default-src &#39;none&#39;`.replaceAll('&#39;', "'"));
    expect(page).toContain(`style-src 'sha256-${hash}'`);
    expect(page).not.toMatch(/<script|<link|<iframe|<img|<form| style=| on\w+=|\ssrc=|url\(|@import/i);
  });

  test('is Indonesian, names the program, and gives every id once', async () => {
    const page = await html(report);
    expect(page).toMatch(/^<!doctype html>\n<html lang="id">/);
    expect(page).toContain('<meta name="generator" content="karir-sosial">');
    const ids = all(page, /\sid="([^"]*)"/g);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('has links to places of its own, which are there, and to https addresses only', async () => {
    const page = await html(report);
    const ids = new Set(all(page, /\sid="([^"]*)"/g));
    const targets = all(page, /\shref="([^"]*)"/g);
    const inside = targets.filter((target) => target.startsWith('#'));
    expect(inside.filter((target) => !ids.has(target.slice(1)))).toEqual([]);
    expect(targets.filter((target) => !target.startsWith('#') && !target.startsWith('https://'))).toEqual([]);
  });

  test('has headings in order', async () => {
    const depths = all(await html(report), /<h([1-6])[ >]/g).map(Number);
    expect(depths[0]).toBe(1);
    depths.slice(1).forEach((depth, i) => {
      expect(depth).toBeLessThanOrEqual((depths[i] ?? 0) + 1);
    });
  });
});

test('map and lines tell in words what they draw', async () => {
  const page = await html(quizReport());
  expect(page).toMatch(/<svg viewBox="0 \d+ 360 \d+" role="img" aria-labelledby="map-map-t map-map-d">/);
  expect(page).toMatch(/<title id="map-map-t">Peta 3 peran dan letakmu<\/title>/);
  expect(page).toMatch(/role="img" aria-label="Kamu lebih suka [^"]+ daripada [^"]+"/);
});

test('two roles on a page lead to their own sources each', async () => {
  const page = await html(showReport([penyuluh, perencana]));
  expect(page).toContain('href="#penyuluh-warga-s1"');
  expect(page).toContain('href="#perencana-program-s1"');
});
