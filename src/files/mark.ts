/** What every report of ours carries somewhere, whatever its format. */
const MARKS = ['karir-sosial', '"schemaVersion"', '"misfitSignals"'];

/** True when a text looks like a report that this program made, so that it may be replaced. */
export const isOurs = (text: string): boolean => MARKS.some((mark) => text.includes(mark));
