/** Who takes papers over: an officer's own code, shown on the phone's screen and scanned by whoever hands them over. */
export interface Card {
  readonly account: string
  readonly name: string
}

const start = 'balian:card:'

/** What the code says: account and name, nothing that opens anything. */
export const writeCard = ({ account, name }: Card): string => `${start}${account}:${encodeURIComponent(name)}`

/** Who a scanned code belongs to; null when it is no such code. */
export function readCard(code: string): Card | null {
  const found = /^balian:card:([0-9a-f-]{36}):(.*)$/.exec(code.trim())
  return found ? { account: found[1]!, name: decodeURIComponent(found[2]!) } : null
}
