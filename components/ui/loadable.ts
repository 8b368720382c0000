import { toAppError, type AppError } from '@/utils/model/errors';

/** A value that is loaded. A reload keeps the old value in view, even if it fails. */
export type Loadable<T> =
  | { status: 'idle' }
  | { status: 'loading'; value?: T }
  | { status: 'ready'; value: T }
  | { status: 'failed'; error: AppError; value?: T };

/** Returns the value to show, or null. */
export function shown<T>(loadable: Loadable<T>): T | null {
  return 'value' in loadable && loadable.value !== undefined ? loadable.value : null;
}

/** Returns the state of loading again, with the old value still in view. */
export function reloading<T>(loadable: Loadable<T>): Loadable<T> {
  const value = shown(loadable);
  return value === null ? { status: 'loading' } : { status: 'loading', value };
}

/** Resolves to the outcome of a promise and never rejects. A failure keeps the earlier value, unless that is gone. */
export async function settle<T>(promise: Promise<T>, before: Loadable<T> = { status: 'idle' }): Promise<Loadable<T>> {
  try {
    return { status: 'ready', value: await promise };
  } catch (thrown) {
    const error = toAppError(thrown);
    const value = error.code === 'not-found' ? null : shown(before);
    return value === null ? { status: 'failed', error } : { status: 'failed', error, value };
  }
}
