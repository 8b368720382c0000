import { describe, expect, it } from 'vitest';
import { endsSentence, isCutOff, looksLikeDate, massOf } from '@/utils/detection/text';

describe('massOf', () => {
  it('weighs a sentence and its translations about the same', () => {
    const english = massOf('From this Saturday the city library stays open until half past nine at weekends.');
    const chinese = massOf('从本周六起，市图书馆周末闭馆时间延长至晚上九点半。');
    const japanese = massOf('今週の土曜日から、市立図書館は週末の閉館時間を午後九時半まで延長する。');
    const korean = massOf('이번 주 토요일부터 시립 도서관은 주말에 밤 아홉 시 반까지 문을 엽니다.');
    for (const mass of [chinese, japanese, korean]) expect(mass / english).toBeGreaterThan(0.75);
    for (const mass of [chinese, japanese, korean]) expect(mass / english).toBeLessThan(1.35);
  });
});

describe('looksLikeDate', () => {
  it.each([
    '2024-02-29',
    'Thứ năm, 29/02/2024 21:39',
    '29.2.24',
    '2024年2月29日',
    '2024년 2월 29일',
    'February 29, 2024',
    'Feb. 29th, 2024',
    '29. Februar 2024',
    '29 de febrero de 2024',
    '29 tháng 2, 2024',
    '29 février 2024',
    '29 февраля 2024',
    '12 มีนาคม 2567',
    '١٢ مارس ٢٠٢٤',
    '۱۴۰۲/۱۲/۱۰',
  ])('sees a date in %s', (text) => {
    expect(looksLikeDate(text)).toBe(true);
  });

  it.each(['12,024 readers', 'Page 3 of 20', '+84 24 3822 2222', 'Room 2024', '£145.00'])('sees none in %s', (text) => {
    expect(looksLikeDate(text)).toBe(false);
  });
});

it.each(['Done.', '“Done.”', '完了。', 'تم؟', 'समाप्त।', 'Fertig!)'])('%s ends a sentence', (text) => {
  expect(endsSentence(text)).toBe(true);
});

it.each(['The council said…', 'The council said... ]', '市议会表示……'])('%s is cut off', (text) => {
  expect(isCutOff(text)).toBe(true);
});

it.each(['The council said.', 'Wait..', '', '. . .'])('%s is not cut off', (text) => {
  expect(isCutOff(text)).toBe(false);
});
