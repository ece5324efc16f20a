import type { Tx } from '../../platform/db/index.ts'
import { fail } from '../../platform/problem.ts'
import type { Services } from '../../platform/services.ts'
import { sendSecret } from '../messages/index.ts'

/**
 * Sends a code to a phone by SMS. The demo sends nothing and shows the code on the page instead; without a channel that reaches phones the
 * resident is told to come to the window, rather than left waiting.
 */
export async function sendPhoneCode(
  { tx, services, now }: { readonly tx: Tx; readonly services: Services; readonly now: Date },
  phone: string,
  code: string,
): Promise<string | null> {
  if (services.config.demo) return code
  const text = `验证码 ${code}，请勿告诉他人。`
  if (!(await sendSecret({ tx, services, now, channel: 'sms', address: phone, text }))) fail('no-phone-channel')
  return null
}
