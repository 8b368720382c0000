/** How a sentence ends, in any script. */
export const SENTENCE_END = /[.!?…。！？؟۔।։]['"”’»」』)\]）】]*$/u;
