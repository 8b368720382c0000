/** Returns the reader's local day of a time, as YYYY-MM-DD. What is not a time is returned as it is. */
export function localDay(time: string): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return time;
  const [year, month, day] = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
