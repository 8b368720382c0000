import { Fragment } from 'preact';

interface FactsProps {
  /** Those that are null, false or empty are left out. */
  facts: readonly (string | null | false)[];
}

/** Short facts in a line. Each has its own text direction, because names in any script meet numbers here. */
export function Facts({ facts }: FactsProps) {
  const known = facts.filter((one): one is string => typeof one === 'string' && one !== '');
  return (
    <>
      {known.map((fact, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the facts are one line: their place is their identity
        <Fragment key={index}>
          {index > 0 && ' · '}
          <bdi>{fact}</bdi>
        </Fragment>
      ))}
    </>
  );
}
