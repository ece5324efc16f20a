const literal = (text: string): string => text.replace(/[%_\\]/g, '\\$&')

/** The pattern of LIKE for whatever holds this text; what somebody typed means itself, a `%` too. */
export const containing = (text: string): string => `%${literal(text)}%`

/** The pattern of LIKE for whatever begins with this text. */
export const beginning = (text: string): string => `${literal(text)}%`
