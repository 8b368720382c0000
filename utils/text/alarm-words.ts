import type { Alarm } from '../model/anchoring';

/** What is said of a change that alters the meaning of a quote, on the screen and in a file. */
export const ALARM_WORDS: Record<Alarm, string> = {
  figure: 'a figure',
  date: 'a date',
  name: 'a name',
  negation: 'a negation',
};
