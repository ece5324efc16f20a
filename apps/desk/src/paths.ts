/** Every address of the desk, in one place. A page's own parameters in its search (`?place=`) are the page's business. */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  account: '/account',
  disputes: '/disputes',
  newDispute: '/disputes/new',
  disputeFigures: '/disputes/figures',
  dispute: (id: string) => `/disputes/${id}`,
  person: (id: string) => `/people/${id}`,
  messages: '/messages',
  audit: '/audit',
} as const
