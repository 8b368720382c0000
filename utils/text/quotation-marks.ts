/** The marks that begin and end a phrase of a query: `"`, and those that input methods put in its place. */
export const QUOTATION_MARKS = '"\u201c\u201d\u201e\uff02';
