import { textKey } from './dom';
import type { PageMetadata } from './metadata/read-metadata';

/** Keys (see `textKey`) of what the page gives as its description in different places; too short ones say nothing. */
export const descriptionsOf = ({ meta, structured }: PageMetadata): string[] =>
  [meta.first('og:description')?.value, meta.first('description')?.value, structured?.description]
    .map((one) => textKey(one ?? ''))
    .filter((key) => key.length > 20);

/** Whether one of the descriptions quotes a line: its beginning, or all of one that is long enough. */
export const isQuoted = (key: string, descriptions: readonly string[]): boolean =>
  key.length >= 20 &&
  descriptions.some((one) => key.startsWith(one.slice(0, 60)) || (key.length > 40 && one.startsWith(key)));

/** Keys of the names in the byline. */
export const writersOf = ({ fields }: PageMetadata): string[] =>
  (fields.byline ?? '')
    .split(/\s*[,;、]\s*/u)
    .map(textKey)
    .filter((name) => name.length > 1);
