/** Where in the page a node stands: bits of a frame's context. */
export const IN = { link: 1, aside: 2, heading: 4, article: 8, comment: 16 } as const;

/** An element the walk is inside of, and what has been found in it so far. */
export class Frame {
  /** Running text held directly, and by child blocks. */
  own = 0;
  child = 0;
  /** Found anywhere below. */
  mass = 0;
  prose = 0;
  links = 0;
  /** Headings too: either makes a card. */
  pictures = 0;
  dates = 0;
  /** The kind of the child before, and how many cards and posts of that kind there have been in a row. */
  kin = '';
  cards = 0;
  posts = 0;

  constructor(
    readonly tag: string,
    readonly label: string,
    readonly context: number,
    readonly isBlock: boolean,
  ) {}

  /** Takes in what a child found. */
  add(child: Frame): void {
    if (child.isBlock) this.child += child.own;
    else this.own += child.own;
    this.mass += child.mass;
    this.prose += child.prose;
    this.links += child.links;
    this.pictures += child.pictures;
    this.dates += child.dates;
  }
}
