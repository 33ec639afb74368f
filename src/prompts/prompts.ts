import { Problem } from '../domain/problem.ts';
import type { Prompts } from '../terminal.ts';

export function prompts(_refused: boolean): Prompts {
  const no = async (): Promise<never> => {
    throw new Problem({ code: 'needs-terminal', command: 'quiz' });
  };
  return { pickRole: no, pickRoles: no, quiz: no };
}
