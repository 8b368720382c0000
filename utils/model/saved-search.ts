/** A query worth asking again, under a name of the reader's. */
export interface SavedSearch {
  id: string;
  name: string;
  /** As it is typed. */
  query: string;
  /** ISO 8601. */
  created: string;
  modified: string;
  /** Set on a tombstone: removed, and can be restored. */
  deleted?: string;
}
