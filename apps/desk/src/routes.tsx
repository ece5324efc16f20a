import { createBrowserRouter, type RouteObject } from 'react-router'
import { features } from './features.ts'
import { ErrorPage, NotFound } from './frame/ErrorPage.tsx'
import { Frame } from './frame/Frame.tsx'
import { Splash } from './frame/Splash.tsx'
import { paths } from './paths.ts'

const pages: RouteObject[] = [
  { index: true, lazy: () => import('./home/Home.tsx') },
  { path: paths.account, lazy: () => import('./account/Account.tsx') },
  ...features.flatMap((feature) => feature.routes),
  { path: '*', Component: NotFound },
]

export const router = createBrowserRouter([
  { path: paths.signIn, lazy: () => import('./session/SignIn.tsx'), ErrorBoundary: ErrorPage, HydrateFallback: Splash },
  { path: paths.officeReturn, lazy: () => import('./session/OfficeReturn.tsx'), ErrorBoundary: ErrorPage, HydrateFallback: Splash },
  ...features.flatMap((feature) => feature.open ?? []).map((page) => ({ ...page, ErrorBoundary: ErrorPage, HydrateFallback: Splash }) as RouteObject),
  { path: '/', Component: Frame, HydrateFallback: Splash, children: [{ ErrorBoundary: ErrorPage, children: pages }] },
])
