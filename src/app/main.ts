import './older.ts';
import { nextQuestion } from '../domain/quiz/step.ts';
import { firstScreen } from './act.ts';
import { Stage } from './draw.ts';
import { keeperOf, type Places } from './keep.ts';
import { unpacked } from './setup.ts';
import type { World } from './state.ts';

const places: Places = {
  storage: () => window.localStorage,
  fragment: () => decodeURIComponent(window.location.hash.slice(1)),
  setFragment: (text) => window.history.replaceState(window.history.state, '', `#${text}`),
  now: () => Date.now(),
};

/** Keys that answer: 1 to 5, 0 to skip, the left arrow to go back. */
function keyDeed(key: string): { do: string; value: string } | null {
  if (/^[1-5]$/.test(key)) return { do: 'answer', value: key };
  if (key === '0') return { do: 'skip', value: '' };
  return key === 'ArrowLeft' ? { do: 'back', value: '' } : null;
}

const setup = unpacked(document.getElementById('isi')?.textContent ?? '');
const world: World = {
  setup,
  keeper: keeperOf(setup.catalog, places),
  now: () => new Date(),
  where: 'storage',
};
const stage = new Stage(world, document, firstScreen(world));

/** A link within the page opens what it leads to, and leaves the address alone. */
function onLink(event: MouseEvent, link: HTMLAnchorElement): void {
  const target = document.getElementById(link.hash.slice(1));
  if (link.hash === '' || target === null) return;
  event.preventDefault();
  for (let at: Element | null = target; at !== null; at = at.parentElement)
    if (at instanceof HTMLDetailsElement) at.open = true;
  target.scrollIntoView();
}

document.addEventListener('click', (event) => {
  const at = event.target as Element;
  const link = at.closest('a');
  if (link !== null) return onLink(event, link);
  const button = at.closest<HTMLElement>('[data-do]');
  const field = document.getElementById('kode-lama') as HTMLInputElement | null;
  if (button === null) return;
  void stage.take({ do: button.dataset.do ?? '', value: button.dataset.value ?? field?.value ?? '' });
});
document.addEventListener('input', (event) => stage.typed(event.target as HTMLInputElement));
document.addEventListener('keydown', (event) => {
  const typing = event.target instanceof HTMLInputElement;
  if (typing && event.key === 'Enter' && event.target.id === 'kode-lama')
    void stage.take({ do: 'use-code', value: event.target.value });
  const deed = typing || event.ctrlKey || event.metaKey || event.altKey ? null : keyDeed(event.key);
  if (deed !== null) void stage.take(deed);
});
// What another window keeps or removes holds here too: nothing of one person comes back over the next.
window.addEventListener('storage', ({ key }) => {
  if (key !== world.keeper.key) return;
  world.person = undefined;
  stage.show(firstScreen(world));
});
window.addEventListener('popstate', ({ state }) => stage.popped(state));

stage.show();
document.getElementById('belum')?.remove();
// The model is built while the person reads.
window.setTimeout(() => nextQuestion(setup.catalog, {}), 30);
