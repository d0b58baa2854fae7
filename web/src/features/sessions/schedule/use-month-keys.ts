import { getRouteApi } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { dayByKey } from './month-keys.js';

const route = getRouteApi('/shell/schedule');

interface MonthKeysOptions {
  /** `YYYY-MM`. */
  month: string;
  /** The day on which the Tab key lands when it comes to the month, `YYYY-MM-DD`. */
  landing: string;
  /** 1 for Monday to 7 for Sunday. */
  firstWeekday: number;
}

/**
 * Moves through a calendar page by keyboard. One day at a time can be reached by Tab; the keys move from there, into
 * other months too. Enter goes to the day's session, or among them where there are several, and Escape back to the day.
 */
export function useMonthKeys({ month, landing, firstWeekday }: MonthKeysOptions) {
  const navigate = route.useNavigate();
  const grid = useRef<HTMLTableElement>(null);
  const [moved, setMoved] = useState<{ readonly to: string; readonly byKey: boolean }>();
  const current = moved?.to.startsWith(month) ? moved.to : landing;
  const cell = (day: string) => grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`);
  useEffect(() => {
    if (moved?.byKey && moved.to.startsWith(month))
      grid.current?.querySelector<HTMLElement>(`[data-day="${moved.to}"]`)?.focus();
  }, [moved, month]);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const at = event.target as HTMLElement;
    const day = at.closest<HTMLElement>('[data-day]')?.dataset.day;
    if (!day) return;
    if (within(event, at, cell(day))) return event.preventDefault();
    const to = dayByKey(event.key, day, firstWeekday);
    if (!to) return;
    event.preventDefault();
    setMoved({ to, byKey: true });
    if (!to.startsWith(month))
      void navigate({ search: (before) => ({ ...before, month: to.slice(0, 7) }), replace: true });
  };
  /** A click or a script may come to a day as well: from then on it is the one to go on from. */
  const onFocus = (day: string) => {
    if (day !== current) setMoved({ to: day, byKey: false });
  };
  return { grid, current, onKeyDown, onFocus };
}

// What the keys do within one day, whose sessions are links. True where the key is used up.
function within(
  event: KeyboardEvent<HTMLElement>,
  at: HTMLElement,
  cell: HTMLElement | null | undefined,
): boolean {
  const links = [...(cell?.querySelectorAll<HTMLElement>('a') ?? [])];
  const place = links.indexOf(at);
  if (place < 0) {
    if (event.key !== 'Enter' || links.length === 0) return false;
    if (links.length === 1) links[0]?.click();
    else links[0]?.focus();
    return true;
  }
  if (event.key === 'Escape') {
    cell?.focus();
    return true;
  }
  const next = links[place + (event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : Number.NaN)];
  next?.focus();
  return next !== undefined;
}
