/** What can go wrong for a reader. Callers test `code`, because an error's class is lost in a message between processes. */
export type ErrorCode =
  | 'database-newer'
  | 'database-failed'
  | 'storage-full'
  | 'page-unreachable'
  | 'page-changed'
  | 'bad-message'
  | 'not-found'
  | 'bad-query'
  | 'cancelled'
  | 'unexpected';

/** An error with a code for the program and a sentence for the reader. */
export class AppError extends Error {
  override readonly name = 'AppError';

  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Returns a thrown value as an `AppError`; one of another kind gets the code `unexpected`. */
export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new AppError('unexpected', `Something went wrong: ${message}`, { cause: thrown });
}
