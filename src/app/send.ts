import { message, PHONE } from '../pages/phone.ts';
import { savedPage } from './result.ts';
import type { ResultScreen, Told } from './state.ts';

/** What a button of the result does to the world outside; the screen afterwards says how it went. */
export type Effect = (screen: ResultScreen, page: Document) => Promise<ResultScreen>;

const textOf = ({ report, person: { name, group } }: ResultScreen): string =>
  message(name, group, report.result.code);

const told = (screen: ResultScreen, what: Told | null): ResultScreen => ({ ...screen, told: what });

/** Old ways to copy: what is selected. */
function copySelected(page: Document, text: string): boolean {
  const field = page.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.className = 'hidden';
  page.body.append(field);
  field.select();
  try {
    return page.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
  }
}

async function copy(screen: ResultScreen, page: Document): Promise<ResultScreen> {
  const text = textOf(screen);
  try {
    await page.defaultView?.navigator.clipboard.writeText(text);
    return told(screen, 'copied');
  } catch {
    return told(screen, copySelected(page, text) ? 'copied' : 'byHand');
  }
}

/** The share sheet of the phone; where there is none, WhatsApp by its own address. */
async function send(screen: ResultScreen, page: Document): Promise<ResultScreen> {
  const view = page.defaultView as Window;
  const text = textOf(screen);
  try {
    if (typeof view.navigator.share === 'function') {
      await view.navigator.share({ text });
      return told(screen, null);
    }
  } catch (error) {
    if ((error as Error).name === 'AbortError') return told(screen, null);
  }
  view.location.href = `whatsapp://send?text=${encodeURIComponent(text)}`;
  return told(screen, 'sent');
}

/** Time that a browser may take to fetch what it is to save. */
const WHILE = 60_000;

async function save(screen: ResultScreen, page: Document): Promise<ResultScreen> {
  const view = page.defaultView as Window & typeof globalThis;
  const address = view.URL.createObjectURL(new view.Blob([savedPage(screen)], { type: 'text/html' }));
  const link = page.createElement('a');
  link.href = address;
  link.download = PHONE.file;
  page.body.append(link);
  link.click();
  link.remove();
  view.setTimeout(() => view.URL.revokeObjectURL(address), WHILE);
  return told(screen, 'saved');
}

export const EFFECTS: Readonly<Record<string, Effect>> = { copy, send, save };
