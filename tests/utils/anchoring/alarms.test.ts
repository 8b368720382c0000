import { describe, expect, it } from 'vitest';
import { compareWords } from '@/utils/anchoring/verdict';

/** What is called out: `-` what the quote had, `+` what the page has. */
function alarmsOf(quote: string, found: string, language?: string): string[] {
  return compareWords(quote, found, language).changes.flatMap(({ kind, text, alarm }) =>
    alarm ? [`${kind === 'delete' ? '-' : '+'}${alarm} ${text.trim()}`] : [],
  );
}

type Altered = [language: string | undefined, quote: string, found: string, alarms: string];

/** What alters the sense of a quote. */
const ALTERED: Altered[] = [
  ['vi', 'họp vào thứ hai tới', 'họp vào thứ ba tới', '-date hai, +date ba'],
  ['vi', 'họp vào chủ nhật này', 'họp vào thứ bảy này', '-date chủ nhật, +date bảy'],
  ['vi', 'từ tháng ba năm ngoái', 'từ tháng tư năm ngoái', '-date ba, +date tư'],
  ['vi', 'từ tháng mười hai', 'từ tháng mười một', '-date hai, +date một'],
  ['vi', 'sáng mồng hai Tết', 'sáng mồng ba Tết', '-date hai, +date ba'],
  ['vi', 'lãi quý II tăng', 'lãi quý III tăng', '-date II, +date III'],
  ['vi', 'ngày 5/3 tại', 'ngày 6/3 tại', '-date 5, +date 6'],
  ['vi', 'ngày 30-4 tại', 'ngày 29-4 tại', '-date 30, +date 29'],
  ['vi', 'hai người chết', 'ba người chết', '-figure hai, +figure ba'],
  ['vi', 'tăng 1.200 tỷ đồng', 'tăng 1.200 triệu đồng', '-figure tỷ, +figure triệu'],
  ['vi', 'sẽ tăng thuế', 'không tăng thuế', '+negation không'],
  ['vi', 'được tuyên vô tội', 'được tuyên có tội', '-negation vô'],
  ['en', 'GDP grew +3% in all', 'GDP grew -3% in all', '-figure +, +figure -'],
  ['en', 'a fall of -5% growth', 'a fall of 5% growth', '-figure -'],
  ['en', 'a fall of −5 points', 'a fall of 5 points', '-figure −'],
  ['en', 'about <5 per cent', 'about >5 per cent', '-figure <, +figure >'],
  ['en', 'add ½ cup', 'add ¼ cup', '-figure ½, +figure ¼'],
  ['en', 'article Ⅳ applies', 'article Ⅴ applies', '-figure Ⅳ, +figure Ⅴ'],
  ['en', 'two people died', 'three people died', '-figure two, +figure three'],
  ['en', 'on 15 May they', 'on 15 June they', '-date May, +date June'],
  ['en', 'on May 15 they', 'on March 15 they', '-date May, +date March'],
  ['en', 'opened in May and', 'opened in June and', '-date May, +date June'],
  ['en', 'opened in May and', 'opened in spring and', '-date May'],
  ['en', 'since Sept. 5 it', 'since Oct. 5 it', '-date Sept, +date Oct'],
  ['en', 'on 2024-03-12 they', 'on 2024-03-13 they', '-date 12, +date 13'],
  ['en', 'there is no plan', 'there is a plan', '-negation no'],
  ['en', 'they will appeal', "they won't appeal", "+negation won't"],
  ['fr', 'ouvert le 1er mai par', 'ouvert le 1er juin par', '-date mai, +date juin'],
  ['fr', 'ouvert en mai par', 'ouvert en été par', '-date mai'],
  [undefined, 'ouvert en mai par', 'ouvert en juin par', '-date mai, +date juin'],
  ['fr', 'il est venu', "il n'est pas venu", "+negation n'est pas"],
  ['fr', 'il y a deux morts', 'il y a trois morts', '-figure deux, +figure trois'],
  ['es', 'el 15 de mayo de', 'el 16 de mayo de', '-date 15, +date 16'],
  ['es', 'vuelve el lunes que', 'vuelve el martes que', '-date lunes, +date martes'],
  ['es', 'salió con permiso', 'salió sin permiso', '+negation sin'],
  ['es', 'hay dos muertos', 'hay once muertos', '-figure dos, +figure once'],
  ['de', 'eröffnet am 1. Mai in', 'eröffnet am 1. Juni in', '-date Mai, +date Juni'],
  ['de', 'eröffnet im Mai in', 'eröffnet im Herbst in', '-date Mai'],
  ['de', 'das ist ein Grund', 'das ist kein Grund', '+negation kein'],
  ['de', 'sagte Olaf Scholz heute', 'sagte Olaf Müller heute', '-name Scholz, +name Müller'],
  ['it', 'non lo farà mai più', 'non lo farà oggi più', '-negation mai'],
  ['it', 'aperto a maggio da', 'aperto a giugno da', '-date maggio, +date giugno'],
  ['it', 'ci sono due morti', 'ci sono tre morti', '-figure due, +figure tre'],
  ['pt', 'na segunda-feira à', 'na terça-feira à', '-date segunda, +date terça'],
  ['zh', '他在星期三说', '他在星期四说', '-date 星期三, +date 星期四'],
  ['zh', '他在三月召开', '他在五月召开', '-date 三月, +date 五月'],
  ['zh', '2024年5月3日', '2024年6月3日', '-date 5, +date 6'],
  ['zh', '三名男子', '五名男子', '-figure 三名, +figure 五名'],
  ['zh', '公司同意收购', '公司不同意收购', '+negation 不'],
  ['ja', '火曜日に会う', '水曜日に会う', '-date 火曜日, +date 水曜日'],
  ['ja', '三人が死亡', '五人が死亡', '-figure 三人, +figure 五人'],
  ['ja', '会議に参加する', '会議に参加しない', '+negation しない'],
  ['ar', 'في 15 مارس الماضي', 'في 15 مايو الماضي', '-date مارس, +date مايو'],
  ['ar', 'يوم الاثنين الماضي', 'يوم الثلاثاء الماضي', '-date الاثنين, +date الثلاثاء'],
  ['ar', 'قتل ثلاثة أشخاص', 'قتل خمسة أشخاص', '-figure ثلاثة, +figure خمسة'],
  ['ar', 'إنه يوافق على', 'إنه لا يوافق على', '+negation لا'],
];

