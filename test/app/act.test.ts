import { describe, expect, test } from 'vitest';
import { act, firstScreen } from '../../src/app/act.ts';
import { keeperOf } from '../../src/app/keep.ts';
import { drawn } from '../../src/app/screens.ts';
import { type Screen, START, type World } from '../../src/app/state.ts';
import { encodeAnswers } from '../../src/domain/quiz/answer-code.ts';
import { stepOf } from '../../src/domain/quiz/flow.ts';
import { namedRoles } from '../../src/domain/quiz/naming.ts';
import { nextQuestion } from '../../src/domain/quiz/step.ts';
import { message } from '../../src/pages/phone.ts';
import { realCatalog as catalog } from '../real-catalog.ts';
import { fakePlaces } from './phone-store.ts';

function phone(places = fakePlaces(), full = false, cards = false): World {
  const setup = { full, cards, about: null, catalog };
  return { setup, keeper: keeperOf(catalog, places), now: () => new Date(places.time), where: 'storage' };
}

/** Words of deeds, "answer:3", one after the other. */
const tap = (world: World, screen: Screen, ...deeds: string[]): Screen =>
  deeds.reduce((now, deed) => {
    const [word = '', value = ''] = deed.split(':');
    return act(world, { do: word, value }, now);
  }, screen);

const flowOf = (screen: Screen) => {
  if (!('flow' in screen)) throw new Error(`no quiz at ${screen.at}`);
  return screen.flow;
};

/** A person who answers 5, 2, 4, 1 … until the questions are over. */
function answered(world: World, values = [5, 2, 4, 1, 5, 3]): Screen {
  let screen = tap(world, START, 'start');
  for (let n = 0; screen.at === 'quiz' && stepOf(screen.flow)?.kind === 'question'; n++)
    screen = tap(world, screen, `answer:${values[n % values.length]}`);
  return screen;
}

const finished = (world: World): Screen => tap(world, answered(world), 'fact:s1', 'skip', 'skip');

describe('a whole quiz', () => {
  test.each([[[5, 2, 4, 1, 5, 3]], [[1, 5]], [[4, 4, 2]]])(
    'asks what the engine asks next, answering %j',
    (values) => {
      const world = phone();
      let screen = tap(world, START, 'start');
      for (let n = 0; screen.at === 'quiz'; n++) {
        const shown = stepOf(screen.flow);
        if (shown?.kind !== 'question') break;
        expect(shown.question.id).toBe(nextQuestion(catalog, flowOf(screen).answers)?.id);
        screen = tap(world, screen, `answer:${values[n % values.length]}`);
      }
      expect(nextQuestion(catalog, flowOf(screen).answers)).toBeUndefined();
    },
  );

  test('then asks stage, status and choice, and ends with a result for these', () => {
    const world = phone();
    const stage = answered(world);
    expect(stepOf(flowOf(stage))).toMatchObject({ kind: 'fact', fact: 'stage' });
    const choice = tap(world, stage, 'fact:s1', 'fact:bukan');
    expect(choice.at).toBe('choice');
    const [, second] = choice.at === 'choice' ? namedRoles(choice.report.result) : [];
    const result = tap(world, choice, `choose:${second?.role}`);
    expect(result.at === 'result' && result.report.facts).toEqual({
      stage: 's1',
      asn: 'bukan',
      choice: second?.role,
    });
    expect(result.at === 'result' && result.report.date).toEqual({ day: '2026-11-26', told: true });
  });

  test('who answers all alike is named no role, asked for no choice, and gets the code', () => {
    const world = phone();
    const screen = tap(world, answered(world, [3]), 'skip', 'skip');
    expect(screen.at === 'result' && screen.report.result.advice).toBe('none');
    const { markup } = drawn(world, screen);
    for (const { title } of catalog.roles) expect(markup).not.toContain(title);
    expect(markup).toContain(screen.at === 'result' ? screen.report.result.code : '');
    expect(markup).toContain('data-do="rest"');
  });

  test('the rest of the bank can be answered afterwards', () => {
    const world = phone();
    let screen = tap(world, finished(world), 'rest');
    const before = flowOf(screen).asked.length;
    for (let n = 0; screen.at === 'quiz' && stepOf(screen.flow)?.kind === 'question'; n++)
      screen = tap(world, screen, `answer:${(n % 5) + 1}`);
    expect(flowOf(screen).asked.length).toBe(catalog.questions.length);
    expect(before).toBeLessThan(catalog.questions.length);
  });
});

