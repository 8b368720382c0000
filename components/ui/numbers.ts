/** Created at first use and kept, because creating one takes far longer than using it. */
let numbers: Intl.NumberFormat | undefined;

/** Formats a number in the reader's locale. */
export function numberOf(value: number): string {
  numbers ??= new Intl.NumberFormat();
  return numbers.format(value);
}

/** Returns e.g. "1 highlight" or "2 highlights". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${numberOf(count)} ${count === 1 ? one : many}`;
}
