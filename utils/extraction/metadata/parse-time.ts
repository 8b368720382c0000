/** A time of day and its zone in ISO 8601; what the text does not give is absent. */
export interface TimeOfDay {
  time?: string;
  zone?: string;
}

const ZONE = /^\s*((?:GMT|UTC)?\s*[+-]\d{1,2}:?(?:\d{2})?\b|Z\b|UTC\b|GMT\b)/u;

/** Converts a zone (`GMT+7`, `+0700`, `Z`) at the start of a text to ISO 8601; undefined when there is none. */
function zoneAt(text: string): string | undefined {
  const found = ZONE.exec(text.replace(/^\s*\(\s*/u, ''))?.[1];
  if (!found) return undefined;
  const offset = /([+-])(\d{1,2}):?(\d{2})?$/u.exec(found);
  if (!offset) return 'Z';
  return `${offset[1]}${(offset[2] ?? '').padStart(2, '0')}:${offset[3] ?? '00'}`;
}

const TIME =
  /(?<![\d:.])([01]?\d|2[0-3])\s?([:hH時时點点시.])\s?([0-5]\d)(?:[:分]([0-5]?\d))?(?:\.\d+)?\s*(?:[分분]|Uhr|uhr)?/gu;

/** AM and PM: after the time or, in East Asia, before it. */
const AFTERNOON_BEHIND =
  /^\s*(?:p\.?\s?m\b\.?|CH\b|مساء[\u064b-\u0652]?ا?[\u064b-\u0652]?|م(?![\u0620-\u06d3])|ب\.?\s?ظ\.?)/i;
const MORNING_BEHIND =
  /^\s*(?:a\.?\s?m\b\.?|SA\b|صباح[\u064b-\u0652]?ا?[\u064b-\u0652]?|ص(?![\u0620-\u06d3])|ق\.?\s?ظ\.?)/i;
const AFTERNOON_BEFORE = /(?:下午|午後|晚上|오후|\bpm)\s*$/i;
const MORNING_BEFORE = /(?:上午|凌晨|早上|午前|오전|\bam)\s*$/i;

/** What must come before a time with a point: the start of the text or a sign, and perhaps "at". */
const BEFORE_POINT =
  /(?:^|[|·•,;()–—/-])\s*(?:(?:um|kl|klo|kello|om|ore|alle|alle ore|pukul|jam|lúc|at|às)\.?:?\s*)?$/i;

/** Or what must follow it: "9.39 pm", "21.39 WIB". */
const BEHIND_POINT = /^\s*(?:[ap]\.?\s?m\b|WI[BT]\b|WITA\b)/i;

/** Whether a number with a point is a time of day, not a rating, price or version: "rated 4.25". */
const isPointed = (before: string, time: string, behind: string): boolean =>
  /uhr$/i.test(time) || BEFORE_POINT.test(before) || BEHIND_POINT.test(behind);

/** Finds the first time of day in a text, with a zone that follows it; empty when there is none. */
export function timeIn(text: string): TimeOfDay {
  for (const match of text.matchAll(TIME)) {
    const [before, behind] = [text.slice(0, match.index), text.slice(match.index + match[0].length)];
    if (match[2] !== '.' || isPointed(before, match[0], behind)) return timeOf(match, before, behind);
  }
  return {};
}

function timeOf(match: RegExpExecArray, before: string, behind: string): TimeOfDay {
  const afternoon = AFTERNOON_BEHIND.exec(behind)?.[0];
  const morning = MORNING_BEHIND.exec(behind)?.[0];
  let hour = Number(match[1]);
  if (hour < 12 && (afternoon !== undefined || AFTERNOON_BEFORE.test(before))) hour += 12;
  if (hour === 12 && (morning !== undefined || MORNING_BEFORE.test(before))) hour = 0;
  const zone = zoneAt(behind.slice((afternoon ?? morning ?? '').length));
  const time = `${String(hour).padStart(2, '0')}:${match[3]}:${(match[4] ?? '00').padStart(2, '0')}`;
  return zone ? { time, zone } : { time };
}
