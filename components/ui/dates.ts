/** A time as the reader's locale writes a day; the words of the page when it is no time at all. */
export function dayOf(iso: string): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return iso;
  // A day without a clock time is that day everywhere; read as UTC it would be the day before in the Americas.
  const zone = /^\d{4}-\d{2}-\d{2}$/u.test(iso) ? { timeZone: 'UTC' } : {};
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', ...zone }).format(time);
}

/** A number as the reader's locale writes it. */
export function numberOf(value: number): string {
  return new Intl.NumberFormat().format(value);
}

/** "1 highlight", "2 highlights". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${numberOf(count)} ${count === 1 ? one : many}`;
}
