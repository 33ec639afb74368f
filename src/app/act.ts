import { Problem } from '../domain/problem.ts';
import { answer, canGoBack, type Flow, goBack, goForward, stepOf, stop, tell } from '../domain/quiz/flow.ts';
import { CARD_ANSWERS, type Facts } from '../domain/quiz/result.ts';
import { fromCode } from './keep.ts';
import {
  chosen,
  freshFlow,
  keep,
  keptOf,
  type Removal,
  restFlow,
  resumedFlow,
  type Screen,
  START,
  screenOf,
  unchosen,
  type World,
} from './state.ts';

/** What a button or a key asks for: the word of `data-do`, and `data-value`. */
export interface Deed {
  do: string;
  value: string;
}

/** Keeps what was told and shows what comes next. */
function onward(world: World, flow: Flow): Screen {
  keep(world, flow);
  return screenOf(world, flow);
}

function removed(world: World, what: Removal): Screen {
  world.keeper.clear();
  world.person = undefined;
  if (what === 'again') return { at: 'quiz', flow: freshFlow(world) };
  return what === 'other' ? START : { at: 'gone' };
}

/** Who copies a message copies all of it: the code is what stands last, after name, class or "Kode:". */
const lastPart = (text: string): string =>
  text.slice(Math.max(text.lastIndexOf('·'), text.lastIndexOf(':')) + 1);

/** Opens the quiz of a code that was typed in. */
function opened(world: World, typed: string): Screen {
  try {
    const kept = fromCode(world.setup.catalog, lastPart(typed), false, world.now().getTime());
    return onward(world, resumedFlow(world, kept));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { at: 'start', code: true, typed, wrong: error.fact };
  }
}

function onStart(world: World, deed: Deed, screen: Screen): Screen {
  switch (deed.do) {
    case 'start':
      return { at: 'quiz', flow: freshFlow(world) };
    case 'code':
      return { ...START, code: true };
    case 'use-code':
      return opened(world, deed.value);
    default:
      return deed.do === 'back' ? START : screen;
  }
}

/** Back from the first question: what is answered already is offered again. */
const leftAt = ({ now }: World, flow: Flow): Screen =>
  flow.asked.length === 0 ? START : { at: 'saved', kept: keptOf(flow, now().getTime()) };

function onQuiz(world: World, deed: Deed, screen: Screen & { at: 'quiz' }): Screen {
  const { flow } = screen;
  const fact = stepOf(flow)?.kind === 'fact';
  switch (deed.do) {
    case 'answer':
      return fact ? screen : onward(world, unchosen(answer(flow, Number(deed.value))));
    case 'fact':
      return fact ? onward(world, unchosen(tell(flow, deed.value as Facts['stage']))) : screen;
    case 'skip':
      return onward(world, unchosen(fact ? tell(flow, null) : answer(flow, null)));
    case 'enough':
      return onward(world, stop(flow));
    case 'back':
      return canGoBack(flow) ? { at: 'quiz', flow: goBack(flow) } : leftAt(world, flow);
    case 'forward':
      return screenOf(world, goForward(flow));
    default:
      return screen;
  }
}

/** Takes a judgement of a card, also by the digits 1 to 3; back leads to the card before, then to the questions. */
function onCard(world: World, { do: what, value }: Deed, screen: Screen & { at: 'card' }): Screen {
  const { flow } = screen;
  const cards = flow.cards ?? [];
  const answer = CARD_ANSWERS[Number(value) - 1];
  if (what === 'answer' && answer) return onward(world, { ...flow, cards: [...cards, answer] });
  if (what !== 'back') return screen;
  return cards.length > 0
    ? onward(world, { ...flow, cards: cards.slice(0, -1) })
    : { at: 'quiz', flow: goBack(flow) };
}

function onResult(world: World, deed: Deed, screen: Screen & { at: 'choice' | 'result' }): Screen {
  const { flow } = screen;
  switch (deed.do) {
    case 'choose':
      return onward(world, chosen(flow, deed.value));
    case 'skip':
      return onward(world, chosen(flow, null));
    case 'back':
    case 'change':
      return { at: 'quiz', flow: goBack(flow) };
    case 'rest':
      return onward(world, restFlow(world, flow));
    case 'qr':
      return screen.at === 'result' ? { ...screen, qr: !screen.qr, told: null } : screen;
    case 'delete':
    case 'other':
      return { at: 'sure', what: deed.do, before: screen };
    default:
      return screen;
  }
}

/** The screen after a deed; the same value when the deed means nothing here. */
export function act(world: World, deed: Deed, screen: Screen): Screen {
  switch (screen.at) {
    case 'start':
    case 'gone':
      return onStart(world, deed, screen);
    case 'saved':
      if (deed.do === 'resume') {
        world.answered = screen.kept.when;
        return screenOf(world, resumedFlow(world, screen.kept));
      }
      return deed.do === 'again' || deed.do === 'other'
        ? { at: 'sure', what: deed.do, before: screen }
        : screen;
    case 'sure':
      if (deed.do === 'yes') return removed(world, screen.what);
      return deed.do === 'back' ? screen.before : screen;
    case 'quiz':
      return onQuiz(world, deed, screen);
    case 'card':
      return onCard(world, deed, screen);
    default:
      return onResult(world, deed, screen);
  }
}

/** The first screen: an offer to go on where something is kept, otherwise the start. */
export function firstScreen({ keeper }: World): Screen {
  const kept = keeper.read();
  return kept === null || kept.asked.length === 0 ? START : { at: 'saved', kept };
}
