/** What Chrome before 92 and Safari before 15.4 lack of all that this page uses: `at`. */
const { prototype } = Array as unknown as { prototype: { at?: unknown } };
prototype.at ??= function at(this: readonly unknown[], place: number): unknown {
  return this[place < 0 ? this.length + place : place];
};