describe('the way back', () => {
  test('shows each question again with what was answered, and keeps the rest', () => {
    const world = phone();
    const third = tap(world, START, 'start', 'answer:5', 'answer:2', 'skip');
    const first = tap(world, third, 'back', 'back', 'back');
    expect(drawn(world, first).markup).toMatch(/data-value="5" aria-pressed="true"/);
    const changed = tap(world, first, 'answer:1');
    expect(Object.values(flowOf(changed).answers)).toEqual([1, 2, null]);
    expect(stepOf(flowOf(changed))).toMatchObject({ number: 4 });
  });

  test('leads from the result to the facts and asks the choice again', () => {
    const world = phone();
    const back = tap(world, finished(world), 'back');
    expect(back.at).toBe('quiz');
    expect(tap(world, back, 'fact:pns').at).toBe('choice');
  });

  test('from the first question offers what is answered already instead of losing it', () => {
    const world = phone();
    expect(tap(world, START, 'start', 'back')).toEqual(START);
    const saved = tap(world, START, 'start', 'answer:4', 'back', 'back');
    expect(saved.at).toBe('saved');
    expect(flowOf(tap(world, saved, 'resume')).asked).toHaveLength(1);
  });
});

describe('somebody comes back', () => {
  test.each(['nothing', 'storage'] as const)('to an unfinished quiz, with %s refused', (refused) => {
    const places = fakePlaces(refused);
    const before = tap(phone(places), START, 'start', 'answer:5', 'answer:2', 'answer:4');
    const world = phone(places);
    const offer = firstScreen(world);
    expect(offer.at).toBe('saved');
    const text = drawn(world, offer).markup;
    expect(text).toContain('3 pertanyaan terjawab');
    const resumed = flowOf(tap(world, offer, 'resume'));
    expect(resumed.answers).toEqual(flowOf(before).answers);
    expect(stepOf(resumed)).toEqual(stepOf(flowOf(before)));
  });

  test.each(['nothing', 'storage'] as const)('to a result, with %s refused', (refused) => {
    const places = fakePlaces(refused);
    const before = finished(phone(places));
    const world = phone(places);
    const result = tap(world, firstScreen(world), 'resume');
    expect(result.at === 'result' && result.report.result).toEqual(
      before.at === 'result' && before.report.result,
    );
  });

  test('days later the result still has the day of answering', () => {
    const places = fakePlaces();
    finished(phone(places));
    places.time += 9 * 24 * 60 * 60 * 1000;
    const world = phone(places);
    const result = tap(world, firstScreen(world), 'resume');
    expect(result.at === 'result' && result.report.date?.day).toBe('2026-11-26');
  });

  test('to a quiz that was enough after twelve questions', () => {
    const places = fakePlaces();
    const deeds = Array.from({ length: 12 }, (_, i) => `answer:${(i % 5) + 1}`);
    tap(phone(places), START, 'start', ...deeds, 'enough', 'fact:sma');
    const world = phone(places);
    const screen = tap(world, firstScreen(world), 'resume');
    expect(stepOf(flowOf(screen))).toMatchObject({ kind: 'fact', fact: 'asn' });
  });

  test('with a code from a message', () => {
    const world = phone();
    const { answers } = flowOf(tap(world, START, 'start', 'answer:5', 'answer:2'));
    const fresh = phone();
    const screen = tap(fresh, START, 'code', `use-code:${encodeAnswers(catalog, answers).toLowerCase()}`);
    expect(flowOf(screen).answers).toEqual(answers);
  });

  test.each(['Ani · XII A · ', 'Kode karir-sosial: ', '[26/11/26 12.01] Ani: Ani · '])(
    'with a code copied together with what stands before it: %s',
    (before) => {
      const world = phone();
      const { answers } = flowOf(tap(world, START, 'start', 'answer:5', 'answer:2'));
      const typed = `${before}${encodeAnswers(catalog, answers)}`;
      const screen = act(phone(), { do: 'use-code', value: typed }, tap(world, START, 'code'));
      expect(flowOf(screen).answers).toEqual(answers);
    },
  );

  test('with one wrong sign, and neither loses what was typed nor has to search for it', () => {
    const world = phone();
    const { answers } = flowOf(tap(world, START, 'start', 'answer:5', 'answer:2'));
    const right = encodeAnswers(catalog, answers);
    const wrong = right.replace(/^(.{4})(.)/, (_, head, sign) => `${head}${sign === '7' ? '8' : '7'}`);
    const { markup } = drawn(world, tap(world, START, 'code', `use-code:${wrong}`));
    expect(markup).toContain(`value="${wrong}" aria-invalid="true"`);
    expect(markup).toContain('Tanda ke-5 tampaknya keliru');
  });

  test.each([
    ['L5B3KDN-K2GV5XQ', 'keliru satu tanda atau lebih'],
    ['', 'belum diisi'],
    ['<img src=x>', 'keliru satu tanda atau lebih'],
    ['33FSK3B-KCUXBLS-MSBKFYS-4D', 'kuis versi lain'],
  ])('with a wrong code: %s', (code, words) => {
    const world = phone();
    expect(drawn(world, tap(world, START, 'code', `use-code:${code}`)).markup).toContain(words);
  });
});

