const slot = 'balian.office-attempt'

/** Keeps the secret of a sign-in that went to the office's provider, for this tab only. */
export const keepAttempt = (attempt: string): void => sessionStorage.setItem(slot, attempt)

/** The secret, once. */
export function takeAttempt(): string | null {
  const attempt = sessionStorage.getItem(slot)
  sessionStorage.removeItem(slot)
  return attempt
}
