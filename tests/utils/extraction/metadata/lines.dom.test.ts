import { expect, it } from 'vitest';
import { linesAround } from '@/utils/extraction/metadata/lines';

const around = (body: string) => {
  const page = new DOMParser().parseFromString(`<body>${body}</body>`, 'text/html');
  return linesAround(page.querySelector('h1') as Element).map(({ text, isAfter }) => ({ text, isAfter }));
};

it('reads the lines after the headline, then those before, nearest first', () => {
  expect(
    around('<p>Thời sự</p><p>Thứ năm, 29/02/2024</p><h1>Tin</h1><p>Bài: <b>Đình Tăng</b></p><p>Ảnh: Lê</p>'),
  ).toEqual([
    { text: 'Bài: Đình Tăng', isAfter: true },
    { text: 'Ảnh: Lê', isAfter: true },
    { text: 'Thứ năm, 29/02/2024', isAfter: false },
    { text: 'Thời sự', isAfter: false },
  ]);
});

it('reads no more than the beginning of a line without an end', () => {
  const endless = Array.from({ length: 50_000 }, (_, at) => `<b>${at}</b> `).join('');
  const [pieces, whole] = [around(`<h1>Tin</h1><p>${endless}</p>`), around(`<h1>Tin</h1><p>${'x'.repeat(1e6)}</p>`)];
  for (const [line] of [pieces, whole]) expect(line?.text.length).toBeLessThan(2100);
});
