/** Words of several origins, one after the other. */
export function sentences(...parts: (string | null | undefined)[]): string | undefined {
  const said = parts.filter((part): part is string => !!part);
  return said.map((part, at) => (at < said.length - 1 && !/[.!?]$/.test(part) ? `${part}.` : part)).join(' ') || undefined;
}
