import { Random } from './random';

const ONSETS = ' b c ch d đ g gi h kh l m n ng nh ph qu r s t th tr v x'.split(' ');
const RIMES =
  'a ai an ang anh ao ăn ăng ân âng ât âu ây e em en eo ê êm ên ênh i inh iên iêng iêt iêu o oa oan oc oi on ong ô ôi ôn ông ơ ơi ơn u ua uân ui ung uôc uôi uôn ư ưa ưc ươi ươn ương ươc yên'.split(
    ' ',
  );
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];

const PARTS =
  'ab ac ad al am an ap ar as at ba be bi bo ca ce ci co con cor cu da de di dis do du el em en er es ex fa fe fi fo ga ge go gra ha he ho il im in inter is it ju ka la le li lo lu ma me mi mo mu na ne ni no nu ob of on op or out over pa pe per po pre pro qua ra re ri ro sa se si so sta sub su ta te ter ti to tra tri un up va ve vi vo wa we wi wo'.split(
    ' ',
  );
const ENDINGS = ['', 's', 'ed', 'ing', 'er', 'ly', 'tion', 'ment', 'al', 'ity', 'ive'];

const ENGLISH_COMMON =
  'the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which one you were all her she there would their we him been has when who will no more if out so said what up its about than into them can only other new some could time these two may then do first any my now such like our over man me even most made after also did many before must through years where much your way well down should because each just those people how too little state good very make world still own see men work long get here between both life being under never day same another know while last might us great old year off come since against go came right used take three'.split(
    ' ',
  );
const VIETNAMESE_COMMON =
  'của và các có trong được cho là với không những một người đã này để khi từ đến năm về ra tại cũng như vào phải hơn còn nhiều nhà nước trên việc theo công tác|xây dựng|phát triển|kinh tế|Việt Nam|tổ chức|cán bộ|thực hiện|địa phương|chính phủ|đảng viên|Quảng Nam|hội nghị|thành phố|doanh nghiệp'
    .split('|')
    .flatMap((part, index) => (index === 0 ? part.split(' ') : [part]));

function syllable(random: Random): string {
  const rime = random.pick(RIMES);
  const tone = random.pick(TONES);
  const vowel = /[aăâeêioôơuưy](?=[^aăâeêioôơuưy]*$)/.exec(rime)?.index ?? 0;
  return (random.pick(ONSETS) + rime.slice(0, vowel + 1) + tone + rime.slice(vowel + 1)).normalize('NFC');
}

/** Frequent words first, as the law of word frequencies wants them. */
export interface Lexicon {
  vietnamese: string[];
  english: string[];
  signs: string[];
}

export function createLexicon(): Lexicon {
  const random = new Random(7);
  const vietnamese = [...VIETNAMESE_COMMON];
  while (vietnamese.length < 9000) {
    vietnamese.push(random.next() < 0.3 ? syllable(random) : `${syllable(random)} ${syllable(random)}`);
  }
  const english = new Set(ENGLISH_COMMON);
  while (english.size < 20_000) {
    const parts = Array.from({ length: 1 + random.below(3) }, () => random.pick(PARTS));
    english.add(parts.join('') + random.pick(PARTS) + random.pick(ENDINGS));
  }
  const signs = Array.from({ length: 3000 }, () => String.fromCharCode(0x4e00 + random.below(6000)));
  return { vietnamese, english: [...english], signs };
}

/** A name that nobody else has. */
export function newName(random: Random): string {
  const name = random.pick(PARTS) + random.pick(PARTS) + random.pick(PARTS) + random.pick(PARTS);
  return name.charAt(0).toUpperCase() + name.slice(1);
}
