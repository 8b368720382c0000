import { describe, expect, it } from 'vitest';
import { languageOf } from '@/utils/anchoring/language';
import { foldText } from '@/utils/anchoring/page-text';

describe('the language of a page', () => {
  it.each([
    ['en', 'The ministry said that the bridge was closed to traffic for most of the week, and that it is safe.'],
    [
      'fr',
      'Le ministère a dit que les travaux du pont sont terminés dans une partie de la ville, et le reste est prévu.',
    ],
    ['es', 'El ministerio dijo que las obras del puente terminaron en una parte de la ciudad, y los vecinos lo saben.'],
    [
      'pt',
      'O ministério disse que as obras da ponte não terminaram, e os moradores do bairro pedem uma data para o fim.',
    ],
    [
      'de',
      'Das Ministerium sagte, dass die Brücke mit dem neuen Belag von der Stadt freigegeben ist und der Verkehr läuft.',
    ],
    [
      'it',
      'Il ministero ha detto che la parte della città per cui gli operai lavorano è chiusa, e una del centro resta.',
    ],
    ['vi', 'Bộ cho biết cầu đã được sửa và mở lại cho người dân trong tuần, với các làn của xe máy không thay đổi.'],
  ])('is told by its commonest words: %s', (language, text) => {
    expect(languageOf(foldText(text))).toBe(language);
  });

  it('is not told of a few words, nor of another language', () => {
    expect(languageOf(foldText('Brexit, Macron, Scholz'))).toBeUndefined();
    expect(languageOf(foldText('他在星期三说，公司同意收购。'))).toBeUndefined();
  });
});
