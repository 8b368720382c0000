import type { Alarm } from '../model/anchoring';

/** How each `Alarm` is named, on the screen and in an export. */
export const ALARM_WORDS: Record<Alarm, string> = {
  figure: 'a figure',
  date: 'a date',
  name: 'a name',
  negation: 'a negation',
};
