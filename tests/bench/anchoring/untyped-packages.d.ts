/** What is used of packages that bring no types. */
declare module 'dom-anchor-text-quote' {
  export function fromRange(root: Node, range: Range): { exact: string; prefix: string; suffix: string };
  export function toRange(root: Node, selector: { exact: string; prefix?: string; suffix?: string }): Range | null;
}

declare module 'text-fragments-polyfill/dist/fragment-generation-utils.js' {
  export interface Fragment {
    textStart: string;
    textEnd?: string;
    prefix?: string;
    suffix?: string;
  }
  export const GenerateFragmentStatus: { SUCCESS: number };
  export function generateFragmentFromRange(range: Range): { status: number; fragment?: Fragment };
}

declare module 'text-fragments-polyfill/text-fragment-utils' {
  export function processTextFragmentDirective(fragment: unknown): Range[];
}
