import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** A benchmark: `tests/bench/<name>.ts` with a `main`. */
interface Bench {
  main?: (args: string[]) => Promise<void>;
}

const [name, ...args] = process.argv.slice(2);
const file = path.join(import.meta.dirname, `${name}.ts`);

if (name === undefined || !existsSync(file)) {
  const names = readdirSync(import.meta.dirname).flatMap((one) => /^(.*)\.ts$/.exec(one)?.[1] ?? []);
  console.error(`npm run bench -- NAME [options]. There is: ${names.filter((one) => one !== 'run').join(', ')}`);
  process.exit(2);
}

const bench = (await import(file)) as Bench;
if (bench.main === undefined) {
  console.error(`${name} is a part of a benchmark, not one itself.`);
  process.exit(2);
}
await bench.main(args);
