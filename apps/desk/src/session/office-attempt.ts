import { tabSlot } from '@balian/contract/oidc'

/** Keeps the secret of a sign-in that went to the office's provider, for this tab only. */
export const keepAttempt = (attempt: string): void => sessionStorage.setItem(tabSlot, attempt)

/** The secret, once. */
export function takeAttempt(): string | null {
  const attempt = sessionStorage.getItem(tabSlot)
  sessionStorage.removeItem(tabSlot)
  return attempt
}
