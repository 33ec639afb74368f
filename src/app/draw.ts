import { act, type Deed } from './act.ts';
import { drawn } from './screens.ts';
import { EFFECTS } from './send.ts';
import type { Screen, World } from './state.ts';

/** A tap so soon after a new screen was meant for the one before. */
const GUARD = 250;

/** A screen that can be left by the way back of the phone has a step of its own in the history. */
const depthOf = (state: unknown): number => Number((state as { depth?: number } | null)?.depth ?? 0);

/** Puts screens on the page and turns taps, keys and the way back into deeds. */
export class Stage {
  private readonly world: World;
  private readonly page: Document;
  private readonly view: Window;
  private screen: Screen;
  private drawnAt = Number.NEGATIVE_INFINITY;
  /** Steps of the history above the first. */
  private depth: number;
  /** What stands behind the address: "#" and the code where nothing else is kept, otherwise nothing. */
  private hash = '';

  constructor(world: World, page: Document, first: Screen) {
    this.world = world;
    this.page = page;
    this.view = page.defaultView as Window;
    this.screen = first;
    this.depth = depthOf(this.view.history.state);
  }

  /** Shows a screen; a result that is the same but for a remark keeps its place on the page. */
  show(next: Screen = this.screen): void {
    const { page, view } = this;
    const stays = next.at === 'result' && this.screen.at === 'result' && next !== this.screen;
    const focused = stays ? page.activeElement?.getAttribute('data-do') : null;
    const { markup, said } = drawn(this.world, next);
    const place = page.getElementById('layar') as HTMLElement;
    place.innerHTML = markup;
    page.body.className = next.at === 'result' ? 'quiz' : 'app';
    (page.getElementById('kabar') as HTMLElement).textContent = said;
    this.screen = next;
    this.hash = view.location.hash;
    this.drawnAt = view.performance.now();
    const target = stays ? `[data-do="${focused}"]` : next.at === 'start' && next.wrong ? 'input' : 'h1';
    place.querySelector<HTMLElement>(target)?.focus({ preventScroll: true });
    if (!stays) view.scrollTo(0, 0);
  }

  /** One step of the history for each screen forward; a code in the address stays behind in none of them. */
  private push(): void {
    const { history, location } = this.view;
    try {
      const { hash } = location;
      if (hash !== '') history.replaceState({ depth: this.depth }, '', '#');
      history.pushState({ depth: this.depth + 1 }, '', hash === '' ? undefined : hash);
      this.depth += 1;
    } catch {
      // Without a history the way back of the phone leaves the page; the answers are kept all the same.
    }
  }

  /** Another step of the history has an address of its own: the code goes along, or a reload would lose it. */
  private carry(): void {
    const { history, location } = this.view;
    try {
      if (location.hash !== this.hash) history.replaceState(history.state, '', this.hash || '#');
    } catch {
      // As in `push`.
    }
  }

  private go(deed: Deed): void {
    const before = this.screen;
    const next = act(this.world, deed, before);
    if (next === before) return;
    if (deed.do === 'back') this.depth = Math.max(0, this.depth - 1);
    else if (next.at !== before.at || next.at === 'quiz' || next.at === 'card') this.push();
    this.show(next);
  }

  /** Does what a button or a key asks for. */
  async take(deed: Deed): Promise<void> {
    if (this.view.performance.now() - this.drawnAt < GUARD) return;
    const effect = EFFECTS[deed.do];
    if (effect !== undefined && this.screen.at === 'result')
      return this.show(await effect(this.screen, this.page));
    if (deed.do === 'back' && this.depth > 0) this.view.history.back();
    this.go(deed);
  }

  /** The way back of the phone, unless it follows a button that went back already. */
  popped(state: unknown): void {
    const to = depthOf(state);
    this.carry();
    if (to >= this.depth) {
      this.depth = to;
      return;
    }
    const before = this.screen;
    this.depth = to + 1;
    this.go({ do: 'back', value: '' });
    this.depth = to;
    // After a reload there may be more steps than screens: those that are left lead nowhere.
    if (this.screen === before) {
      if (to > 0) this.view.history.go(-to);
    } else if (to === 0 && this.screen.at === 'quiz') this.push();
  }

  /** Name or class, as it is typed. */
  typed({ id, value }: HTMLInputElement): void {
    if (this.screen.at !== 'result') return;
    const person = { ...this.screen.person, [id === 'nama' ? 'name' : 'group']: value };
    this.world.person = person;
    this.screen = { ...this.screen, person };
  }
}
