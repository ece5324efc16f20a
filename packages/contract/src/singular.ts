/** English nouns that are counted on screens, and how one of them is called. */
const ones: Readonly<Record<string, string>> = {
  cells: 'cell',
  cities: 'city',
  contests: 'contest',
  counties: 'county',
  days: 'day',
  households: 'household',
  items: 'item',
  lectures: 'lecture',
  members: 'member',
  messages: 'message',
  minutes: 'minute',
  months: 'month',
  papers: 'paper',
  people: 'person',
  photographs: 'photograph',
  photos: 'photo',
  places: 'place',
  receivers: 'receiver',
  representatives: 'representative',
  rows: 'row',
  townships: 'township',
  tries: 'try',
  villages: 'village',
  votes: 'vote',
  years: 'year',
}

/** An English text with its `{holes}`, as it is said of one: “{days} days left” becomes “{days} day left” where `days` is 1. */
export const ofOne = (text: string, params: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\} ([a-z]+)/g, (whole, name: string, noun: string) => (Number(params[name]) === 1 && ones[noun] ? `{${name}} ${ones[noun]}` : whole))

/** A text with its holes filled; what nobody tells stays. */
export const filled = (text: string, params: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
