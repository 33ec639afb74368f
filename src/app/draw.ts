import { act, type Deed } from './act.ts';
import { drawn } from './screens.ts';
import { EFFECTS, type Effect } from './send.ts';
import type { Screen, World } from './state.ts';

/** A tap so soon after a new screen was meant for the one before. */
const GUARD = 250;

/** A screen that can be left by the way back of the phone has a step of its own in the history. */
const depthOf = (state: unknown): number => Number((state as { depth?: number } | null)?.depth ?? 0);

/** Puts screens on the page and turns taps, keys and the way back into deeds. */
export function stage(world: World, page: Document, first: Screen) {
  const place = page.getElementById('layar') as HTMLElement;
  const voice = page.getElementById('kabar') as HTMLElement;
  const view = page.defaultView as Window;
  let screen = first;
  let drawnAt = Number.NEGATIVE_INFINITY;
  let depth = depthOf(view.history.state);

  /** Shows a screen; one that is the same as before but for a remark keeps its place on the page. */
  function show(next: Screen): void {
    const stays = next.at === 'result' && screen.at === 'result';
    screen = next;
    const { markup, said } = drawn(world, next);
    const focused = stays ? page.activeElement?.getAttribute('data-do') : null;
    place.innerHTML = markup;
    page.body.className = next.at === 'result' ? 'quiz' : 'app';
    voice.textContent = said;
    drawnAt = view.performance.now();
    place.querySelector<HTMLElement>(stays ? `[data-do="${focused}"]` : 'h1')?.focus({ preventScroll: true });
    if (!stays) view.scrollTo(0, 0);
  }

  /** One step of the history for each screen forward; a code in the address stays behind in none of them. */
  function push(): void {
    try {
      const hash = view.location.hash;
      if (hash !== '') view.history.replaceState({ depth }, '', '#');
      view.history.pushState({ depth: depth + 1 }, '', hash === '' ? undefined : hash);
      depth += 1;
    } catch {
      // Without a history the way back of the phone leaves the page; the answers are kept all the same.
    }
  }

  function go(deed: Deed): void {
    const next = act(world, deed, screen);
    if (next === screen) return;
    if (deed.do === 'back') depth = Math.max(0, depth - 1);
    else if (next.at !== screen.at || next.at === 'quiz') push();
    show(next);
  }

  async function take(deed: Deed): Promise<void> {
    if (view.performance.now() - drawnAt < GUARD) return;
    const effect: Effect | undefined = EFFECTS[deed.do];
    if (effect !== undefined && screen.at === 'result') return show(await effect(screen, page));
    if (deed.do === 'back' && depth > 0) view.history.back();
    go(deed);
  }

  function onPop(event: PopStateEvent): void {
    const to = depthOf(event.state);
    if (to >= depth) {
      depth = to;
      return;
    }
    depth = to + 1;
    const before = screen;
    go({ do: 'back', value: '' });
    if (screen !== before && to === 0 && screen.at === 'quiz') push();
    depth = Math.max(depth, to);
  }

  function onInput(target: HTMLInputElement): void {
    if (screen.at !== 'result') return;
    const key = target.id === 'nama' ? 'name' : 'group';
    screen = { ...screen, person: { ...screen.person, [key]: target.value } };
  }

  return { show: () => show(screen), take, onPop, onInput };
}