describe('two pupils on one phone', () => {
  test.each(['again', 'other'] as const)('%s asks first, then leaves nothing of the first', (what) => {
    const places = fakePlaces();
    tap(phone(places), START, 'start', 'answer:5', 'answer:2');
    const world = phone(places);
    const sure = tap(world, firstScreen(world), what);
    expect(sure.at).toBe('sure');
    expect(tap(world, sure, 'back').at).toBe('saved');
    expect(places.kept.size).toBe(1);
    const next = tap(world, sure, 'yes');
    expect(places.kept.size).toBe(0);
    expect(next).toEqual(what === 'other' ? START : tap(world, START, 'start'));
  });

  test('delete on the result empties storage and address', () => {
    for (const places of [fakePlaces(), fakePlaces('storage')]) {
      const world = phone(places);
      expect(tap(world, finished(world), 'delete', 'yes').at).toBe('gone');
      expect([places.kept.size, places.hash]).toEqual([0, '']);
    }
  });

  test('after four hours the way to begin anew stands first', () => {
    const places = fakePlaces();
    tap(phone(places), START, 'start', 'answer:5');
    places.time += 5 * 60 * 60 * 1000;
    const world = phone(places);
    const { markup } = drawn(world, firstScreen(world));
    expect(markup.indexOf('data-do="again"')).toBeLessThan(markup.indexOf('data-do="resume"'));
  });
});

test('a phone that keeps nothing says so and shows the code', () => {
  const world = phone(fakePlaces('both'));
  const screen = tap(world, START, 'start', 'answer:5');
  const { markup } = drawn(world, screen);
  expect(markup).toContain('tidak mengizinkan penyimpanan');
  expect(markup).toContain(encodeAnswers(catalog, flowOf(screen).answers));
});

test.each([
  ['Ani', 'XII A', 'Ani · XII A · K'],
  ['', 'XII A', 'Kelas XII A · K'],
  ['', ' kelas  XII A', 'kelas XII A · K'],
  [' A·n\ni ', '', 'A n i · K'],
  ['', '', 'K'],
])('the message of %j in %j is one line that tells which is which', (name, group, line) => {
  expect(message(name, group, 'K')).toBe(line);
});

