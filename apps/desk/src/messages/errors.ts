const told = ['landline', 'unknown-address', 'no-address', 'no-account', 'smtp-550', 'sms-undeliv', 'sms-expired', 'smpp-0b', 'push-410']

/** The word of a channel's error code; codes that nobody has put into words have one in common. */
export const errorWord = (code: string): string => `channels.error.${told.includes(code) ? code : 'other'}`
