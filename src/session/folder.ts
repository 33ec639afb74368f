import { isAbsolute, join } from 'node:path';

const NAME = 'karir-sosial';

/**
 * Folder for unfinished quizzes: XDG_STATE_HOME where it is set, otherwise the platform's own place.
 * Rejects when the system knows no home folder.
 */
export async function sessionFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform = process.platform,
): Promise<string> {
  // The XDG specification wants relative paths to be ignored.
  if (env.XDG_STATE_HOME && isAbsolute(env.XDG_STATE_HOME)) return join(env.XDG_STATE_HOME, NAME);
  const { default: envPaths } = await import('env-paths');
  const paths = envPaths(NAME, { suffix: '' });
  if (platform === 'darwin' || platform === 'win32') return paths.data;
  // env-paths calls the state folder "log"; with a relative XDG_STATE_HOME it would follow it.
  return isAbsolute(paths.log) ? paths.log : join(paths.data, 'state');
}