describe('name and class', () => {
  const person = { name: 'Ani', group: 'XII A' };
  const named = (world: World): Screen => {
    finished(world);
    world.person = person;
    return tap(world, firstScreen(world), 'resume');
  };

  test('are still there after an answer was changed', () => {
    const world = phone();
    const again = tap(world, named(world), 'change', 'skip', 'skip');
    expect(again.at === 'result' && again.person).toEqual(person);
  });

  test('are forgotten with the answers', () => {
    const world = phone();
    expect(tap(world, named(world), 'other', 'yes')).toEqual(START);
    const next = finished(world);
    expect(next.at === 'result' && next.person).toEqual({ name: '', group: '' });
  });
});

test('deeds that mean nothing on a screen change nothing', () => {
  const world = phone();
  const screens = [START, tap(world, START, 'start'), answered(world), finished(world)];
  for (const screen of screens) expect(tap(world, screen, 'nonsense:1')).toBe(screen);
  const [, question = START, stage = START] = screens;
  expect(tap(world, question, 'fact:s1')).toBe(question);
  expect(tap(world, stage, 'answer:1')).toBe(stage);
});

describe('blind cards on a phone', () => {
  const withCards = (places = fakePlaces()): [World, Screen] => {
    const world = phone(places, false, true);
    return [world, tap(world, answered(world), 'fact:s1', 'skip')];
  };

  test('come after the facts and before any name, and end in the code', () => {
    const [world, first] = withCards();
    expect(first.at).toBe('card');
    const { markup } = drawn(world, first);
    expect(markup).toContain('Kartu 1 dari 6');
    for (const { title } of catalog.roles) expect(markup).not.toContain(title);
    const choice = tap(world, first, ...[1, 2, 3, 1, 2, 3].map((digit) => `answer:${digit}`));
    expect(choice.at).toBe('choice');
    const result = tap(world, choice, 'skip');
    if (result.at !== 'result') throw new Error(result.at);
    const { code, cards = [] } = result.report.result;
    expect(cards.map(({ answer }) => answer)).toEqual(['yes', 'no', 'unsure', 'yes', 'no', 'unsure']);
    expect(drawn(world, result).markup).toContain('jawaban kartumu');
    const plain = phone();
    expect(drawn(plain, finished(plain)).markup).not.toContain('kartu');
    const { answers, facts } = flowOf(result);
    expect(code).toBe(encodeAnswers(catalog, answers, facts, ['yes', 'no', 'unsure', 'yes', 'no', 'unsure']));
  });

  test('lead back one by one to the questions, and take nothing but their own answers', () => {
    const [world, first] = withCards();
    const third = tap(world, first, 'answer:1', 'answer:2');
    expect(drawn(world, third).markup).toContain('Kartu 3 dari 6');
    expect(tap(world, third, 'answer:5')).toBe(third);
    expect(tap(world, third, 'skip')).toBe(third);
    const back = tap(world, third, 'back', 'back');
    expect(drawn(world, back).markup).toContain('Kartu 1 dari 6');
    expect(tap(world, back, 'back').at).toBe('quiz');
  });

  test('go on where they were left, and are asked again after another answer', () => {
    const places = fakePlaces();
    const [world, first] = withCards(places);
    tap(world, first, 'answer:1', 'answer:2');
    const later = phone(places, false, true);
    const again = tap(later, firstScreen(later), 'resume');
    expect(drawn(later, again).markup).toContain('Kartu 3 dari 6');
    const changed = tap(later, again, 'back', 'back', 'back', 'back', 'answer:1');
    expect(flowOf(changed).cards).toEqual([]);
  });

  test('are not asked by a file without them, nor without advice', () => {
    const plain = phone();
    expect(tap(plain, answered(plain), 'fact:s1', 'skip').at).toBe('choice');
    const world = phone(fakePlaces(), false, true);
    expect(tap(world, answered(world, [4]), 'fact:s1', 'skip').at).toBe('result');
  });
});
