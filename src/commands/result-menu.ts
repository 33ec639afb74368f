import { withChoice } from '../advice.ts';
import type { QuizReport } from '../report.ts';
import type { MenuAction, MoreAction, Prompts } from '../terminal.ts';
import type { Context } from './context.ts';
import {
  about,
  compared,
  type Next,
  named,
  part,
  remembered,
  type Standing,
  shownRole,
  struck,
} from './menu-parts.ts';

const MAIN: readonly MenuAction[] = ['why', 'ways', 'ranking', 'choice', 'save', 'more', 'end'];
const WITHOUT_ADVICE: readonly MenuAction[] = ['rest', 'save', 'more', 'end'];

function mainActions(standing: Standing): readonly MenuAction[] {
  if (named(standing).length > 0) return MAIN;
  return standing.report.result.skipped > 0 ? WITHOUT_ADVICE : WITHOUT_ADVICE.slice(1);
}

/** Only what there is something to say of. */
function moreActions(standing: Standing): readonly MoreAction[] {
  const { result } = standing.report;
  const advised = named(standing).length > 0;
  return [
    'show',
    ...(named(standing).length > 1 ? (['compare'] as const) : []),
    ...(advised ? (['about'] as const) : []),
    ...(advised || result.struck !== undefined ? (['strike'] as const) : []),
    ...(advised && result.ranking.some(({ unfit }) => unfit) ? (['unfit'] as const) : []),
    ...(result.counterfactuals.length > 0 ? (['changes'] as const) : []),
    ...(advised ? (['sources'] as const) : []),
    ...(result.skipped > 0 ? (['rest'] as const) : []),
    ...(result.answered > 0 && !standing.kept ? (['remember'] as const) : []),
    'again',
    'whole',
  ];
}

const onwards = ({ report: { answers, facts } }: Standing): Next => ({ answers, facts });

async function more(standing: Standing, prompts: Prompts, context: Context): Promise<Standing> {
  const action = await prompts.more(moreActions(standing));
  switch (action) {
    case null:
      return { ...standing, shown: 'left' };
    case 'show':
      return shownRole(standing, prompts, context);
    case 'compare':
      return compared(standing, context);
    case 'about':
      return about(standing, prompts, context);
    case 'strike':
      return struck(standing, prompts);
    case 'remember':
      return remembered(standing, prompts, context);
    case 'rest':
      return { ...standing, next: onwards(standing) };
    case 'again':
      return { ...standing, next: 'again' };
    case 'whole':
      await context.deliver(standing.report);
      return { ...standing, shown: 'part' };
    default:
      return part(standing, action, context);
  }
}

/** No shell reads what is typed into a prompt, so the folder "~" is meant here as well. */
const atHome = (path: string, home = ''): string => (home === '' ? path : path.replace(/^~(?=\/)/, home));

async function saved(
  standing: Standing,
  prompts: Prompts,
  { deliver, terminal }: Context,
): Promise<Standing> {
  const path = atHome(await prompts.path(), terminal.env.HOME);
  if (path === '') return { ...standing, shown: 'left' };
  await deliver(standing.report, path);
  return { ...standing, kept: true, shown: 'part' };
}

async function take(
  action: MenuAction | null,
  standing: Standing,
  prompts: Prompts,
  context: Context,
): Promise<Standing> {
  switch (action) {
    case null:
      return { ...standing, shown: 'left' };
    case 'end':
      return { ...standing, next: 'end' };
    case 'rest':
      return { ...standing, next: onwards(standing) };
    case 'choice': {
      const choice = await prompts.choice(named(standing), standing.report.facts.choice ?? null);
      return { ...standing, report: withChoice(standing.report, choice), shown: 'left' };
    }
    case 'save':
      return saved(standing, prompts, context);
    case 'more':
      return more(standing, prompts, context);
    default:
      return part(standing, action, context);
  }
}

/** The menu until the person has enough; every way back shows the first screen again. Leaving with nothing kept tells the code. `remembered`: whether `--remember` worked, null without it. */
export async function resultMenu(
  report: QuizReport,
  remembered: boolean | null,
  prompts: Prompts,
  context: Context,
): Promise<Next> {
  let now: Standing = {
    report,
    kept: remembered === true,
    shown: remembered === null && report.facts.choice === undefined ? 'first' : 'left',
    next: null,
  };
  try {
    while (now.next === null) {
      if (now.shown === 'left') {
        await context.deliver({ ...now.report, only: 'first' });
        now = { ...now, shown: 'first' };
      }
      const action = await prompts.menu(mainActions(now), now.shown === 'part');
      await context.attempt(async () => {
        now = await take(action, now, prompts, context);
      });
    }
    return now.next;
  } finally {
    const leaves = now.next === null || now.next === 'end' || now.next === 'again';
    if (leaves && !now.kept && now.report.result.answered > 0) prompts.tellCode(now.report.result.code);
  }
}
