const FIELD = 'input:not([type="radio"], [type="checkbox"], :disabled), textarea:not(:disabled)';

/**
 * Moves the focus to why a form cannot be submitted: the field that says so itself, else the list of reasons, else, while that is
 * empty, the first field to fill in.
 */
export function focusReason(reasons: HTMLElement | null, field: string | undefined): void {
  if (reasons === null) return;
  const root = reasons.getRootNode();
  const own = field !== undefined && (root instanceof Document || root instanceof ShadowRoot) ? root.getElementById(field) : null;
  const list = reasons.textContent?.trim() ? reasons : null;
  const target = own ?? list ?? reasons.closest('form')?.querySelector<HTMLElement>(FIELD);
  target?.focus();
}
