import type { Line } from './lines';

/** Characters at the beginning of a paragraph in which an agency names its reporter. */
const HEAD = 120;

/**
 * Forms in which East Asian news names its reporter at the start of the text: "記者王小明／台北報導", "（記者李大文）",
 * "（某社記者王小明台北19日電）", "[서울=어느통신] 홍길동 기자 =".
 */
const REPORTERS = [
  /記者\s*([一-鿿]{2,4}?(?:[、\s][一-鿿]{2,4}?){0,3})\s*[／/╱]/u,
  // Not "(photo by our reporter …)".
  /[記记]者\s*[:：]?\s*([一-鿿]{2,4}(?:[、\s]\s*[一-鿿]{2,4}){0,4})(?<![攝摄影供])\s*[)）】]/u,
  /[記记]者\s?([一-鿿]{2,4}?)(?:\s|\d{1,2}月)\s?\d{1,2}日/u,
  /記者([一-鿿]{3})[一-鿿]{2,3}\s*\d{1,2}日/u,
  /(?:^|[=\])\s])([가-힣]{2,4})\s?(?:(?:인턴|수습|선임|전문)\s?)?기자(?=\s*(?:=|\(|$|[\w.-]+@))/u,
];

/** Finds the reporters that the first such line after the headline names; empty when none does. */
export function reportersIn(lines: readonly Line[]): string[] {
  for (const { text, isAfter } of lines) {
    const head = isAfter ? text.slice(0, HEAD) : '';
    if (!/[者자]/u.test(head)) continue;
    for (const form of REPORTERS) {
      const names = form.exec(head)?.[1];
      if (names) return names.split(/[、\s]+/u);
    }
  }
  return [];
}
