import type { ChalkInstance } from 'chalk';

type Stroke = (text: string) => string;

/** The colours that reports use: a part of chalk. */
export interface Ink extends Record<'dim' | 'cyan' | 'green' | 'yellow', Stroke> {
  bold: Stroke & { cyan: Stroke };
}

const same: Stroke = (text) => text;
const bold = Object.assign((text: string) => text, { cyan: same });

/** Without colours, as in every pipe, chalk is not even loaded. */
export async function inkOf(color: boolean): Promise<Ink> {
  if (!color) return { dim: same, cyan: same, green: same, yellow: same, bold };
  const { Chalk } = await import('chalk');
  const ink: ChalkInstance = new Chalk({ level: 1 });
  return ink;
}
