/** The marks around a phrase in a query: `"`, and those that input methods type instead of it. */
export const QUOTATION_MARKS = '"\u201c\u201d\u201e\uff02';
