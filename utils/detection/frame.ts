/** Where in the page a node stands: bits of a frame's context. */
export const IN = { link: 1, aside: 2, heading: 4, article: 8, comment: 16 } as const;

/** An element the walk is inside of, and what has been found in it so far. */
export class Frame {
  /** Running text held directly, and by child blocks. */
  own = 0;
  child = 0;
  /** Found anywhere below. */
  prose = 0;
  dates = 0;
  /** The kind of the last child that was a post, and how many of that kind there have been in a row. */
  kin = '';
  posts = 0;

  constructor(
    readonly tag: string,
    readonly className: string,
    readonly context: number,
    readonly isBlock: boolean,
  ) {}

  /** Takes in what a child found. */
  add(child: Frame): void {
    if (child.isBlock) this.child += child.own;
    else this.own += child.own;
    this.prose += child.prose;
    this.dates += child.dates;
  }
}
