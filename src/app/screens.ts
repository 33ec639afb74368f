import { encodeAnswers } from '../domain/quiz/answer-code.ts';
import { beginFlow, FACTS } from '../domain/quiz/flow.ts';
import { namedRoles } from '../domain/quiz/naming.ts';
import { CARD_ANSWERS } from '../domain/quiz/result.ts';
import { ASKING } from '../pages/asking.ts';
import { dateText } from '../pages/labels.ts';
import { codeProblem, PHONE } from '../pages/phone.ts';
import { type Html, html } from '../render/html/markup.ts';
import { questionScreen, standing } from './question.ts';
import { resultScreen } from './result.ts';
import type { Setup } from './setup.ts';
import { dayOf, type Screen, type World } from './state.ts';

const button = (what: string, label: string, kind = 'main'): Html =>
  html`<button type="button" class="${kind}" data-do="${what}">${label}</button>`;

/** What the quiz is, without anything that a script would have to serve. */
export function introduction({ catalog, full }: Setup): Html {
  const { left } = beginFlow(catalog, { full, asked: [], answers: {}, facts: {}, asks: FACTS });
  return html`<h1 tabindex="-1">${PHONE.title}</h1><p class="about">${PHONE.about}</p><ul>${PHONE.points(left, full).map((text) => html`<li>${text}</li>`)}</ul>`;
}

function codeField(screen: Screen & { at: 'start' }): Html {
  if (!screen.code) return button('code', PHONE.haveCode, 'quiet');
  const { typed, wrong } = screen;
  const told = wrong !== null && html`<p class="wrong" id="keliru" role="alert">${codeProblem(wrong)}</p>`;
  const marked = wrong !== null && html` aria-invalid="true" aria-describedby="keliru"`;
  return html`<div class="field"><label for="kode-lama">${PHONE.codeLabel}</label><input id="kode-lama" autocomplete="off" autocapitalize="characters" spellcheck="false" value="${typed}"${marked}>${told}</div><div class="pair">${button('use-code', PHONE.useCode)}${button('back', PHONE.cancel, 'quiet')}</div>`;
}

const startScreen = (setup: Setup, screen: Screen & { at: 'start' }): Html =>
  html`${introduction(setup)}${!screen.code && button('start', PHONE.start)}${codeField(screen)}<p class="small">${PHONE.limits}</p><p class="small">${PHONE.privacy}</p>`;

/** On a shared phone the next person is likelier after some hours. */
const HOURS = 4 * 60 * 60 * 1000;

function savedScreen({ kept }: Screen & { at: 'saved' }, now: Date): Html {
  const day = dateText(dayOf(new Date(kept.when)));
  const done = kept.facts.choice !== undefined;
  const text = done ? PHONE.finished(day) : PHONE.unfinished(kept.asked.length, day);
  const old = now.getTime() - kept.when > HOURS;
  const resume = button('resume', done ? PHONE.see : PHONE.goOn, old ? 'second' : 'main');
  const others = [
    button('again', PHONE.again, old ? 'main' : 'second'),
    button('other', PHONE.other, 'second'),
  ];
  return html`<h1 tabindex="-1">${PHONE.title}</h1><p>${text}</p><div class="list">${old ? [others, resume] : [resume, others]}</div>`;
}

const sureScreen = ({ what }: Screen & { at: 'sure' }): Html =>
  html`<h1 tabindex="-1">${PHONE.sure[what]}</h1><p>${PHONE.sureNote}</p><div class="list">${button('yes', PHONE.yes[what])}${button('back', PHONE.cancel, 'second')}</div>`;

function choiceScreen({ report }: Screen & { at: 'choice' }): Html {
  const rows = namedRoles(report.result).map(({ role, title }) => {
    const summary = report.catalog.roles.find(({ id }) => id === role)?.summary ?? '';
    return html`<li><button type="button" data-do="choose" data-value="${role}"><b>${title}</b> <span>${summary}</span></button></li>`;
  });
  return html`<p class="eyebrow">${PHONE.choiceHeading}</p><h1 tabindex="-1">${PHONE.choose}</h1><p class="small">${PHONE.chooseNote}</p><ul class="answers roles">${rows}</ul><div class="around">${button('back', 'Kembali', 'quiet')}${button('skip', PHONE.noChoice, 'quiet')}</div>`;
}

function cardScreen({ flow: { cards = [] }, card }: Screen & { at: 'card' }): Html {
  const { intro, number, message, answers } = ASKING.cards;
  const rows = CARD_ANSWERS.map(
    (answer, i) =>
      html`<li><button type="button" data-do="answer" data-value="${i + 1}"><b>${i + 1}</b> ${answers[answer]}</button></li>`,
  );
  return html`<p class="eyebrow">${number(cards.length + 1)}</p><h1 tabindex="-1">${message}</h1><ul>${card.sentences.map((text) => html`<li>${text}</li>`)}</ul><ol class="answers">${rows}</ol>${cards.length === 0 && html`<p class="small">${intro}</p>`}<div class="around">${button('back', ASKING.back, 'quiet')}</div>`;
}

const goneScreen = (): Html =>
  html`<h1 tabindex="-1">${PHONE.gone}</h1><p>${PHONE.goneNote}</p>${button('start', PHONE.anew)}`;

/** The quiet line of a phone that keeps nothing. */
function notKept({ where, setup }: World, screen: Screen): Html | false {
  if (screen.at !== 'quiz' || where === 'storage' || screen.flow.asked.length === 0) return false;
  const { answers, facts } = screen.flow;
  return html`<p class="small unkept">${PHONE.inAddress(encodeAnswers(setup.catalog, answers, facts))}</p>`;
}

function bodyOf(world: World, screen: Screen): Html {
  switch (screen.at) {
    case 'start':
      return startScreen(world.setup, screen);
    case 'saved':
      return savedScreen(screen, world.now());
    case 'sure':
      return sureScreen(screen);
    case 'quiz':
      return questionScreen(screen.flow);
    case 'card':
      return cardScreen(screen);
    case 'choice':
      return choiceScreen(screen);
    case 'gone':
      return goneScreen();
    case 'result':
      return resultScreen(screen, world.where);
  }
}

/** The markup of a screen, and what is told to who hears it. */
export function drawn(world: World, screen: Screen): { markup: string; said: string } {
  const body = bodyOf(world, screen);
  const whole =
    screen.at === 'result' ? body : html`<main class="${screen.at}">${body}${notKept(world, screen)}</main>`;
  return { markup: whole.text, said: screen.at === 'quiz' ? standing(screen.flow) : '' };
}
