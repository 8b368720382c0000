import { textKey } from './dom';
import type { PageMetadata } from './metadata/read-metadata';

/** Returns the keys (see `textKey`) of the page's descriptions, without those too short to identify a line. */
export const descriptionsOf = ({ meta, structured }: PageMetadata): string[] =>
  [meta.first('og:description')?.value, meta.first('description')?.value, structured?.description]
    .map((one) => textKey(one ?? ''))
    .filter((key) => key.length > 20);

/** Whether a description quotes a line: the line begins like the description, or a long line begins the description. */
export const isQuoted = (key: string, descriptions: readonly string[]): boolean =>
  key.length >= 20 &&
  descriptions.some((one) => key.startsWith(one.slice(0, 60)) || (key.length > 40 && one.startsWith(key)));

/** Keys of the names in the byline. */
export const writersOf = ({ fields }: PageMetadata): string[] =>
  (fields.byline ?? '')
    .split(/\s*[,;、]\s*/u)
    .map(textKey)
    .filter((name) => name.length > 1);
