// How sensitive items look when they are not revealed (PIPL arts. 28–30; the proposal of the privacy rules).

/** `621***********0011`: first 3 and last 4. */
export const maskIdentity = (number: string): string => `${number.slice(0, 3)}***********${number.slice(-4)}`

/** `138****0000`; a landline keeps its last 4. */
export const maskPhone = (phone: string): string => (phone.length >= 11 ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : `****${phone.slice(-4)}`)

/** `张*`, `欧阳**`: the surname stays. */
export const maskName = (name: string): string => `${name.slice(0, name.length > 3 ? 2 : 1)}${'*'.repeat(Math.max(1, name.length - (name.length > 3 ? 2 : 1)))}`
