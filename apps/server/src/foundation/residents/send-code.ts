import type { Tx } from '../../platform/db/index.ts'
import { fail } from '../../platform/problem.ts'
import type { Services } from '../../platform/services.ts'

/**
 * Sends a code to a phone. The demo sends nothing and shows the code on the page instead; without a channel that reaches phones the
 * resident is told to come to the window, rather than left waiting.
 */
export async function sendPhoneCode(
  { services }: { readonly tx: Tx; readonly services: Services; readonly now: Date },
  _phone: string,
  code: string,
): Promise<string> {
  if (!services.config.demo) fail('no-phone-channel')
  return code
}
