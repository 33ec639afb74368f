/** A copy of plain data that shares nothing with it; `structuredClone` is not in every browser that the quiz runs in. */
export function copyOf<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copyOf) as T;
  if (typeof value !== 'object' || value === null) return value;
  const copy = { ...value } as Record<string, unknown>;
  for (const [key, inner] of Object.entries(copy))
    if (typeof inner === 'object' && inner !== null) copy[key] = copyOf(inner);
  return copy as T;
}
