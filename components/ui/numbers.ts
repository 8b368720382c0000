/** Made at first use and kept: to make one takes far longer than to use it. */
let numbers: Intl.NumberFormat | undefined;

/** A number as the reader's locale writes it. */
export function numberOf(value: number): string {
  numbers ??= new Intl.NumberFormat();
  return numbers.format(value);
}

/** "1 highlight", "2 highlights". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${numberOf(count)} ${count === 1 ? one : many}`;
}
