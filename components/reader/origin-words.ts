const PLACES: Readonly<Record<string, string>> = {
  'json-ld': 'the structured data of the page',
  microdata: 'the structured data of the page',
  h1: 'the headline on the page',
  title: 'the title of the tab',
  visible: 'the text of the page',
  time: 'a date on the page',
  address: 'the address of the page',
};

/** Returns the words after "From …" for an origin as extraction writes it; null if the origin is unknown. */
export function originWords(origin: string | undefined): string | null {
  if (!origin) return null;
  const places = origin.split(', ').map((one) => {
    const [, tag] = /^meta (.+)$/u.exec(one) ?? [];
    return tag === undefined ? (PLACES[one] ?? one) : `the page’s “${tag}” tag`;
  });
  return [...new Set(places)].join(' and ');
}
