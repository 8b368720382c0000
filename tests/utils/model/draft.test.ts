import { expect, it } from 'vitest';
import { draftKey, parseDraftKey } from '@/utils/model/draft';

it.each(['annotation', 'article', 'page'] as const)(
  'reads the key of a note on a %s back, whatever its id holds',
  (kind) => {
    for (const id of ['a1', 'https://a.example/x:y?z=page:1', '', 'one\ntwo'])
      expect(parseDraftKey(draftKey(kind, id))).toEqual({ kind, id });
  },
);

it.each(['', 'a1', 'note:a1', 'annotation'])('takes %j for no key', (key) => {
  expect(parseDraftKey(key)).toBeNull();
});
