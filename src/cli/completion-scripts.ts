import bash from './completion-scripts/karir-sosial.bash';
import fish from './completion-scripts/karir-sosial.fish';
import powershell from './completion-scripts/karir-sosial.ps1';
import zsh from './completion-scripts/karir-sosial.zsh';

/**
 * Shell scripts that ask the program what may come next. Whatever stands on the line is handed over as text: nothing of
 * it is evaluated, so that no Tab runs or writes anything.
 */
export const SCRIPTS = { bash, zsh, fish, powershell } as const;
