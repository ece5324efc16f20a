/** Every address of the desk, in one place. A page's own parameters in its search (`?place=`) are the page's business. */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  account: '/account',
  disputes: '/disputes',
  newDispute: '/disputes/new',
  disputeFigures: '/disputes/figures',
  dispute: (id: string) => `/disputes/${id}`,
  indicators: '/indicators',
  screening: '/disputes/screening',
  screeningFindings: '/disputes/screening/findings',
  screeningReport: (round: string, place: string) => `/disputes/screening/${round}/${place}`,
  places: '/places',
  place: (code: string) => `/places/${code}`,
  person: (id: string) => `/people/${id}`,
  messages: '/messages',
  audit: '/audit',
} as const