/** What changes words, and no figure, date, name or negation. */
const ORDINARY: [language: string, quote: string, found: string][] = [
  ['vi', 'hầu hết người dân', 'đa số người dân'],
  ['vi', 'ra khỏi nhà', 'rời xa nhà'],
  ['vi', 'ngành hàng không phát triển', 'ngành đường sắt phát triển'],
  ['vi', 'giành chức vô địch', 'giành chức quán quân'],
  ['vi', 'ngày mai trời đẹp', 'ngày sau trời đẹp'],
  ['en', 'He may resign soon', 'He will resign soon'],
  ['en', 'about 10 may resign', 'about 10 could resign'],
  ['en', 'they march on today', 'they walk on today'],
  ['en', 'a march of protest', 'a walk of protest'],
  ['en', 'due to rain it', 'owing to rain it'],
  ['en', 'he said: yes, we', 'he said, yes, we'],
  ['en', 'the well-known man', 'the well known man'],
  ['en', 'a COVID-19 test', 'a COVID 19 test'],
  ['fr', 'le président et le ministre', 'le président ou le ministre'],
  ['fr', 'il vit en France', 'il vit à France'],
  ['fr', 'né dans le nord', 'élevé dans le nord'],
  ['fr', 'le dos du livre', 'le revers du livre'],
  ['es', 'un hombre de la', 'ese hombre de la'],
  ['es', 'sin embargo dijo que', 'por eso dijo que'],
  ['es', 'la marca de la', 'la firma de la'],
  ['es', 'viven en la ciudad', 'viven cerca la ciudad'],
  ['de', 'er ist noch hier', 'er ist auch hier'],
  ['de', 'sie nahm das Haus', 'sie nahm das Gebäude'],
  ['de', 'er sei krank', 'er wäre krank'],
  ['it', 'ne ha parlato ieri', 'gli ha parlato ieri'],
  ['pt', 'vive no Brasil', 'vive em Brasil'],
  ['nl', 'hij is pas hier', 'hij is al hier'],
  ['ro', 'este mai mare', 'este foarte mare'],
  ['ro', 'de două luni este', 'de două săptămâni este'],
  ['sv', 'han är nu här', 'han är snart här'],
  ['zh', '非常重要的会议', '十分重要的会议'],
  ['zh', '未来的计划', '今后的计划'],
  ['zh', '这是一个计划', '这是那个计划'],
  ['zh', '价格不断上升', '价格持续上升'],
  ['ja', '未来の計画', '将来の計画'],
  ['ja', '無料で配る', '街頭で配る'],
  ['ar', 'وقد مارس الرياضة', 'وقد أحب الرياضة'],
  ['ar', 'ما قاله الوزير', 'الذي قاله الوزير'],
];

describe('a changed word', () => {
  it.each(ALTERED)('is called out in %s: %s → %s', (language, quote, found, expected) => {
    expect(alarmsOf(quote, found, language).join(', ')).toBe(expected);
  });

  it.each(ORDINARY)('is not called out in %s: %s → %s', (language, quote, found) => {
    expect(compareWords(quote, found, language).verdict).toBe('edited');
    expect(alarmsOf(quote, found, language)).toEqual([]);
  });
});
